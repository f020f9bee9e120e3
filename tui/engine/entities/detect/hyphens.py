"""The names inside a hyphened word: [Hamas]-run, [Israel]-[Hamas], anti-[American]; none in U-turn and Ex-police."""

from __future__ import annotations

from typing import NamedTuple

from tui.engine.entities.read.chunks import listed_at
from tui.engine.entities.read.tokens import CaseStatistics, Line
from tui.engine.language.en.gazetteer import ListedName, fold, forenames, is_word, key, listed_name, section


class NameInWord(NamedTuple):
    """A name inside a word."""

    start: int
    """Offset in the article."""
    text: str
    listed: ListedName | None


def pieces(line: Line, index: int, evidence: CaseStatistics) -> list[NameInWord]:
    """The names inside the word at `index`; empty where it has no hyphen, or is a name as a whole."""
    word = line.words[index]
    head, hyphen, rest = word.text.partition("-")
    if not hyphen or listed_at(line, index, index + 1) or head in ("Al", "El"):
        return []
    if head.islower() and head not in section("particles") and is_word(head) | (head in section("prefixes")):
        listed = listed_name(key(rest))
        return [NameInWord(word.start + len(head) + 1, rest, listed)] if listed else []
    if rest.islower() and is_word(rest) and len(rest) > 2 and len(head) > 1 and not after_surname(line, index):
        listed = listed_name(key(head))
        named = listed or (evidence.inner[fold(head)] and evidence.names(fold(head)))
        return [NameInWord(word.start, head, listed)] if named else []
    if _is_slug(line, index) and (evidence.names(fold(rest)) or listed_name(key(rest))):
        return [NameInWord(word.start + len(head) + 1, rest, listed_name(key(rest)))]
    found, start = [], word.start
    for piece in word.text.split("-"):
        listed = listed_name(key(piece))
        if not piece[:1].isupper() or not (listed or evidence.inner[fold(piece)] > 1):
            return []
        found.append(NameInWord(start, piece, listed))
        start += len(piece) + 1
    return found


def _is_slug(line: Line, index: int) -> bool:
    """Whether what stands before the hyphen is the desk of a wire: Soccer-Vosko charged, at the beginning of a headline."""
    head, _, rest = line.words[index].text.partition("-")
    return index == 0 and rest[:1].isupper() and is_word(head) and fold(head) not in forenames()


def common(line: Line, index: int) -> bool:
    """Whether a hyphened word with a capital is a word and no name: U-turn, K-pop, Ex-police."""
    head, hyphen, rest = line.words[index].text.partition("-")
    if not hyphen or not rest.islower() or not is_word(rest) or after_surname(line, index):
        return False
    return len(head) == 1 or is_word(head) or fold(head) in section("prefixes")


def after_surname(line: Line, index: int) -> bool:
    """Whether a surname stands before: Ban Ki-moon, Moon Jae-in."""
    return index > 0 and line.gap(index - 1) == " " and line.words[index - 1].low in section("surnames_first")
