"""Pages of eight layouts, with the clutter that such pages have, around the paragraphs of WikiNews articles.

The layouts in `tests/data/pages` were written for this test; `$p0` to `$p7` stand for paragraphs. The prose is that of the
MEANTIME corpus (see `tests/data/README.md`).
"""

from __future__ import annotations

import json
import re
from collections import Counter
from html import escape
from pathlib import Path
from string import Template

import pytest

from tests.stages import finished
from tui.engine.clean import article
from tui.model.settings import Clean, Settings
from tui.model.story import TOLD, Article, BlockKind
from tui.store.stories import open_story

DATA = Path(__file__).parent.parent / "data"
LAYOUTS = sorted(path.stem for path in (DATA / "pages").glob("*.html"))
CORPUS = json.loads((DATA / "meantime_en.json").read_text("utf-8"))["data"]
LONG = [text.split("\n") for topic in CORPUS for each in topic["articles"] if (text := each["text"]).count("\n") >= 10]
"""Articles of at least nine paragraphs, as lines: title, date, paragraphs."""


def page(layout: str, lines: list[str]) -> str:
    """The page of an article in a layout."""
    body = lines[2:10]
    values = {f"p{number}": escape(words) for number, words in enumerate(body)}
    values |= {"title": escape(lines[0]), "title_json": lines[0].replace('"', '\\"'), "p0_first": escape(body[0][:1])}
    values |= {"p0_rest": escape(body[0][1:]), "pull": escape(" ".join(body[4].split()[:12]))}
    return Template((DATA / "pages" / f"{layout}.html").read_text("utf-8")).substitute(values)


def read(layout: str, number: int, home: Path) -> tuple[Article, list[str]]:
    """The article that is read from a saved page, and the lines that it was made of."""
    lines = LONG[number]
    (home / f"{layout}.html").write_bytes(page(layout, lines).encode("cp1252" if layout == "tables" else "utf-8", "replace"))
    (source,) = finished(open_story((str(home / f"{layout}.html"),), Settings())).story.sources
    return article(source, Clean()), lines


def grams(words: str) -> Counter[tuple[str, ...]]:
    found = re.findall(r"\w+", words.lower())
    return Counter(zip(*(found[skipped:] for skipped in range(4)), strict=False))


def f1(said: str, gold: str) -> float:
    """Harmonic mean of precision and recall of shared runs of four words."""
    ours, theirs = grams(said), grams(gold)
    common = sum((ours & theirs).values())
    return 2 * common / (ours.total() + theirs.total())


def told(made: Article) -> str:
    kinds = TOLD - {BlockKind.HEADLINE, BlockKind.CAPTION}
    return "\n".join(made.text[block.start : block.end] for block in made.blocks if block.kind in kinds)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_body_of_a_layout(layout: str, tmp_path: Path) -> None:
    """What is told of a page is its prose: F1 of at least 0.95 by shared runs of four words, on average of three articles."""
    scores = []
    for number in (0, 4, 9):
        made, lines = read(layout, number, tmp_path)
        scores.append(f1(told(made), "\n".join(lines[2:10])))
    assert sum(scores) / len(scores) >= 0.95
