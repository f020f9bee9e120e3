"""Every mistake in a settings file is reported at once, with its line and a way out."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tui.model.errors import MOST_SAID, SettingsError
from tui.model.settings import Input, Quotes, Settings, ViewSettings
from tui.store import paths
from tui.store.settings import MAX_BYTES, KeyRules, find_file, load


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A settings file in the current folder."""
    monkeypatch.chdir(tmp_path)
    return Path("config.yaml")


def problems(file: Path, text: str, *, commands: tuple[str, ...] = ()) -> list[str]:
    """What is reported about a settings file of this text."""
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        load(file, rules=lambda: KeyRules(commands))
    return list(caught.value.problems)


def test_without_a_file_the_defaults_hold() -> None:
    """Nothing has to be configured."""
    assert Settings() == load(None)


@pytest.mark.parametrize("text", ["", "# only a comment\n", "view:\n", "view: {}\nkeys:\n", "\ufeffview: {}\n"])
def test_empty_files_change_nothing(file: Path, text: str) -> None:
    """Neither an empty file nor an empty section is a mistake."""
    file.write_text(text, encoding="utf-8")
    assert Settings() == load(file)


def test_values_of_every_type(file: Path) -> None:
    """A file changes what it names and leaves the rest."""
    file.write_text("view: {lock: no, pane_width: 50, theme: light}\nquotes: {unsure_below: 1}\ninput:\n  max_file_mb: 0.5\n")
    expected = Settings(
        view=ViewSettings(lock=False, pane_width=50, theme="light"),
        quotes=Quotes(unsure_below=1.0),
        input=Input(max_file_mb=0.5),
    )
    assert expected == load(file)


def test_all_mistakes_at_once(file: Path) -> None:
    """Unknown names, wrong types, ranges, choices and doubles are reported together, each with its line."""
    text = (
        "veiw:\n  theme: dark\n"
        "view:\n  pane_with: 3\n  pane_width: 3\n  lock: 1\n  theme: drak\n  ascii: [yes]\n"
        "terminal: 5\nquotes: {unsure_below: .inf}\nview: {}\n"
    )
    assert [
        "config.yaml:1: unknown section veiw. Did you mean view?",
        "config.yaml:4: unknown setting view.pane_with. Did you mean pane_width?",
        "config.yaml:5: view.pane_width has to be a whole number from 20 to 200, not '3'.",
        "config.yaml:6: view.lock has to be true or false, not '1'.",
        "config.yaml:7: view.theme has to be auto, dark, light, contrast, colorblind or ansi, not 'drak'. Did you mean dark?",
        "config.yaml:8: view.ascii has to be true or false.",
        "config.yaml:9: terminal has to hold settings, one `key: value` a line.",
        "config.yaml:10: quotes.unsure_below has to be a number from 0 to 1, not '.inf'.",
        "config.yaml:11: view is set twice, first in line 3.",
    ] == problems(file, text)


@pytest.mark.parametrize(
    ("written", "wish"),
    [
        ("pane_width: 38.5", "a whole number from 20 to 200, not '38.5'"),
        ("pane_width: yes", "a whole number from 20 to 200, not 'yes'"),
        ("pane_width: ''", "a whole number from 20 to 200, not ''"),
        ("pane_width:", "a whole number from 20 to 200, not ''"),
        ("lock: maybe", "true or false, not 'maybe'"),
    ],
)
def test_types_are_not_bent(file: Path, written: str, wish: str) -> None:
    """A number is no truth and half a column no width."""
    assert [f"config.yaml:2: view.{written.partition(':')[0]} has to be {wish}."] == problems(file, f"view:\n  {written}\n")


def test_words_stay_words(file: Path) -> None:
    """A choice that YAML takes for a number, and a name that it takes for nothing, are text."""
    file.write_text("terminal: {color: 16}\nentities: {spacy_model: , aliases_file: 2024-01-01}\n")
    settings = load(file)
    assert ("16", "", "2024-01-01") == (
        settings.terminal.color,
        settings.entities.spacy_model,
        settings.entities.aliases_file,
    )


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"view:\n  theme: [dark\n", "config.yaml:3: not YAML: did not find expected ',' or ']'."),
        (b"view:\n  theme: \xff\n", "config.yaml:2: not UTF-8 text."),
        (b"- view\n", "config.yaml:1: the file has to hold settings, one `key: value` a line."),
        (b"[a]: 1\n", "config.yaml:1: unknown section a key that is no word."),
        (b"#" * (MAX_BYTES + 1), f"config.yaml: larger than {MAX_BYTES} bytes, so it is no settings file of this program."),
    ],
)
def test_files_that_are_no_settings(file: Path, content: bytes, problem: str) -> None:
    """What is no settings file at all ends in one sentence."""
    file.write_bytes(content)
    with pytest.raises(SettingsError) as caught:
        load(file)
    assert problem == caught.value.problems[0][: len(problem)]


def test_brackets_without_end(file: Path) -> None:
    """A file nested deeper than any reader goes is refused."""
    file.write_bytes(b"[" * 50_000)
    with pytest.raises(SettingsError) as caught:
        load(file)
    assert 1 == len(caught.value.problems)


def test_a_file_that_is_not_there(file: Path) -> None:
    """A file named on the command line has to exist."""
    with pytest.raises(SettingsError) as caught:
        load(find_file(str(file)))
    assert ("config.yaml: cannot be read: No such file or directory.",) == caught.value.problems


def test_order_of_discovery(file: Path) -> None:
    """The file named counts before the current folder's, that before the reader's own, and without any the defaults."""
    order = [find_file()]
    own = paths.config_folder() / "config.yaml"
    own.parent.mkdir(parents=True)
    own.write_text("")
    order.append(find_file())
    file.write_text("")
    order += [find_file(), find_file("other.yaml")]
    assert [None, own, file, Path("other.yaml")] == order


def test_own_keys(file: Path) -> None:
    """Keys are a word with commas or a list."""
    file.write_text("keys:\n  next: n, ctrl+n\n  quit: [q, ctrl+q]\n")
    assert (("next", "n,ctrl+n"), ("quit", "q,ctrl+q")) == load(file, rules=lambda: KeyRules(("next", "quit"))).keys


def test_mistaken_keys(file: Path) -> None:
    """An unknown command, an empty key and a mapping are reported with the others."""
    text = "keys:\n  nxt: n\n  quit: ''\n  next: {n: 1}\nview: {lock: 7}\n"
    assert [
        "config.yaml:2: unknown setting keys.nxt. Did you mean next?",
        "config.yaml:3: keys.quit has to be keys with commas between them, such as `j,down`.",
        "config.yaml:4: keys.next has to be keys with commas between them, such as `j,down`.",
        "config.yaml:5: view.lock has to be true or false, not '7'.",
    ] == problems(file, text, commands=("next", "quit"))


def test_mistakes_are_plain_lines(file: Path) -> None:
    r"""What YAML decodes of a file commands no terminal, and stays on the line of its mistake."""
    text = 'a: 1\n"b\\e]0;X\\a\\n\\u202e": 1\nview: {"c\\x9b": 1, theme: "\\e[31m\\n"}\nquotes: "\\x1b"\n'
    found = problems(file, text)
    assert 5 == len(found)
    assert all(problem.isprintable() for problem in found)


def test_thousands_of_mistakes_are_counted(file: Path) -> None:
    """Nobody reads more than a screen of them."""
    file.write_text("".join(f"x{number}: 1\n" for number in range(5000)))
    with pytest.raises(SettingsError) as caught:
        load(file)
    *_, more, _ = str(caught.value).splitlines()
    assert (MOST_SAID + 2, "... and 4,960 more mistakes. ") == (len(str(caught.value).splitlines()), more)


def test_a_pipe_is_no_settings_file(file: Path) -> None:
    """It is refused at once: nobody may ever write into it."""
    os.mkfifo(file)
    with pytest.raises(SettingsError, match="is a pipe"):
        load(file)
