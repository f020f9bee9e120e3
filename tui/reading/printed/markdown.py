"""A text with headings and lists, as Markdown or as plain lines: what it says is made once, and no word of it becomes markup.

Markdown is CommonMark; what GitHub, pandoc and their like read beside it (tables, strikethrough, mathematics, bare addresses)
is escaped as well. A reader of Markdown gives back the words that went in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from tui.model.expressions import compile_later
from tui.reading.printed.citation_styles import CitedLine, CitedWords


class BlockShape(StrEnum):
    """What a stretch of the text is."""

    TITLE = "# "
    HEADING = "## "
    ENTRY = "### "
    PARAGRAPH = ""
    BULLET = "- "
    UNDER_BULLET = "  - "


class TextBlock(NamedTuple):
    """One of them: a line of any length."""

    shape: BlockShape
    words: CitedLine


HEADINGS = (BlockShape.TITLE, BlockShape.HEADING, BlockShape.ENTRY)
BULLETS = (BlockShape.BULLET, BlockShape.UNDER_BULLET)
_MARKUP = compile_later(r"[\\`*_\[\]<>&~|$^{}@]")
_BLANKS = compile_later(r"\s+")
_START = compile_later(r"[#+=:-]")
_NUMBER = compile_later(r"\d{1,9}(?=[.)](?:\s|$))")
_ADDRESS = compile_later(r"://|(?i:\bwww\.)")
_CLEAN_ADDRESS = compile_later(r"https?://[!-;=?-~]+")
"""An address that stands between angle brackets as it is: visible ASCII without the brackets themselves."""


def block(shape: BlockShape, *words: str | CitedWords) -> TextBlock:
    """A block of words, on one line: no word of it may begin another."""
    stretches = (each if isinstance(each, CitedWords) else CitedWords(each) for each in words)
    cited = tuple(CitedWords(_BLANKS.sub(" ", each.text), each.is_emphasised) for each in stretches if each.text)
    return TextBlock(shape, cited)


def escape_markdown(text: str, *, begins: bool = True) -> str:
    """One line of text so that Markdown gives it back; `begins` where a block begins with it."""
    escaped = _MARKUP.sub(lambda match: f"\\{match[0]}", text)
    escaped = _ADDRESS.sub(lambda match: "\\://" if match[0] == "://" else f"{match[0][:-1]}\\.", escaped)
    if begins and _START.match(escaped):
        escaped = f"\\{escaped}"
    if begins and (number := _NUMBER.match(escaped)):
        escaped = f"{number[0]}\\{escaped[number.end() :]}"
    bare = escaped.rstrip("#")
    return escaped if bare.endswith("\\") else bare + "\\#" * (len(escaped) - len(bare))


def markdown_lines(blocks: Iterable[TextBlock], addresses: frozenset[str] = frozenset()) -> Iterator[str]:
    """The lines of the text as Markdown; those of the `addresses` that are clean become links to themselves."""
    links = sorted((each for each in addresses if _CLEAN_ADDRESS.fullmatch(each)), key=len, reverse=True)
    before: BlockShape | None = None
    for each in blocks:
        if before is not None and not (each.shape in BULLETS and before in BULLETS):
            yield ""
        before = each.shape
        begins = each.shape not in HEADINGS
        yield each.shape.value + "".join(
            _markdown_words(words, links, begins=begins and not at) for at, words in enumerate(each.words)
        )


def _markdown_words(words: CitedWords, links: list[str], *, begins: bool) -> str:
    """A stretch as Markdown: emphasised where it is, its addresses between angle brackets."""
    lead, core, tail = _blanks_apart(words.text)
    if words.is_emphasised:
        return f"{lead}*{escape_markdown(core, begins=False)}*{tail}" if core else words.text
    found = next((link for link in links if link in core), "")
    if not found:
        return lead + escape_markdown(core, begins=begins) + tail
    before, _, behind = (CitedWords(part) for part in core.partition(found))
    return f"{lead}{_markdown_words(before, links, begins=begins)}<{found}>{_markdown_words(behind, links, begins=False)}{tail}"


def _blanks_apart(text: str) -> tuple[str, str, str]:
    core = text.strip(" ")
    at = text.find(core) if core else len(text)
    return text[:at], core, text[at + len(core) :]


def plain_lines(blocks: Iterable[TextBlock]) -> Iterator[str]:
    """The lines of the text without markup: a blank line before each heading, hyphens before what is listed."""
    before: BlockShape | None = None
    for each in blocks:
        if before is not None and not (each.shape in BULLETS and before in BULLETS):
            yield ""
        before = each.shape
        sign = each.shape.value if each.shape in BULLETS else ""
        yield sign + "".join(words.text for words in each.words)
