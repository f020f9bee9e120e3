"""One frame on the line at a time."""

from __future__ import annotations

from tui.terminal.line.pacing import Pace


def test_near_terminals_are_never_asked():
    """Without a line no frame waits and none carries a question."""
    pace = Pace(patience=1.5, asking=False)
    pace.sent(0.0)
    assert (pace.asks, pace.wait(0.001)) == (False, 0.0)


def test_a_frame_waits_for_the_answer_to_the_last():
    """Once the terminal has answered, the next frame leaves after the next answer."""
    pace = Pace(patience=1.5, asking=True)
    pace.sent(0.0)
    pace.answered(0.15)
    pace.sent(1.0)
    assert pace.wait(1.1) == 1.4
    pace.answered(1.2)
    assert pace.wait(1.2) == 0.0


def test_the_round_trip_is_known():
    """The time from frame to answer."""
    pace = Pace(patience=1.5, asking=True)
    pace.sent(10.0)
    pace.answered(10.25)
    assert pace.round_trip == 0.25


def test_nobody_waits_before_the_first_answer():
    """A terminal that may never answer is not waited for."""
    pace = Pace(patience=1.5, asking=True)
    pace.sent(0.0)
    assert pace.wait(0.1) == 0.0


def test_a_silent_terminal_is_asked_once():
    """After an unanswered first question no frame carries another."""
    pace = Pace(patience=1.5, asking=True)
    pace.sent(0.0)
    pace.sent(2.0)
    assert not pace.asks


def test_two_lost_answers_end_the_asking():
    """A terminal that stops answering costs two waits, not one for every frame."""
    pace = Pace(patience=1.0, asking=True)
    pace.sent(0.0)
    pace.answered(0.1)
    waits = []
    for now in (1.0, 2.0, 3.0, 4.0, 5.0, 6.0):
        waits.append(pace.wait(now))
        pace.sent(now)
    assert not pace.asks
    assert pace.wait(7.0) == 0.0
