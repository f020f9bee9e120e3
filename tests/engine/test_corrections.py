"""What the reader says of passages, names, speakers and disputes is the last word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.engine.correcting import at, by_id, consistent, corrected, say, whole
from tests.stories import told, words_at
from tui.model.counts import Count, Relation
from tui.model.findings import Findings, NoteKind
from tui.model.papers import Act
from tui.model.strands import (
    Figure,
    Kind,
    Link,
    Passage,
    Strength,
    Why,
    kind,
    maybe_tellers,
    tellers,
)

FIRE = told(
    ("Alpha", "[fire: A market burned on Monday.] [cause: A cable was to blame.] [only-a: Nobody slept.]"),
    ("Beta", "[fire: Flames took a market.] [only-b: An old cable had started it.]"),
    ("Gamma", "[fire: The market is gone.] [only-c: Rain fell.]"),
)


def passage(found: Findings, name: str) -> Passage:
    """A passage by its name in the made story."""
    strand = by_id(found)[f"passage:{name}"]
    assert isinstance(strand, Passage)
    return strand


class TestSame:
    """This is the same fact as that."""

    SAME = say(Act.SAME, at(FIRE, 0, "A cable was to blame."), at(FIRE, 1, "An old cable had started it."))

    def test_two_that_only_one_tells_become_one_that_is_shared(self) -> None:
        found = corrected(FIRE, self.SAME)
        consistent(found)
        made = passage(found, "cause")
        assert {0, 1} == tellers(made)
        assert Kind.SHARED is kind(made)
        assert 1.0 == made.certainty == min(made.certainties)
        assert "passage:only-b" not in by_id(found)
        assert ("passage:cause", ("same-",)) in found.yours

    def test_one_joins_what_others_share(self) -> None:
        found = corrected(FIRE, say(Act.SAME, at(FIRE, 2, "Rain fell."), at(FIRE, 0, "A market burned on Monday.")))
        made = passage(found, "fire")
        assert {0, 1, 2} == tellers(made)
        assert 2 == sum(mark.article == 2 for mark in made.marks)
        assert all(link in made.links for link in passage(FIRE, "fire").links)
        consistent(found)

    def test_two_shared_ones_become_one(self) -> None:
        story = told(("A", "[x: One thing.] [y: Two things.]"), ("B", "[x: A thing.]"), ("C", "[y: Things.]"))
        found = corrected(story, say(Act.SAME, at(story, 1, "A thing."), at(story, 2, "Things.")))
        assert [{0, 1, 2}] == [set(tellers(each)) for each in found.strands]
        consistent(found)

    def test_words_of_no_passage_join(self) -> None:
        story = told(("Alpha", "[fire: A market burned.] Smoke rose."), ("Beta", "[fire: Flames.] One saw smoke."))
        found = corrected(story, say(Act.SAME, at(story, 0, "Smoke rose."), at(story, 1, "One saw smoke.")))
        made = next(each for each in found.strands if isinstance(each, Passage) and each.id != "passage:fire")
        assert ["Smoke rose.", "One saw smoke."] == [words_at(found, mark) for mark in made.marks]
        assert Kind.SHARED is kind(made)
        consistent(found)

    def test_what_is_likely_becomes_sure_where_the_reader_says_so(self) -> None:
        likely = passage(FIRE, "fire")
        links = tuple(replace(link, certainty=0.6, strength=Strength.LIKELY) for link in likely.links)
        likely = replace(likely, links=links, certainty=0.6, certainties=(0.6,) * 3, perhaps=likely.marks)
        story = replace(FIRE, strands=tuple(likely if each.id == likely.id else each for each in FIRE.strands))
        assert Kind.LIKELY is kind(likely)
        found = corrected(story, say(Act.SAME, at(FIRE, 0, "A market burned on Monday."), at(FIRE, 1, "Flames took a market.")))
        made = passage(found, "fire")
        assert {0, 1} == tellers(made)
        assert {2} == maybe_tellers(made)
        assert (1.0, 1.0, 0.6) == made.certainties
        assert {1.0, 0.6} == {link.certainty for link in made.links}
        assert Strength.LIKELY not in {link.strength for link in made.links if link.certainty == 1}
        consistent(found)

    def test_evidence_of_a_related_link_is_kept_and_the_link_is_not(self) -> None:
        one, other = passage(FIRE, "cause").marks[0], passage(FIRE, "only-b").marks[0]
        story = replace(FIRE, related=(Link(one, other, 0.3, Strength.RELATED, Why(words=("cable",)), 0.1),))
        found = corrected(story, self.SAME)
        assert () == found.related
        assert [("cable",)] == [link.why.words for link in passage(found, "cause").links]

    def test_it_holds_already(self) -> None:
        found = corrected(FIRE, say(Act.SAME, at(FIRE, 0, "A market burned on Monday."), at(FIRE, 1, "Flames took a market.")))
        assert passage(FIRE, "fire").marks == passage(found, "fire").marks
        assert ["passage:fire"] == [name for name, _ in found.yours]

    def test_copies_of_the_words_join_as_surely(self) -> None:
        story = told(("A", "[x: Rain fell.]"), ("B", "[x: Rain fell.]"), ("C", "[y: It was wet.]"))
        found = corrected(story, say(Act.SAME, at(story, 2, "It was wet."), at(story, 0, "Rain fell.")))
        assert {0, 1, 2} == tellers(next(each for each in found.strands if isinstance(each, Passage)))
        consistent(found)


class TestApart:
    """This does not tell what the others tell."""

    APART = say(Act.APART, at(FIRE, 2, "The market is gone."), at(FIRE, 0, "A market burned on Monday."))

    def test_one_leaves(self) -> None:
        found = corrected(FIRE, self.APART)
        consistent(found)
        assert {0, 1} == tellers(passage(found, "fire"))
        own = next(each for each in found.strands if isinstance(each, Passage) and each.label == "The market is gone.")
        assert Kind.UNIQUE is kind(own)
        assert {own.id, "passage:fire"} == {name for name, _ in found.yours}

    def test_of_two_each_tells_its_own(self) -> None:
        story = told(("A", "[x: Rain fell.]"), ("B", "[x: It was wet.]"))
        found = corrected(story, say(Act.APART, at(story, 0, "Rain fell."), at(story, 1, "It was wet.")))
        assert [Kind.UNIQUE, Kind.UNIQUE] == [kind(each) for each in found.strands]
        assert all(not each.links and not each.perhaps for each in found.strands if isinstance(each, Passage))
        consistent(found)

    def test_nothing_calls_them_related(self) -> None:
        one, other = passage(FIRE, "cause").marks[0], passage(FIRE, "only-b").marks[0]
        third = passage(FIRE, "only-c").marks[0]
        links = (Link(one, other, 0.3, Strength.RELATED), Link(one, third, 0.2, Strength.RELATED))
        found = corrected(replace(FIRE, related=links), replace(TestSame.SAME, act=Act.APART))
        assert links[1:] == found.related

    def test_who_was_held_by_what_left_is_only_related(self) -> None:
        story = told(("A", "[x: Rain fell.]"), ("B", "[x: It was wet.]"), ("C", "[x: Drops came down.]"))
        only = tuple(link for link in passage(story, "x").links if 1 in (link.a.article, link.b.article))
        story = replace(story, strands=(replace(passage(story, "x"), links=only),))
        found = corrected(story, say(Act.APART, at(story, 1, "It was wet."), at(story, 0, "Rain fell.")))
        assert [Kind.UNIQUE] * 3 == [kind(each) for each in found.strands]
        assert [{0, 2}] == [{link.a.article, link.b.article} for link in found.related]
        consistent(found)

    def test_the_same_words_elsewhere_leave_too(self) -> None:
        story = told(("A", "[x: Rain fell.]"), ("B", "[x: Rain fell.]"), ("C", "[x: It was wet.]"), ("D", "[x: A wet day.]"))
        found = corrected(story, say(Act.APART, at(story, 0, "Rain fell."), at(story, 2, "It was wet.")))
        assert [frozenset({0, 1}), frozenset({2, 3})] == [tellers(each) for each in found.strands]
        consistent(found)

    def test_what_is_likely_stays_likely(self) -> None:
        one = passage(FIRE, "fire")
        story = replace(FIRE, strands=(replace(one, perhaps=one.marks[2:], certainties=(0.9, 0.9, 0.6)), *FIRE.strands[1:]))
        found = corrected(
            story, say(Act.APART, at(FIRE, 0, "A market burned on Monday."), at(FIRE, 1, "Flames took a market."))
        )
        rest = passage(found, "fire")
        assert Kind.LIKELY is kind(rest)
        consistent(found)

    def test_the_last_word_wins(self) -> None:
        again = say(Act.SAME, *self.APART.targets)
        assert {0, 1, 2} == tellers(passage(corrected(FIRE, self.APART, again), "fire"))
        assert {0, 1} == tellers(passage(corrected(FIRE, again, self.APART), "fire"))

    def test_joining_others_does_not_bring_them_together(self) -> None:
        join = say(Act.SAME, at(FIRE, 2, "The market is gone."), at(FIRE, 1, "Flames took a market."))
        found = corrected(FIRE, self.APART, join)
        consistent(found)
        places = {(mark.article, mark.start): each.id for each in found.strands for mark in each.marks}
        assert places[2, 0] == places[1, 0] != places[0, 0]


class TestAgreement:
    """Not a dispute."""

    STORY = told(
        ("Alpha", "[dead: |dead: 31| died.]"), ("Beta", "[dead: |dead: 34| died.]"), ("Gamma", "[dead: |dead: 31| died.]")
    )

    def contested(self) -> Findings:
        """A story with a contested figure, in a passage with conflicts."""
        made = []
        for strand in self.STORY.strands:
            if isinstance(strand, Figure):
                counts = tuple(Count(mark, words_at(self.STORY, mark)) for mark in strand.marks)
                strand = replace(strand, counts=counts, conflict=True, relation=Relation.CONFLICT)
            elif isinstance(strand, Passage):
                why = Why(conflicts=("31 / 34",))
                strand = replace(strand, links=tuple(replace(link, why=why) for link in strand.links))
            made.append(strand)
        return replace(self.STORY, strands=tuple(made))

    def test_values_and_links(self) -> None:
        story = self.contested()
        found = corrected(story, say(Act.AGREE, *(at(story, n, words) for n, words in enumerate(("31", "34", "31")))))
        figure = next(each for each in found.strands if isinstance(each, Figure))
        assert (False, Relation.AGREED) == (figure.conflict, figure.relation)
        assert {()} == {link.why.conflicts for link in passage(found, "dead").links}
        assert {"figure:dead", "passage:dead"} == {name for name, _ in found.yours}

    def test_a_third_value_is_still_contested(self) -> None:
        story = self.contested()
        figure = next(each for each in story.strands if isinstance(each, Figure))
        third = replace(figure, counts=(*figure.counts[:2], replace(figure.counts[2], value="40")))
        story = replace(story, strands=tuple(third if each.id == third.id else each for each in story.strands))
        found = corrected(story, say(Act.AGREE, at(story, 0, "31"), at(story, 1, "34")))
        assert next(each for each in found.strands if isinstance(each, Figure)).conflict
        assert 4 == sum(bool(link.why.conflicts) for link in passage(found, "dead").links) + 2

    def test_nothing_to_agree_about(self) -> None:
        story = told(("A", "|x: 3| boats"), ("B", "|y: 3| cars"))
        assert 1 == len(corrected(story, say(Act.AGREE, at(story, 0, "3"), at(story, 1, "3"))).notes)


class TestLost:
    """A correction whose words are gone is a note and changes nothing."""

    def test_words_that_are_gone(self) -> None:
        gone = at(told(("Alpha", "Something else was here.")), 0, "Something else")
        for act in (Act.SAME, Act.APART, Act.SPEAKER, Act.MERGE, Act.SPLIT, Act.RENAME, Act.AGREE, Act.FURNITURE, Act.TEXT):
            found = corrected(FIRE, say(act, gone, gone))
            assert FIRE.strands == found.strands
            assert () == found.yours
            assert "“Something else”" in found.notes[-1].text
            assert "alpha.txt" == found.notes[-1].file

    def test_an_article_that_is_gone(self) -> None:
        gone = whole(told(("Omega", "x")), 0)
        assert [NoteKind.CORRECTION] == [n.kind for n in corrected(FIRE, say(Act.META, gone, field="title")).notes]

    @pytest.mark.parametrize(("field", "value"), [("colour", "red"), ("published", "yesterday"), ("", "x")])
    def test_no_such_field(self, field: str, value: str) -> None:
        assert 1 == len(corrected(FIRE, say(Act.META, whole(FIRE, 0), field=field, value=value)).notes)

    def test_too_few_places(self) -> None:
        assert 1 == len(corrected(FIRE, say(Act.SAME, at(FIRE, 0, "Nobody slept."))).notes)

    def test_an_article_for_words(self) -> None:
        assert 1 == len(corrected(FIRE, say(Act.SAME, whole(FIRE, 0), whole(FIRE, 1))).notes)
