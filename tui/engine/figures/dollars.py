"""Whose dollars "$" means: at home every country with dollars writes them without a letter.

    Talvik Foods kept its forecast of A$94 million. | It cut its forecast from $94 million.      Australian, in both

An outlet is taken to mean the dollars of another one where both give one amount, and it names no other dollars itself. Where it
gives none of the amounts of the others, and nobody tells of the United States, nothing says whose its dollars are.
"""

from __future__ import annotations

from collections import defaultdict

from tui.engine.figures.context import CountInContext, digits

_DOLLARS = frozenset({"AUD", "CAD", "NZD", "HKD", "SGD"})
"""Dollars that outlets of their country write as "$"."""


def with_local_dollars(counts: list[CountInContext]) -> list[CountInContext]:
    """The counts, those in "$" with the currency that the amounts of other articles tell."""
    named: dict[str, set[tuple[float, float]]] = defaultdict(set)
    bare: dict[int, set[tuple[float, float]]] = defaultdict(set)
    decided, american = set[int](), False
    for each in counts:
        if each.counted.unit in _DOLLARS:
            named[each.counted.unit].add((each.low, each.high))
            decided.add(each.article)
        elif each.counted.unit == "USD" and not _is_bare(each):
            decided.add(each.article)
            american = True
        elif each.counted.unit == "USD" and digits(each.counted.high) + (each.low != each.high) > 1:
            bare[each.article].add((each.low, each.high))
    if len(named) != 1:
        return counts
    ((currency, amounts),) = named.items()
    local = {article for article, given in bare.items() if article not in decided and not given.isdisjoint(amounts)}
    if american and not local:
        return counts
    return [_of_story(each, currency, local, unsaid=not american and each.article not in decided) for each in counts]


def _of_story(count: CountInContext, currency: str, local: set[int], *, unsaid: bool) -> CountInContext:
    """A count in the dollars that its article means: those of another one, its own, or nobody knows whose."""
    if count.counted.unit != "USD":
        return count
    if count.article in local:
        return _in(count, currency, "dollars-of-another")
    return _in(count, UNSAID, "dollars-unsaid") if unsaid and _is_bare(count) else count


UNSAID = "DOLLAR"
"""Dollars of which nobody says whose they are."""


def _is_bare(count: CountInContext) -> bool:
    """Whether the sign of dollars stands alone, without a country."""
    written = count.text[count.counted.start : count.counted.end]
    at = written.find("$")
    return at >= 0 and not written[max(0, at - 1) : at].isalpha() and "US" not in written


def _in(count: CountInContext, currency: str, rule: str) -> CountInContext:
    """A count in another currency, by a rule."""
    counted = count.counted._replace(unit=currency, why=(*count.counted.why, rule))
    return count._replace(counted=counted, key=currency, of=currency)
