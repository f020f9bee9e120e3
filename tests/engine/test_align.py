"""Passages: what several tellings share."""

from __future__ import annotations

import pytest

from tui.engine import align
from tui.engine.align import Alignment
from tui.engine.align.copied_runs import copied_runs
from tui.engine.align.sentences import unique_sentences
from tui.engine.progress import SILENT, Progress
from tui.model.findings import Sentence
from tui.model.places import Mark
from tui.model.settings import Passages
from tui.model.story import Article, Block, BlockKind, Meta, Source, Story
from tui.model.strands import Kind, Passage, Strength, kind


def story(*articles: str) -> tuple[Story, tuple[Sentence, ...]]:
    """A story of articles, given one sentence a line."""
    made, sentences = [], []
    for position, text in enumerate(articles):
        start, blocks = 0, []
        for line in text.split("\n"):
            blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(line)))
            sentences.append(Sentence(position, start, start + len(line)))
            start += len(line) + 1
        made.append(Article(text, f"{position}.txt", Meta(), text, tuple(blocks)))
    return Story("", tuple(Source(a.id, a.file, a.text) for a in made), tuple(made)), tuple(sentences)


def aligned(*articles: str, settings: Passages | None = None) -> Alignment:
    """The whole result of the stage for articles given one sentence a line."""
    return align.passages(*story(*articles), (), settings or Passages(), progress=rising())


def rising() -> Progress:
    """A progress that stays between 0 and 1 and never falls."""
    reached = 0.0

    def hear(done: float) -> None:
        nonlocal reached
        assert reached <= done + 1e-9 <= 1 + 2e-9
        reached = done

    return Progress(hear)


def texts(articles: tuple[str, ...], found: Alignment, of: Kind) -> list[list[str]]:
    """The marked words of each passage of one kind."""
    return [[articles[m.article][m.start : m.end] for m in p.marks] for p in found.passages if kind(p) is of]


RIVER = (
    "The Torvald dam burst on Tuesday after a week of rain.\nNobody knows who will pay for the repairs.",
    "Engineers from Oslo arrived in two buses.\nThe Torvald dam burst on Tuesday after a week of rain.",
)


def test_the_same_sentence_is_shared() -> None:
    """A sentence that two articles tell in the same words is one shared passage, wherever it stands."""
    expected = [["The Torvald dam burst on Tuesday after a week of rain."] * 2]
    assert expected == texts(RIVER, aligned(*RIVER), Kind.SHARED)


def test_what_one_article_tells_is_unique() -> None:
    """Every told sentence without a link is a unique passage of its article."""
    expected = [["Nobody knows who will pay for the repairs."], ["Engineers from Oslo arrived in two buses."]]
    assert expected == texts(RIVER, aligned(*RIVER), Kind.UNIQUE)


def test_a_link_says_why() -> None:
    """The evidence names the rarest words that both hold."""
    (passage,) = [p for p in aligned(*RIVER).passages if kind(p) is Kind.SHARED]
    assert passage.links[0].strength is Strength.VERBATIM
    assert "torvald" in passage.links[0].why.words


def test_empty_input_is_no_error() -> None:
    """No article, one article, articles without words: nothing is found and nothing raises."""
    assert aligned() == Alignment(())
    assert [kind(p) for p in aligned("One sentence about the Torvald dam.").passages] == [Kind.UNIQUE]
    assert aligned("...", "—").passages == ()


def test_marks_and_ids_do_not_depend_on_the_order_of_files() -> None:
    """Permuting the articles permutes nothing but positions."""

    def faces(found: Alignment, names: tuple[int, ...]) -> set[tuple[str, tuple[Mark, ...]]]:
        return {
            (p.id, tuple(sorted(m._replace(article=names[m.article]) for m in p.marks)))
            for p in found.passages
            if isinstance(p, Passage)
        }

    assert faces(aligned(*RIVER), (0, 1)) == faces(aligned(*reversed(RIVER)), (1, 0))


@pytest.mark.parametrize("before", range(6))
def test_a_run_as_short_as_the_reader_says_is_found_wherever_it_begins(before: int) -> None:
    """Also one of six words, which the setting asks for."""
    run, words = "rose petals fell on cold stones", ["alpha", "beta", "gamma", "delta", "epsilon", "zeta"]
    told = f"{' '.join(words[:before])} {run} eta theta iota kappa.".strip(), f"omega {run} rho sigma tau phi chi psi."
    unique = unique_sentences(*story(*told), SILENT)
    assert 1 == len(copied_runs(unique, ("a", "b"), Passages(run=6), SILENT))
