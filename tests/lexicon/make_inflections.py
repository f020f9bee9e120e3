"""Make the table of irregular forms, `tui/engine/language/en/inflections.txt`.

usage: python tests/lexicon/make_inflections.py [FOLDER OF WORDNET]      default: /usr/share/wordnet

Needs the files of WordNet 3.0 (Princeton University), which are no dependency of the program; Debian has them in the package
`wordnet-base`. Verbs and nouns are taken from its index and their irregular forms from its lists of exceptions, the regular
ones are built; a form is written down if English uses it (it stands in the background table), if the stem does not find its
word without help, and if it is not more often another word.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tui.engine.language.en import inflections
from tui.engine.language.en.frequencies import in_table, zipf
from tui.engine.words import FUNCTION, spelling, stem

TARGET = Path(__file__).parents[2] / "tui" / "engine" / "language" / "en" / "inflections.txt"
COMMON = 2.8
"""Zipf value of the rarest word whose forms are written down: that of the rarest of the background table."""

OTHERS = """
abode ass axes bared baring bases being best better bit bore born borne bound cleft clove cola dive does doings dove drunken dui
feed genera gin ground hove ides isis learned lay lied lies lives lire lying maris mass media mould moored mooring ora pate pent
plum rbis roma roses rove seed serum singe sous spat spoils stove wed weed worse worst wound wrought
"""
"""Forms that are more often another word ("a bit of", "a stove"), or that belong to two ("axes")."""

HUMAN = ("human", "oman", "german", "roman", "norman", "talisman", "ottoman")
"""Words that end like "policeman" and are none."""

HEADER = """\
# Irregular forms of English verbs and nouns: the word, then those of its forms from which the rules of the stem do not find it.
# Cut from the lists of exceptions of WordNet 3.0, Copyright 2006 by Princeton University; the licence stands in wordnet.txt.
# A form stands here if the background table has it and if it is not more often another word ("a bit of", "a stove").
# Made by tests/lexicon/make_inflections.py; do not edit.
[inflections]
"""


def words(folder: Path, kind: str) -> Iterator[str]:
    """The common words of one part of speech."""
    for line in (folder / f"index.{kind}").read_text("ascii").splitlines():
        word = line.partition(" ")[0]
        plain = re.fullmatch("[a-z]{3,}|go|ox", word) and word not in FUNCTION
        if plain and in_table(word) and zipf(word) >= COMMON:
            yield word


def exceptions(folder: Path, kind: str) -> dict[str, set[str]]:
    """The irregular forms of each word."""
    found = defaultdict(set)
    for line in (folder / f"{kind}.exc").read_text("ascii").splitlines():
        form, *bases = line.split()
        if len(bases) == 1:
            found[bases[0]].add(form)
    return found


def regular(word: str, kind: str) -> set[str]:
    """The forms that the rules of English give."""
    ending = "es" if re.search("(?:s|sh|ch|x|z)$", word) else "s"
    plural = word[:-1] + "ies" if re.search("[^aeiou]y$", word) else word + ending
    if kind == "noun":
        return {word[:-3] + "men"} if re.search("[a-z]man$", word) and word not in HUMAN else {plural}
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
        return {plural, word + "d", word[:-1] + "ing" if not word.endswith("ie") else word[:-2] + "ying"}
    if re.fullmatch("[^aeiou]*[aeiou][^aeiouwxy]", word):
        return {plural, word + word[-1] + "ed", word + word[-1] + "ing"}
    past = word[:-1] + "ied" if re.search("[^aeiou]y$", word) else word + ("d" if word.endswith("e") else "ed")
    return {plural, past, word + "ing"}


def table(folder: Path) -> str:
    """The table as text."""
    inflections.bases = dict  # what the stem finds by itself
    forms: dict[str, set[str]] = defaultdict(set)
    homes: dict[str, set[str]] = defaultdict(set)
    for kind in ("verb", "noun"):
        irregular = exceptions(folder, kind)
        for word in words(folder, kind):
            for form in irregular[word] | regular(word, kind):
                if form.isalpha() and in_table(form) and form not in FUNCTION and form not in OTHERS.split():
                    homes[spelling(form)].add(word)
                    forms[word].add(spelling(form))
    lines = []
    for word, found in sorted(forms.items()):
        if word not in OTHERS.split():
            lost = sorted(form for form in found if homes[form] == {word} and stem(form) != stem(spelling(word)))
            lines += [" ".join([spelling(word), *lost])] if lost else []
    return HEADER + "\n".join(lines) + "\n"


if __name__ == "__main__":
    TARGET.write_text(table(Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet")), "utf-8")
