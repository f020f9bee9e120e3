"""`python -m tests.fuzz SECONDS [SEED]`: ugly stories until the time is up.

A story that breaks a law is made as small as it goes on breaking one, and printed with its seed, which repeats it:
`python -m tests.fuzz 1 SEED`. The exit code is then 1.
"""

from __future__ import annotations

import sys
import time
import traceback
from collections.abc import Callable, Sequence
from random import Random
from typing import TypeAlias

from tests.fuzz import laws
from tests.fuzz.breaks import cut
from tests.fuzz.files import odd
from tests.fuzz.texts import file_of, ugly

Piece: TypeAlias = "str | tuple[str, bytes]"
Law: TypeAlias = Callable[[Sequence[Piece]], None]

_CUT = 0.2
"""Share of the stories of odd formats that are files which break off, each of which has to say so."""
SHRINKING = 120.0
"""Seconds at the most in which a story that failed is made smaller."""


def made(seed: int) -> tuple[Law, list[Piece]]:
    """The story of a seed and the law that it has to keep: of three one is texts, one is files, one is files of odd formats."""
    random = Random(seed)
    if seed % 3 == 2 and random.random() < _CUT:
        return laws.of_breaks, [cut(random) for _ in range(9)]  # type: ignore[return-value]
    if seed % 3 == 2:
        return laws.of_formats, [odd(random) for _ in range(random.randrange(1, 6))]  # type: ignore[return-value]
    count = random.choice([1, 2, 2, 3, 5])
    if seed % 3:
        return laws.of_files, [file_of(random) for _ in range(count)]  # type: ignore[return-value]
    texts = [ugly(random, halves=True) for _ in range(count)]
    if count > 1 and random.random() < 0.3:
        texts[1] = texts[0][: len(texts[0]) // 2] + texts[1][:500]  # outlets that copy each other
    return laws.of_texts, list(texts)  # type: ignore[return-value]


def broken(law: Law, story: Sequence[Piece]) -> str:
    """What goes wrong with a story, or nothing."""
    try:
        law(story)
    except Exception:
        return traceback.format_exc()
    return ""


def smaller(law: Law, story: list[Piece]) -> list[Piece]:
    """The story with all taken away that need not be there for it to fail: articles first, then halves, quarters, ..."""
    until = time.monotonic() + SHRINKING
    for number in range(len(story) - 1, -1, -1):
        fewer = story[:number] + story[number + 1 :]
        if fewer and broken(law, fewer):
            story = fewer
    for number in range(len(story)):
        length = max(1, _size(story[number]) // 2)
        while length and time.monotonic() < until:
            at = 0
            while at < _size(story[number]) and time.monotonic() < until:
                shorter = [*story[:number], _without(story[number], at, at + length), *story[number + 1 :]]
                if broken(law, shorter):
                    story = shorter
                else:
                    at += length
            length //= 2
    return story


def _size(piece: Piece) -> int:
    return len(piece) if isinstance(piece, str) else len(piece[1])


def _without(piece: Piece, start: int, end: int) -> Piece:
    """A text or a file without some of it."""
    if isinstance(piece, str):
        return piece[:start] + piece[end:]
    return piece[0], piece[1][:start] + piece[1][end:]


def main(seconds: float, seed: int) -> int:
    """Try story after story from `seed` on; at the first that fails, show it small."""
    until, tried = time.monotonic() + seconds, 0
    while time.monotonic() < until or not tried:
        law, story = made(seed + tried)
        if broken(law, story):
            least = smaller(law, story)
            print(f"seed {seed + tried} fails:\n{broken(law, least)}\n{least!r:.4000}")
            return 1
        tried += 1
    print(f"{tried} stories from seed {seed} on kept every law")
    return 0


if __name__ == "__main__":
    numbers = [float(word) for word in sys.argv[1:]]
    sys.exit(main(*(numbers[:1] or [60.0]), int(numbers[1]) if len(numbers) > 1 else int(time.time())))
