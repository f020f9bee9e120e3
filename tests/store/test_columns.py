"""Values of the model come back as they were; what is no column is refused."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stories import law, some_findings
from tui.model.findings import Findings, Note, Sentence
from tui.model.story import Article, Meta
from tui.model.strands import Link, Strand, Why
from tui.store.columns import ColumnReader, Writer


def there_and_back(kind: Any, values: list[Any]) -> list[Any]:
    """Values of a type, written and read."""
    writer = Writer()
    writer.add(kind, values)
    reader = ColumnReader(writer.whole())
    back = reader.take(kind, len(values))
    assert reader.is_at_its_end()
    return back


@law
@given(some_findings())
def test_law_findings_come_back(found: Findings) -> None:
    """Articles, sentences, strands of every kind and links, in their order."""
    parts = (Article, found.story.articles), (Sentence, found.sentences), (Strand, found.strands), (Link, found.related)
    for kind, values in parts:
        assert list(values) == there_and_back(kind, list(values))


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (str, ["", "a", "字\n\ud800", "a"]),
        (float, [0.0, 1 / 3, 1e-300]),
        (bool, [True, False]),
        (int | None, [3, None, 0]),
        (date | None, [date(2024, 2, 29), None]),
        (tuple[tuple[str, str], ...], [(("a", "b"),), (), (("c", ""), ("d", "e"))]),
        (Meta, [Meta("x", published=date(1999, 1, 1), origins=(("title", "page"),)), Meta()]),
        (Why, [Why(("a",), against=("b", "c")), Why()]),
        (Note, []),
    ],
)
def test_values_come_back(kind: Any, values: list[Any]) -> None:
    """Of every type that the model uses."""
    back = there_and_back(kind, values)
    assert (values, [type(value) for value in values]) == (back, [type(value) for value in back])


@given(st.lists(st.integers(-(2**63), 2**63 - 1)))
def test_law_numbers_of_every_width_come_back(values: list[int]) -> None:
    assert values == there_and_back(int, values)


@pytest.mark.parametrize(("kind", "values"), [(int, [2**63]), (bytes, [b"x"]), (dict[str, int], [{}])])
def test_what_has_no_column_is_not_written(kind: Any, values: list[Any]) -> None:
    with pytest.raises((OverflowError, KeyError)):
        there_and_back(kind, values)


@given(st.data())
def test_law_what_is_cut_or_changed_is_refused_or_read_whole(data: st.DataObject) -> None:
    """Never anything but values of the types, or one of the errors that a reader expects."""
    writer = Writer()
    writer.add(Strand, list(data.draw(some_findings()).strands))
    whole = bytearray(writer.whole())
    at = data.draw(st.integers(0, len(whole) - 1))
    whole[at] ^= data.draw(st.integers(1, 255))
    for content in (bytes(whole), bytes(whole[:at])):
        try:
            values = ColumnReader(content).take(Strand, 3)
        except (ValueError, IndexError, KeyError, OverflowError, TypeError, StopIteration, RecursionError):
            continue
        assert 3 == len(values)
