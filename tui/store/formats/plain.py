"""Plain text: its lines are its paragraphs, unless a program broke them at a width.

    The minister met senior officials on Tuesday and      The minister met senior officials on Tuesday and said that the
    said that the talks would go on.                  ->  talks would go on.

Mail, wire copy and text from PDFs come so. Left alone, each line would end a sentence. Where no blank line stands between the
paragraphs, one begins where a line stands further in, or after a line behind which the next word would have fitted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tui.model.expressions import compile_later

_WIDEST = 100
"""Columns up to which lines count as broken at a width: mail has 72 to 78, typewritten copy up to 100."""

_NARROWEST = 40
"""Columns from which on they do: narrower lines are lists, verse or tables."""

_SURE = 0.9
"""Share of the breaks inside paragraphs that a width has to explain."""

_ENOUGH = 4
"""Breaks inside paragraphs below which nothing is concluded."""
_ENOUGH_INDENTED = 2
"""The same where paragraphs begin further in, which says by itself that the other lines do not begin one."""
_FEWEST_INDENTED = 3
"""Lines that have to begin equally far in for that."""
_DEEPEST_INDENT = 10
"""Columns up to which a first line stands further in; what stands further is set in the middle."""

_UNENDED = 0.5
"""Share of the lines before breaks of a width that end inside a sentence: of lines that are paragraphs hardly any do."""
_SHORT = 0.6
"""Share of the width below which a line is no broken one but a headline or the end of a paragraph."""

_HYPHENATED = 0.06
"""Share of the breaks at which a word is parted, from which on the text parts its words. Programs that only break lines do so
at hyphens that were written: 2 %."""
_TABLE = compile_later(r"\S(?: {3}|\t)[ \t]*\S")
"""Blanks inside a line that only a table has."""

_ITEM = compile_later(r"\s*(?:[-*•>]|\d{1,2}[.)])\s")
_END = compile_later(r"[.!?…:][\"'”’»)\]]*\s*$|[\"”»]\s*$")
_HYPHEN = compile_later(r"[^\W\d_]-$")
_AT_HYPHEN = compile_later(r"(?<=[^\W\d_]-)\n(?=[^\W\d_])")


def paragraphs(text: str) -> str:
    """The text with one line for each paragraph. Nothing but line breaks inside paragraphs, and hyphens at them, is changed."""
    text = re.sub("\r\n?", "\n", text)
    if "\n" not in text:
        return text
    lines = text.split("\n")
    width = max(map(len, map(str.rstrip, lines)))
    if not _NARROWEST <= width <= _WIDEST or sum(bool(_TABLE.search(line)) for line in lines) * 2 > len(lines):
        return text
    begins = _beginnings(lines, width)
    if begins is None:
        return text
    joined: list[list[str]] = []
    for line, first in zip(lines, begins, strict=True):
        if first:
            joined.append([line])
        else:
            joined[-1][-1] = joined[-1][-1].rstrip()
            joined[-1].append(line.strip())
    return _join_paragraph(joined)


def _beginnings(lines: Sequence[str], width: int) -> list[bool] | None:
    """Which lines begin a paragraph; None where the breaks are not those of a width."""
    indents = [len(line) - len(line.lstrip()) for line in (line.expandtabs(4) for line in lines)]
    starts = [indent for indent, before in zip(indents[1:], indents, strict=False) if before < indent <= _DEEPEST_INDENT]
    indented = len(starts) + (0 < indents[0] <= _DEEPEST_INDENT) >= _FEWEST_INDENTED
    begins = [True]
    breaks: list[tuple[str, bool]] = []
    for number, (line, following) in enumerate(pairwise(lines), 1):
        further_in = indented and indents[number - 1] < indents[number] <= _DEEPEST_INDENT
        if not (line.strip() and following.strip()) or _ITEM.match(following) or further_in:
            begins.append(True)
            continue
        breaks.append((line, _breaks_early(line, following, width)))
        begins.append(False)
    forced = [line for line, is_forced in breaks if is_forced]
    if len(forced) < (_ENOUGH_INDENTED if indented else _ENOUGH):
        return None
    if len(forced) >= _SURE * len(breaks):
        return begins
    return _beginnings_by_length(lines, begins, width) if _is_wrapped(breaks, forced, width) else None


def _is_wrapped(breaks: Sequence[tuple[str, bool]], forced: Sequence[str], width: int) -> bool:
    """Whether lines are broken at a width although not every break is: the others end sentences, or stand far from it."""
    explained = sum(is_forced or bool(_END.search(line)) or len(line.rstrip()) < _SHORT * width for line, is_forced in breaks)
    unended = sum(not _END.search(line) for line in forced)
    return explained >= _SURE * len(breaks) and unended >= _UNENDED * len(forced)


def _beginnings_by_length(lines: Sequence[str], begins: Sequence[bool], width: int) -> list[bool]:
    """The same, where a paragraph ends with a line behind which the next word would have fitted."""
    found = list(begins)
    for number, (line, following) in enumerate(pairwise(lines), 1):
        goes_on = not _END.search(line) and following.lstrip()[:1].islower()
        found[number] = found[number] or not (goes_on or _breaks_early(line, following, width))
    return found


def _breaks_early(line: str, following: str, width: int) -> bool:
    """Whether the first word of the next line would not have fitted, or is the rest of one that was parted."""
    return bool(_HYPHEN.search(line)) or len(line.rstrip()) + 1 + len(following.split(maxsplit=1)[0]) > width


def _join_paragraph(paragraphs_of_lines: Sequence[Sequence[str]]) -> str:
    """Paragraphs as one line each."""
    breaks = [pair for lines in paragraphs_of_lines for pair in pairwise(lines)]
    parted = [pair for pair in breaks if _HYPHEN.search(pair[0]) and pair[1][:1].islower()]
    if not parted:
        return "\n".join(" ".join(lines) for lines in paragraphs_of_lines)
    if len(parted) >= max(_FEWEST_INDENTED, _HYPHENATED * len(breaks)):
        from tui.store.formats.page_paragraphs import join_hyphens

        return join_hyphens("\0".join("\n".join(lines) for lines in paragraphs_of_lines)).replace("\n", " ").replace("\0", "\n")
    return "\n".join(_AT_HYPHEN.sub("", "\n".join(lines)).replace("\n", " ") for lines in paragraphs_of_lines)
