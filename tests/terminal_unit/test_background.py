"""What a terminal says of its ground."""

from __future__ import annotations

import pytest

from tui.model.settings import Terminal
from tui.terminal.line.background import is_light, take_answer
from tui.terminal.probe.capabilities import detect


@pytest.mark.parametrize(
    ("answer", "light"),
    [
        (b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\", True),
        (b"\x1b]11;rgb:0000/0000/0000\x07", False),
        (b"\x1b]11;rgb:fd/f6/e3\x1b\\", True),
        (b"\x1b]11;rgb:0/2/3\x07", False),
        (b"\x1b]11;rgba:1e1e/1e1e/2e2e/ffff\x07", False),
        (b"\x1b]11;#FDF6E3\x1b\\", True),
        (b"\x1b]11;#002b36\x1b\\", False),
        (b"\x1b]11;RGB:FAFA/FAFA/FAFA\x07", True),
    ],
)
def test_answers(answer: bytes, light: bool) -> None:
    """In every form in which terminals give them; the keys around them stay."""
    assert (light, b"") == take_answer(answer)
    assert (light, b"jk") == take_answer(b"j" + answer + b"k")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"jjq",
        b"\x1b]11;",
        b"\x1b]11;rgb:ffff/ffff/ff",
        b"\x1b]11;rgb:ffff/ffff/ffff",
        b"\x1b]11;rgb:fffff/ffff/ffff\x07",
        b"\x1b]11;rgb:zz/zz/zz\x07",
        b"\x1b]11;?\x1b\\",
        b"\x1b]11;#ffff\x07",
        b"\x1b]10;rgb:ffff/ffff/ffff\x07",
        b"\xff\xfe\x00]11;rgb:ff/ff/ff",
    ],
)
def test_what_is_no_answer(data: bytes) -> None:
    """Halves, other questions' answers and noise say nothing, and no byte of them is lost."""
    assert (None, data) == take_answer(data)


def test_the_threshold_is_where_black_and_white_letters_are_alike() -> None:
    """A middle grey of 46 % in sRGB; blue is darker than it looks, yellow brighter."""
    assert [False, True] == [is_light(*[grey] * 3) for grey in (0.45, 0.47)]
    assert [False, True] == [is_light(0, 0, 1), is_light(1, 1, 0)]


@pytest.mark.parametrize(
    ("environ", "mosh", "asked"),
    [
        ({"TERM": "xterm-256color"}, False, True),
        ({"TERM": "tmux-256color", "TMUX": "/tmp/x"}, False, True),
        ({"TERM": "tmux-256color", "TMUX": "/tmp/x"}, True, True),
        ({"TERM": "xterm-256color", "SSH_TTY": "/dev/pts/1"}, False, True),
        ({"TERM": "xterm-256color"}, True, False),
        ({"TERM": "screen.xterm-256color", "STY": "1"}, False, False),
        ({"TERM": "linux"}, False, False),
        ({"TERM": "xterm-256color", "NO_COLOR": "1"}, False, False),
    ],
)
def test_who_is_asked(environ: dict[str, str], mosh: bool, asked: bool) -> None:
    """Not where the ground is left alone anyway: an old Linux console would print the question."""
    assert asked == detect(environ, Terminal(), behind_mosh=mosh).tells_ground
