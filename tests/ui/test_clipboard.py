"""Copying out: which sequence, and which words."""

from __future__ import annotations

import base64
import re

from tui.ui.clipboard import sentence, sequence
from tui.ui.environment import Surroundings


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
