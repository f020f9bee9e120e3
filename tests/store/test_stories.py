"""Folders, files and standard input become a story."""

from __future__ import annotations

import gzip
import io
import os
import socket
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest

from tests.stages import finished
from tui.model.errors import NothingToCompare, RashomonError, StoryError
from tui.model.findings import NoteKind
from tui.model.settings import Input, Settings
from tui.store.draft import NAMES
from tui.store.stories import Opened, open_story, source_of_paste

T = TypeVar("T")


def read(*targets: Path | str, settings: Settings | None = None, typed: bytes = b"") -> Opened:
    return finished(open_story(tuple(map(str, targets)), settings or Settings(), stdin=io.BytesIO(typed)))


def folder(home: Path, **files: bytes | str) -> Path:
    for name, content in files.items():
        path = home / name.replace("__", ".")
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return home


def test_a_folder_is_a_story_sorted_by_name(tmp_path: Path) -> None:
    """Ids and names come from the files, the title from the folder."""
    (tmp_path / "talks").mkdir()
    story = read(folder(tmp_path / "talks", b__txt="Second.", a__txt="First.")).story
    assert "talks" == story.title
    assert [("a", "a.txt", "First."), ("b", "b.txt", "Second.")] == [(s.id, s.file, s.text) for s in story.sources]


def test_files_keep_the_order_in_which_they_were_named(tmp_path: Path) -> None:
    """And a file that is named twice is read once."""
    folder(tmp_path, a__txt="First.", b__txt="Second.")
    assert ["b", "a"] == [s.id for s in read(tmp_path / "b.txt", tmp_path / "a.txt", tmp_path / "b.txt").story.sources]


def test_hidden_files_notes_and_story_yaml_are_no_articles(tmp_path: Path) -> None:
    """What lies in the folder about the story is not of it."""
    folder(tmp_path, a__txt="First.", story__yaml="title: Talks", notes__md="Mine.", README="Read.", a__png="x")
    (tmp_path / ".hidden.txt").write_text("Hidden.")
    found = read(tmp_path)
    assert ["a.txt"] == [s.file for s in found.story.sources]
    assert ["a.png is of a kind that holds no article."] == [note.text for note in found.notes]


def test_folders_inside_count_on_request(tmp_path: Path) -> None:
    """Two files of one name in two folders have two ids, whatever the order."""
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(f"Text {name}.")
    with pytest.raises(NothingToCompare):
        read(tmp_path)
    deep = read(tmp_path, settings=Settings(input=Input(subfolders=True))).story.sources
    assert ["one/a.txt", "two/a.txt"] == [s.file for s in deep]
    assert 2 == len({s.id for s in deep})
    named = read(tmp_path / "two" / "a.txt", tmp_path / "one" / "a.txt").story.sources
    again = read(tmp_path / "one" / "a.txt", tmp_path / "two" / "a.txt").story.sources
    assert {(s.id, s.text) for s in named} == {(s.id, s.text) for s in again}


def test_story_yaml_gives_what_the_text_does_not(tmp_path: Path) -> None:
    """Each value says where it comes from."""
    known = "{source: Daily Example, date: 2024-03-27, url: 'https://example.org/a'}"
    yaml = f"title: The talks\narticles:\n  a.txt: {known}\n  b.txt: {{}}\n"
    story = read(folder(tmp_path, a__txt="First.", b__txt="Second.", story__yaml=yaml)).story
    meta = story.sources[0].meta
    assert ("The talks", "Daily Example", date(2024, 3, 27)) == (story.title, meta.source, meta.published)
    assert "https://example.org/a" == meta.url
    assert {"source": "story.yaml", "published": "story.yaml", "url": "story.yaml"} == dict(meta.origins)


@pytest.mark.parametrize(
    ("yaml", "error"),
    [
        ("title: [", StoryError),
        ("- a\n- b", StoryError),
        ("a: &x [1]\nb: *x", StoryError),
        ("[" * 100_000, StoryError),
        ("\x00\x01\x02\x03\x04\x05\x06", StoryError),
    ],
)
def test_a_bad_story_yaml_is_said_before_anything_is_read(tmp_path: Path, yaml: str, error: type[RashomonError]) -> None:
    """In one clear sentence that names the file."""
    folder(tmp_path, a__txt="First.", story__yaml=yaml)
    with pytest.raises(error, match=r"story\.yaml"):
        open_story((str(tmp_path),), Settings())


def test_all_mistakes_of_a_story_yaml_are_said_and_the_rest_counts(tmp_path: Path) -> None:
    """One wrong word keeps no story shut; a reader mends them in one go."""
    yaml = "titel: x\narticles: {a.txt: {sauce: x, date: yesterday, source: Daily Example}}"
    opened_story = read(folder(tmp_path, a__txt="First.", story__yaml=yaml))
    assert "Daily Example" == opened_story.story.sources[0].meta.source
    said = [note.text for note in opened_story.notes]
    assert [
        "story.yaml: “titel” is not known here; known are title, articles, aliases, encoding, columns.",
        f"story.yaml: a.txt: “sauce” is not known here; known are {', '.join(NAMES)}.",
        "story.yaml: a.txt: “yesterday” is no date such as 2024-03-27.",
    ] == said


def test_a_missing_path_is_said_at_once(tmp_path: Path) -> None:
    """Before any other file is read."""
    with pytest.raises(StoryError, match="no such file"):
        open_story((str(tmp_path / "none.txt"),), Settings())


def test_an_empty_folder_is_nothing_to_compare(tmp_path: Path) -> None:
    with pytest.raises(NothingToCompare):
        open_story((str(tmp_path),), Settings())


def test_one_bad_file_costs_one_note(tmp_path: Path) -> None:
    """An empty file, a binary file, a pipe, a link out of the folder and a file that is too large do not keep the rest away."""
    home = tmp_path / "story"
    home.mkdir()
    (tmp_path / "secret.txt").write_text("The key.")
    folder(home, a__txt="First.", b__txt="", c__txt=bytes(range(32)) * 8, e__txt=b"x" * 30_000, f__txt="Last.")
    (home / "d.txt").symlink_to(tmp_path / "secret.txt")
    os.mkfifo(home / "g.txt")
    found = read(home, settings=Settings(input=Input(max_file_mb=0.02)))
    assert ["a", "f"] == [s.id for s in found.story.sources]
    assert {"b.txt", "c.txt", "d.txt", "e.txt", "g.txt"} == {note.file for note in found.notes}
    assert 5 == len(found.notes)


def test_a_file_without_permission_costs_one_note(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's refusal is told in words."""
    folder(tmp_path, a__txt="First.", b__txt="Second.")
    real = os.open

    def refusing(path: os.PathLike[str], *rest: int) -> int:
        if str(path).endswith("a.txt"):
            raise PermissionError(13, "Permission denied")
        return real(path, *rest)

    monkeypatch.setattr(os, "open", refusing)
    found = read(tmp_path)
    assert ["b"] == [s.id for s in found.story.sources]
    assert ["a.txt may not be read: permission denied; it was left out."] == [note.text for note in found.notes]


def test_nothing_readable_says_why(tmp_path: Path) -> None:
    """The only file is empty."""
    with pytest.raises(NothingToCompare, match="is empty"):
        read(folder(tmp_path, a__txt=""))


def test_a_device_is_refused() -> None:
    """It would never end."""
    with pytest.raises(NothingToCompare, match="no regular file"):
        read("/dev/zero")


def test_standard_input_is_an_article() -> None:
    found = read("-", typed=b"Piped text.")
    assert [("stdin", "standard input", "Piped text.")] == [(s.id, s.file, s.text) for s in found.story.sources]


def test_standard_input_that_never_ends_is_refused() -> None:
    with pytest.raises(StoryError, match="standard input"):
        open_story(("-",), Settings(input=Input(max_file_mb=0.001)), stdin=io.BytesIO(b"x" * 2000))


def test_a_name_with_control_characters_is_made_harmless(tmp_path: Path) -> None:
    """Neither escape sequence nor line break of a file's name reaches a reader's terminal."""
    folder(tmp_path, a__txt="First.")
    (tmp_path / "b\x1b[31m\nc.txt").write_text("Second.")
    assert ["a.txt", "b c.txt"] == [s.file for s in read(tmp_path).story.sources]


def test_broken_utf8_is_read_and_said(tmp_path: Path) -> None:
    found = read(folder(tmp_path, a__txt="“Très bien”, dit-il. “Oui”. ".encode() + b"\xff end."))
    assert "“Très bien”, dit-il. “Oui”. \ufffd end." == found.story.sources[0].text
    assert [NoteKind.READ] == [note.kind for note in found.notes]


def test_gzip_is_unpacked_within_limits(tmp_path: Path) -> None:
    """A bomb of one to a thousand ends as a note."""
    folder(
        tmp_path,
        a__txt__gz=gzip.compress(b"Packed."),
        b__gz=gzip.compress(b"0" * 3_000_000),
        c__gz=gzip.compress(b"Broken.")[:-9],
    )
    found = read(tmp_path, settings=Settings(input=Input(max_file_mb=1)))
    assert [("a", "Packed.")] == [(s.id, s.text) for s in found.story.sources]
    assert {"b.gz", "c.gz"} == {note.file for note in found.notes}


def test_more_files_than_the_limit_are_left_out_with_a_note(tmp_path: Path) -> None:
    folder(tmp_path, **{f"n{number}__txt": f"Text {number}." for number in range(5)})
    found = read(tmp_path, settings=Settings(input=Input(max_files=3)))
    assert ["n0", "n1", "n2"] == [s.id for s in found.story.sources]
    assert ["2 files come after the first 3 (input.max_files)."] == [
        note.text.partition(" ")[2].partition(" ")[2] for note in found.notes
    ]


def test_lines_broken_at_a_width_become_paragraphs(tmp_path: Path) -> None:
    """Wire copy and mail break lines at 72 columns; a sentence goes on there."""
    wire = """\
The two sides met for three hours on Monday in the capital and agreed to
meet again on Friday, the foreign ministry said in a statement that was
released late at night after the delegations had left the building in a
long row of cars that passed the waiting reporters without stopping.

Nobody gave a reason for the delay, which had been expected by most of
the observers who follow the talks from the hotel across the street.
"""
    assert 2 == len([line for line in read(folder(tmp_path, a__txt=wire)).story.sources[0].text.split("\n") if line])


def test_what_was_pasted_is_a_new_article() -> None:
    """Its id comes from its words and is not taken twice."""
    (first,) = finished(source_of_paste("Pasted \x1b[31mtext\x1b[0m.", Settings(), frozenset()))
    assert ("Pasted text.", "pasted text") == (first.text, first.file)
    assert first.id != finished(source_of_paste("Pasted text.", Settings(), frozenset({first.id})))[0].id
    with pytest.raises(StoryError):
        finished(source_of_paste(" \n", Settings(), frozenset()))


def test_one_bad_entry_of_a_folder_costs_one_line(tmp_path: Path) -> None:
    """Links in a circle, out of the folder or to nowhere, a folder called like an article, a socket."""
    home = tmp_path / "story"
    home.mkdir()
    folder(home, a__txt="First.", b__txt="Last.")
    (home / "self.txt").symlink_to("self.txt")
    (home / "ring.txt").symlink_to("gnir.txt")
    (home / "gnir.txt").symlink_to("ring.txt")
    (home / "lost.txt").symlink_to("none.txt")
    (home / "out.txt").symlink_to("/etc/passwd")
    (home / "copy.txt").symlink_to("a.txt")
    (home / "folder.txt").mkdir()
    with socket.socket(socket.AF_UNIX) as plug:
        plug.bind(str(home / "s.txt"))
        found = read(home)
    assert ["a", "b", "copy"] == [s.id for s in found.story.sources]
    assert {
        "self.txt is a link that leads in a circle.",
        "ring.txt is a link that leads in a circle.",
        "gnir.txt is a link that leads in a circle.",
        "lost.txt is a link that leads nowhere.",
        "out.txt is a link that leads out of the folder.",
        "folder.txt is a folder.",
        "s.txt is no regular file.",
    } == {note.text for note in found.notes}


def test_a_folder_inside_that_may_not_be_read_costs_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And the rest keeps its order, folders among files."""
    folder(tmp_path, a__txt="First.", z__txt="Last.")
    for name in ("b", "c"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "m.txt").write_text(f"Middle {name}.")
    real = os.scandir

    def refusing(path: os.PathLike[str]) -> object:
        if str(path).endswith("b"):
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", refusing)
    found = read(tmp_path, settings=Settings(input=Input(subfolders=True)))
    assert ["a.txt", "c/m.txt", "z.txt"] == [s.file for s in found.story.sources]
    assert ["b may not be read: permission denied."] == [note.text for note in found.notes]


def test_thousands_of_files_that_are_none_are_counted(tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"{number:02}.png").touch()
    folder(tmp_path, a__txt="First.")
    notes = [note.text for note in read(tmp_path).notes]
    assert 21 == len(notes)
    assert notes[-1].endswith("10 more are of kinds that hold no article.")


def test_thousands_of_names_in_a_story_yaml_are_counted(tmp_path: Path) -> None:
    """Also names that no file can have."""
    listed = "".join(f"  {'x' * 300}{number}: {{}}\n" for number in range(1_000))
    notes = read(folder(tmp_path, a__txt="First.", story__yaml=f"articles:\n{listed}")).notes
    assert len(notes) < 50
    assert notes[-1].text.endswith("more that are not there.")


@pytest.mark.parametrize("yaml", ["a: [" + "x," * 200_000 + "]", "aliases: [" + "x," * 200_000 + "]"])
def test_a_story_yaml_of_too_much_is_refused(tmp_path: Path, yaml: str) -> None:
    with pytest.raises(StoryError, match="holds more than 150,000 keys and values"):
        read(folder(tmp_path, a__txt="First.", story__yaml=yaml))


def test_an_address_that_is_not_of_the_web_is_refused_without_its_password(tmp_path: Path) -> None:
    with pytest.raises(StoryError) as raised:
        read("ftp://jane:hunter2@daily.example/a")
    assert "ftp://daily.example/a: only http and https addresses are fetched." == str(raised.value)


@pytest.mark.parametrize("name", ["a" * 300, "a" * 5_000, "a/" * 3_000, "\udcff" * 400])
def test_a_name_that_no_file_can_have_is_one_sentence(name: str) -> None:
    """Also where the disk itself refuses to look at it."""
    for target in (name, f"x://{name}"):
        with pytest.raises(StoryError, match=r"too long|no such file|only http and https"):
            list(open_story([target], Settings()))
