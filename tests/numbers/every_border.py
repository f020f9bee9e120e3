"""All of the cases: those of every module of this folder that has some."""

from __future__ import annotations

import pkgutil
from importlib import import_module

from tests import numbers
from tests.numbers.border import Border

BORDERS: tuple[Border, ...] = tuple(
    border
    for module in sorted(each.name for each in pkgutil.iter_modules(numbers.__path__))
    if module not in {"border", "every_border"} and not module.startswith("test_")
    for border in import_module(f"{numbers.__name__}.{module}").BORDERS
)
