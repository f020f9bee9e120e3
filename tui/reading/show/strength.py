"""How a link is called, with its certainty where there is a doubt."""

from __future__ import annotations

from tui.model.strands import Link

_SURE = 0.995
"""Certainty from which no number is said: what is word for word the same needs none."""


def describe_strength(link: Link) -> str:
    """The strength of a link in words: "same words", "same fact 93%", "likely the same fact 61%"."""
    return link.strength.value if link.certainty >= _SURE else f"{link.strength.value} {link.certainty:.0%}"
