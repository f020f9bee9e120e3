"""The files of WordNet 3.0, as far as the tables of words need them (format: its manual page wndb(5))."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

_PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
_RELATED = ("+", "@", "~", "&", "\\")
"""Pointers that count: derivation, the more and the less general sense, the similar adjective, the noun of an adjective."""


class Sense(NamedTuple):
    """One synset."""

    words: tuple[str, ...]
    """Its words in lower case; those of a phrase are joined by "_"."""
    related: tuple[tuple[str, str, int, int], ...]
    """Pointer, id of the other sense, number of the word here and there from 1 (0: all of them)."""


class WordNet:
    """All senses, by their ids, and the senses of each word, its commonest first."""

    def __init__(self, folder: Path) -> None:
        self.senses: dict[str, Sense] = {}
        self.of: dict[str, list[str]] = defaultdict(list)
        for part, letter in _PARTS.items():
            for line in (folder / f"data.{part}").read_text("latin-1").splitlines():
                if not line.startswith(" "):
                    self.senses[letter + line[:8]] = _sense(line)
            for line in (folder / f"index.{part}").read_text("latin-1").splitlines():
                if not line.startswith(" "):
                    fields = line.split()
                    self.of[fields[0]] += [letter + number for number in fields[-int(fields[2]) :]]

    def relation(self, one: str, other: str) -> str:
        """How WordNet relates two words: "s" for one sense, "d" for derivation, "h" for a sense next to it, else empty."""
        found = ""
        for number in self.of.get(one, ()):
            sense = self.senses[number]
            if other in sense.words:
                return "s"
            for pointer, target, ours, theirs in sense.related:
                words = self.senses[target].words
                if other in words and (not ours or sense.words[ours - 1] == one):
                    if pointer == "+" and (not theirs or words[theirs - 1] == other):
                        found = "d"
                    elif pointer != "+":
                        found = found or "h"
        return found


def _sense(line: str) -> Sense:
    fields = line.partition("|")[0].split()
    size = int(fields[3], 16)
    words = tuple(fields[4 + 2 * n].partition("(")[0].lower() for n in range(size))
    at = 5 + 2 * size
    related = []
    for n in range(int(fields[at - 1])):
        pointer, number, part, both = fields[at + 4 * n : at + 4 * n + 4]
        if pointer in _RELATED:
            related.append((pointer, part.replace("s", "a") + number, int(both[:2], 16), int(both[2:], 16)))
    return Sense(words, tuple(related))
