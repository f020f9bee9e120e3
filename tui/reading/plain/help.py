"""The help read out: how to begin, one command or word explained, every command."""

from __future__ import annotations

from collections.abc import Iterator

from tui.reading.commands.keys import key_sign, keys_of
from tui.reading.commands.table import BY_ID
from tui.reading.plain.phrases import as_sentence, list_words
from tui.reading.plain.screen_only import SCREEN_ONLY
from tui.reading.plain.walk import Walk
from tui.reading.plain.words import OWN_WORDS, parse_line
from tui.reading.state.filtering import fold_label
from tui.reading.state.kinds import ROWS

_BEGIN = (
    "Type a command or its key, and enter. Small and capital letters are different keys.",
    "An empty line goes on: with the rest of an answer, else with the next sentence.",
)
_JOBS = ("next", "shared", "unique", "disagreements", "quotes", "entities", "search", "articles", "outline", "tables")
_MORE = (
    "Words behind a list's command narrow it: quotes kirby, unique C, names is:disputed.",
    "detail says all that is known of where you are, where says where that is, copy gives it with its citation.",
    "A question mark and a word explains it, such as ? likely; ? all lists every command; quit leaves.",
)
_OTHERWISE = {
    "page-down": "Read on from here, so many sentences at once as an answer has lines; with a number so many.",
    "page-up": "Go back so many sentences.",
    "half-down": "Read on, half as much.",
    "half-up": "Go back, half as far.",
    "view": "Articles, synopsis, one article, tables; with a name that one, such as view synopsis.",
    "tables": "Open the tables of what differs; with a name or number that one, as in tables labels. Follow goes to its words.",
    "detail": "Say all that is known of where you are: every wording, how it differs, how certain it is and why.",
    "detail-down": "Go on with a long answer.",
    "outline": "List what the tour goes through; with a name that list, and words behind it narrow it, such as o names kirby.",
    "articles": "List the articles; a number, a letter or a name behind it goes there.",
    "search": 'Search all articles, as in /ceasefire: a word in all its forms, words near each other, "exactly", a | b either.',
    "escape": "Leave the tables, what is selected, searched or followed.",
    "copy": "Say the words with their citation; here nothing is put on a clipboard.",
    "copy-all": "Say every wording of this with its citation.",
    "add-pasted": "Take the lines that follow as a further article, up to a line with nothing but a full stop.",
    "watch": "Look after the files at each line, or no longer: what comes, changes or goes joins.",
    "help": "How to begin; a word behind it is explained; all lists every command.",
    "palette": "Find a command by the beginning of its name; the colon may be left out.",
    "correct": "Say what can be corrected here, and all of yours; a number, and what it needs behind that, says it.",
    "note": "Say your note that is here; words behind it write one, or are added to it. A word with # is a tag.",
    "rows": "In the synopsis the next choice of rows; in the tables those that hold the words behind it, as in rows gallant.",
    "lock": "Whether another article opens at the same thing, or where you were in it.",
    "base": "Make this article the base: first in the order, and the order of the synopsis.",
    "move-right": "Move this article one on in the order in which tours go.",
    "move-left": "Move this article one back in the order in which tours go.",
    "hide": "Leave this article out of the tours.",
    "show-all": "Take all articles into the tours again.",
    "folds": "Read out what is not the article too, such as sign-ups, credits and repeats, or leave it out.",
    "redraw": "Say again where you are, and what is set.",
}
"""What commands do here, where the table speaks of the screen."""
TERMS = {
    "letter": "Each article has a letter, A, B, C and on, in the order of the story; it stays whatever is hidden or moved.",
    "passage": "What one or more articles tell, however they word it. Its number is its place in the order of the story.",
    "certainty": "How probable it is that an editor would call two wordings the same fact, in percent.",
    "same words": "Word for word the same, but for case, punctuation and spelling.",
    "nearly the same words": "The same sentence, edited.",
    "same fact": "Told in other words, about the same thing; of these some 9 in 10 are the same fact.",
    "likely the same fact": "Probably about the same thing, some 6 in 10; look at the words before you quote it.",
    "related": "Alike without being the same.",
    "perhaps": "Its outlet only likely tells this; it counts neither as one that does nor as one that does not.",
    "on the word of": "Whom the article names for what it tells; without it, it tells it itself.",
    "kin": "Other names for the same state or body: a country, its people, its capital where it stands for the government.",
    "tour": "What next and previous go through: shared passages at first, else what you took last.",
    "place": "One of the stretches of text where something is told: place 2 of 5.",
    "folded": "What is not the article, such as sign-ups and credits, is left out; folded, or the key x, gives it.",
}
"""Words of the answers that a listener may ask about, beside the kinds."""


def help_lines(walk: Walk, words: str) -> Iterator[str]:
    """How to begin; with words what they mean; with "all" every command."""
    if not words:
        yield from _BEGIN
        yield from (_describe_command(walk, command) for command in _JOBS)
        yield from _MORE
    elif words.casefold() == "all":
        yield from _every_command(walk)
    else:
        yield from explain(walk, words)


def _every_command(walk: Walk) -> Iterator[str]:
    """Each command, those of the articles as one, and last those that are about nothing but the screen."""
    for command in BY_ID:
        if command not in SCREEN_ONLY and not command.startswith("pane-"):
            yield _describe_command(walk, command)
    yield "1 to 9: Article 1 to 9, or in the tables the table of that number; longer numbers are articles."
    yield from (f"{word}: {meaning}" for word, meaning in OWN_WORDS.items())
    yield f"About the screen, and nothing here: {', '.join(BY_ID[command].label for command in SCREEN_ONLY)}."


def _describe_command(walk: Walk, command: str) -> str:
    """ "next, key n: Next stop of the tour." """
    keys = list_words((name_key(key) for key in keys_of(BY_ID[command], dict(walk.keys))), "or")
    return f"{BY_ID[command].label}{f', key {keys}' if keys else ''}: {_what_it_does(command, BY_ID[command].help)}"


def name_key(key: str) -> str:
    """A key as it is spoken: many voices leave out signs, and do not tell capital letters apart."""
    if len(key) == 1 or (key[:1] == "f" and key[1:].isdecimal()):
        return f"capital {key}" if key.isupper() else key
    if key.startswith("ctrl+"):
        return f"control {key.removeprefix('ctrl+')}"
    name, sign = _SPOKEN.get(key, key.replace("_", " ").replace("+", " ")), key_sign(key)
    return f"{name} {sign}" if len(sign) == 1 and not sign.isalnum() and sign not in "↑↓←→" else name


_SPOKEN = {"pagedown": "page down", "pageup": "page up"}


def _what_it_does(command: str, otherwise: str) -> str:
    """What a command does here, in a sentence, or why it does nothing."""
    return SCREEN_ONLY.get(command) or _OTHERWISE.get(command, otherwise)


def explain(walk: Walk, words: str) -> Iterator[str]:
    """What a command does, or what a word of the answers means."""
    wanted = fold_label(words)
    meanings = {word: meaning for word, meaning in _meanings().items() if word.startswith(wanted)}
    command = parse_line(words, walk.keys, walk.reading).command
    if command in BY_ID:
        yield _describe_command(walk, command)
    elif command in OWN_WORDS:
        yield f"{command}: {OWN_WORDS[command]}"
    for word, meaning in meanings.items():
        yield f"{word}: {meaning}"
    if command not in (*BY_ID, *OWN_WORDS) and not meanings:
        yield as_sentence(f"nothing is called {words}; ? all lists every command")


def _meanings() -> dict[str, str]:
    """Words of the answers, each with what it means: the kinds first."""
    return {row.word: row.meaning for row in ROWS} | TERMS
