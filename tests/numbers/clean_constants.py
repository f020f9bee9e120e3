"""The constants of cleaning, each at its border."""

from __future__ import annotations

from tests.numbers.border import Border
from tests.numbers.clean import PROSE, kinds, words
from tui.engine.clean.author_notes import is_author_note, mark_author_notes
from tui.engine.clean.furniture import comments, is_furniture, links_below
from tui.engine.clean.outlets import is_outlet, unreadable
from tui.engine.clean.parts import is_caption
from tui.engine.clean.pieces import BlockPiece
from tui.engine.clean.signatures import mark_signatures
from tui.engine.clean.twins import twins
from tui.engine.progress import SILENT
from tui.model.settings import Settings
from tui.model.story import Article, Block, BlockKind, Meta

NOTE = "Ida Roth is a reporter for the Coast Post."
FILLER = "the new and the very old harbour of the large town and "


def is_note_at(place: int) -> bool:
    """Whether a note about the author is seen that is so far from the end of an article."""
    pieces = [BlockPiece(PROSE) for _ in range(12)]
    pieces[-place] = BlockPiece(NOTE)
    mark_author_notes(pieces, "")
    return pieces[-place].kind is BlockKind.FURNITURE


def is_note_of(length: int) -> bool:
    """Whether a line of so many characters is a note about the author whom the byline names."""
    return is_author_note(f"Ida Roth is a reporter and covers {FILLER * 20}"[:length], "by ida roth")


def is_credit_of(length: int) -> bool:
    """Whether a credit for the work of others is words of the page that has so many characters."""
    return is_furniture(("Reporting by Ida Roth in Rome" + ", Ann Poe in Oslo, Max Doe in Bonn" * 20)[:length].rstrip(", in"))


def is_bar(number: int) -> bool:
    """Whether so many buttons in one line are words of the page."""
    return is_furniture(" ".join((["Share", "Print", "Email"] * 10)[:number]))


def links(number: int) -> int:
    """How many of so many titles below a heading count as links to other stories."""
    return links_below([f"Ministers meet in Geneva {at}" for at in range(number)], 0)


def is_link(number: int) -> bool:
    """Whether a title of so many words is a link to another story."""
    return links_below([words(number).replace("wort", "w")], 0) == 1


def comments_seen(lines: int) -> bool:
    """Whether a comment of so many lines belongs to the comments."""
    text = ["A disgrace"] * (lines - 1)
    return bool(comments(["2 comments", *text, "Reply", *text, "Reply"]))


def is_caption_of(length: int) -> bool:
    """Whether so long a line with a label is a caption."""
    return is_caption(f"File photo: {FILLER * 40}"[:length])


def is_teaser(length: int) -> bool:
    """Whether so much prose before a pay notice is all that a reader gets."""
    text = f"{'x' * length}\nSubscribe to continue reading"
    blocks = Block(BlockKind.PARAGRAPH, 0, length), Block(BlockKind.FURNITURE, length + 1, len(text))
    return unreadable(blocks, text)


def is_bare(number: int) -> bool:
    """Whether an article that is one line of so many words has no body."""
    text = words(number)
    return unreadable((Block(BlockKind.PARAGRAPH, 0, len(text)),), text)


def is_quoted(number: int, settings: Settings) -> bool:
    """Whether a line of so many words below a paragraph that holds them is a repeat."""
    line = words(number)
    return kinds(f"Talks\n{PROSE[:-1]} and {line} and so on.\n{line}.", settings)[-1] is BlockKind.REPEAT


def is_quoted_among(number: int, settings: Settings) -> bool:
    """Whether a pull quote is seen in an article of so many paragraphs."""
    line = words(12)
    rest = "\n".join(f"Paragraph {at} tells of something else." for at in range(number - 3))
    return kinds(f"Talks\n{PROSE[:-1]} and {line} and so on.\n{rest}\n{line}.", settings)[-1] is BlockKind.REPEAT


def is_signed_with(length: int) -> bool:
    """Whether a name is a signature above a task that has so many characters."""
    task = f"Staff writer, {FILLER * 4}"[:length].rstrip()
    pieces = [
        BlockPiece("Talks resume", BlockKind.HEADLINE),
        BlockPiece(f"Anna Lind, staff writer in {'B' + 'r' * (length - 27)}"),
        BlockPiece(task),
        BlockPiece(PROSE),
    ]
    mark_signatures(pieces)
    return pieces[1].kind is BlockKind.BYLINE


def twin(short: str, long: str) -> bool:
    """Whether an article is a version of another."""
    made = [
        Article(name, name, Meta(), text, (Block(BlockKind.PARAGRAPH, 0, len(text)),))
        for name, text in (("a", long), ("b", short))
    ]
    return bool(twins(tuple(made), 0.7, SILENT))


BORDERS = (
    Border(
        "clean.author_notes._LAST",
        "notes stand at the end, with a line or two of the page behind them",
        lambda _: (is_note_at(3), is_note_at(6)),
        (True, False),
    ),
    Border(
        "clean.author_notes._LONGEST",
        "a note has a sentence or two; a paragraph tells something",
        lambda _: (is_note_of(240), is_note_of(480)),
        (True, False),
    ),
    Border(
        "clean.furniture.LONGEST",
        "notices of rights have 300 characters; a paragraph of 600 is prose whatever it begins with",
        lambda _: (is_credit_of(330), is_credit_of(600)),
        (True, False),
    ),
    Border(
        "clean.furniture._LIST_LENGTH",
        "eight links are a list; the fifteenth line without a stop is prose that lost its stops",
        lambda _: (links(8), links(15)),
        (8, 10),
    ),
    Border(
        "clean.furniture._LINK_WORDS",
        "a title has up to twenty words; thirty are a paragraph",
        lambda _: (is_link(18), is_link(33)),
        (True, False),
    ),
    Border(
        "clean.furniture._COMMENT_LENGTH",
        "a comment has eight lines; beyond twenty the next mark belongs to something else",
        lambda _: (comments_seen(9), comments_seen(18)),
        (True, False),
    ),
    Border(
        "clean.furniture._BUTTONS_IN_A_ROW",
        "a bar has ten buttons; twenty words are a sentence of plain words",
        lambda _: (is_bar(10), is_bar(20)),
        (True, False),
    ),
    Border(
        "clean.outlets._MOST_OF_OUTLET",
        "an outlet has up to six words in its name; more are a title",
        lambda _: (is_outlet("The Royal Gazette of Amber"), is_outlet("The Royal Gazette of Port Amber Isles")),
        (True, False),
    ),
    Border(
        "clean.outlets._TEASED",
        "two paragraphs before a pay notice are a teaser; five are the article",
        lambda _: (is_teaser(450), is_teaser(900)),
        (True, False),
    ),
    Border(
        "clean.outlets._MOST_OF_BARE",
        "a line of twelve words without a stop is a title without its article",
        lambda _: (is_bare(12), is_bare(22)),
        (True, False),
    ),
    Border(
        "clean.parts.LONGEST",
        "captions have up to 700 characters; a longer one is prose that begins like one",
        lambda _: (is_caption_of(700), is_caption_of(1400)),
        (True, False),
    ),
    Border(
        "clean.repeats._QUOTED_AGAIN",
        "five words may stand in two sentences; twelve are a pull quote",
        lambda settings: (is_quoted(5, settings), is_quoted(12, settings)),
        (False, True),
    ),
    Border(
        "clean.repeats._MOST_COMPARED",
        "in 300 paragraphs pull quotes are looked for; in a book it would take long",
        lambda settings: (is_quoted_among(300, settings), is_quoted_among(600, settings)),
        (True, False),
    ),
    Border(
        "clean.signatures._LONGEST",
        "a name with its task has up to seventy characters",
        lambda _: (is_signed_with(70), is_signed_with(130)),
        (True, False),
    ),
    Border(
        "clean.twins._FEWEST_RUNS",
        "five sentences in common make a version of an article, a line of ten words does not",
        lambda _: (twin(words(10), words(40)), twin(words(18), words(40))),
        (False, True),
    ),
)
