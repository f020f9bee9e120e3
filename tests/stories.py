"""Stories made by hand, from marked text, for the tests of every room.

    told(("Alpha", "headline: A [fire: fire] in <town: Lima>\\n[fire: A market burned.] “{mayor: We rebuild},” he said."),
         ("Beta", "[fire: Flames took a market.] Nobody was hurt."))

Each line is a block; one that begins with the name of a kind and a colon is of that kind, others are paragraphs. Marks nest:

    [id: words]   a passage     <id: words>   an entity     {id: words}   a quote     |id: words|   a figure

Marks with one id are one strand, so a passage whose id stands in two articles is shared. Without an id the words are the id.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import combinations, count

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from tui.model.counts import Count
from tui.model.findings import Findings, Sentence, Stage, Step
from tui.model.papers import PieceStamp
from tui.model.places import Mark
from tui.model.story import ASIDE, Article, Block, BlockKind, Meta, Source, Story
from tui.model.strands import Entity, EntityType, Figure, Link, Mention, Passage, Quote, Saying, Strand, Strength, Why
from tui.reading.state.reading import Reading, with_step

_OPEN = re.compile(r"[\[<{|](?:(?P<id>[\w-]+): )?")
_CLOSE = {"[": "]", "<": ">", "{": "}", "|": "|"}
_NAMES = {"[": "passage", "<": "entity", "{": "quote", "|": "figure"}
_KIND = re.compile(rf"({'|'.join(kind.value for kind in BlockKind)}): ")
_SENTENCE = re.compile(r"\S(?:.*?[.!?]”?(?=\s|$)|.*$)")

Telling = tuple[str, str]
"""Name of an outlet and its marked text."""

law = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
"""How hard a law is tried on random stories: the suite is run often, on busy machines, and must say the same each time."""
often = settings(law, max_examples=200)
"""The same for laws whose values are quickly made."""


def told(*tellings: Telling, title: str = "A story") -> Findings:
    """All findings about hand-made articles: what is marked in them."""
    articles, marks = [], dict[tuple[str, str], list[Mark]]()
    for number, (name, marked) in enumerate(tellings):
        text, blocks = "", []
        for row in filter(None, (row.strip() for row in marked.splitlines())):
            found = _KIND.match(row)
            text += "\n" if text else ""
            words = _unmarked(row[found.end() :] if found else row, number, len(text), marks)
            blocks.append(Block(BlockKind(found[1]) if found else BlockKind.PARAGRAPH, len(text), len(text) + len(words)))
            text += words
        articles.append(article(name, text, tuple(blocks)))
    strands = (_strand(kind, name, tuple(sorted(places))) for (kind, name), places in marks.items())
    return findings(tuple(articles), tuple(strands), title=title)


def plain(*tellings: Telling, title: str = "A story") -> Findings:
    """Findings without strands about articles that hold exactly this text, a paragraph a line: brackets are no marks."""
    articles = []
    for name, text in tellings:
        blocks = tuple(Block(BlockKind.PARAGRAPH, *row.span()) for row in re.finditer(r"[^\n]+", text))
        articles.append(article(name, text, blocks))
    return findings(tuple(articles), (), title=title)


def article(name: str, text: str, blocks: tuple[Block, ...]) -> Article:
    """An article that is titled like its headline."""
    headline = next((text[b.start : b.end] for b in blocks if b.kind is BlockKind.HEADLINE), "")
    meta = Meta(source=name, title=headline, published=date(2024, 3, 27))
    return Article(id=name.casefold(), file=f"{name.casefold()}.txt", meta=meta, text=text, blocks=blocks)


def findings(articles: tuple[Article, ...], strands: tuple[Strand, ...], *, title: str = "A story") -> Findings:
    """Findings with sentences that end where a full stop does."""
    sentences = tuple(
        Sentence(number, block.start + part.start(), block.start + part.end(), block.kind)
        for number, each in enumerate(articles)
        for block in each.blocks
        for part in _SENTENCE.finditer(each.text[block.start : block.end])
    )
    sources = tuple(Source(each.id, each.file, each.text, each.meta) for each in articles)
    return Findings(Story(title, sources, articles), sentences, strands)


def reading_of(found: Findings, reading: Reading | None = None) -> Reading:
    """A reader who has just opened what is known."""
    return with_step(reading or Reading(), Step(Stage.DONE, 1.0, found))


_NUMBERS = count(1)


def some_stamp() -> PieceStamp:
    """What a new piece of the papers has from outside: an id that no other has, and always the same moment."""
    return PieceStamp(f"s{next(_NUMBERS)}", "2026-11-28T10:00:00Z")


def steps_of(*found: Findings) -> Callable[[], Iterator[Step]]:
    """What the ui is handed in place of an analysis: each of these findings at once."""
    return lambda: iter([Step(Stage.DONE, 1.0, each) for each in found])


def words_at(found: Findings, mark: Mark) -> str:
    """The words that a mark points at."""
    return found.story.articles[mark.article].text[mark.start : mark.end]


def _unmarked(row: str, number: int, start: int, marks: dict[tuple[str, str], list[Mark]]) -> str:
    """The words of a row; its marks are added to `marks`."""
    text, waiting, at = "", [], 0
    while at < len(row):
        opened = _OPEN.match(row, at)
        if waiting and row[at] == _CLOSE[waiting[-1][0]]:
            sign, name, began = waiting.pop()
            marks.setdefault((_NAMES[sign], name or text[began:]), []).append(Mark(number, start + began, start + len(text)))
            at += 1
        elif opened:
            waiting.append((row[at], opened["id"], len(text)))
            at = opened.end()
        else:
            text += row[at]
            at += 1
    assert not waiting, f"a mark is not closed in {row!r}"
    return text


def _strand(kind: str, name: str, marks: tuple[Mark, ...]) -> Strand:
    id_ = f"{kind}:{name}"
    match kind:
        case "passage":
            return Passage(id_, name, marks, 0.5 if len({mark.article for mark in marks}) > 1 else 0.0, _links(name, marks))
        case "entity":
            mentions = tuple(Mention(mark, name) for mark in marks)
            return Entity(id_, name, marks, EntityType.PERSON, (), mentions)
        case "quote":
            return Quote(id_, name, marks, sayings=tuple(Saying(mark, speaker_words=name, confidence=1.0) for mark in marks))
        case _:
            return Figure(id_, name, marks, name, counts=tuple(Count(mark, name) for mark in marks))


def _links(name: str, marks: tuple[Mark, ...]) -> tuple[Link, ...]:
    why = Why(words=(name,))
    return tuple(Link(a, b, 0.5, Strength.SAME, why) for a, b in combinations(marks, 2) if a.article != b.article)


_WORDS = st.text(st.sampled_from("abc é“字👍\u0301"), min_size=1, max_size=6).map(lambda word: word.strip() or "a")
_KINDS = st.sampled_from([*[BlockKind.PARAGRAPH] * 4, *BlockKind])
_TEXTS = st.lists(st.tuples(_KINDS, st.lists(_WORDS, min_size=1, max_size=12).map(" ".join)), max_size=5)


@st.composite
def some_findings(draw: st.DrawFn, *, least: int = 0, most: int = 4) -> Findings:
    """Any findings: articles of any blocks, some without a word, and strands of any kind that mark any of their told words."""
    articles = []
    for number in range(draw(st.integers(least, most))):
        text, blocks = "", []
        for kind, words in draw(_TEXTS):
            text += "\n" if text else ""
            blocks.append(Block(kind, len(text), len(text) + len(words)))
            text += words
        articles.append(article(f"Outlet {number}", text, tuple(blocks)))
    room = [
        (number, block) for number, each in enumerate(articles) for block in each.blocks if block.kind not in ASIDE
    ]  # fmt: skip
    strands = []
    for number in range(draw(st.integers(0, 8)) if room else 0):
        marks = set()
        for _ in range(draw(st.integers(1, 4))):
            where, block = draw(st.sampled_from(room))
            start = draw(st.integers(block.start, block.end - 1))
            marks.add(Mark(where, start, draw(st.integers(start + 1, block.end))))
        strands.append(_strand(draw(st.sampled_from(list(_NAMES.values()))), str(number), tuple(sorted(marks))))
    return findings(tuple(articles), tuple(strands))


def permuted(found: Findings, order: tuple[int, ...]) -> Findings:
    """The same findings with the articles in another order: the one at `order[0]` comes first."""
    new = {old: position for position, old in enumerate(order)}

    def moved(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
        return tuple(sorted(mark._replace(article=new[mark.article]) for mark in marks))

    strands = tuple(_strand(strand.id.split(":")[0], strand.label, moved(strand.marks)) for strand in found.strands)
    return findings(tuple(found.story.articles[old] for old in order), strands, title=found.story.title)
