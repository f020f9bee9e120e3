"""The order in which files are named changes the order of the panes and nothing else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import found
from tui.store.export import export_values


def unordered(export: dict[str, Any]) -> Any:
    """The export with each article called by its id instead of its position; lists and the ends of links sorted."""
    ids = [article["id"] for article in export["story"]["articles"]]

    def renamed(value: Any) -> Any:
        if isinstance(value, dict) and {"a", "b"} < set(value):
            ends = [value["a"], value["b"]]
            return renamed({key: each for key, each in value.items() if key not in "ab"} | {"ends": ends})
        if isinstance(value, dict):
            return {key: ids[each] if key == "article" else renamed(each) for key, each in value.items()}
        if isinstance(value, list):
            return sorted(map(renamed, value), key=json.dumps)
        return value

    return renamed(export)


@pytest.mark.parametrize("order", [(4, 3, 2, 1, 0), (2, 0, 4, 1, 3)])
def test_order_of_the_files(order: tuple[int, ...], seeds: Path) -> None:
    """The same findings come from the same files in any order."""
    files = sorted(str(file) for file in seeds.glob("*.txt"))
    assert unordered(export_values(found(files))) == unordered(export_values(found([files[n] for n in order])))
