"""The constants of cleaning that tell lines of the page, the outlet and versions of an article, each at its border."""

from __future__ import annotations

from tests.numbers.border import Border
from tests.numbers.clean import PROSE, words
from tests.numbers.clean_constants import FILLER, twin
from tui.engine.clean.furniture import heads_links, is_furniture
from tui.engine.clean.outlets import head_of_page, outlet
from tui.engine.clean.picture_credits import is_picture_credit
from tui.engine.clean.pieces import BlockPiece
from tui.engine.clean.twins import _sample
from tui.model.story import BlockKind, Meta

DAY = BlockPiece("May 2, 2018", BlockKind.DATE)
PAPER = BlockPiece("The Harbour Times")


def leads_on(length: int) -> bool:
    """Whether a line of so many characters leads to another story."""
    return is_furniture(f"Watch next: {FILLER * 8}"[:length].rstrip())


def names_paper(title: int) -> bool:
    """Whether the first line is the outlet above a title of so many words."""
    return head_of_page([PAPER, BlockPiece(words(title)), DAY, BlockPiece(PROSE)]) == 0


def names_paper_at(place: int) -> bool:
    """Whether a paper is the outlet that stands at such a place among dates at the top, above the title."""
    pieces = [*[DAY] * place, PAPER, BlockPiece("Talks resume in Geneva"), DAY, BlockPiece(PROSE)]
    return head_of_page([*pieces, *[BlockPiece(PROSE)] * 4]) == place


def has_outlet_of(place: int) -> bool:
    """Whether a notice so many lines before the end names the outlet."""
    notice = BlockPiece("Copyright 2018 The Harbour Times", BlockKind.FURNITURE)
    pieces = [notice, *[BlockPiece("Share", BlockKind.FURNITURE)] * (place - 1)]
    return outlet(Meta(), "a.txt", pieces, "")[0] == "The Harbour Times"


def is_credit_of(length: int) -> bool:
    """Whether a line of so many characters only says who took a picture for whom."""
    return is_picture_credit(f"Ida {'R' + 'o' * (length - 29)} / Coast Pictures via AP"[:length])


def is_version(every: int) -> bool:
    """Whether an article is a version of another in which one word of so many is another one."""
    old = words(300).split()
    new = [f"other{at}" if at % every == 0 else word for at, word in enumerate(old)]
    return twin(" ".join(new), " ".join([*old, "end"]))


BORDERS = (
    Border(
        "clean.furniture._SHORT",
        "a teaser of 150 characters is one; one of 300 is a paragraph that begins like it",
        lambda _: (leads_on(150), leads_on(300)),
        (True, False),
    ),
    Border(
        "clean.furniture._SENTENCE",
        '"Latest headlines." heads a list; of four words and a stop it is a sentence, of seven it surely is',
        lambda _: tuple(
            map(heads_links, ("Most read today.", "Recent reports from Rome were wrong.", "Most read the letter."))
        ),
        (True, False, False),
    ),
    Border(
        "clean.outlets._MOST_OF_TITLE",
        "a title has twenty words; with forty it is a paragraph, and the line beside it no masthead",
        lambda _: (names_paper(20), names_paper(40)),
        (True, False),
    ),
    Border(
        "clean.outlets._TAIL",
        "a notice is among the last five lines; ten lines above the end it is another story's",
        lambda _: (has_outlet_of(5), has_outlet_of(10)),
        (True, False),
    ),
    Border(
        "clean.picture_credits._LONGEST",
        "two people and an agency have seventy characters; a longer line is none of a picture",
        lambda _: (is_credit_of(70), is_credit_of(130)),
        (True, False),
    ),
    Border(
        "clean.pieces.HEAD",
        "six lines may stand above the title; what begins behind eight is the article",
        lambda _: (names_paper_at(4), names_paper_at(9)),
        (True, False),
    ),
    Border(
        "clean.twins._RUN",
        "with every tenth word another it is an own account, with every twentieth it was edited",
        lambda _: (is_version(10), is_version(20)),
        (False, True),
    ),
    Border(
        "clean.twins._SAMPLED",
        "of 676 words some 85 begin a run that is compared: enough for a short version, few for a long story",
        lambda _: 60 < len(_sample(words(676).split(), {})) < 120,
        True,
    ),
)
