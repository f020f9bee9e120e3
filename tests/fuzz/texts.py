"""Ugly text: what pages, programs and people who mean harm put into a file, mixed with prose that the stages take to.

All of it comes from one random generator, so that a seed repeats a story.
"""

from __future__ import annotations

import gzip
import json
from functools import cache
from random import Random

from tests.conftest import ROOT

SIGNS = [
    *"“”\"‘’'«»„‹›`()[]{}<>—–-…?!.,:;/\\|@#%&*+=~^_$€£¥°§¶•·",
    *map(chr, (0x00, 0x07, 0x08, 0x0B, 0x0C, 0x1B, 0x7F, 0x85, 0x9B, 0xAD)),
    *map(chr, (0x200B, 0x200D, 0x200E, 0x202A, 0x202E, 0x2028, 0x2029, 0x2066, 0x2069, 0xFEFF, 0xFFFD, 0xFFFE, 0xFE0F)),
    *map(chr, (0x0301, 0x0489, 0x20E3, 0x1F469, 0x1F1E9, 0xE0001, 0x10FFFF)),
]  # fmt: skip
"""Marks, control, invisible, bidirectional and combining characters."""
HALVES = ["\ud800", "\udfff", "a\udc80b"]
"""Lone surrogates: no file can hold them, but JSON can write them and a clipboard can."""
SCRIPTS = [
    "首相は「再建する」と述べた。", "قال الوزير: «سنعيد البناء».", "שר האוצר אמר: ״נבנה מחדש״.", "นายกรัฐมนตรีกล่าวว่า",
    "Президент сказал: «Да».", "대통령은 말했다.", "मंत्री ने कहा।", "Ελλάδα είπε·",
    "İstanbul’da", "Straße", "Ǆungla", "ﬁnal", "٣٤٥", "½ ⅓ ²", "Ⅷ",
]  # fmt: skip
_WORDS = """
U.S. Mr. Inc. p.m. No. Sen. Jr. St. said says told according to that he she they it the a of and but who which whose called
Obama Ministry Bank University New York King Park President Kim Jong-un O'Neill van der Leyen McCain iPhone G7 F-16 COVID-19
at least more than about fewer between half dozen million billion percent points killed injured people 1,200 3.5 12 2024 1/5
$40 €3.9 31/02/2024 Monday yesterday March 27 Oct. 7 4:12 0 -1 1e9 9999999999999999999999 ½ 1,2,3 3-1 aged 43 year-old
Advertisement Subscribe Share Copyright © Reporting by Read more: By Jane Doe (AP) CAIRO — Photo: Image source, 2 comments
"""
WORDS = _WORDS.split()
"""Words at which the stages look twice."""


@cache
def prose() -> tuple[str, ...]:
    """Articles as people wrote them."""
    topics = json.loads((ROOT / "tests/data/meantime_en.json").read_text("utf-8"))["data"]
    written = [article["text"] for topic in topics for article in topic["articles"]]
    return (*written, *(path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))))


def ugly(random: Random, *, halves: bool) -> str:
    """A text of up to some 60,000 characters; with `halves` also lone surrogates."""
    text = random.choice([_mixed, _walls, _prose, _prose, _prose])(random)
    pieces = [*SIGNS, *SCRIPTS, *WORDS, *(HALVES if halves else [])]
    for _ in range(random.choice([0, 1, 5, 50])):
        at = random.randint(0, len(text))
        text = text[:at] + random.choice(pieces) * random.choice([1, 1, 2, 40]) + text[at:]
    return random.choice([str, str, str, str.upper, str.swapcase, _glued, _doubled])(text)


def _mixed(random: Random) -> str:
    """Words, signs and scripts with no sense at all."""
    pieces = [*WORDS, *WORDS, *SIGNS, *SCRIPTS, "\n", "\n\n", "\t", "\u00a0"]
    glue = random.choice([" ", " ", "", "\n"])
    return glue.join(random.choice(pieces) for _ in range(random.choice([0, 1, 20, 400, 4000])))


def _walls(random: Random) -> str:
    """One thing over and over: what makes a careless expression take for ever."""
    bricks = [random.choice([*SIGNS, *WORDS, *SCRIPTS, "a", "A", " ", "1"]) for _ in range(random.choice([1, 2, 3]))]
    return random.choice(["", " ", "\n"]).join(bricks * random.choice([100, 3000, 10_000]))[:60_000]


def _prose(random: Random) -> str:
    """Real articles, shortened, joined, or with their lines in another order."""
    lines = "\n".join(random.choice(prose()) for _ in range(random.choice([1, 1, 2]))).split("\n")
    if random.random() < 0.3:
        random.shuffle(lines)
    return "\n".join(lines[random.randint(0, 3) : random.randint(1, len(lines))])


def _glued(text: str) -> str:
    """One line, or no blanks in a row."""
    return text.replace("\n", "") if len(text) % 2 else "\n".join(text.split())


def _doubled(text: str) -> str:
    """Everything twice, as carousels and syndication have it."""
    return f"{text}\n{text}"


def file_of(random: Random) -> tuple[str, bytes]:
    """Name and bytes of a file: the text plain, or in a wrapping that may be damaged."""
    text = ugly(random, halves=False)
    page = f"<html><title>{text[:40]}</title><p>{text}</p><p>{text[:90]}"
    plain, kinds = text.encode("utf-8", "replace"), [
        ("txt", text.encode("utf-16", "replace")),
        ("txt", text.encode("cp1252", "replace")),
        ("txt", random.randbytes(random.choice([0, 3, 900]))),
        ("md", f"---\ntitle: {text[:40]}\n---\n{text}".encode("utf-8", "replace")),
        ("html", page.encode("utf-8", "replace")),
        ("json", json.dumps({"title": text[:40], "text": text + random.choice(HALVES)}).encode()),
        ("eml", f"Subject: {text[:30]}\n\n{text}".encode("utf-8", "replace")),
    ]  # fmt: skip
    ending, wrapped = random.choice([("txt", plain), ("txt", plain), ("txt.gz", gzip.compress(plain)), *kinds])
    if random.random() < 0.1:
        wrapped = wrapped[: random.randint(0, len(wrapped))]
    return f"{random.randrange(10**6):06}.{ending}", wrapped
