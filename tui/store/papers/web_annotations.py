"""Notes out of W3C Web Annotations (JSON-LD), of this program or of another: a collection, a page, a list, or one annotation.

Whatever another tool writes beside what is known here is left aside; the file itself stays as it is.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote

from tui.model.errors import StoryError
from tui.model.papers import Annotation, Selector, Subject, Target
from tui.store import neutral
from tui.store.draft import Unreadable
from tui.store.files import content
from tui.store.papers.document import LARGEST
from tui.store.papers.form import LONGEST_NUMBER

OWN_NOTE = "urn:rashomon:note:"
OWN_ARTICLE = "urn:rashomon:article:"
DEEPEST = 6
"""Levels of collections, pages and lists that are followed; a collection of pages has three."""


def read_annotations(file: Path) -> tuple[Annotation, ...]:
    """The notes in a file. Raises StoryError where it cannot be read or holds none."""
    where = neutral.line(str(file))
    try:
        said = json.loads(content(file, LARGEST).decode("utf-8-sig"))
    except Unreadable as error:
        raise StoryError(f"it {error}.", where=where) from None
    except UnicodeDecodeError:
        raise StoryError("it is no UTF-8.", where=where) from None
    except json.JSONDecodeError as error:
        raise StoryError(f"it is no JSON ({error.msg}, line {error.lineno}).", where=where) from None
    except RecursionError:
        raise StoryError("it is nested too deeply.", where=where) from None
    except ValueError:  # a number of thousands of digits, which Python refuses
        raise StoryError("it holds a number that is too long.", where=where) from None
    notes = {note.id: note for note in _notes(said, DEEPEST)}
    if not notes:
        raise StoryError("it holds no annotations.", where=where, remedy="Export them with --as annotations.")
    return tuple(notes.values())


def _notes(said: object, depth: int) -> Iterator[Annotation]:
    if depth and isinstance(said, list):
        for each in said:
            yield from _notes(each, depth - 1)
    elif depth and isinstance(said, dict):
        if "target" in said:
            yield _note(said)
        else:
            for name in ("first", "items"):
                yield from _notes(said.get(name), depth - 1)


def _note(said: dict[str, object]) -> Annotation:
    """One annotation; a body without a purpose is its text."""
    texts, tags = [_words(said.get("bodyValue"))], []
    for body in _as_list(said.get("body")):
        if isinstance(body, str):
            texts.append(_words(body))
        elif isinstance(body, dict) and "tagging" in _as_list(body.get("purpose")):
            tags.append(" ".join(_words(body.get("value")).split()).lstrip("#"))
        elif isinstance(body, dict):
            texts.append(_words(body.get("value")))
    targets = tuple(target for each in _as_list(said.get("target")) if (target := _target(each)) is not None)
    about = _words(said.get("rashomon:about"))
    usual = Subject.SELECTION if any(target.selector for target in targets) else Subject.ARTICLE
    return Annotation(
        _id(said),
        next((subject for subject in Subject if subject.value == about), usual),
        targets,
        "\n\n".join(filter(None, (text.strip() for text in texts))),
        tuple(dict.fromkeys(filter(None, tags))),
        neutral.line(_words(said.get("created"))),
        neutral.line(_words(said.get("modified"))),
    )


def _id(said: dict[str, object]) -> str:
    """The id of the note; of another tool's annotation one that is made of its own, or of all that it says."""
    id_ = said.get("id")
    if isinstance(id_, str) and id_.startswith(OWN_NOTE):
        return neutral.line(unquote(id_.removeprefix(OWN_NOTE))) or "note"
    whole = id_ if isinstance(id_, str) else json.dumps(said, sort_keys=True)
    return f"web-{sha256(whole.encode('utf-8', 'replace')).hexdigest()[:16]}"


def _target(said: object) -> Target | None:
    if isinstance(said, str):
        said = {"source": said}
    if not isinstance(said, dict):
        return None
    source = said.get("source", said.get("id"))
    source = source.get("id") if isinstance(source, dict) else source
    named = _words(said.get("rashomon:source")) or unquote(_words(source).removeprefix(OWN_ARTICLE))
    article = neutral.line(_words(said.get("rashomon:article")))
    if named == "urn:rashomon:story" or not (named or article):
        return None
    return Target(article, neutral.line(named, longest=10_000), _selector(said.get("selector")))


def _selector(said: object) -> Selector | None:
    """The words, and where they stood as far as that is said."""
    quotation: dict[str, object] = {}
    position: dict[str, object] = {}
    for each in _as_list(said):
        if not isinstance(each, dict):
            continue
        kind = each.get("type")
        if kind == "TextQuoteSelector":
            quotation = each
        elif kind == "TextPositionSelector":
            position = each
    exact, prefix, suffix = (_words(quotation.get(name)) for name in ("exact", "prefix", "suffix"))
    start = position.get("start")
    start = start if isinstance(start, int) and 0 <= start < 10**LONGEST_NUMBER else 0
    return Selector(exact, prefix, suffix, start, start + len(exact)) if exact else None


def _as_list(value: object) -> list[object]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _words(value: object) -> str:
    return neutral.neutral(value).text if isinstance(value, str) else ""
