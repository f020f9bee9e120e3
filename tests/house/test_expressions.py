"""No text makes an expression of the program take more than linear time.

Here each is tried on some attacks; `python -m tests.expressions` tries all of them, in some minutes.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.expressions.found import Expression, Known, known, sites
from tests.expressions.shapes import known_shape
from tests.expressions.trial import tried


@pytest.fixture(scope="module")
def every() -> Known:
    """All expressions of the program."""
    return known()


def test_every_expression_is_known(every: Known) -> None:
    """No place of the program makes an expression that is not tried."""
    assert [] == list(map(str, every.unknown))
    assert len(every.expressions) > 200


def test_no_attack_takes_long(every: Known) -> None:
    """The work grows with the text and not with its square."""
    assert {} == tried(every.expressions, seed=1)


def test_no_expression_has_a_known_shape(every: Known) -> None:
    """No repeat stands inside or beside another that takes the same characters."""
    shaped = {f"{each.places[0]} {each.pattern!r:.200}": known_shape(each.pattern, each.flags) for each in every.expressions}
    assert {} == {name: shape for name, shape in shaped.items() if shape}


SLOW = [
    (r"(a+)+b", "match"),
    (r"(?:\w+\s?)+$", "fullmatch"),
    (r"(?:ab|a|b)+c", "match"),
    (r"(?:<!--.{0,2000}?-->\s*)*<html", "match"),
    (r"[A-Z][A-Z-]+(?:[ -][A-Z]+){0,4}(?:/[A-Z][A-Z-]+(?:[ -][A-Z]+){0,4})*:", "match"),
    (r"a*a*b", "match"),
    (r"\s+$", "search"),
    (r"\S*\s*$", "search"),
    (r"[\w.]+@\w", "findall"),
    (r"\s*(?:,|\bin\b)", "split"),
    (r"<title[^>]*>", "search"),
    (r"(.{3,})is(?:e|ed)$", "sub"),
    (r"(?:links?.{0,9}|help)(?:[ |]+(?:links?.{0,9}|help))*", "fullmatch"),
    (rb"<meta[^>]*charset=", "search"),
]
"""Expressions as they were, or as anybody would write them, with their use."""

QUICK = [
    (r"\d+(?:[.,]\d+)*", "finditer"),
    (r"(?<!\w)\w++$", "search"),
    (r"(?:(?><!--.*?-->)\s*+)*+<html", "match"),
    (r"^(.{3,})is(?:e|ed)$", "sub"),
    (r"a++a*b", "match"),
    (r"\s*x", "match"),
]


def test_planted_slow_expressions_are_caught() -> None:
    """Each is slow at some attack, also those that never end."""
    planted = [Expression((str(number),), pattern, 0, frozenset({use})) for number, (pattern, use) in enumerate(SLOW)]
    found = {int(name.partition(" ")[0]) for name in tried(planted, seed=1, thorough=True, alarm=0.3)}
    assert [] == [SLOW[number] for number in range(len(SLOW)) if number not in found]


def test_quick_expressions_are_not() -> None:
    """What is linear is left alone."""
    planted = [Expression((str(number),), pattern, 0, frozenset({use})) for number, (pattern, use) in enumerate(QUICK)]
    assert {} == tried(planted, seed=1)
    assert [""] * len(QUICK) == [known_shape(pattern, 0) for pattern, _ in QUICK]


@pytest.mark.parametrize("pattern", [r"(a+)+b", r"(?:\w+\s?)+$", r"a*a*b", r"\w+x?\w+$", r"(?:a{0,99}b?)*c", r"(x*){0,3}y"])
def test_known_shapes_are_seen(pattern: str) -> None:
    """Repeats inside repeats and side by side, also where they end at some number."""
    assert known_shape(pattern, 0)


MODULE = """
import re as r
from re import sub as put
_A = r.compile("a+", r.IGNORECASE)
def f(text, words):
    put(r"b+", "", text)
    _A.fullmatch(text)
    return r.search("|".join(words), text), list(map(r.compile, words))
"""


def test_places_are_found(tmp_path: Path) -> None:
    """Also under another name, inside functions and where the function itself is handed on."""
    file = tmp_path / "module.py"
    file.write_text(MODULE)
    found = {site.place.line: (site.function, site.written, sorted(site.uses)) for site in sites(file, tmp_path)}
    assert {
        4: ("compile", ("a+", 2), ["fullmatch"]),
        6: ("sub", ("b+", 0), ["sub"]),
        8: ("compile", None, ["finditer"]),
    } == {**found, 8: found[8]}


def test_an_expression_that_nobody_saw_is_told(tmp_path: Path) -> None:
    """What is built while the program runs counts as known only when it was heard."""
    (tmp_path / "tui").mkdir()
    (tmp_path / "tui/module.py").write_text("import re\n\n\ndef f(words):\n    return re.search('|'.join(words), '')\n")
    assert ["tui/module.py:5"] == list(map(str, known(tmp_path, heard=[]).unknown))
    heard: list[dict[str, object]] = [{"file": "tui/module.py", "line": 5, "column": 11, "flags": 0, "text": "a|b"}]
    assert ["a|b"] == [each.pattern for each in known(tmp_path, heard=heard).expressions]
