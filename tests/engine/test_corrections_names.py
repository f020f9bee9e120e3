"""What a reader says of names and speakers, and what it leads to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.engine.correcting import at, by_id, consistent, corrected, say
from tests.stories import told, words_at
from tui.model.findings import Findings
from tui.model.papers import Act
from tui.model.strands import (
    Entity,
    EntityType,
    Quote,
)

NAMES = told(
    ("Alpha", "<kirby: Kirby> met <sullivan: Sullivan>. <kirby: John Kirby> left. {q: We go}, he said."),
    ("Beta", "<adm: The admiral> spoke. {q: We go}, <adm: Adm. Kirby> said. <sullivan: Mr. Sullivan> did not."),
)


def entity(found: Findings, name: str) -> Entity:
    """An entity by its name in the made story."""
    strand = by_id(found)[f"entity:{name}"]
    assert isinstance(strand, Entity)
    return strand


def quote(found: Findings) -> Quote:
    """The one quote."""
    return next(each for each in found.strands if isinstance(each, Quote))


class TestNames:
    """Merge, split, rename, retype."""

    def test_merged_names_are_one(self) -> None:
        say_so = say(Act.MERGE, at(NAMES, 0, "Kirby"), at(NAMES, 1, "Adm. Kirby"), value="John F. Kirby")
        found = corrected(NAMES, say_so)
        consistent(found)
        merged = entity(found, "kirby")
        assert "John F. Kirby" == merged.label
        assert 4 == len(merged.marks) == len(merged.mentions)
        assert "entity:adm" not in by_id(found)
        assert {"kirby", "adm"} <= set(merged.aliases)

    def test_speakers_follow(self) -> None:
        said = quote(NAMES)
        spoken = replace(
            said,
            sayings=tuple(
                replace(each, speaker=name) for each, name in zip(said.sayings, ("entity:kirby", "entity:adm"), strict=True)
            ),
            disagree=True,
        )
        story = replace(NAMES, strands=tuple(spoken if each.id == said.id else each for each in NAMES.strands))
        found = quote(corrected(story, say(Act.MERGE, at(NAMES, 0, "Kirby"), at(NAMES, 1, "Adm. Kirby"))))
        assert ("entity:kirby", False) == (found.speaker, found.disagree)

    def test_kin_follow(self) -> None:
        other = replace(entity(NAMES, "sullivan"), kin=("entity:adm",))
        story = replace(NAMES, strands=tuple(other if each.id == other.id else each for each in NAMES.strands))
        found = corrected(story, say(Act.MERGE, at(NAMES, 0, "Kirby"), at(NAMES, 1, "Adm. Kirby")))
        assert ("entity:kirby",) == entity(found, "sullivan").kin

    def test_a_split_name_goes_with_all_that_is_written_so(self) -> None:
        story = told(("Alpha", "<o: Obama> spoke. <o: Michelle Obama> did. <o: Obama> left."), ("Beta", "<o: Obama> won."))
        mentions = tuple(replace(m, name=words_at(story, m.mark)) for m in entity(story, "o").mentions)
        story = replace(story, strands=(replace(entity(story, "o"), mentions=mentions),))
        apart = say(Act.SPLIT, at(story, 0, "Michelle Obama"), at(story, 0, "Obama"))
        found = corrected(story, apart)
        assert ["o", "Michelle Obama"] == [each.label for each in found.strands]
        here = say(Act.SPLIT, at(story, 1, "Obama"), at(story, 0, "Obama"))
        assert [3, 1] == [len(each.marks) for each in corrected(story, here).strands]
        everywhere = say(Act.SPLIT, at(story, 1, "Obama"), at(story, 0, "Michelle Obama"), value="Barack Obama")
        assert [3, 1] == [len(each.marks) for each in corrected(story, everywhere).strands]
        consistent(corrected(story, everywhere))

    def test_another_name_and_another_type(self) -> None:
        found = corrected(
            NAMES,
            say(Act.RENAME, at(NAMES, 0, "Sullivan"), value="Jake Sullivan"),
            say(Act.RETYPE, at(NAMES, 0, "Sullivan"), value="organization"),
        )
        assert ("Jake Sullivan", EntityType.ORGANIZATION) == (entity(found, "sullivan").label, entity(found, "sullivan").type)
        assert entity(NAMES, "kirby") == entity(found, "kirby")

    @pytest.mark.parametrize(("act", "value"), [(Act.RETYPE, "planet"), (Act.RETYPE, ""), (Act.RENAME, " ")])
    def test_what_is_no_value_changes_nothing(self, act: Act, value: str) -> None:
        found = corrected(NAMES, say(act, at(NAMES, 0, "Sullivan"), value=value))
        assert NAMES.strands == found.strands
        assert 1 == len(found.notes)


class TestSpeakers:
    """Another speaker, or none."""

    def test_a_known_name(self) -> None:
        found = corrected(NAMES, say(Act.SPEAKER, at(NAMES, 0, "We go"), value="Sullivan"))
        first, second = quote(found).sayings
        assert ("entity:sullivan", 1.0) == (first.speaker, first.confidence)
        assert quote(NAMES).sayings[1] == second
        assert ["entity:sullivan"] == [each.entity for each in found.attributions]

    def test_a_name_that_is_corrected_too(self) -> None:
        rename = say(Act.RENAME, at(NAMES, 0, "Sullivan"), value="Jake S.")
        for name in ("Jake S.", "sullivan"):
            found = corrected(NAMES, say(Act.SPEAKER, at(NAMES, 0, "We go"), value=name), rename)
            assert "entity:sullivan" == quote(found).sayings[0].speaker

    def test_somebody_unknown(self) -> None:
        found = corrected(NAMES, say(Act.SPEAKER, at(NAMES, 0, "We go"), value="a clerk"))
        assert ("", "a clerk") == (quote(found).sayings[0].speaker, quote(found).sayings[0].speaker_words)

    def test_nobody(self) -> None:
        found = corrected(NAMES, say(Act.SPEAKER, at(NAMES, 0, "We go"), at(NAMES, 1, "We go")))
        assert [("", "", None)] * 2 == [(each.speaker, each.speaker_words, each.speaker_mark) for each in quote(found).sayings]
        assert "" == quote(found).speaker
        assert not quote(found).disagree
        assert () == found.attributions

    def test_a_speaker_on_whom_both_agree_is_no_dispute(self) -> None:
        story = replace(NAMES, strands=tuple(replace(e, disagree=True) if isinstance(e, Quote) else e for e in NAMES.strands))
        both = say(Act.SPEAKER, at(NAMES, 0, "We go"), at(NAMES, 1, "We go"), value="kirby")
        assert ("entity:kirby", False) == (quote(corrected(story, both)).speaker, quote(corrected(story, both)).disagree)

    def test_no_quote_there(self) -> None:
        found = corrected(NAMES, say(Act.SPEAKER, at(NAMES, 0, "left"), value="kirby"))
        assert NAMES.strands == found.strands
        assert found.notes[0].text.endswith("no quote was found there.")
