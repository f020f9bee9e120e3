"""Dark or light as the terminal is: it is asked at the start, and whatever it answers, nothing waits and nothing is typed."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.terminal.glass import Session, program
from tests.terminal.test_start import held
from tui.terminal.line.background import ASK_BACKGROUND
from tui.terminal.line.modes import MOUSE_ON
from tui.ui.draw.theme import DARK, LIGHT

pytestmark = pytest.mark.usefixtures("analysed")
QUESTION = ASK_BACKGROUND.encode()
LIGHT_ANSWER, DARK_ANSWER = b"\x1b]11;rgb:fdfd/f6f6/e3e3\x1b\\", b"\x1b]11;rgb:1414/1616/1b1b\x07"
TRUECOLOR = {"COLORTERM": "truecolor"}


class Answering(Session):
    """A terminal that answers the question for its ground with `background`, as soon as it is asked."""

    background = b""

    def _answer(self, data: bytes) -> None:
        super()._answer(data)
        if QUESTION in data and self.background:
            self.send(self.background)


def answering(background: bytes, *arguments: str, home: Path, command: list[str] | None = None) -> Answering:
    environ = {**TRUECOLOR, "XDG_STATE_HOME": str(home)}
    session = Answering(command or program("--fresh", *arguments), columns=100, rows=30, environ=environ)
    session.background = background
    return session


def ground(session: Session) -> str:
    """The colour of most cells: that on which the articles stand."""
    cells = (session.glass.screen.buffer[y][x].bg for y in range(30) for x in range(100))
    return f"#{Counter(cells).most_common(1)[0][0]}"


def taken_over(session: Session) -> None:
    """Read until the toolkit has the terminal and all findings are on it: the first picture stands before."""
    session.wait(lambda: MOUSE_ON.encode() in session.received)
    session.wait("tell this")
    session.quiet(0.3)


def asked(session: Session) -> int:
    return session.received.count(QUESTION)


@pytest.mark.parametrize(("answer", "palette"), [(LIGHT_ANSWER, LIGHT), (DARK_ANSWER, DARK), (b"", DARK)])
def test_the_theme_is_the_terminals(answer: bytes, palette, tmp_path: Path) -> None:
    """Light, dark, and dark where there is no answer; asked once."""
    with answering(answer, home=tmp_path) as session:
        taken_over(session)
        session.wait(lambda: palette.ground == ground(session))
        assert (palette.ground, 1) == (ground(session), asked(session))
        session.send("q")
        assert (0, True) == (session.ends(), session.left)


def test_the_first_picture_does_not_wait(tmp_path: Path) -> None:
    """It is there while no answer is; one that comes before the toolkit has taken over is followed."""
    gate = tmp_path / "gate"
    with answering(b"", home=tmp_path, command=held(gate)) as session:
        session.wait("? help")
        assert DARK.ground == ground(session)
        session.send(LIGHT_ANSWER)
        gate.touch()
        session.wait(lambda: LIGHT.ground == ground(session))


@pytest.mark.parametrize(
    "answer",
    [
        LIGHT_ANSWER,
        b"\x1b]11;rgb:" + b"qqqq/" * 30 + b"\x1b\\",
        b"\x1b]11;quit q q q\x07",
        b"\x1b]11;\x1b\\",
        b"\x1b]11;rgb:ffff/\x18",
    ],
    ids=["late", "long", "words", "empty", "cut off"],
)
def test_an_answer_is_never_taken_for_keys(answer: bytes, tmp_path: Path) -> None:
    """One that comes when the reader reads changes no colour under the eyes; one that is garbage says nothing at any time."""
    with answering(b"", home=tmp_path) as session:
        taken_over(session)
        before = session.glass.text
        session.send(answer)
        session.quiet(0.5)
        assert (before, DARK.ground) == (session.glass.text, ground(session))
    if answer != LIGHT_ANSWER:
        with answering(answer, home=tmp_path) as session:
            taken_over(session)
            assert DARK.ground == ground(session)


def test_a_late_answer_is_taken_with_the_next_key_and_at_the_next_start(tmp_path: Path) -> None:
    """Over a slow line: nothing flashes, nobody types it, and the next time it is known before the terminal has answered."""
    with answering(b"", home=tmp_path, command=program()) as session:
        taken_over(session)
        session.send(LIGHT_ANSWER)
        session.quiet(0.4)
        assert DARK.ground == ground(session)
        session.send("n")
        session.wait(lambda: LIGHT.ground == ground(session))
        session.send("q")
        assert 0 == session.ends()
    with answering(b"", home=tmp_path, command=program()) as session:
        session.wait(lambda: LIGHT.ground == ground(session))
        assert b"48;2;20;22;27" not in session.received, "the dark page was there before"


def test_an_answer_in_two_halves_and_keys_around_it(tmp_path: Path) -> None:
    """What was typed before the toolkit is there is answered, in its order."""
    gate = tmp_path / "gate"
    with answering(b"?\x1b]11;rgb:ffff/ff", home=tmp_path, command=held(gate)) as session:
        session.wait("? help")
        session.send(b"ff/ffff\x07sig")
        gate.touch()
        session.wait("> sig ")
        session.wait(lambda: LIGHT.ground == ground(session))


def test_what_was_chosen_wins(tmp_path: Path) -> None:
    """By the settings, and by `t` the next time too: then nobody asks."""
    settings = tmp_path / "config.yaml"
    settings.write_text("view:\n  theme: contrast\n")
    with answering(LIGHT_ANSWER, "--config", str(settings), home=tmp_path) as session:
        taken_over(session)
        assert ("#000000", 0) == (ground(session), asked(session))
    for keys, palette, questions in (("t", DARK, 1), ("", DARK, 0)):
        with answering(LIGHT_ANSWER, home=tmp_path, command=program()) as session:
            taken_over(session)
            if keys:
                session.wait(lambda: LIGHT.ground == ground(session))
            while keys and ground(session) != palette.ground:
                session.send(keys)
                session.quiet(0.3)
            assert (palette.ground, questions) == (ground(session), asked(session))
            session.send("q")
            session.ends()


def test_a_story_that_cannot_be_read_leaves_no_answer_to_the_shell(tmp_path: Path) -> None:
    """The error waits for the answer a moment; the terminal echoes again afterwards, and its screen was left alone."""
    with answering(LIGHT_ANSWER, "no such folder", home=tmp_path) as session:
        assert 2 == session.ends()
        assert (True, b"") == (session.cooked, _unread(session))
        assert b"\x1b[?1049" not in session.received


def _unread(session: Session) -> bytes:
    """What the shell would read as typed: it would be echoed."""
    session.send("\n")
    return session.quiet(0.2).strip()
