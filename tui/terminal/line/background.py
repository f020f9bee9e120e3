"""Is the terminal dark or light? It is asked for the colour of its ground, once, and nothing waits for the answer.

asked      ESC ] 11 ; ? ESC \\                        (xterm, Operating System Commands)
answered   ESC ] 11 ; rgb:ffff/ffff/ffff ESC \\       one to four digits a colour, "#rrggbb" too, BEL as the end too
"""

from __future__ import annotations

import math
import re

ASK_BACKGROUND = "\x1b]11;?\x1b\\"
_ANSWER = re.compile(
    rb"\x1b\]11;(?:rgba?:([0-9a-f]{1,4})/([0-9a-f]{1,4})/([0-9a-f]{1,4})(?:/[0-9a-f]{1,4})?"
    rb"|#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2}))(?:\x07|\x1b\\)",
    re.IGNORECASE,
)
_AS_FAR_FROM_WHITE_AS_FROM_BLACK = math.sqrt(1.05 * 0.05) - 0.05
"""Relative luminance (0.18) of the ground on which white letters and black ones have the same contrast (WCAG 2)."""


def take_answer(data: bytes) -> tuple[bool | None, bytes]:
    """Whether the ground is light, as an answer in `data` says, None without one; and the bytes without the answer."""
    found = _ANSWER.search(data)
    if found is None:
        return None, data
    return is_light(*(_fraction(digits) for digits in found.groups() if digits)), data[: found.start()] + data[found.end() :]


def is_light(red: float, green: float, blue: float) -> bool:
    """Tell whether dark letters are read better on a ground than light ones; its colours in sRGB from 0 to 1."""
    luminance = 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)
    return luminance > _AS_FAR_FROM_WHITE_AS_FROM_BLACK


def _fraction(digits: bytes) -> float:
    return int(digits, 16) / int("f" * len(digits), 16)


def _linear(part: float) -> float:
    """A colour of sRGB (IEC 61966-2-1) as light."""
    return part / 12.92 if part <= 0.04045 else math.pow((part + 0.055) / 1.055, 2.4)
