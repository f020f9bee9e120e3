"""The comparison as Markdown: every wording stands in it, cited, and nothing of a story becomes markup."""

from __future__ import annotations

from dataclasses import replace
from html import unescape
from re import sub

from markdown_it import MarkdownIt

from tests.page.exported import MARKUP, hostile, papers_of, small
from tests.stories import told
from tui.engine.anchors import target_of
from tui.model.findings import Findings, Stage, Step
from tui.model.papers import BasketItem, Selector, Subject, Target, WorkingPapers
from tui.model.settings import Settings
from tui.model.strands import Kind, Passage, bodies, kind
from tui.reading.printed.comparison import comparison_pieces
from tui.reading.state.exporting import ExportPart, ExportRequest
from tui.reading.state.reading import initial_reading, with_step


def written(findings: Findings, papers: WorkingPapers | None = None, part: ExportPart = ExportPart.ALL) -> str:
    """The Markdown of a story."""
    reading = with_step(initial_reading(Settings()), Step(Stage.DONE, 1.0, findings, finished=True))
    reading = replace(reading, papers=papers or WorkingPapers())
    return "".join(comparison_pieces(ExportRequest(reading, part)))


def rendered(text: str) -> tuple[str, str]:
    """What a reader of Markdown makes of it: HTML, and its words alone."""
    html = MarkdownIt("commonmark").render(text)
    return html, " ".join(unescape(sub(r"<[^>]+>", " ", html)).split())


def test_every_wording_of_every_passage_stands_in_it(sample: Findings) -> None:
    """Letters and figures in their order; quotation marks inside of quotation marks become single ones."""
    letters = "".join(character for character in rendered(written(sample))[1] if character.isalnum())
    for strand in sample.strands:
        if isinstance(strand, Passage):
            for mark in bodies(strand):
                words = sample.story.articles[mark.article].text[mark.start : mark.end]
                blocks = [b for b in sample.story.articles[mark.article].blocks if b.start < mark.end and mark.start < b.end]
                if len(blocks) == 1:  # else something folded may be left out, which an ellipsis says
                    assert "".join(character for character in words if character.isalnum()) in letters


def test_what_is_disputed_stands_first_and_once(sample: Findings) -> None:
    headings = [line for line in written(sample).splitlines() if line.startswith("## ")]
    assert ["## Sources", "## Where the outlets contradict each other", "## What several outlets tell"] == headings[:3]
    entries = [line for line in written(sample).splitlines() if line.startswith("### ")]
    assert 1 == sum("Israel estimates that about 1,200" in line for line in entries)


def test_what_is_likely_says_how_sure_it_is(sample: Findings) -> None:
    text = written(sample)
    likely = text.partition("## What several outlets likely tell")[2].partition("\n## ")[0]
    count = sum(kind(strand) is Kind.LIKELY for strand in sample.strands)
    assert (count, count) == (text.count("\nCertainty "), likely.count("\nCertainty "))


def test_a_hostile_story_stays_text() -> None:
    html, words = rendered(written(*hostile()))
    assert not [tag for tag in ("<script", "<img", "<b>", 'href="javascript', 'onerror="') if tag in html]
    assert "document.title=" in words
    assert MARKUP.split("<img")[0] in words


def test_notes_stand_at_its_end() -> None:
    text = written(small(), papers_of(small(), "Compare this."))
    notes = text.partition("## Notes")[2]
    assert (4, 1) == (notes.count("Compare this."), notes.count("Lost its place in Alpha"))
    assert "## Notes" not in written(small())


def test_a_part_holds_its_own() -> None:
    """Of a basket what lies in it and no more; of all panes, all."""
    findings = told(("Alpha", "[fire: A market burned.] [rain: It rained.]"), ("Beta", "[fire: Flames took it.]"))
    article = findings.story.articles[0]
    fire = next(strand for strand in findings.strands if strand.id.endswith("fire"))
    targets = tuple(target_of(findings.story.articles[m.article], m.start, m.end) for m in fire.marks)
    item = BasketItem("b1", Subject.PASSAGE, targets, "For the lead.")
    lost = BasketItem("b2", Subject.SENTENCE, (Target(article.id, "", Selector("Nowhere", "", "", 0, 7)),))
    papers = WorkingPapers(basket=(item, lost))
    basket, view = written(findings, papers, ExportPart.BASKET), written(findings, papers, ExportPart.VIEW)
    held = [each in basket for each in ("A market burned", "Flames took it", "For the lead.", "It rained")]
    assert [True, True, True, False] == held
    assert "has lost its place" in basket
    assert ("It rained" in view, "For the lead." in view) == (True, False)
