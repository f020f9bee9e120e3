"""story.yaml: what a reader knows about the articles of a folder.

title: Gallant in Washington
articles:
  002_wire.txt: {source: NTD, title: ..., author: ..., date: 2024-03-27, url: https://...}
aliases:
  Benjamin Netanyahu: {type: person, names: [Bibi]}
encoding: mac_roman
columns: {text: Inhalt, title: Schlagzeile}
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from tui.model.dates import find_date
from tui.model.errors import MOST_SAID, StoryError
from tui.model.findings import Note, NoteKind
from tui.model.records import dataclass
from tui.store import aliases, neutral
from tui.store.decode import decode, is_encoding
from tui.store.draft import NAMES, NO_HINTS, Fields, Hints, Unreadable, bare, fields, plain
from tui.store.files import content, is_folder, is_there
from tui.store.yamltext import BadYaml, mapping

NAME = "story.yaml"
ORIGIN = NAME
_LARGEST = 1_000_000
"""Bytes of a story.yaml; two lines for each of 1,000 articles make 200,000."""

_KEYS = ("title", "articles", "aliases", "encoding", "columns")
_COLUMNS = ("text", "summary", *NAMES)
"""What a column of a table may be said to hold."""


@dataclass(frozen=True, slots=True)
class StoryFile:
    """What a story.yaml says."""

    title: str = ""
    articles: Mapping[str, Fields] = field(default_factory=dict)
    """Fields by the name of the file."""
    aliases: aliases.Aliases = ()
    """The reader's own names."""
    mistakes: tuple[str, ...] = ()
    """What in it is not understood; the rest of it counts."""
    hints: Hints = NO_HINTS
    """How the files of the folder are to be read."""

    def said_of(self, key: str) -> Fields:
        """All that is said of a file: its fields, and how it is to be read."""
        read = {"encoding": self.hints.encoding, **{f"column {what}": name for what, name in self.hints.columns.items()}}
        return {**self.articles.get(key, {}), **{name: (value, ORIGIN) for name, value in read.items() if value}}


def beside(folder: Path) -> StoryFile:
    """What the folder's story.yaml says; an empty StoryFile where there is none.

    Raises StoryError when it cannot be read, SettingsError with every mistake among its names.
    """
    path = folder / NAME
    if not is_there(path) or is_folder(path):
        return StoryFile()
    where = neutral.line(str(path))
    try:
        text = decode(content(path, _LARGEST))
        if text is None:
            raise StoryError("it is no text.", where=where)
        plain_text = neutral.neutral(text.text).text
        said = mapping(plain_text)
    except Unreadable as error:
        raise StoryError(f"it {error}.", where=where) from None
    except BadYaml as error:
        line = f" (line {error.line})" if error.line else ""
        raise StoryError(f"{error}{line}.", where=where, remedy="Mend it, or move it out of the folder.") from None
    names = aliases.read(plain_text, where) if aliases.KEY in said else ()
    return _check(said, names)


def _check(said: Mapping[str, object], names: aliases.Aliases) -> StoryFile:
    """The file's values, with all that is wrong with them."""
    problems = [
        f"“{neutral.line(str(key))}” is not known here; known are {', '.join(_KEYS)}." for key in said if key not in _KEYS
    ]
    articles: dict[str, Fields] = {}
    listed = said.get("articles") or {}
    if not isinstance(listed, Mapping):
        problems.append("“articles” has to name files, each with its values.")
        listed = {}
    for name, values in listed.items():
        shown = neutral.line(str(name))
        if values in (None, ""):
            continue
        if not isinstance(values, Mapping):
            problems.append(f"{shown}: has to have values such as source and date.")
            continue
        known = {other for others in NAMES.values() for other in others}
        problems += [
            f"{shown}: “{neutral.line(str(key))}” is not known here; known are {', '.join(NAMES)}."
            for key in values
            if bare(str(key)) not in known
        ]
        articles[str(name)] = fields(values, ORIGIN)
        day = articles[str(name)].get("published")
        if day and find_date(day[0]) is None:
            problems.append(f"{shown}: “{day[0]}” is no date such as 2024-03-27.")
            del articles[str(name)]["published"]
    hints, wrong = _hints(said)
    return StoryFile(plain(said.get("title")), articles, names, (*problems, *wrong), hints)


def _hints(said: Mapping[str, object]) -> tuple[Hints, list[str]]:
    """How files are to be read, and what is wrong with that."""
    problems = []
    encoding = plain(said.get("encoding"))
    if encoding and not is_encoding(encoding):
        problems.append(f"“{encoding}” is no encoding; known are utf-8, cp1252, mac_roman, iso-8859-2 and others of Python.")
        encoding = ""
    columns = said.get("columns") or {}
    if not isinstance(columns, Mapping):
        problems.append("“columns” has to say which column holds what, such as {text: Inhalt}.")
        columns = {}
    problems += [
        f"columns: “{neutral.line(str(what))}” is not known here; known are {', '.join(_COLUMNS)}."
        for what in columns
        if what not in _COLUMNS
    ]
    return Hints(
        encoding, {str(what): plain(name) for what, name in columns.items() if what in _COLUMNS and plain(name)}
    ), problems


def mistakes(said: dict[Path, StoryFile]) -> list[Note]:
    """Notes about what in a story.yaml is not understood, and about files that it names and the folder does not have."""
    wrong = [problem for story in said.values() for problem in story.mistakes]
    notes = [Note(NoteKind.READ, f"story.yaml: {problem}", NAME) for problem in wrong[:MOST_SAID]]
    if more := len(wrong) - len(notes):
        notes.append(Note(NoteKind.READ, f"story.yaml has {more:,} more mistakes.", NAME))
    return notes + missing_files(said)


def missing_files(said: dict[Path, StoryFile]) -> list[Note]:
    """Notes about files that a story.yaml names and the folder does not have."""
    missing = [neutral.line(key) for folder, story in said.items() for key in story.articles if not is_there(folder / key)]
    notes = [Note(NoteKind.READ, f"story.yaml names {name}, which is not there.", "story.yaml") for name in missing[:MOST_SAID]]
    if more := len(missing) - len(notes):
        notes.append(Note(NoteKind.READ, f"story.yaml names {more:,} more that are not there.", "story.yaml"))
    return notes
