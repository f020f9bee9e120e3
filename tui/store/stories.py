"""The reader's folder, files, addresses or standard input become a Story.

One bad file among a thousand costs a line in the notes, not the story. What cannot go well at all is said beforehand.
"""

from __future__ import annotations

import sys
from collections.abc import Generator, Hashable, Sequence
from dataclasses import field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeAlias, TypeVar, cast

from tui.model.errors import NothingToCompare, StoryError
from tui.model.findings import Note, NoteKind
from tui.model.records import dataclass
from tui.model.settings import Input, Settings
from tui.model.story import Story
from tui.store import addresses, neutral, paths
from tui.store.aliases import Aliases, load_shared
from tui.store.draft import Fields, Unreadable
from tui.store.files import Found, is_folder, is_there, list_files, read_stream
from tui.store.known import KnownTargets, ReadTarget, Stamp, stamp_of
from tui.store.sources import (
    FileParser,
    Raw,
    Unnamed,
    left_out,
    name_sources,
    parse_sources,
    raw_of,
    source_of_paste,
    without_references,
)
from tui.store.storyfile import StoryFile, beside, mistakes

if TYPE_CHECKING:
    from tui.store.choosing import Choice
    from tui.store.fetch import Fetching
    from tui.store.kept import Pages

__all__ = ["STDIN", "Opened", "open_story", "source_of_paste"]

STDIN = "-"
"""The target that stands for standard input."""

_WAIT = 0.04
"""Seconds between two reports of progress while a page is on its way."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A story as it was read."""

    story: Story
    """Its sources, without articles: those are made by the engine."""
    notes: tuple[Note, ...] = ()
    """What was left out, guessed or made harmless, file by file."""


@dataclass(frozen=True, slots=True)
class _Address:
    """A page to fetch, or one that was kept."""

    url: str
    keep_in: Path

    @property
    def shown_name(self) -> str:
        """The address as it may be shown."""
        return addresses.shown_address(self.url)


_T = TypeVar("_T")
_Target: TypeAlias = Found | _Address | Raw


@dataclass(slots=True)
class _Plan:
    """What is to be read, in the order in which it was named."""

    targets: list[_Target] = field(default_factory=list)
    said: dict[Path, StoryFile] = field(default_factory=dict)
    """The story.yaml of each folder."""
    notes: list[Note] = field(default_factory=list)
    title: str = ""
    names: Aliases = ()
    """The reader's own names: those that all stories share, then those of this one, which win."""
    known: KnownTargets = field(default_factory=KnownTargets)
    choice: Choice | None = None


def open_story(
    targets: Sequence[str],
    settings: Settings,
    *,
    stdin: BinaryIO | None = None,
    known: KnownTargets | None = None,
    choice: Choice | None = None,
) -> Generator[float, None, Opened]:
    """Read folders, files, addresses and "-" (standard input); reports progress from 0 to 1 and returns what it read.

    What fails at once is raised by this call itself, before the first step: StoryError for a target that does not exist or a
    story.yaml that cannot be read, SettingsError for mistakes in it, NothingToCompare for a folder without files. Standard
    input is also read by the call itself, so that the terminal is free afterwards. The generator raises NothingToCompare when
    no target held an article. Fetched pages are kept in the story's folder, where one is named, else in the reader's data
    folder, and opened from there the next time. What `known` knows is not read again; it is of one `choice`, which says which
    articles are taken.
    """
    plan = _Plan(known=known or KnownTargets(), choice=choice)
    paths_named = paths_among(targets)
    folders = [path for path in paths_named if is_folder(path)]
    keep_in = folders[0] if folders else paths.data_folder() / "pages"
    for target in dict.fromkeys(targets):
        if target == STDIN:
            if plan.known.standard_input is None:
                content_piped = read_stream(stdin or sys.stdin.buffer, int(settings.input.max_file_mb * 1e6))
                plan.known.standard_input = Raw(content_piped, "standard input", "stdin")
            plan.targets.append(plan.known.standard_input)
        elif is_address(target):
            plan.targets.append(_Address(target, keep_in))
        elif "://" in target and not is_there(target):
            raise StoryError("only http and https addresses are fetched.", where=addresses.shown_address(target))
        else:
            _list(Path(target), plan, settings.input)
    titles = {story.title for story in plan.said.values() if story.title}
    if len(titles) == 1:
        plan.title = titles.pop()
    elif len(folders) == len(paths_named) == 1:
        plan.title = neutral.line(folders[0].resolve().name)
    plan.names = load_shared(settings.entities.aliases_file) + tuple(one for each in plan.said.values() for one in each.aliases)
    return _read(plan, settings.input)


def paths_among(targets: Sequence[str]) -> list[Path]:
    """The files and folders among targets."""
    return [Path(target) for target in targets if target != STDIN and not is_address(target)]


def present(targets: Sequence[str]) -> list[str]:
    """The targets without the files and folders that have gone; all of them where none is left, so that this is said."""
    return [target for target in targets if target == STDIN or is_address(target) or is_there(target)] or list(targets)


def is_address(target: str) -> bool:
    """Whether a target of the command line is an address and no path."""
    return target.lower().startswith(("http://", "https://"))


def _list(path: Path, plan: _Plan, settings: Input) -> None:
    """Add the files of a path to the plan."""
    listing = list_files(path, settings)
    if not listing.files and not listing.skipped:
        raise NothingToCompare(
            "the folder holds no articles.", where=neutral.line(str(path)), remedy="Put one file per article into it."
        )
    plan.targets += listing.files
    plan.notes += [Note(NoteKind.READ, f"{name} {why}.", name) for name, why in listing.skipped]
    for file in listing.files:
        if file.folder not in plan.said:
            plan.said[file.folder] = beside(file.folder)


def _read(plan: _Plan, settings: Input) -> Generator[float, None, Opened]:
    """Read target after target; the pages are all on their way from the beginning."""
    parser = FileParser(settings)
    try:
        found, notes = yield from _sources(plan, settings, parser)
    finally:
        parser.close()
    found, about = without_references(found)
    notes += about + mistakes(plan.said)
    if not found:
        from tui.store.nothing import reasons

        raise NothingToCompare("no article was found.", remedy=reasons(notes))
    yield 1.0
    return Opened(Story(plan.title, name_sources(found), aliases=plan.names), tuple(notes))


def _sources(plan: _Plan, settings: Input, parser: FileParser) -> Generator[float, None, tuple[list[Unnamed], list[Note]]]:
    """The articles of all targets, and what a reader should know about them."""
    pages = _pages(plan)
    on_the_way = _start_fetching(plan, pages, settings)
    asked = {addresses.digest(target.url) for target in plan.targets if isinstance(target, _Address)}
    found: list[Unnamed] = []
    notes = list(plan.notes)
    for position, target in enumerate(plan.targets):
        done = position / len(plan.targets)
        yield done
        key, stamp, said = _identity(target, plan)
        outcome = plan.known.find(key, stamp, said)
        if outcome is None:
            raw, about = yield from _raw(target, plan, pages, asked, on_the_way, done, settings)
            sources: list[Unnamed] = []
            if raw is not None:
                work = parse_sources(raw, parser, plan.choice, settings.max_articles)
                sources, more = yield from _while(work, done)
                about += more
            outcome = plan.known.outcomes[key] = ReadTarget(stamp, said, tuple(sources), tuple(about))
        found += outcome.sources
        notes += outcome.notes
    return found, notes


def _identity(target: _Target, plan: _Plan) -> tuple[Hashable, Stamp | None, Fields]:
    """By what a target is known, the stamp of its file, and what story.yaml says of it."""
    match target:
        case Found():
            return target.path, stamp_of(target.path), plan.said[target.folder].said_of(target.key)
        case _Address():
            return target.url, None, {}
        case Raw():
            return STDIN, None, {}


def _raw(
    target: _Target,
    plan: _Plan,
    pages: Pages | None,
    asked: set[str],
    on_the_way: dict[str, Fetching],
    done: float,
    settings: Input,
) -> Generator[float, None, tuple[Raw | None, list[Note]]]:
    """What a target holds, with notes about it; None where it is left out."""
    try:
        match target:
            case Raw():
                return target, []
            case Found():
                return raw_of(target, plan.said[target.folder], pages, asked, settings), []
            case _Address():
                raw, note = yield from _await_page(target, on_the_way.get(target.url), pages, done, settings)
                return raw, [note]
    except Unreadable as error:
        return None, [left_out(target.shown_name, error)]


def _while(work: Generator[None, None, _T], done: float) -> Generator[float, None, _T]:
    """What some work comes to; says where it stands as often as it yields."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            return cast("_T", end.value)
        yield done


def _pages(plan: _Plan) -> Pages | None:
    """The list of the pages that were fetched; None where there is none to ask for or from."""
    addresses_named = any(isinstance(target, _Address) for target in plan.targets)
    if not addresses_named and not is_there(paths.data_folder() / paths.FETCHED):
        return None
    from tui.store.kept import Pages

    return Pages()


def _start_fetching(plan: _Plan, pages: Pages | None, settings: Input) -> dict[str, Fetching]:
    """The addresses that are not kept, each being fetched."""
    named = [target for target in plan.targets if isinstance(target, _Address) and target.url not in plan.known.outcomes]
    if not named:
        return {}
    from tui.store.fetch import Fetching

    largest = int(settings.max_file_mb * 1e6)
    wanted = (each for each in named if settings.fetch_again or not (pages and pages.find(each.keep_in, each.url, largest)))
    return {each.url: Fetching(each.url, settings) for each in wanted if not addresses.with_user(each.url)}


def _await_page(
    target: _Address, coming: Fetching | None, pages: Pages | None, done: float, settings: Input
) -> Generator[float, None, tuple[Raw, Note]]:
    """The page of an address, from the network or as it was kept, and where it lies now. Raises Unreadable."""
    from tui.store.fetch import WITH_USER
    from tui.store.kept import name_of

    if addresses.with_user(target.url):
        raise Unreadable(WITH_USER)
    assert pages is not None
    if coming is None:
        kept = pages.find(target.keep_in, target.url, int(settings.max_file_mb * 1e6))
        if kept is None:
            raise Unreadable("was kept, but is gone")
        path, entry, raw = kept
        how = f"opened as it was fetched on {neutral.line(entry.day)}, from {neutral.line(str(path))}"
        note = Note(NoteKind.READ, f"{target.shown_name} was {how}; --fetch-again fetches it anew.", target.shown_name)
        return Raw(raw, target.shown_name, path.name, {}, target.shown_name, entry.charset), note
    while not coming.wait(_WAIT):
        yield done
    page = coming.page()
    try:
        path = pages.keep(target.keep_in, target.url, page, date.today())
        name, how = path.name, f"fetched, and kept as {neutral.line(str(path))}"
    except Unreadable as error:
        name, how = name_of(target.url, page), f"fetched, but {error}: it is gone when you leave"
    note = Note(NoteKind.READ, f"{target.shown_name} was {how}.", target.shown_name)
    return Raw(page.raw, target.shown_name, name, {}, target.shown_name, page.charset), note
