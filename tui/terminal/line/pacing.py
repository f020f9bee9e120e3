"""Never more than one frame on the line: the next one leaves when the terminal says that it has the last.

A line of 20 KB/s takes half a second for a full screen. Whoever holds a key down would otherwise watch old frames drain for
seconds after letting go. Every frame ends in a question (`ESC[6n`); until the answer comes, newer pictures replace each other
unsent.

    key j j j j j j          (held)
    out [frame 1]......[frame 4]......[frame 6]
    in            answer        answer

Only terminals that answered the first question are asked again.
"""

from __future__ import annotations

QUESTION = "\x1b[6n"
"""Where is the cursor? (ECMA-48, 8.3.35 DSR): every terminal since the VT100 answers, and the toolkit's parser knows the
answer."""
FEW = 64
"""Keys that wait and are all done: two seconds of a key that is held down, half a second of work."""


class FramePacer:
    """Decides when a frame may leave.

    Times are seconds of one monotonic clock; `patience` is how long an answer is waited for.
    """

    _GAIN, _GAIN_OF_VARIATION, _VARIATIONS = 1 / 8, 1 / 4, 4
    """How fast the mean of the round trips and their variation follow, and how many variations late is: RFC 6298, 2.3."""
    _LOSSES = 2
    """Unanswered questions in a row after which nobody is asked any more."""

    def __init__(self, *, patience: float, asking: bool) -> None:
        self._patience = patience
        self._asking = asking
        self._answers = False
        self._asked_at: float | None = None
        self._lost = 0
        self.round_trip: float | None = None
        """Seconds between the last frame and its answer; `None` before the first."""
        self._mean: float | None = None
        self._variation = 0.0

    @property
    def asks(self) -> bool:
        """Whether the frame that leaves now should end in the question."""
        return self._asking and self._asked_at is None

    @property
    def late_s(self) -> float | None:
        """Seconds after which an answer would be late on this line; `None` while that is not known.

        It is what TCP waits before it sends again (RFC 6298): the mean of the round trips and four times their variation.
        """
        return None if self._mean is None else self._mean + self._VARIATIONS * self._variation

    def wait(self, now: float) -> float:
        """Give the seconds to wait before a frame may leave: 0 is now, and more than 0 is when to ask again at the latest."""
        if self._asked_at is None or not self._answers:
            return 0.0
        return max(0.0, self._asked_at + self._patience - now)

    def record_frame(self, now: float) -> None:
        """Note that a frame has left, with the question if `asks` said so."""
        if self._asked_at is not None and now >= self._asked_at + self._patience:
            self._asked_at = self._mean = None
            self._lost += 1
            if self._lost >= self._LOSSES or not self._answers:
                self._asking = self._answers = False
        elif self.asks:
            self._asked_at = now

    def record_answer(self, now: float) -> None:
        """Note an answer."""
        if self._asked_at is not None:
            self.round_trip = now - self._asked_at
            self._reckon(self.round_trip)
            self._asked_at = None
            self._answers = True
            self._lost = 0

    def _reckon(self, seconds: float) -> None:
        """Let a round trip count (RFC 6298, 2.2 and 2.3)."""
        if self._mean is None:
            self._mean, self._variation = seconds, seconds / 2
            return
        self._variation += self._GAIN_OF_VARIATION * (abs(self._mean - seconds) - self._variation)
        self._mean += self._GAIN * (seconds - self._mean)
