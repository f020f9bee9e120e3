"""Quotation marks inside of quotation marks, and around words that leave the program."""

from __future__ import annotations

_CLOSING = {"“": "”", "«": "»", "„": "“", "‘": "’", '"': '"'}
"""Quotation marks that open, each with the one that closes."""
_UNPAIRED = {"”": "’", "»": "’", '"': "’"}
"""Double marks that close what is not open here, as they stand inside of double marks."""


def nest_quotes(words: str) -> str:
    """Words as they stand between double quotation marks: double pairs become single, and pairs within those double again."""
    nested: list[str] = []
    waiting: list[str] = []
    for at, character in enumerate(words):
        if waiting and character == waiting[-1] and not _is_apostrophe(words, at):
            waiting.pop()
            nested.append("”" if len(waiting) % 2 else "’")
        elif _opens(words, at):
            if _CLOSING[character] not in waiting[-1:]:  # else a further paragraph of one quotation, which opens anew
                waiting.append(_CLOSING[character])
            nested.append("‘" if len(waiting) % 2 else "“")
        else:
            nested.append(_UNPAIRED.get(character, character))
    return "".join(nested)


def _opens(words: str, at: int) -> bool:
    """Whether a quotation mark opens at a position."""
    character = words[at]
    if character not in _CLOSING:
        return False
    begins = (at == 0 or not words[at - 1].isalnum()) and at + 1 < len(words) and not words[at + 1].isspace()
    if character == '"':
        return begins and (at == 0 or words[at - 1].isspace() or words[at - 1] in "([—–-“‘'")
    return character != "‘" or (begins and any(c == "’" and not _is_apostrophe(words, n) for n, c in enumerate(words[at:], at)))


def _is_apostrophe(words: str, at: int) -> bool:
    """Whether a mark stands between letters: "don’t"."""
    return words[at] == "’" and 0 < at < len(words) - 1 and words[at - 1].isalnum() and words[at + 1].isalnum()


def in_quotation_marks(words: str) -> str:
    """Words between double quotation marks, those inside nested; words that are one whole quotation keep their own pair."""
    if words[:1] in _CLOSING and words[:1] != "‘" and words.find(_CLOSING[words[0]], 1) == len(words) - 1 > 0:
        words = words[1:-1]
    return f"“{nest_quotes(words)}”"
