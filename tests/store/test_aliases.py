"""The reader's own names are read with every mistake named by file, line and nearest word."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stages import finished
from tui.model.errors import SettingsError
from tui.model.settings import Entities, Settings
from tui.store.aliases import load_shared, read
from tui.store.stories import open_story


def problems(text: str) -> list[str]:
    with pytest.raises(SettingsError) as caught:
        read(text, "names.yaml")
    return list(caught.value.problems)


def test_a_name_a_list_and_fields() -> None:
    """Other names stand as one word, as a list, or beside a type; the name itself is always among them."""
    text = "Kyiv: Kiev\nUN Security Council: [UNSC, Security  Council]\nBenjamin Netanyahu: {type: person, names: [Bibi]}\n"
    assert (
        ("Kyiv", "Kyiv", ""),
        ("Kiev", "Kyiv", ""),
        ("UN Security Council", "UN Security Council", ""),
        ("UNSC", "UN Security Council", ""),
        ("Security Council", "UN Security Council", ""),
        ("Benjamin Netanyahu", "Benjamin Netanyahu", "person"),
        ("Bibi", "Benjamin Netanyahu", "person"),
    ) == read(text, "names.yaml")


def test_the_word_aliases_may_stand_above() -> None:
    """A story.yaml and a file of names look alike."""
    assert read("Kyiv: Kiev", "a") == read("title: War\naliases:\n  Kyiv: Kiev\n", "a")


@pytest.mark.parametrize("text", ["", "# nothing\n", "aliases:\n", "aliases: {}\n"])
def test_no_names_are_no_mistake(text: str) -> None:
    """An empty list is a list."""
    assert () == read(text, "names.yaml")


def test_all_mistakes_at_once() -> None:
    """A wrong type, an unknown field and a nest are reported together."""
    text = "Hamas: {type: organisation}\nKyiv:\n  nmes: [Kiev]\nOdesa: [[Odessa]]\n"
    assert [
        "names.yaml:1: Hamas: “organisation” is no type. Did you mean organization?",
        "names.yaml:3: Kyiv: “nmes” is not known here. Did you mean names?",
        "names.yaml:4: Odesa: another name has to be a word or a list of words.",
    ] == problems(text)


def test_what_is_no_list_of_names() -> None:
    """A list or a lone word is not what is wanted."""
    assert ["names.yaml:1: has to hold names, each with its other names: `Kyiv: [Kiev]`."] == problems("aliases: [Kyiv]")


def test_what_is_no_yaml() -> None:
    """The line of the mistake is told, and anchors are refused."""
    assert problems("Kyiv: [Kiev")[0].startswith("names.yaml:")
    assert "anchors" in problems("a: &x [b]\nc: *x\n")[0]


def test_a_missing_shared_file_says_which_setting_named_it(tmp_path: Path) -> None:
    """A reader must know where the name of the file stands."""
    with pytest.raises(SettingsError, match=r"entities\.aliases_file"):
        load_shared(str(tmp_path / "none.yaml"))


def test_shared_names_come_before_those_of_the_story(tmp_path: Path) -> None:
    """Both reach the story; the story's own come later and win."""
    story = tmp_path / "story"
    story.mkdir()
    (story / "a.txt").write_text("Bibi spoke in Jerusalem on Monday.", encoding="utf-8")
    (story / "story.yaml").write_text("aliases:\n  Benjamin Netanyahu: {type: person, names: [Bibi]}\n", encoding="utf-8")
    names = tmp_path / "names.yaml"
    names.write_text("Bibi Andersson: Bibi\n", encoding="utf-8")
    work = open_story([str(story)], Settings(entities=Entities(aliases_file=str(names))))
    made = finished(work)
    assert ["Bibi Andersson", "Bibi Andersson", "Benjamin Netanyahu", "Benjamin Netanyahu"] == [
        canonical for _, canonical, _ in made.story.aliases
    ]


def test_mistakes_in_a_story_file_stop_before_anything_is_read(tmp_path: Path) -> None:
    """The file and the line are named."""
    (tmp_path / "a.txt").write_text("Words.", encoding="utf-8")
    (tmp_path / "story.yaml").write_text("title: T\naliases:\n  Kyiv: {typ: place}\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"story\.yaml:3: Kyiv: “typ” is not known here\. Did you mean type\?"):
        open_story([str(tmp_path)], Settings())


def test_what_yaml_decodes_passes_the_door() -> None:
    """An escape that YAML writes with letters commands no terminal, neither in a name nor in what is said of it."""
    assert ("Min\ufffd]0;X\ufffdister", "Kyiv") == tuple(
        name for name, _, _ in reversed(read(r'Kyiv: "Min\e]0;X\aister"', "a"))
    )
    assert not [
        char for problem in problems(r'"K\e[31m\n": {"ty\x9bpe": [], type: "\u202e"}') for char in problem if char < " "
    ]
