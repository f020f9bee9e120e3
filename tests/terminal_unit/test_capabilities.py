"""What the environment tells about a terminal, before anything is imported."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tui.model.settings import Terminal
from tui.terminal.cells.sgr import Depth
from tui.terminal.probe.capabilities import detect, detect_depth, find_obstacle, is_ascii_locale
from tui.terminal.toolkit.environment import configure_toolkit


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"TERM": "xterm-256color"}, "256"),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, "truecolor"),
        ({"TERM": "xterm-256color", "COLORTERM": "24bit"}, "truecolor"),
        ({"TERM": "tmux-256color"}, "256"),
        ({"TERM": "screen"}, "16"),
        ({"TERM": "linux"}, "16"),
        ({"TERM": "xterm"}, "16"),
        ({"TERM": "xterm-kitty"}, "truecolor"),
        ({"TERM": "xterm-ghostty"}, "truecolor"),
        ({"TERM": "alacritty"}, "truecolor"),
        ({"TERM": "xterm-direct"}, "truecolor"),
        ({"TERM": "vt100"}, "none"),
        ({"TERM": "dumb", "COLORTERM": "truecolor"}, "none"),
        ({}, "none"),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": "1"}, "none"),
        ({"TERM": "xterm-256color", "NO_COLOR": ""}, "256"),
    ],
)
def test_depth_is_found(environ: dict[str, str], expected: Depth):
    """COLORTERM, else what TERM promises; NO_COLOR with a value means none."""
    assert expected == detect_depth(environ)


def test_the_reader_decides_about_colour():
    """A depth that was asked for wins over everything that was found."""
    assert detect_depth({"TERM": "linux", "NO_COLOR": "1"}, "256") == "256"


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, False),
        ({"LANG": "en_GB.UTF-8"}, False),
        ({"LANG": "C"}, True),
        ({"LANG": "POSIX"}, True),
        ({"LANG": "de_DE.ISO-8859-1"}, True),
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, True),  # what Python makes of LANG=C
        ({"LANG": "C", "LC_CTYPE": "en_US.utf8"}, False),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "C"}, True),
        ({"LANG": "C", "LC_ALL": "C.UTF-8"}, False),
    ],
)
def test_locales_without_unicode_get_ascii(environ: dict[str, str], expected: bool):
    """LC_ALL, LC_CTYPE, LANG, in this order."""
    assert expected == is_ascii_locale(environ)


@pytest.mark.parametrize(
    ("profile", "environ", "expected"),
    [
        ("auto", {}, False),
        ("auto", {"SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"}, True),
        ("auto", {"SSH_TTY": "/dev/pts/1"}, True),
        ("local", {"SSH_TTY": "/dev/pts/1"}, False),
        ("remote", {}, True),
    ],
)
def test_a_line_is_noticed(profile: str, environ: dict[str, str], expected: bool):
    """SSH leaves its sign; the setting wins."""
    assert expected == detect(environ, Terminal(profile=profile)).remote  # type: ignore[arg-type]


def test_screen_does_not_erase_in_colour_but_tmux_does():
    """GNU screen erases to its own background."""
    assert not detect({"TERM": "screen-256color", "STY": "1.pts"}, Terminal()).erases_colour
    assert detect({"TERM": "screen-256color", "TMUX": "/x"}, Terminal()).erases_colour


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"TERM": "screen.xterm-256color", "STY": "1.pts", "COLORTERM": "truecolor"}, ("256", False, False, "screen")),
        ({"TERM": "screen.xterm-kitty", "SSH_TTY": "/dev/pts/1"}, ("16", False, False, "screen")),
        ({"TERM": "screen-256color", "SSH_TTY": "/dev/pts/1"}, ("256", False, True, "osc52")),
        ({"TERM": "screen", "TMUX": "/x", "COLORTERM": "truecolor"}, ("truecolor", True, True, "tmux")),
        ({"TERM": "xterm-256color"}, ("256", True, True, "osc52")),
    ],
    ids=["in screen", "screen before the line", "perhaps screen", "tmux", "none"],
)
def test_screen_gets_what_it_can_show(environ: dict[str, str], expected: tuple[object, ...]):
    """No 24-bit colours, italics or mouse inside GNU screen, also where it stands at the near end of a line; tmux has them."""
    around = detect(environ, Terminal())
    assert expected == (around.depth, around.italics, around.mouse, around.clipboard)


def test_mosh_is_a_line():
    """Behind mosh the reader is far, whatever SSH left behind; tmux within it takes copies all the same."""
    around = detect({"TERM": "xterm-256color"}, Terminal(), behind_mosh=True)
    assert (around.remote, around.clipboard) == (True, "mosh")
    assert detect({"TERM": "tmux-256color", "TMUX": "/x"}, Terminal(), behind_mosh=True).clipboard == "tmux"


def test_far_terminals_get_patience_and_near_ones_speed():
    """What the toolkit is told differs only where a line lies between."""
    near: dict[str, str] = {"NO_COLOR": "1"}
    far: dict[str, str] = {}
    configure_toolkit(detect({"TERM": "xterm-256color"}, Terminal()), near)
    configure_toolkit(detect({"TERM": "xterm-256color", "SSH_TTY": "x"}, Terminal()), far)
    assert {name: near.get(name) for name in ("TEXTUAL_FPS", "ESCDELAY", "NO_COLOR")} == dict.fromkeys(
        ("TEXTUAL_FPS", "ESCDELAY", "NO_COLOR")
    )
    assert {name: far[name] for name in ("TEXTUAL_FPS", "ESCDELAY", "TEXTUAL_ANIMATIONS")} == {
        "TEXTUAL_FPS": "30",
        "ESCDELAY": "300",
        "TEXTUAL_ANIMATIONS": "none",
    }


def test_no_colour_is_told_in_the_toolkits_words():
    """Attributes only, and never a name of a depth that the toolkit does not know."""
    environ: dict[str, str] = {}
    configure_toolkit(detect({"TERM": "xterm"}, Terminal(color="none")), environ)
    assert (environ["TEXTUAL_COLOR_SYSTEM"], environ["NO_COLOR"]) == ("standard", "1")


def test_a_dumb_terminal_is_an_obstacle():
    """One sentence says why there is no screen."""
    assert "TERM=dumb" in find_obstacle({"TERM": "dumb"})


def test_looking_around_imports_no_toolkit():
    """The command line can ask about the terminal before it pays for the toolkit."""
    rooms = "tui.terminal.probe.capabilities, tui.ui.launch, tui.terminal.probe.clipboard, tui.terminal.line.pacing"
    code = f"import sys, {rooms}; print('textual' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ).stdout
        == "False\n"
    )


@pytest.mark.parametrize(
    ("environ", "behind_mosh", "expected"),
    [
        ({}, False, False),
        ({"SSH_TTY": "x"}, False, True),
        ({"SSH_TTY": "x", "ESCDELAY": "500"}, False, False),
        ({"SSH_TTY": "x", "STY": "1.pts"}, False, False),
        ({"SSH_TTY": "x", "TMUX": "/x"}, False, True),
        ({}, True, False),
        ({"TMUX": "/x"}, True, True),
    ],
)
def test_who_answers_decides_whether_escape_waits_by_the_line(
    environ: dict[str, str], behind_mosh: bool, expected: bool
) -> None:
    """mosh and GNU screen answer at once for a terminal that is far; tmux too, but it hands on sequences whole."""
    around = detect({"TERM": "xterm-256color", **environ}, Terminal(), behind_mosh=behind_mosh)
    assert expected is around.escape_by_line
