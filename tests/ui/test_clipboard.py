"""Copying out: which sequence, and which words."""

from __future__ import annotations

import base64
import re

from tui.terminal.probe.capabilities import Surroundings
from tui.terminal.probe.clipboard import sentence, sequence
from tui.terminal.probe.relays import MOSH_TAKES


def test_terminals_get_osc_52():
    """The text travels in base64, so nothing in it can be obeyed."""
    text = "“quoted”\x1b"
    assert sequence(text, Surroundings()) == f"\x1b]52;c;{base64.b64encode(text.encode()).decode()}\x07"


def test_screen_gets_it_wrapped_in_pieces():
    """GNU screen passes device strings on, if they are short."""
    pieces = re.findall(r"\x1bP(.*?)\x1b\\", sequence("x" * 300, Surroundings(clipboard="screen")), re.DOTALL)
    assert "".join(pieces) == sequence("x" * 300, Surroundings())
    assert max(map(len, pieces)) <= 76


def test_nothing_is_claimed():
    """Nobody knows whether the terminal took it: the sentence says what was sent, and warns of large texts."""
    assert sentence("x" * 1200, Surroundings(clipboard="tmux")) == "Sent to tmux and the terminal's clipboard: 1,200 characters"
    assert sentence("x" * 9000, Surroundings()).endswith("some terminals take no more than 8 KB")


def test_mosh_is_not_given_what_it_would_cut_off():
    """A quote of which the end is missing is worse than none; the sentence says so."""
    mosh = Surroundings(clipboard="mosh")
    assert sequence("x" * MOSH_TAKES, mosh) == sequence("x" * MOSH_TAKES, Surroundings())
    assert sequence("x" * (MOSH_TAKES + 1), mosh) == ""
    assert sentence("é" * MOSH_TAKES, mosh).startswith("Not sent: mosh would cut off")
