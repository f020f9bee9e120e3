"""Two strands never have one id, whatever their words, and which has which does not depend on the order of the articles."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stories import plain
from tui.engine.ids import set_apart
from tui.engine.pipeline import analyse
from tui.engine.progress import SILENT
from tui.model.findings import Findings
from tui.model.places import Mark
from tui.model.settings import Settings
from tui.model.story import Source, Story
from tui.model.strands import Figure


def analysed(*texts: str) -> Findings:
    """The findings about articles a, b, c ..."""
    sources = tuple(Source(name, f"{name}.txt", text) for name, text in zip("abcdefgh", texts, strict=False))
    return analyse(Story("A story", sources), Settings())


@pytest.mark.parametrize(
    "texts",
    [
        ("านายกรัฐ", "านายกัฐ「再建する」と述べた。า", "首相は「再建する」と述べた。y$4 e,首相は「再建する」と述べた"),
        (
            "Rain fell hard today in Oslo — 首相は「再建する」と述べた,rain fell hard today in Oslo, ",
            "首相は「再建する」と述べた, ",
        ),
        ("Rain fell hard today in Oslo; the old mill stood, rain fell hard today in Oslo,", "The mayor said “we leave”."),
        ("A ferry sank near Bergen — y$4 e, a ferry sank near Bergen,", "The dam broke. ", "y$4 e."),
        ("大臣は来た x。", "knez reče «idem». Snow lay deep over Turin; knez reče «idem»,snow lay deep over Turin, "),
        ("Snow lay deep, snow lay deep over Turin。snow lay deep over Turin — ", "The dam broke,the dam broke, "),
        ("“Go home now.” “Go home now.” he said. “Go home now.”", "No word."),
        ("12 killed. 12 killed; 12 killed, 12 killed", "12 killed"),
    ],
    ids=["shared", "unique", "in English", "with a sign", "languages", "whole and cut", "quotes", "figures"],
)
def test_no_two_strands_have_one_id(texts: tuple[str, ...]) -> None:
    """Clauses, quotes and figures that hold the same words are told apart, in every order of the articles."""
    for order in itertools.permutations(texts):
        ids = [strand.id for strand in analysed(*order).strands]
        assert sorted(set(ids)) == sorted(ids)


@given(st.lists(st.sampled_from(["f:a", "f:a-2", "f:a-3", "f:a-2-2", "f:b"]), max_size=12), st.randoms(use_true_random=False))
def test_law_ids_differ_and_do_not_depend_on_the_order(names: list[str], chance: object) -> None:
    """A number never makes the id of another strand, and a first one keeps its own."""
    story = plain(("a.txt", "one two"), ("b.txt", "three four")).story
    found = [Figure(name, "", (Mark(at % 2, at, at + 1),)) for at, name in enumerate(names)]
    own = {strand.marks: strand.id for strand in set_apart(story, found, SILENT)}
    chance.shuffle(found)  # type: ignore[attr-defined]  # hypothesis gives a Random
    assert own == {strand.marks: strand.id for strand in set_apart(story, found, SILENT)}
    assert len(found) == len(set(own.values()))
    assert set(names) <= set(own.values())
