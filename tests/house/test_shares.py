"""Every test is run once by `python -m tests`."""

from __future__ import annotations

from tests.__main__ import BOTH, CHECKS, ROOT, TERMINALS, chosen, shares


def test_every_file_of_tests_is_in_one_share() -> None:
    """Those of the terminals are a check of their own."""
    targets = [TERMINALS, *(target for share in shares().values() for target in share)]
    run = [
        file
        for target in targets
        for file in ([ROOT / target] if target.endswith(".py") else (ROOT / target).glob("**/test_*.py"))
    ]
    assert sorted((ROOT / "tests").glob("**/test_*.py")) == sorted(run)


def test_terminals_run_beside_the_others_where_both_are_asked_for() -> None:
    """Each alone where only it is named; no check is lost."""
    assert [*list(CHECKS)[:-2], BOTH] == chosen([])
    assert [[BOTH], ["tests"], ["terminals"]] == [chosen(["terminals", "tests"]), chosen(["tests"]), chosen(["terminals"])]
    assert ["lint", "terminals"] == chosen(["terminals", "lint"])
