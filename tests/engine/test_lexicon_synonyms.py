"""The list of words that news uses for one another."""

from __future__ import annotations

from itertools import chain

from tui.engine.language.en import synonyms
from tui.engine.words import FUNCTION, spelling, stem


def test_a_word_stands_in_one_set_only() -> None:
    """A word in two sets would make one of both, and of all the words in them."""
    keys = [{stem(spelling(word)) for word in each} for each in synonyms.sets()]
    assert len(set(chain.from_iterable(keys))) == sum(map(len, keys))


def test_every_set_says_something() -> None:
    """Two words at the least, all written as they are compared, none of them grammar."""
    for each in synonyms.sets():
        assert len({stem(spelling(word)) for word in each}) > 1, each
        assert not FUNCTION & set(each), each
        assert all(word.isalpha() and word.islower() for word in each), each
