"""Pages made for the tests: of the sample story, of one that means harm, and of a large one; and what an HTML parser finds."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

from tests.harm import HARM
from tests.stories import told
from tui.engine.anchors import target_of
from tui.model.findings import Findings, Note, NoteKind, Stage, Step
from tui.model.papers import Annotation, BasketItem, Selector, Subject, Target, WorkingPapers
from tui.model.settings import Settings
from tui.reading.printed.page.writer import html_pieces
from tui.reading.state.exporting import ExportPart, ExportRequest
from tui.reading.state.reading import initial_reading, with_step
from tui.ui.draw.theme import DARK, LIGHT, name_colours

VOID = frozenset(("meta", "br", "hr", "img", "input", "link"))
MARKUP = "<script>document.title='owned'</script><img src=http://x.invalid/a onerror=alert(1)>&lt;b&gt;{{ 7*7 }}{% raw %}"
"""What would run, ask the network or be filled in if it were no text."""


def page_of(findings: Findings, papers: WorkingPapers | None = None, part: ExportPart = ExportPart.ALL) -> str:
    """The page of a story."""
    reading = with_step(initial_reading(Settings()), Step(Stage.DONE, 1.0, findings, finished=True))
    reading = replace(reading, papers=papers or WorkingPapers())
    palettes = name_colours(LIGHT), name_colours(DARK)
    return "".join(html_pieces(ExportRequest(reading, part, palettes)))


def hostile() -> tuple[Findings, WorkingPapers]:
    """A story and papers that try everything in every place."""
    findings = told(
        (f"Alpha{MARKUP}", f"headline: The market “burned” {MARKUP}\n[fire: A market burned to the ground, {MARKUP}]"),
        ("Beta\"' onclick=alert(1)", "[fire: Flames took a market.] Nobody was hurt, said </article></main></body>."),
        title=f"</title>{MARKUP}{HARM}",
    )
    articles = tuple(
        replace(each, language='en" onload="x', meta=replace(each.meta, title=MARKUP, author=HARM, url=address))
        for each, address in zip(findings.story.articles, ("javascript:alert(1)", 'https://x.invalid/"><b>'), strict=True)
    )
    findings = replace(
        findings,
        story=replace(findings.story, articles=articles),
        notes=(Note(NoteKind.READ, MARKUP + HARM, file=MARKUP),),
    )
    return findings, papers_of(findings, MARKUP + HARM)


def small() -> Findings:
    """A story with one of everything that is drawn."""
    return told(
        (
            "Alpha",
            "headline: A <market: market> burned\nfurniture: Share this\ndate: 27 March 2024\n"
            "[fire: A market burned, killing |dead: 12|.] {mayor: We rebuild}, he said.\ncaption: The market [own: at noon.]",
        ),
        ("Beta", "[fire: Flames took a <market: market>; |dead: 14| died.] {mayor: “We rebuild,”} he said. [rain: It rained.]"),
        ("Gamma", "furniture: Sign up\n[rain: Rain fell.] And [fire: the market burned] down."),
        title="A story",
    )


def papers_of(findings: Findings, text: str) -> WorkingPapers:
    """A note on the first words of the first article, one that has lost its place, one on an article, and a basket."""
    article = findings.story.articles[0]
    at = article.blocks[-1].start
    target = target_of(article, at, at + 12)
    lost = Target(article.id, article.file, Selector(f"words that never stood there {text}", "", "", 3, 9))
    whole = Target(findings.story.articles[1].id)
    return WorkingPapers(
        notes=(
            Annotation("n1", Subject.SELECTION, (target,), text, (text, "tag"), "2026-11-28T10:00:00Z"),
            Annotation("n2", Subject.SELECTION, (lost,), text),
            Annotation("n3", Subject.ARTICLE, (whole,)),
        ),
        basket=(BasketItem("b1", Subject.SELECTION, (target,), text),),
    )


class Element:
    """An element of a page."""

    def __init__(self, tag: str, attributes: dict[str, str], parents: tuple[Element, ...]) -> None:
        self.tag, self.attributes, self.parents = tag, attributes, parents
        self.text = ""

    def is_in(self, tag: str) -> bool:
        """Whether an element of that name is around it."""
        return any(parent.tag == tag for parent in self.parents)


class ParsedPage(HTMLParser):
    """The elements of a page, in order; every one has to be closed by its own tag."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(text)
        self.close()
        assert [] == [each.tag for each in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), (tag, names)
        element = Element(tag, {name: value or "" for name, value in attrs}, tuple(self._open))
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def all(self, *tags: str) -> list[Element]:
        """The elements with these names."""
        return [each for each in self.elements if each.tag in tags]
