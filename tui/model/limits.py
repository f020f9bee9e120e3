"""What values a number of the settings may have."""

from __future__ import annotations

from typing import NamedTuple


class Between(NamedTuple):
    """The values that a number may have, both ends included; `Annotated[float, Between(0, 1)]`."""

    low: float
    high: float
