"""The help read out: how to begin, one command or word explained, every command."""

from __future__ import annotations

from collections.abc import Iterator

from tui.reading.commands.keytable import key_rows
from tui.reading.commands.table import BY_ID
from tui.reading.plain.phrases import as_sentence, list_words
from tui.reading.plain.screen_only import SCREEN_ONLY
from tui.reading.plain.walk import Walk
from tui.reading.plain.words import OWN_WORDS, parse_line
from tui.reading.show.filtering import fold_label
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
TERMS = {
    "letter": "Each article has a letter, A, B, C and on, in the order of the story; it stays whatever is hidden or moved.",
    "passage": "What one or more articles tell, however they word it. Its number is its place in the order of the story.",
    "certainty": "How probable it is that an editor would call two wordings the same fact, in percent.",
    "verbatim": "Word for word the same, but for case, punctuation and spelling.",
    "nearly word for word": "The same sentence, edited.",
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
        for row in key_rows(dict(walk.keys)):
            if row.id in _JOBS:
                yield f"{row.keys.split(', ')[0]}, {BY_ID[row.id].label}: {row.help}"
        yield from _MORE
    elif words.casefold() == "all":
        yield from _every_command(walk)
    else:
        yield from explain(walk, words)


def _every_command(walk: Walk) -> Iterator[str]:
    for row in key_rows(dict(walk.keys)):
        label = BY_ID[row.id].label if row.id in BY_ID else "pane 1 to 9"
        yield f"{list_words(row.keys.split(', '), 'or')}, {label}: {row.help}"
    for word, meaning in OWN_WORDS.items():
        yield f"{word}: {meaning}"


def explain(walk: Walk, words: str) -> Iterator[str]:
    """What a command does, or what a word of the answers means."""
    wanted = fold_label(words)
    meanings = {word: meaning for word, meaning in _meanings().items() if word.startswith(wanted)}
    command = parse_line(words, walk.keys, walk.reading).command
    if command in BY_ID:
        row = next((row for row in key_rows(dict(walk.keys)) if row.id == command), None)
        keys = f", {list_words(row.keys.split(', '), 'or')}" if row is not None else ""
        yield f"{BY_ID[command].label}{keys}: {SCREEN_ONLY.get(command) or BY_ID[command].help}"
    elif command in OWN_WORDS:
        yield f"{command}: {OWN_WORDS[command]}"
    for word, meaning in meanings.items():
        yield f"{word}: {meaning}"
    if command not in (*BY_ID, *OWN_WORDS) and not meanings:
        yield as_sentence(f"nothing is called {words}; ? all lists every command")


def _meanings() -> dict[str, str]:
    """Words of the answers, each with what it means: the kinds first."""
    return {row.word: row.meaning for row in ROWS} | TERMS
