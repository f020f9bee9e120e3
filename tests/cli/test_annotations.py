"""Notes leave as W3C Web Annotations and come back: here, on another machine, and from other tools."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import ROOT
from tests.stories import often, reading_of, told
from tui.cli import main
from tui.model.papers import Annotation, Selector, Subject, Target, WorkingPapers
from tui.reading.printed.annotations import annotation_pieces, annotation_row
from tui.reading.state.exporting import ExportRequest
from tui.store import neutral
from tui.store.papers.keeper import PapersKeeper
from tui.store.papers.place import place_of
from tui.store.papers.web_annotations import _note, read_annotations

SCHEMA = json.loads((Path(__file__).parent / "web_annotation.schema.json").read_text("utf-8"))
STORY = reading_of(told(("Alpha", "A market burned."), ("Beta", "Flames took a market.")))
WORDS = Selector("market", "A ", " burned.", 2, 8)
NOTES = (
    Annotation(
        "n1",
        Subject.SENTENCE,
        (Target("alpha", "alpha.txt", WORDS),),
        "Ask “her”.\nNow.",
        ("desk", "a b"),
        "2026-11-28T17:00:00Z",
    ),
    Annotation(
        "n 2/é", Subject.ARTICLE, (Target("alpha", "https://a/b?c=d e"), Target("beta", "beta.txt")), "", (), "yesterday"
    ),
    Annotation("n3", Subject.ARTICLE, (), "About all."),
)


def exported(notes: tuple[Annotation, ...], *, plain: bool = False) -> str:
    return "".join(annotation_pieces(ExportRequest(replace(STORY, papers=WorkingPapers(notes)), plain=plain)))


@pytest.mark.parametrize("notes", [(), NOTES[:1], NOTES])
def test_what_is_written_keeps_the_model(notes: tuple[Annotation, ...]) -> None:
    """Checked against a schema of what the model asks."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(json.loads(exported(notes)), SCHEMA)
    assert json.loads(exported(notes)) == json.loads(exported(notes, plain=True))
    assert exported(notes, plain=True).isascii()


def test_it_comes_back(tmp_path: Path) -> None:
    """All but a time that is none."""
    file = tmp_path / "notes.jsonld"
    file.write_text(exported(NOTES), encoding="utf-8")
    assert [note if note.created != "yesterday" else _without_time(note) for note in NOTES] == list(read_annotations(file))


def _without_time(note: Annotation) -> Annotation:
    return Annotation(note.id, note.about, note.targets, note.text, note.tags)


TEXT = st.text(max_size=30)


@often
@given(TEXT, TEXT, TEXT, st.text(min_size=1, max_size=10), st.sampled_from(Subject))
def test_law_any_note_comes_back(text: str, exact: str, prefix: str, id_: str, about: Subject) -> None:
    """Whatever the words that came through the door."""
    text, exact, prefix = (neutral.neutral(words).text for words in (text.strip(), exact, prefix))
    id_ = neutral.line(id_) or "n"
    words = Selector(exact, prefix, "", 3, 3 + len(exact)) if exact else None
    note = Annotation(id_, about, (Target("a", "a.txt", words),), text.strip())
    assert note == _note(json.loads(json.dumps(annotation_row(note))))


def story(folder: Path) -> Path:
    """A story on the disk."""
    folder.mkdir()
    (folder / "alpha.txt").write_text("The mayor of Norwick closed the old bridge on Monday after engineers found cracks.")
    (folder / "beta.txt").write_text("The harbour festival opened with music and a parade of wooden boats.")
    return folder


def notes_of(folder: Path) -> tuple[Annotation, ...]:
    return PapersKeeper(place_of([str(folder)])).load().papers.notes


def test_to_another_machine_and_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exported here, imported there: the same notes; imported once more nothing changes."""
    here, there = story(tmp_path / "here"), story(tmp_path / "there")
    target = Target(
        "alpha", "alpha.txt", Selector("bridge", "Norwick closed the old ", " on Monday after engineers found cra", 36, 42)
    )
    mine = Annotation("n1", Subject.SELECTION, (target,), "Which? #desk", ("desk",), "2026-11-28T17:00:00Z")
    PapersKeeper(place_of([str(here)])).save(WorkingPapers((mine,)))
    file = tmp_path / "notes.jsonld"
    assert 0 == main(["export", str(here), "--as", "annotations", "-o", str(file)])
    capsys.readouterr()
    assert 0 == main(["import", str(file), str(there)])
    assert "rashomon: 1 note joined.\n" == capsys.readouterr().err
    assert (mine,) == notes_of(there)
    assert 0 == main(["import", str(file), str(there)])
    assert "0 notes joined, 1 were there already" in capsys.readouterr().err
    assert (mine,) == notes_of(there)


FOREIGN = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    "id": "http://example.org/anno1",
    "type": "Annotation",
    "body": [
        "A string.",
        {"type": "TextualBody", "value": "Another\u001b[31m.", "purpose": ["commenting", "describing"]},
        {"type": "TextualBody", "value": "#check", "purpose": "tagging"},
        {"id": "http://example.org/picture.jpg", "type": "Image"},
    ],
    "target": {
        "source": "alpha.txt",
        "selector": {"type": "TextQuoteSelector", "exact": "bridge", "prefix": "old ", "suffix": " on Monday"},
    },
}


@pytest.mark.parametrize(
    "wrapped", [FOREIGN, [FOREIGN], {"items": [FOREIGN]}, {"type": "AnnotationCollection", "first": {"items": [FOREIGN]}}]
)
def test_from_other_tools(tmp_path: Path, capsys: pytest.CaptureFixture[str], wrapped: object) -> None:
    """What they write is read as far as it can be, is made harmless, and names the article as this story does."""
    file, folder = tmp_path / "theirs.json", story(tmp_path / "story")
    file.write_text(json.dumps(wrapped))
    assert 0 == main(["import", str(file), str(folder)])
    assert "no place" not in capsys.readouterr().err
    (note,) = notes_of(folder)
    assert ("A string.\n\nAnother.", ("check",), "alpha") == (note.text, note.tags, note.targets[0].article)


def test_what_has_no_place_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is kept, for its article may come."""
    file, folder = tmp_path / "theirs.json", story(tmp_path / "story")
    file.write_text(json.dumps({**FOREIGN, "target": "https://elsewhere/article"}))
    assert 0 == main(["import", str(file), str(folder)])
    assert "1 note joined; 1 of them has no place in this story" in capsys.readouterr().err


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"{}", b"3", b"\xff\xfe", b"[" * 5000, b'{"items": "x"}', b'[[[[[[[[{"target": "x"}]]]]]]]]']
)
def test_what_is_no_annotation_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes) -> None:
    """In one sentence, and nothing is written."""
    file, folder = tmp_path / "theirs.json", story(tmp_path / "story")
    file.write_bytes(content)
    assert 2 == main(["import", str(file), str(folder)])
    assert 1 == capsys.readouterr().err.count("\n")
    assert () == notes_of(folder)


def test_the_report_tells_of_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As text, and as JSON that keeps the schema; what lost its place is said to have lost it."""
    folder = story(tmp_path / "story")
    found = Target(
        "alpha", "alpha.txt", Selector("bridge", "Norwick closed the old ", " on Monday after engineers found cra", 36, 42)
    )
    lost = Target("beta", "beta.txt", Selector("no such words", "", "", 0, 13))
    notes = (
        Annotation("n1", Subject.SELECTION, (found, lost), "Which?\nHow?", ("desk",)),
        Annotation("n2", Subject.ARTICLE, (Target("beta", "beta.txt"),)),
    )
    PapersKeeper(place_of([str(folder)])).save(WorkingPapers(notes))
    main(["report", str(folder)])
    printed = capsys.readouterr().out
    assert "Your notes (2)\n" in printed
    assert "@ Which? How? #desk\n  alpha.txt: “bridge”\n  beta.txt: “no such words”, lost its place\n\n@ bookmark\n" in printed
    main(["report", str(folder), "--as", "json"])
    values = json.loads(capsys.readouterr().out)
    schema = json.loads((ROOT / "tui/store/export.schema.json").read_text("utf-8"))
    jsonschema.validate(values, schema)
    assert [("stood", 36), ("lost", None)] == [(place["found"], place["start"]) for place in values["annotations"][0]["places"]]
