"""What the tests of the screen share: a style sheet is parsed once, not by every app that one of them starts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet


@pytest.fixture(scope="session", autouse=True)
def parsed() -> Iterator[None]:
    """The toolkit makes the same rules of the same text and the same colours, and changes none of them afterwards."""
    kept: dict[tuple[object, ...], list[RuleSet]] = {}
    parse = Stylesheet._parse_rules

    def parse_once(sheet: Stylesheet, css: str, *where: object, **how: object) -> list[RuleSet]:
        key = (frozenset(sheet._variables.items()), css, *where, *sorted(how.items()))
        if key not in kept:
            kept[key] = parse(sheet, css, *where, **how)  # type: ignore[arg-type]
        return kept[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stylesheet, "_parse_rules", parse_once)
        yield
