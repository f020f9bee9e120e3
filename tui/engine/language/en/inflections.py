"""Forms that no rule of the stem leads back to their word: "bit" is of "bite", "men" of "man"; from `inflections.txt`."""

from __future__ import annotations

from functools import cache

from tui.engine.language.en.loader import lines


@cache
def bases() -> dict[str, str]:
    """The word of which each irregular form is, as both are folded."""
    return {form: base for line in lines("inflections.txt")["inflections"] for base, *forms in [line.split()] for form in forms}
