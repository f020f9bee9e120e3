"""On whose word something is told, in words: what stands behind a name in the strip and in the report."""

from __future__ import annotations

from tui.model.attribution import Attribution, AttributionKind, whose_word
from tui.model.places import Mark
from tui.model.strands import Saying
from tui.reading.state.index import Index


def describe_source(index: Index, mark: Mark) -> str:
    """ "on the word of police (institution)"; empty for the outlet's own."""
    found = whose_word(index.findings.attributions, mark)
    if found.kind is AttributionKind.OWN:
        return ""
    kind = "" if found.kind is AttributionKind.PERSON else f" ({found.kind.value})"
    return f"on the word of {_name(index, found)}{kind}{_heard_by(found)}"


def name_source(index: Index, mark: Mark) -> str:
    """ "police": who it is on whose word a mark rests; empty for the outlet's own."""
    found = whose_word(index.findings.attributions, mark)
    return "" if found.kind is AttributionKind.OWN else _name(index, found)


def describe_saying(index: Index, saying: Saying) -> str:
    """What is to be known of a speaker beside the name: "unnamed, told AFP"; empty where there is no more."""
    found = whose_word(index.findings.attributions, saying.body)
    plain = found.kind in (AttributionKind.OWN, AttributionKind.PERSON)
    return ("" if plain else found.kind.value) + _heard_by(found)[0 if not plain else 2 :]


def _heard_by(found: Attribution) -> str:
    """The outlet to which it was said."""
    return f", told {found.via}" if found.via else ""


def _name(index: Index, found: Attribution) -> str:
    """The full name of an entity, else the words as written."""
    entity = index.strands.get(found.entity)
    return entity.label if entity is not None else found.words
