"""Copying out: which sequence, and which words."""

from __future__ import annotations

import base64
import re

from tui.terminal.probe.capabilities import TerminalCapabilities
from tui.terminal.probe.clipboard import describe, encode_osc52
from tui.terminal.probe.relays import MOSH_TAKES


def test_terminals_get_osc_52():
    """The text travels in base64, so nothing in it can be obeyed."""
    text = "“quoted”\x1b"
    assert encode_osc52(text, TerminalCapabilities()) == f"\x1b]52;c;{base64.b64encode(text.encode()).decode()}\x07"


def test_screen_gets_it_wrapped_in_pieces():
    """GNU screen passes device strings on, if they are short."""
    pieces = re.findall(r"\x1bP(.*?)\x1b\\", encode_osc52("x" * 300, TerminalCapabilities(clipboard="screen")), re.DOTALL)
    assert "".join(pieces) == encode_osc52("x" * 300, TerminalCapabilities())
    assert max(map(len, pieces)) <= 76


def test_nothing_is_claimed():
    """Nobody knows whether the terminal took it: the sentence says what was sent, and warns of large texts."""
    assert (
        describe("x" * 1200, TerminalCapabilities(clipboard="tmux"))
        == "Sent to tmux and the terminal's clipboard: 1,200 characters"
    )
    assert describe("x" * 9000, TerminalCapabilities()).endswith("some terminals take no more than 8 KB")


def test_mosh_is_not_given_what_it_would_cut_off():
    """A quote of which the end is missing is worse than none; the sentence says so."""
    mosh = TerminalCapabilities(clipboard="mosh")
    assert encode_osc52("x" * MOSH_TAKES, mosh) == encode_osc52("x" * MOSH_TAKES, TerminalCapabilities())
    assert encode_osc52("x" * (MOSH_TAKES + 1), mosh) == ""
    assert describe("é" * MOSH_TAKES, mosh).startswith("Not sent: mosh would cut off")
