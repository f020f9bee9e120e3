"""Where the working papers of a story lie, and what is read of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.test_papers import ALL, CORRECTION, note
from tui.model.papers import WorkingPapers
from tui.model.story import Source
from tui.store import paths
from tui.store.papers import keeper as keeper_module
from tui.store.papers.document import HEAD, PapersText, read, text_of
from tui.store.papers.keeper import PapersKeeper
from tui.store.papers.place import PapersPlace, place_of


def test_where_there_is_no_one_folder(tmp_path: Path) -> None:
    """Addresses, standard input, several folders and the sample story have papers in the data folder, each its own."""
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    many = [["https://a/b"], ["-"], [str(tmp_path / "a"), str(tmp_path / "b")], [str(paths.sample_story())]]
    places = [place_of(names) for names in many] + [place_of(["-"], (Source("x", "x", "other words"),))]
    assert [None] * 5 == [place.beside for place in places]
    assert 5 == len({place.elsewhere for place in places})
    assert all(place.elsewhere.parent == paths.data_folder() / "papers" for place in places)


def test_files_of_one_folder_share_its_papers(tmp_path: Path) -> None:
    """Also when only some of them are opened."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("x")
    assert {tmp_path / "notes.yaml"} == {
        place_of(names).beside
        for names in ([str(tmp_path)], [str(tmp_path / "a.txt")], [f"{tmp_path}/a.txt", f"{tmp_path}/b.txt"])
    }


def test_said_where_there_is_no_folder(tmp_path: Path) -> None:
    """The screen says where the papers are, once."""
    keeper = PapersKeeper(PapersPlace(None, tmp_path / "papers" / "x.yaml"))
    assert "kept in" in keeper.save(WorkingPapers((note(),))).sentence
    assert "" == keeper.save(ALL).sentence


def test_corrections_are_read_without_the_notes(tmp_path: Path) -> None:
    """Before anything is analysed they alone are needed; of a file that people wrote, or broke, as far as it can be read."""
    keeper = PapersKeeper(place_of([str(tmp_path)]))
    assert () == keeper.corrections()[0]
    keeper.save(ALL)
    assert (CORRECTION,) == keeper.corrections()[0]
    file = tmp_path / "notes.yaml"
    text = file.read_text().removeprefix(HEAD)
    for other in (text, "# mine\n" + text, '{"corrections": [{id: c1, act: same, targets: [{article: a}]}]}'):
        file.write_text(other)
        assert ["c1"] == [one.id for one in keeper.corrections()[0]]
    for other in ("corrections:\n- id: 'x", "notes:\n- text: |\n    corrections:\n    - id: x\n  targets: []\n"):
        file.write_text(other)
        assert () == keeper.corrections()[0]


def test_corrections_and_notes_are_of_one_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is read once for both; what somebody writes between the two is known as a change."""
    PapersKeeper(place_of([str(tmp_path)])).save(ALL)
    keeper = PapersKeeper(place_of([str(tmp_path)]))
    assert (CORRECTION,) == keeper.corrections()[0]
    with monkeypatch.context() as patch:
        patch.setattr(keeper_module, "content", lambda *_: pytest.fail("it is read again"))
        assert (ALL, False) == (keeper.load().papers, keeper.has_changed())
    keeper.corrections()
    PapersKeeper(place_of([str(tmp_path)])).save(WorkingPapers((note("n2"),)))
    assert (ALL, True) == (keeper.load().papers, keeper.has_changed())
    assert {"n1", "n2"} <= {each.id for each in keeper.load().papers.notes}


def test_a_number_of_thousands_of_digits_is_no_crash() -> None:
    """Python refuses to read it; it is kept as it stands, and said."""
    long = text_of(WorkingPapers((note(),)), PapersText()).replace("start: ", "start: " + "9" * 5_000)
    assert () == read(long).papers.notes
    assert read(long).mistakes
