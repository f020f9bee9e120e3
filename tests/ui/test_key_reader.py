"""Keys as they arrive: a paste without brackets is a paste, escape and a key that arrive as one are two."""

from __future__ import annotations

import pytest
from textual.events import Key

from tui.reading.panels.search_prompt import Prompt
from tui.reading.state.reading import Reading
from tui.ui.keymap import keymap
from tui.ui.screens.key_reader import BURST, KeyReader


class Panels:
    """A host of panels that writes down what it gets."""

    def __init__(self) -> None:
        self.panel: object = None
        self.got: list[tuple[str, str | None]] = []

    def press(self, key: str, character: str | None, _command: str) -> None:
        self.got.append((key, character))

    def letters(self, keys: object) -> str:
        return ""


class Screen:
    """A screen that writes down what is done."""

    def __init__(self) -> None:
        self.panels = Panels()
        self.done: list[str] = []
        self.text = ""
        self.now = 100.0
        self.keys = KeyReader(self, keymap({}), lambda: self.now)  # type: ignore[arg-type]

    def run_command(self, command_id: str) -> None:
        self.done.append(command_id)

    def take_pasted(self, text: str, *, goes_on: bool) -> None:
        self.text = self.text + text if goes_on else text

    def receive(self, text: str) -> None:
        waiting = [_key(character) for character in text]
        while waiting:
            waiting = waiting[max(1, self.keys.take_first(waiting)) :]


def _key(character: str) -> Key:
    names = {"\n": "enter", " ": "space", "\t": "tab"}
    return Key(names.get(character, character), character)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said on Monday that quite a few bridges would open.",
        "Q and A: quit now, she said, quickly.\nAnother line, quoted.",
        "über den Fluss quer gebaut, sagte Jürgen am Montag",
        "qqq what a question that was, asked the quizmaster",
        "1,200 people; 5,100 others (quoted): quite many",
    ],
)
def test_a_burst_of_different_letters_is_a_paste(text: str) -> None:
    """No letter of it is a command, also in what arrives a moment later."""
    screen = Screen()
    screen.receive(text)
    screen.now += 0.2
    screen.receive("qq")
    assert ([], text + "qq") == (screen.done, screen.text)


@pytest.mark.parametrize("text", ["j" * 200, "jkn" * 100, "/rafah", "nnnpppuuu" * 5, "q", "jk" * 12 + "q"])
def test_held_keys_and_a_few_typed_ahead_are_keys(text: str) -> None:
    screen = Screen()
    screen.receive(text)
    assert (True, "") == (bool(screen.done), screen.text)


def test_after_a_paste_keys_are_keys_again() -> None:
    screen = Screen()
    screen.receive("The mayor said on Monday that quite a few bridges would open.")
    screen.now += 1
    screen.receive("q")
    assert ["quit"] == screen.done


def test_an_open_panel_gets_the_letters() -> None:
    screen = Screen()
    screen.panels.panel = Prompt(Reading())
    screen.receive("the mayor said on Monday that it opens"[: BURST + 5])
    assert ("", BURST + 5) == (screen.text, len(screen.panels.got))


@pytest.mark.parametrize(
    ("key", "character", "command"), [("alt+j", "j", "down"), ("alt+n", "n", "next"), ("alt+q", "q", "quit")]
)
def test_escape_and_a_key_as_one_are_two(key: str, character: str, command: str) -> None:
    """As tmux sends what is pressed within half a second."""
    screen = Screen()
    screen.keys.take(Key(key, character))
    assert ["escape", command] == screen.done
