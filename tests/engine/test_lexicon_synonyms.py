"""The tables of words that news uses for one another and of irregular forms."""

from __future__ import annotations

import re
from itertools import chain

import pytest

from tui.engine.align.synonym_keys import denied_meanings, synonym_keys
from tui.engine.language.en import inflections, synonyms
from tui.engine.language.en.loader import lines
from tui.engine.words import FUNCTION, spelling, stem, tokens

ENTRY = re.compile(r"(=?)([a-z_]+)(?:/([a-z_]+))?(?:\.([sdhce]*!?))?")


def keys(text: str) -> set[str]:
    """Under what the words of a text are compared."""
    return {key for key in synonym_keys(tokens(text)) if key}


def test_a_word_stands_in_one_set_only() -> None:
    """A word in two sets would make one of both, and of all the words in them; so would one whose senses are told apart."""
    every = list(chain.from_iterable(synonyms.sets()))
    assert len(set(every)) == len(every)
    assert not set(synonyms.table().senses) & set(every)


def test_every_entry_is_written_as_it_is_compared() -> None:
    """The key of an entry is what the program makes of its word, so that nothing is read for nothing."""
    for entry in " ".join(lines("synonyms.txt")["synonyms"]).split():
        match = ENTRY.fullmatch(entry)
        assert match, entry
        form, key, word, _ = match.groups()
        if form:
            assert key == spelling(key), entry
        else:
            assert key == "_".join(stem(spelling(part)) for part in (word or key).split("_")), entry
            assert key not in FUNCTION, entry


def test_every_word_has_a_witness() -> None:
    """Nothing stands in a set of several words that neither the data nor an editor speaks for."""
    for line in lines("synonyms.txt")["synonyms"]:
        if " " in line:
            assert all((match := ENTRY.fullmatch(entry)) and match[4] for entry in line.split()), line


def test_every_set_says_something() -> None:
    """Two words at the least, or one that words of several senses may mean."""
    meanings = {sense.key for senses in synonyms.table().senses.values() for sense in senses}
    meanings |= {name for _, name, _ in synonyms.table().denied.values()}
    for each in synonyms.sets():
        assert len(each) > 1 or f"{each[0]}~" in meanings, each


def test_every_sense_is_well_formed() -> None:
    """Its word and the words near it are keys, its meaning is a set or a word, its part of speech is one of three."""
    table = synonyms.table()
    names = {f"{each[0].lstrip('=')}~" for each in synonyms.sets()}
    for line in lines("synonyms.txt")["senses"]:
        word, meaning, part, *near = line.split()
        assert word.isalpha(), line
        assert word not in FUNCTION, line
        assert part in ("noun", "verb", "any"), line
        assert all(re.fullmatch(r"(?:\+|-|<|<<)[a-z]+", other) for other in near), line
        assert meaning.startswith("=") or f"{meaning}~" in names, line
    assert sum(map(len, table.senses.values())) == len(lines("synonyms.txt")["senses"])


def test_every_irregular_form_is_of_one_word() -> None:
    """Each form leads to one word, and that one is no form itself."""
    rows = [line.split() for line in lines("inflections.txt")["inflections"]]
    forms = list(chain.from_iterable(row[1:] for row in rows))
    bases = inflections.bases()
    assert len(set(forms)) == len(forms)
    assert not set(forms) & {row[0] for row in rows}
    assert all(stem(form) == stem(base) for form, base in bases.items())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("She resigned", "her resignation"),
        ("She stepped down on Sunday", "the coach has resigned"),
        ("The club fired its doctor", "their physician was sacked"),
        ("The town shut its tower", "the tower was closed on Monday"),
        ("A dog bites", "the dog bit the bishop"),
        ("They gave the plan up", "they abandoned the plan"),
        ("turned it down", "a rejection"),
        ("The match was called off", "the match was cancelled"),
        ("The plant blew up", "explosions at the plant"),
        ("Troops pulled out", "the withdrawal"),
        ("A tree struck him", "he was hit"),
        ("Three people lost their lives", "three were killed"),
        ("They arrived", "on arrival"),
        ("decided", "the decision"),
        ("a court ruling", "the court decides"),
        ("The fire destroyed a barn", "the blaze"),
        ("teachers on strike", "a walkout"),
        ("He was charged with murder", "he is accused"),
        ("police opened fire", "a shooting"),
        ("two men died", "a man is dead"),
        ("It has never made a profit", "It was never profitable"),
        ("Hospitals used candles", "candles burned in clinics"),
        ("He owes 40 crore", "his debt"),
        ("Children play with wood", "wooden toys"),
        ("Bail was refused", "a judge denied bail"),
        ("She turned up for work", "her arrival at work"),
        ("The next day she wept", "she wept the day after"),
        ("Power failed in the whole of Accra", "Accra was without electricity"),
        ("the expense of fuel", "it spends much on fuel"),
        ("The sea gives it back", "the ocean returns it"),
        ("an explosion at a fireworks plant", "the fireworks factory exploded"),
        ("an operation on a tumour", "the surgery went well"),
    ],
)
def test_they_tell_the_same(one: str, other: str) -> None:
    """Verb and noun, a verb and its particle, an irregular form, a synonym: some word of the one is a word of the other."""
    ours, theirs = keys(one), keys(other)
    assert {key for key in ours & theirs if key.endswith("~") or key in ("bite", "plan~")}, (ours, theirs)


@pytest.mark.parametrize(
    ("text", "word", "other"),
    [
        ("The army fired rockets at the town", "fired", "dismiss"),
        ("A fire broke out", "fire", "dismiss"),
        ("The soldiers opened fire", "fire", "blaze"),
        ("a bit of bread", "bit", "bite"),
        ("The market closed 3 points higher", "closed", "shut"),
        ("a close friend", "close", "shut"),
        ("She is in charge of the mint", "charge", "accuse"),
        ("He went back home", "back", "support"),
        ("according to the ministry", "according", "agreement"),
        ("He was admitted to hospital", "admitted", "acknowledge"),
        ("the left wing of the party", "left", "depart"),
        ("an opinion poll", "poll", "election"),
        ("She was struck by a car", "struck", "walkout"),
        ("in the air strike", "strike", "walkout"),
        ("two bags and a sack", "sack", "dismiss"),
        ("They gave over 300 crowns", "gave", "abandon"),
        ("He misses his mother", "misses", "disappear"),
        ("an ordinary primary school", "primary", "mainly"),
        ("the plane landed", "plane", "plan"),
        ("he stepped on the ladder", "stepped", "resign"),
        ("turned the wheel", "turned", "reject"),
        ("It fined the bank", "fined", "find"),
    ],
)
def test_what_means_several_things_is_left_alone(text: str, word: str, other: str) -> None:
    """A word is not taken for a synonym in a sense in which it does not stand here."""
    found = tokens(text)
    at = next(n for n, token in enumerate(found) if text[token.start : token.end] == word)
    assert synonym_keys(found)[at] not in keys(other)


@pytest.mark.parametrize(
    ("denied", "said"),
    [
        ("The regatta will not take place.", "cancelled"),
        ("The final will not be held.", "called off"),
        ("The race will not go ahead.", "cancelled"),
        ("Nobody may water a garden.", "banned"),
        ("Dogs are not allowed in.", "banned"),
        ("The club did not accept the bid.", "rejected"),
        ("No passenger was hurt.", "unharmed"),
        ("The rate was not changed.", "unchanged"),
        ("The cause is not known.", "unclear"),
        ("Nobody was on board.", "empty"),
        ("He was found not guilty.", "acquitted"),
        ("He never married.", "unmarried"),
    ],
)
def test_what_is_denied_means_its_opposite(denied: str, said: str) -> None:
    """What will not take place is cancelled, what nobody may do is banned."""
    found = tokens(denied)
    assert set(denied_meanings(found, synonym_keys(found))) & keys(said)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("The regatta will take place.", "cancelled"),
        ("He pleaded not guilty.", "acquitted"),
        ("Nobody doubts that dogs, which the town likes, are allowed in.", "banned"),
        ("The club accepted the bid.", "rejected"),
        ("Two passengers were hurt.", "unharmed"),
        ("They may water a garden.", "banned"),
    ],
)
def test_what_is_not_denied_means_itself(text: str, other: str) -> None:
    found = tokens(text)
    assert not set(denied_meanings(found, synonym_keys(found))) & keys(other)


def test_a_phrase_is_one_word() -> None:
    """Both words of it have its key, and neither what it means elsewhere."""
    assert (
        synonym_keys(tokens("stepped down"))[0]
        == synonym_keys(tokens("stepped down"))[1]
        == synonym_keys(tokens("resigned"))[0]
    )
    assert synonym_keys(tokens("the price went down"))[3] == "down"
