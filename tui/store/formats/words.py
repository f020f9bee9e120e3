"""All words of a page, by its tags alone, in time that grows with its length: for pages that no library takes in whole."""

from __future__ import annotations

import re

_UNSEEN = ("script", "style", "template", "title")
"""Elements whose content is no text of the page."""
_TAG = re.compile(r"<(/?)([a-z][a-z0-9:-]{0,40}+)(?=[\s/<>]|$)[^<>]*>?|<[!?/][^<>]*>?", re.IGNORECASE)
"""A tag, also one that is not closed: what stands in it is no text to a browser either."""
_START = re.compile(rf"<!--|<({'|'.join(_UNSEEN)})(?=[\s/>])", re.IGNORECASE)
_ENDS = {"!--": re.compile("-->")} | {name: re.compile(rf"</{name}\s*>", re.IGNORECASE) for name in _UNSEEN}
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)
"""Elements that do not end a paragraph."""


def words(html: str) -> str:
    """The words between the tags of a page, one line for each paragraph."""
    from html import unescape

    text = _TAG.sub(lambda tag: "" if (tag[2] or "").lower() in _INLINE else "\n", " ".join(_visible_part(html).split()))
    lines = (" ".join(line.split()) for line in unescape(text).split("\n"))
    return "\n".join(line for line in lines if line)


def elements(html: str) -> int:
    """How many elements a page opens."""
    return sum(tag[2] is not None and not tag[1] for tag in _TAG.finditer(_visible_part(html)))


def empty(html: str) -> str:
    """Why there are no words in a page, in words that follow its name."""
    opened = {tag[2].lower() for tag in _TAG.finditer(html) if tag[2]}
    if opened & {"frame", "iframe"}:
        return "is a page of frames, without words of its own; save what they show"
    if "script" in opened:
        return "is a page without words: a script would have fetched them; save it from a browser that shows them"
    if opened & {"img", "svg", "canvas", "picture"}:
        return "is a page of pictures, without words"
    return "is a page without words"


def _visible_part(html: str) -> str:
    """A page without its comments and what stands in elements that are not shown; what is not closed is kept."""
    kept, at, unclosed = [], 0, set()
    for match in _START.finditer(html):
        name = (match[1] or "!--").lower()
        if match.start() < at or name in unclosed:
            continue
        close = _ENDS[name].search(html, match.end())
        if close is None:
            unclosed.add(name)  # or each of a million openings would look for the end anew
            continue
        kept.append(html[at : match.start()])
        at = close.end()
    kept.append(html[at:])
    return " ".join(kept)
