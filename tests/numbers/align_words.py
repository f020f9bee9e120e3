"""The constants of what the words of a sentence mean in the comparison, each at its border."""

from __future__ import annotations

from tests.engine.test_align_words import keys
from tests.engine.test_subjects import meant
from tests.numbers.border import Border
from tui.engine.align.amounts import amount_key, equal_amounts, figure_keys
from tui.engine.align.modality import negative_keys
from tui.engine.align.opposites import opposite_objects, opposite_words
from tui.engine.align.roles import find_events
from tui.engine.align.surface import count_numbers
from tui.engine.align.tfidf import _weight
from tui.engine.words import Token, tokens
from tui.model.places import Mark
from tui.model.settings import Settings
from tui.model.strands import Count, Figure

FILLERS = ("Nobody knew why.", "It rained all day.", "A dog barked.", "The mayor slept.")


def are_one_amount(kilometres: str, miles: str) -> bool:
    """Whether a story that gives both gives one distance twice."""
    return bool(equal_amounts([amount_key(kilometres, "km"), amount_key(miles, "mile")]))


def is_many_things(number: str, settings: Settings) -> bool:
    """Whether so many ships are something else than so many trucks."""
    mark = Mark(0, 0, 1)
    counted = [Figure(unit, unit, (mark,), number, unit, counts=(Count(mark, number),)) for unit in ("ship", "truck")]
    return len(set(figure_keys(counted, settings.passages).values())) == 2


def first_number(text: str) -> float:
    """The value of the first number of a text."""
    return next(number.value for _, number in count_numbers(text, tokens(text)))


def is_denied_by_itself(text: str) -> bool:
    """Whether a word of a text denies by itself."""
    return bool(negative_keys(tokens(text)))


def is_offer_taken_back(text: str) -> bool:
    """Whether an offer in a text is what was withdrawn, and so no side of its own."""
    return opposite_words(tokens(text), set()).isdisjoint(opposite_words(tokens("They offer."), set()))


def is_about(text: str, word: str) -> bool:
    """Whether what a text says began or ended is such a thing."""
    found = tokens(text)
    return any(key == word for _, _, key in opposite_objects(text, found, [token.key for token in found], set()))


def is_done_by(text: str, name: str, verb: str) -> bool:
    """Whether the one whom a text names did that to another whom it names."""
    found = tokens(text)
    names = [(n, token.word, token.word) for n, token in enumerate(found) if token.word in ("apple", "samsung")]
    named = {n for n, _, _ in names}
    plain = [n for n, token in enumerate(found) if token.key and n not in named]
    return any(event.agent == name and event.what == verb for _, event in find_events(found, names, plain))


def weighs_more(written: str, value: str) -> bool:
    """Whether a number that stands for a larger value tells more than the number alone."""
    token = Token(0, 1, written, written)
    return _weight(token, f"={value}:") > _weight(token, f"={written}:")


BORDERS = (
    Border(
        "align.amounts._ROUNDED",
        "50 kilometres are called 30 miles; 33 miles are three kilometres more",
        lambda _: (are_one_amount("50", "30"), are_one_amount("50", "33")),
        (True, False),
    ),
    Border(
        "align.amounts.DOZEN",
        "eleven ships and eleven trucks are equal by chance; 22 of each are hardly",
        lambda settings: (is_many_things("11", settings), is_many_things("22", settings)),
        (True, False),
    ),
    Border(
        "align.amounts._HUNDRED",
        "75 is said of many things; 150 is a count of few",
        lambda settings: (is_many_things("75", settings), is_many_things("150", settings)),
        (True, False),
    ),
    Border(
        "align.amounts._ROUND",
        "25 is round and said of many things, 34 is not",
        lambda settings: (is_many_things("25", settings), is_many_things("34", settings)),
        (True, False),
    ),
    Border(
        "align.modality._NEGATIVE_LENGTH",
        '"united" denies nothing, "unchanged" does',
        lambda _: (is_denied_by_itself("The united party met."), is_denied_by_itself("The price is unchanged.")),
        (False, True),
    ),
    Border(
        "align.opposites._OBJECT",
        '"withdrew its surprise offer" offers nothing; who withdrew its men and then offers help does',
        lambda _: (
            is_offer_taken_back("They withdrew its surprise offer."),
            is_offer_taken_back("They withdrew their men and now offer help."),
        ),
        (True, False),
    ),
    Border(
        "align.opposites._PHRASE",
        '"ended the long teachers\' strike" is about the strike; behind it other people do other things',
        lambda _: (
            is_about("They ended the long teachers' strike.", "strik"),
            is_about("They ended the strike Monday while drivers slept.", "driver"),
        ),
        (True, False),
    ),
    Border(
        "align.roles._REACH",
        "five words from its verb a name may be who did it; nine words off another has come between",
        lambda _: (
            is_done_by("Apple late on Friday night sued Samsung.", "apple", "sue"),
            is_done_by("Apple fell while the maker of many old phones sued Samsung.", "apple", "sue"),
        ),
        (True, False),
    ),
    Border(
        "align.subjects._BACK",
        "a firm named three sentences before is still meant; five before it the article has come to other things",
        lambda _: tuple(
            meant("Shares of Benguela Rail rose.", *FILLERS[:between], "The operator has 80 locomotives.") for between in (2, 4)
        ),
        ("Benguela Rail", ""),
    ),
    Border(
        "align.subjects._OPENING",
        "behind a day a firm is still what the sentence is about; behind six words others are",
        lambda _: tuple(
            meant(opening, "It has 900 employees.")
            for opening in ("On Monday night Trellis moved out.", "High rents of Oakland drove out Trellis.")
        ),
        ("Trellis", ""),
    ),
    Border(
        "align.surface._WIDE",
        '"from 1 to 15 million" begins with a million; "from 40 to 1.2 million" begins with forty',
        lambda _: (first_number("It rose from 1 to 15 million."), first_number("It rose from 40 to 1.2 million.")),
        (1e6, 40.0),
    ),
    Border(
        "align.synonym_keys._NEAR",
        "who charged somebody with theft accuses him; a hotel that charges a price with breakfast does not",
        lambda _: tuple(
            "accus~" in keys(text)
            for text in ("They charged the young man with it.", "It charged guests 40 crowns a night with breakfast.")
        ),
        (True, False),
    ),
    Border(
        "align.tfidf._SCALED",
        '"5 thousand" tells more than "5" does; "5 hundred" hardly',
        lambda _: (weighs_more("5", "5000"), weighs_more("5", "500")),
        (True, False),
    ),
)
