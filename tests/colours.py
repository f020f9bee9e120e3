"""What eyes make of colours: contrast, difference, and what a person without green cones sees.

Contrast: WCAG 2.1, "relative luminance" and "contrast ratio". Difference: CIEDE2000 (CIE 142-2001), in the form and with
the test data of Sharma, Wu and Dalal, "The CIEDE2000 color-difference formula" (2005). Deuteranopia: the matrix of Machado,
Oliveira and Fernandes, "A physiologically-based model for simulation of color vision deficiency" (2009), severity 1.0, in
linear RGB.
"""

from __future__ import annotations

from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

Triple = tuple[float, float, float]

_DEUTERANOPIA = ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881))
_TO_XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
"""Linear sRGB to XYZ (IEC 61966-2-1)."""
_WHITE = (0.95047, 1.0, 1.08883)
"""D65."""


def linear(colour: str) -> Triple:
    """The linear light of "#rrggbb", each part 0 to 1."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return red, green, blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    high, low = sorted((_luminance(each) for each in (one, other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def without_green_cones(light: Triple) -> Triple:
    """What a deuteranope sees of a linear light."""
    red, green, blue = (min(1.0, max(0.0, each)) for each in _times(_DEUTERANOPIA, light))
    return red, green, blue


def difference(one: str, other: str, *, deuteranopic: bool = False) -> float:
    """CIEDE2000 of two colours, for normal or for deuteranopic eyes; about 1 is the least that one sees."""
    lights = (linear(one), linear(other))
    first, second = (lab(without_green_cones(each) if deuteranopic else each) for each in lights)
    return ciede2000(first, second)


def lab(light: Triple) -> Triple:
    """CIE L*a*b* of a linear light."""
    x, y, z = (
        cube_root(part / white) if part / white > 216 / 24389 else (24389 / 27 * part / white + 16) / 116
        for part, white in zip(_times(_TO_XYZ, light), _WHITE, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def cube_root(number: float) -> float:
    """The real cube root of a number that is not negative."""
    return float(number ** (1 / 3))


def ciede2000(one: Triple, other: Triple) -> float:
    """The difference of two colours in L*a*b*, with all weights 1."""
    mean = (hypot(one[1], one[2]) + hypot(other[1], other[2])) / 2
    stretch = 1 + 0.5 * (1 - sqrt(mean**7 / (mean**7 + 25**7)))
    chromas = [hypot(each[1] * stretch, each[2]) for each in (one, other)]
    hues = [degrees(atan2(each[2], each[1] * stretch)) % 360 if hypot(each[1], each[2]) else 0.0 for each in (one, other)]
    turn = hues[1] - hues[0] if chromas[0] * chromas[1] else 0.0
    turn -= 360 if turn > 180 else -360 if turn < -180 else 0
    light, chroma = (one[0] + other[0]) / 2, (chromas[0] + chromas[1]) / 2
    hue = sum(hues)
    if chromas[0] * chromas[1]:
        apart = abs(hues[0] - hues[1]) > 180
        hue = hue / 2 if not apart else (hue + 360) / 2 if hue < 360 else (hue - 360) / 2
    weight = 1 - 0.17 * cos(radians(hue - 30)) + 0.24 * cos(radians(2 * hue))
    weight += 0.32 * cos(radians(3 * hue + 6)) - 0.20 * cos(radians(4 * hue - 63))
    by_light = (other[0] - one[0]) / (1 + 0.015 * (light - 50) ** 2 / sqrt(20 + (light - 50) ** 2))
    by_chroma = (chromas[1] - chromas[0]) / (1 + 0.045 * chroma)
    by_hue = 2 * sqrt(chromas[0] * chromas[1]) * sin(radians(turn / 2)) / (1 + 0.015 * chroma * weight)
    rotation = -2 * sqrt(chroma**7 / (chroma**7 + 25**7)) * sin(radians(60 * exp(-(((hue - 275) / 25) ** 2))))
    return sqrt(by_light**2 + by_chroma**2 + by_hue**2 + rotation * by_chroma * by_hue)


def _times(matrix: tuple[Triple, Triple, Triple], light: Triple) -> Triple:
    red, green, blue = (sum(row[at] * light[at] for at in range(3)) for row in matrix)
    return red, green, blue
