"""As many colours as arrive, and no more; attributes where there are none; ASCII where that is all."""

from __future__ import annotations

import re

import pytest

from tests.terminal.glass import Session, program

TRUE, OF_256, OF_16 = rb"[34]8;2;", rb"[34]8;5;", rb"\x1b\[(?:[\d;]*;)?(?:3[0-7]|4[0-7]|9[0-7]|10[0-7])(?:;[\d;]*)?m"


def colours(data: bytes) -> set[str]:
    """Which kinds of colour a stream of bytes asks for."""
    looks = b" ".join(re.findall(rb"\x1b\[[\d;]*m", data))
    deep = re.sub(rb"[34]8;(?:5;\d+|2;\d+;\d+;\d+)", b"0", looks)
    kinds = {"truecolor": re.search(TRUE, looks), "256": re.search(OF_256, looks), "16": re.search(OF_16, deep)}
    return {name for name, found in kinds.items() if found}


@pytest.mark.parametrize(
    ("environ", "words", "expected"),
    [
        ({"COLORTERM": "truecolor"}, [], {"truecolor"}),
        ({}, [], {"256"}),
        ({"TERM": "xterm"}, [], {"16"}),
        ({"NO_COLOR": "1", "COLORTERM": "truecolor"}, [], set()),
        ({"COLORTERM": "truecolor"}, ["--color", "none"], set()),
        ({"NO_COLOR": "1"}, ["--color", "256"], {"256"}),
    ],
    ids=["truecolor", "256", "16", "NO_COLOR", "none", "asked for"],
)
def test_only_colours_that_arrive_are_sent(environ: dict[str, str], words: list[str], expected: set[str]):
    """The depth decides about every byte; without colours attributes still tell the cursor apart."""
    with Session(program("--fresh", *words), columns=100, rows=30, environ=environ) as session:
        session.done()
        session.quiet(0.4)
        session.send("jn")
        session.quiet(0.3)
        assert expected == colours(bytes(session.received))
        assert any(
            cell.bold or cell.reverse or cell.underscore
            for row in session.glass.screen.buffer.values()
            for cell in row.values()
        )


def test_a_plain_locale_gets_ascii():
    """With LANG=C not one byte leaves that is no ASCII, and the words are all there."""
    with Session(program("--fresh"), columns=100, rows=30, environ={"LANG": "C"}) as session:
        session.done()
        session.quiet(0.4)
        assert all(byte < 0x80 for byte in session.received)
        assert "Netanyahu's" in session.glass.text


def test_a_dumb_terminal_is_read_to_line_by_line():
    """TERM=dumb: why, a hint, the story line by line, no escape sequence, and exit code 0."""
    with Session(program("--fresh"), columns=100, rows=30, environ={"TERM": "dumb"}) as session:
        session.wait("A question mark and enter gives the help")
        session.send("quit\r")
        assert session.ends() == 0
        session.quiet(0.1)
        assert b"rashomon report" in session.received
        assert b"\x1b" not in session.received
