"""What holds of corrections whatever the story and whatever is corrected."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.engine.correcting import consistent, corrected
from tests.stories import law, some_findings
from tui.engine.anchors import target_of
from tui.engine.corrections.places import place_of
from tui.engine.corrections.revise import revise
from tui.model.findings import Findings
from tui.model.papers import TEXT_ACTS, Act, Correction
from tui.model.places import Mark
from tui.model.story import ASIDE, Article
from tui.model.strands import Entity, Figure, Passage, Quote, bodies

_VALUES = st.sampled_from(["", "a", "person", "place", "0", "Somebody Else", "2024-02-30", "2024-02-29"])


@st.composite
def corrections_of(draw: st.DrawFn, found: Findings, *, most: int = 5) -> tuple[Correction, ...]:
    """Any corrections of findings: of what was found, of any words, and of whole articles."""
    places = [mark for strand in found.strands for mark in bodies(strand)]
    made = []
    for number in range(draw(st.integers(0, most))):
        act, targets = draw(st.sampled_from(list(Act))), []
        for _ in range(draw(st.integers(1, 3))):
            if places and draw(st.booleans()):
                mark = draw(st.sampled_from(places))
            else:
                article = draw(st.integers(0, len(found.story.articles) - 1))
                length = len(found.story.articles[article].text)
                start = draw(st.integers(0, length))
                mark = Mark(article, start, draw(st.integers(start, length)))
            targets.append(target_of(found.story.articles[mark.article], mark.start, mark.end))
        field = draw(st.sampled_from(["source", "title", "published", "author", "colour"]))
        made.append(Correction(f"c{number}", act, tuple(targets), draw(_VALUES), field))
    return tuple(made)


@law
@given(st.data())
def test_law_links_and_marks_stay_consistent(data: st.DataObject) -> None:
    """Whatever is corrected, ids are unique, links join marks of their passage, and each mark has its certainty."""
    found = data.draw(some_findings(least=1))
    consistent(corrected(found, *data.draw(corrections_of(found))))


@law
@given(st.data())
def test_law_no_letter_changes_and_no_place_is_lost(data: st.DataObject) -> None:
    """The text is the text, the sentences are the sentences, and what stood in a passage stands in one."""
    found = data.draw(some_findings(least=1))
    after = corrected(found, *data.draw(corrections_of(found)))
    assert [each.text for each in found.story.articles] == [each.text for each in after.story.articles]
    assert found.sentences == after.sentences
    for sort in (Passage, Quote, Figure, Entity):
        assert _letters(found, sort) <= _letters(after, sort)


@law
@given(st.data())
def test_law_what_is_not_yours_is_as_it_was(data: st.DataObject) -> None:
    """A strand about which no correction decided is equal to what it was."""
    found = data.draw(some_findings(least=1))
    corrections = data.draw(corrections_of(found))
    after = corrected(found, *corrections)
    yours = dict(after.yours)
    before = {strand.id: strand for strand in found.strands}
    for strand in after.strands:
        if strand.id not in yours and isinstance(strand, Passage | Figure):
            assert before.get(strand.id) == strand
    assert {id_ for by in yours.values() for id_ in by} <= {each.id for each in corrections}


@law
@given(st.data())
def test_law_each_correction_decides_or_is_said_to_change_nothing(data: st.DataObject) -> None:
    """No correction is silently let go: it stands among what is the reader's, or in a note."""
    found = data.draw(some_findings(least=1))
    corrections = data.draw(corrections_of(found))
    after = corrected(found, *corrections)
    decided = {id_ for _, by in after.yours for id_ in by}
    notes = len(after.notes) - len(found.notes)
    assert len(corrections) - len(decided) <= notes


@law
@given(st.data())
def test_law_revised_blocks_cover_what_they_covered(data: st.DataObject) -> None:
    """Whatever is called furniture or article, every letter stands in a block as before, and blocks do not overlap."""
    found = data.draw(some_findings(least=1))
    corrections = data.draw(corrections_of(found))
    for article in found.story.articles:
        after = revise(article, [each for each in corrections if each.act in TEXT_ACTS], place_of)
        assert article.text == after.text
        assert _covered(article) == _covered(after)
        assert all(a.end <= b.start for a, b in zip(after.blocks, after.blocks[1:], strict=False))
        assert all(block.start < block.end for block in after.blocks)
        for correction in corrections:
            if correction == corrections[-1] and correction.act in (Act.FURNITURE, Act.TEXT):
                for target in correction.targets:
                    mark = place_of(target, (after,))
                    if mark is not None and target.selector is not None and len(correction.targets) == 1:
                        inside = {b.kind in ASIDE for b in after.blocks if b.start < mark.end and mark.start < b.end}
                        assert inside <= {correction.act is Act.FURNITURE}


def _covered(article: Article) -> set[int]:
    return {offset for block in article.blocks for offset in range(block.start, block.end)}


def _letters(found: Findings, sort: type[object]) -> set[tuple[int, int]]:
    """All letters that strands of a sort mark."""
    marks = [mark for strand in found.strands if isinstance(strand, sort) for mark in bodies(strand)]
    return {(mark.article, offset) for mark in marks for offset in range(mark.start, mark.end)}
