"""One frame on the line at a time."""

from __future__ import annotations

from tui.terminal.line.pacing import FramePacer


def test_near_terminals_are_never_asked():
    """Without a line no frame waits and none carries a question."""
    pace = FramePacer(patience=1.5, asking=False)
    pace.record_frame(0.0)
    assert (pace.asks, pace.wait(0.001)) == (False, 0.0)


def test_a_frame_waits_for_the_answer_to_the_last():
    """Once the terminal has answered, the next frame leaves after the next answer."""
    pace = FramePacer(patience=1.5, asking=True)
    pace.record_frame(0.0)
    pace.record_answer(0.15)
    pace.record_frame(1.0)
    assert pace.wait(1.1) == 1.4
    pace.record_answer(1.2)
    assert pace.wait(1.2) == 0.0


def test_the_round_trip_is_known():
    """The time from frame to answer."""
    pace = FramePacer(patience=1.5, asking=True)
    pace.record_frame(10.0)
    pace.record_answer(10.25)
    assert pace.round_trip == 0.25


def test_nobody_waits_before_the_first_answer():
    """A terminal that may never answer is not waited for."""
    pace = FramePacer(patience=1.5, asking=True)
    pace.record_frame(0.0)
    assert pace.wait(0.1) == 0.0


def test_a_silent_terminal_is_asked_once():
    """After an unanswered first question no frame carries another."""
    pace = FramePacer(patience=1.5, asking=True)
    pace.record_frame(0.0)
    pace.record_frame(2.0)
    assert not pace.asks


def test_two_lost_answers_end_the_asking():
    """A terminal that stops answering costs two waits, not one for every frame."""
    pace = FramePacer(patience=1.0, asking=True)
    pace.record_frame(0.0)
    pace.record_answer(0.1)
    waits = []
    for now in (1.0, 2.0, 3.0, 4.0, 5.0, 6.0):
        waits.append(pace.wait(now))
        pace.record_frame(now)
    assert not pace.asks
    assert pace.wait(7.0) == 0.0


def test_how_late_is_late_follows_the_line():
    """The mean and four variations, as TCP has it: a steady line comes to its round trip, one that stutters stays patient."""
    pace = FramePacer(patience=1.5, asking=True)
    assert pace.late_s is None
    trips = [0.1] * 40
    for at, seconds in enumerate(trips):
        pace.record_frame(float(at))
        pace.record_answer(at + seconds)
        if at == 0:
            assert abs(pace.late_s - 0.3) < 1e-9
    assert 0.1 <= pace.late_s < 0.101
    pace.record_frame(100.0)
    pace.record_answer(100.5)
    assert 0.5 < pace.late_s < 0.7


def test_an_answer_that_is_lost_makes_the_line_unknown():
    """What was measured on it counts no more."""
    pace = FramePacer(patience=1.5, asking=True)
    pace.record_frame(0.0)
    pace.record_answer(0.1)
    pace.record_frame(1.0)
    pace.record_frame(3.0)
    assert pace.late_s is None
