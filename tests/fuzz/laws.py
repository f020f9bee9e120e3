"""What holds of every story, however ugly: it is read to the end, points into its text, loses no word and can be printed."""

from __future__ import annotations

import json
import re
import time
import zipfile
from collections.abc import Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.stages import finished
from tui.engine.pipeline import analyse
from tui.engine.wording import compare
from tui.model.errors import RashomonError
from tui.model.findings import Findings, Stage, Step
from tui.model.papers import WorkingPapers
from tui.model.places import Span
from tui.model.settings import Input, Settings
from tui.model.story import Source, Story
from tui.model.strands import Passage
from tui.reading.printed.brief import brief_text
from tui.reading.printed.report import report
from tui.reading.state.reading import initial_reading, with_step
from tui.session import Session
from tui.store.draft import Draft, Unreadable
from tui.store.export import export_text
from tui.store.formats import drafts
from tui.store.sources import FileParser, Raw

SLOW = 20.0
"""Seconds of processor time that no story of some 200,000 characters may take; they are 20 to 100 times what it does."""


def of_texts(texts: Sequence[str]) -> None:
    """Try texts as they are, past the store; raises what goes wrong."""
    sources = tuple(Source(f"a{number}", f"a{number}.txt", text) for number, text in enumerate(texts))
    begun = time.process_time()
    last = analyse(Story("", sources), Settings())
    _kept(last)
    for source, article in zip(sources, last.story.articles, strict=True):
        assert source.text.split() == article.text.split(), f"words of {source.id} are lost or changed"
    _in_time(begun)


def of_files(files: Sequence[tuple[str, bytes]]) -> None:
    """Try files in a folder, as a reader opens them; raises what goes wrong, but not what the program says in a sentence."""
    with TemporaryDirectory() as folder:
        for name, content in files:
            (Path(folder) / name).write_bytes(content)
        begun = time.process_time()
        try:
            *_, last = Session([folder], Settings()).steps()
        except RashomonError:
            return
        _kept(last.findings)
        _in_time(begun)


def of_formats(files: Sequence[tuple[str, bytes]]) -> None:
    """Try files one by one, as the process that parses is given them; raises what goes wrong.

    Each ends in articles or in one line, and no marked word of a Word document or of Markdown is lost without a note.
    """
    parser = FileParser(Input())
    try:
        for name, raw in files:
            begun, why = time.process_time(), ""
            found: tuple[Draft, ...] = ()
            try:
                found = finished(parser.drafts(Raw(raw, name, name)))
            except Unreadable as error:
                why = str(error)
            assert "what reads such files" not in why, f"{name}: {why}"
            assert "\n" not in why, f"the reason is no line: {why}"
            assert time.process_time() - begun < 1.0, "the program itself parsed for long"
            if why:
                continue
            said = "\n".join(part for draft in found for part in (draft.text, *draft.doubts))
            assert not (lost := _words_of(name, raw) - set(_KEPT.findall(said))), f"{name} lost {lost}"
    finally:
        parser.close()


def of_breaks(files: Sequence[tuple[str, bytes]]) -> None:
    """Try files that break off: each is left out for a reason, or a note says that it is not whole."""
    for name, raw in files:
        try:
            found = drafts(raw, name, Input())
        except Unreadable:
            continue
        assert any(draft.doubts for draft in found), f"{name} of {len(raw)} bytes breaks off without a word"


_KEPT = re.compile(r"q\d+q")
"""Words that `tests.fuzz.files` marks."""


def _words_of(name: str, raw: bytes) -> set[str]:
    """The marked words in a Word document, or in a text that was typed; none where it is damaged or another kind of file."""
    if name.endswith(".md"):
        return set(_KEPT.findall(re.sub(r"\]\([^)]*\)|```.*", "", raw.decode("utf-8", "replace"))))
    if not name.endswith(".docx"):
        return set()
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            return {
                word for part in archive.namelist() for word in _KEPT.findall(archive.read(part).decode("utf-8", "replace"))
            }
    except Exception:
        return set()


def _in_time(begun: float) -> None:
    took = time.process_time() - begun
    assert took < SLOW, f"took {took:.0f} seconds"


def _kept(found: Findings) -> None:
    """Everything points at something, and all of it can be printed."""
    texts = [article.text for article in found.story.articles]
    for article in found.story.articles:
        at = 0
        for block in article.blocks:
            assert at <= block.start < block.end <= len(article.text), f"block {block} of {article.id} is out of place"
            assert not article.text[at : block.start].strip(), f"words of {article.id} before {block} stand in no block"
            at = block.end
        assert not article.text[at:].strip(), f"words at the end of {article.id} stand in no block"
    for place in (*found.sentences, *(mark for strand in found.strands for mark in strand.marks)):
        assert 0 <= place.start < place.end <= len(texts[place.article]), f"{place} points outside its article"
    ids = [strand.id for strand in found.strands]
    assert len(ids) == len(set(ids)), "two strands have one id"
    json.loads(export_text(found, plain=True))
    for line in report(found):
        assert "\n" not in line, f"a line of the report has a break in it: {line[:80]!r}"
    reading = with_step(initial_reading(Settings()), Step(Stage.DONE, 1.0, found, finished=True))
    for line in brief_text(reading, WorkingPapers(), date(2026, 11, 28)):
        assert "\n" not in line, f"a line of the brief has a break in it: {line[:80]!r}"
    for passage in found.strands[:50]:
        if isinstance(passage, Passage) and len(passage.marks) > 1:
            ours, *others = passage.marks
            compare(texts[ours.article], Span(ours.start, ours.end), [(texts[m.article], Span(m.start, m.end)) for m in others])
