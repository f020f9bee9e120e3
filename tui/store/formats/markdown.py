"""Markdown: what was written, without its marks.

The parser leaves out what lies deeper than it goes: such a text is shown as it was typed. It also leaves out what is no text to
it, a title that shows when a mouse rests on a link, a definition that nothing refers to: a note says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from tui.store import neutral
from tui.store.draft import Draft, Fields, fields
from tui.store.formats import MARKS, front_matter
from tui.store.yamltext import BadYaml, mapping

if TYPE_CHECKING:
    from markdown_it.token import Token

ORIGIN = "front matter"

_MOST_MARKS = 10_000
"""Marks up to which a text is parsed as Markdown: the time grows with their square, to 1 s."""

_MOST_CELLS = 200_000
"""Cells that the widest row may come to if all lines are rows: 1 s."""

_DEEPEST = 100
"""Levels of quotes and lists that are parsed."""
_STEP = 3
"""Levels that one quote or list goes down at the most: where that would be too deep, the parser stops."""
_USED = 2
"""Times that the label of a definition which a link refers to stands in a text."""


def markdown(text: str) -> Draft:
    """The words of a Markdown text, one line for each paragraph, with the fields of its front matter."""
    known, body, doubts = _headed(text)
    lines = body.split("\n")
    if max(line.count("|") for line in lines) * len(lines) > _MOST_CELLS:
        return Draft(body, known, doubts=(*doubts, "its tables are too wide to be read as Markdown, so it is shown as typed"))
    if sum(map(body.count, MARKS)) > _MOST_MARKS:
        return Draft(body, known, doubts=(*doubts, "too full of marks to be read as Markdown, so it is shown as typed"))
    from markdown_it import MarkdownIt

    env: dict[str, Any] = {}
    tokens = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table").parse(body, env)
    if max((token.level for token in tokens), default=0) >= _DEEPEST - _STEP:
        return Draft(body, known, doubts=(*doubts, "nested too deep to be read as Markdown, so it is shown as typed"))
    if hidden := "; ".join(dict.fromkeys(_hidden(tokens, env, body))):
        shortened = neutral.line(hidden, longest=200)
        doubts = (*doubts, f"what its links and definitions say beside the text was left out: {shortened}")
    return Draft("\n".join(_lines(tokens)), known, doubts=doubts)


def _hidden(tokens: Iterable[Token], env: Mapping[str, Any], body: str) -> Iterator[str]:
    """Words that a text in Markdown holds and does not show: titles, what stands instead of an address, unused definitions."""
    definitions = [*env.get("references", {}).items(), *((each["label"], each) for each in env.get("duplicate_refs", ()))]
    if definitions:
        written = " ".join(body.split()).casefold()
        for label, definition in definitions:
            if written.count(f"[{label.casefold()}]") < _USED and any(map(str.isalpha, label)):
                yield label.casefold()
            yield from _beside(definition.get("href", ""), definition.get("title", ""))
    for token in _all(tokens):
        if token.type in {"link_open", "image"}:
            address, title = token.attrs.get("href") or token.attrs.get("src") or "", token.attrs.get("title", "")
            yield from _beside(str(address), str(title))
        elif token.type == "fence" and len(token.info.split()) > 1:
            yield token.info


def _beside(address: str, title: str) -> Iterator[str]:
    """What a link says beside its text, if it says anything."""
    from urllib.parse import unquote

    if len(unquote(address).split()) > 1:
        yield unquote(address)
    if title:
        yield title


def _all(tokens: Iterable[Token]) -> Iterator[Token]:
    """Tokens and those inside them."""
    for token in tokens:
        yield token
        yield from _all(token.children or ())


def _headed(text: str) -> tuple[Fields, str, tuple[str, ...]]:
    """The fields in the YAML block at the head of a text, the text below it, and what was not understood."""
    match = front_matter(text)
    if not match:
        return {}, text, ()
    try:
        values = mapping(neutral.neutral(match["yaml"]).text)
    except BadYaml as error:
        return {}, text, (f"its front matter could not be read: {neutral.line(str(error))}",)
    known = fields(values, ORIGIN)
    return (known, text[match.end() :], ()) if known or not text[match.end() :].strip() else ({}, text, ())


def _lines(tokens: Iterable[Token]) -> Iterable[str]:
    """The words of each block. Numbers of lists are kept: "1990. That was the year" is a list to Markdown."""
    number = ""
    for token in tokens:
        if token.type == "list_item_open":
            number += f"{token.info}{token.markup} " if token.info else ""
        elif token.type == "list_item_close" and number:
            yield number.rstrip()
            number = ""
        elif token.type == "inline":
            yield number + "".join(_words(token.children or ()))
            number = ""
        elif token.type in {"fence", "code_block", "html_block"}:
            yield token.content


def _words(tokens: Iterable[Token]) -> Iterable[str]:
    for token in tokens:
        match token.type:
            case "softbreak":
                yield " "
            case "hardbreak":
                yield "\n"
            case "image":
                yield from _words(token.children or ())
            case _:
                yield token.content
