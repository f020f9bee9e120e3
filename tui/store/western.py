"""Whether text of single bytes is Western, and in the encoding of Windows or of old Macs; asked only of text that is no UTF-8.

    "caf\\x8e" is "caf\\u017d" to Windows and "café" to a Mac: no language writes the first inside a word

In every encoding most bytes are some letter, so that what counts is where it stands and whether one language has all of them.
"""

from __future__ import annotations

import re

CANDIDATES = ("cp1252", "mac_roman", "cp850")
"""Windows, the Mac before 2001, DOS; in the order in which they are taken where nothing tells them apart."""

_LETTERS = (
    "éèàçêëîïôûùâœæüÿ",  # French
    "äöüßéè",  # German
    "áéíóúñüçï",  # Spanish, Catalan
    "àèéìòùîç",  # Italian
    "ãõçáéíóúâêôàü",  # Portuguese
    "åäöéüæøèó",  # Swedish, Danish, Norwegian, Finnish
    "ëïéèöüáóíú",  # Dutch
    "áðéíóúýþæö",  # Icelandic
)
"""Letters beyond ASCII of each language, names from beyond included where they are common."""
_SIGNS = frozenset("“”‘’–—…«»‹›„‚•·€£§°©®™¡¿ºª½¼¾ \u00a0†×µ")
_BEYOND = re.compile(r"[^\x00-\x7f]")
_ENOUGH = 0.95
"""Share of the characters beyond ASCII that stand as a Western language writes them, from which on a text is one."""
_MARGIN = 0.2
"""Share by which an older encoding has to explain more than that of Windows, which nearly all such files are in."""


def western(raw: bytes) -> str:
    """The Western encoding in which nearly all of the text stands as some language writes it; "" where none does."""
    shares = {encoding: _share(raw.decode(encoding, "replace")) for encoding in CANDIDATES}
    best = max(shares, key=lambda encoding: shares[encoding] - (0 if encoding == "cp1252" else _MARGIN))
    return best if shares[best] >= _ENOUGH else ""


def _share(text: str) -> float:
    """The share of characters beyond ASCII that stand where a language writes them, for the one of which most do."""
    beyond = list(_BEYOND.finditer(text))
    if not beyond:
        return 1.0
    found = [
        (match[0], text[max(match.start() - 1, 0) : match.start()], text[match.end() : match.end() + 1]) for match in beyond
    ]
    signs = sum(_stands(*each) for each in found if each[0] in _SIGNS)
    placed = [each[0].lower() for each in found if each[0] not in _SIGNS and _is_placed(*each)]
    letters = max(sum(letter in language for letter in placed) for language in _LETTERS)
    return (signs + letters) / len(beyond)


def _stands(sign: str, before: str, after: str) -> bool:
    """Whether a sign stands where one may: inside a word only what parts its halves."""
    return sign in "’·–" or not (before.islower() and after.islower())


def _is_placed(letter: str, before: str, after: str) -> bool:
    """Whether a letter stands where one may: no capital after a small letter, nothing but a letter or a sign around it."""
    if not letter.isalpha():
        return False
    return letter.islower() or not (before.islower() or (after.islower() and before.isalpha()))
