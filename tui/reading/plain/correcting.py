"""Corrections in words: what can be said of what is here, each behind a number, and all of yours.

2. This passage: not the fact that the others tell.
5. Quote “We will”: said by another, or by nobody who is known; words behind the number narrow the list.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tui.model.findings import Stage
from tui.model.papers import Subject
from tui.reading.plain.moving import arrive
from tui.reading.plain.phrases import as_sentence, count_things, one_line
from tui.reading.plain.walk import Answer, Walk
from tui.reading.show.correction_choices import CorrectionChoice, choices, problem_with, value_now
from tui.reading.state.correcting import Matter, Needs, Offer, matters, offers
from tui.reading.state.corrections import correct, describe_correction, mark_first_place, take_back
from tui.reading.state.reading import Reading
from tui.reading.state.subjects import SUBJECTS

UNKNOWN = "unknown"
"""What is typed for a value that nobody knows: an empty one cannot be typed behind a number."""
MOST_CHOICES = 20
"""Rows of a list to choose from that are given at once; words narrow it."""


def say_correction(walk: Walk, words: str) -> Answer:
    """What can be corrected here; with a number that, and with words behind it what it needs."""
    reading = walk.reading
    if reading.stage is not Stage.DONE:
        return walk, ["The articles are still being compared."]
    offered = _all_offers(reading)
    number, _, rest = words.partition(" ")
    if not words:
        return walk, [*_list_offers(offered), *_list_yours(reading)] or ["There is nothing here to correct."]
    if not number.isdecimal() or not 1 <= int(number[:9]) <= len(offered):
        return walk, ["Correct takes a number behind it; correct alone lists what can be said here."]
    return _say(walk, *offered[int(number) - 1], number, rest)


def _all_offers(reading: Reading) -> list[tuple[Matter, Offer]]:
    return [(matter, offer) for matter in matters(reading) for offer in offers(reading, matter)]


def _list_offers(offered: list[tuple[Matter, Offer]]) -> Iterator[str]:
    for number, (matter, offer) in enumerate(offered, 1):
        called = SUBJECTS[matter.about].matter
        called += f" “{one_line(matter.label)}”" if matter.about in _CALLED else ""
        made = " You have said so; the number takes it back." if offer.made else ""
        needs = "; words behind the number say which" if offer.needs in _NARROWED and not made else ""
        yield f"{number}. {as_sentence(f'{called}: {offer.label}{needs}')}{made}"


_CALLED = (Subject.QUOTE, Subject.NAME)
_NARROWED = (Needs.PASSAGE, Needs.NAME, Needs.SPEAKER, Needs.TYPE, Needs.WORDS)


def _list_yours(reading: Reading) -> Iterator[str]:
    """All corrections, the latest first."""
    yours = reading.papers.corrections
    if yours:
        yield f"Yours, {count_things(len(yours), 'correction')}:"
    yield from (as_sentence(describe_correction(reading, each)) for each in reversed(yours))


def _say(walk: Walk, matter: Matter, offer: Offer, number: str, words: str) -> Answer:
    """Say a correction, take it back, or ask for what it needs."""
    reading = walk.reading
    if words and (offer.made or offer.needs not in _NARROWED):
        return walk, [f"Correct {number} takes no words behind it; nothing was done."]
    if offer.needs is Needs.PLACE:
        return arrive(walk, mark_first_place(reading, matter.about, matter.mark))
    if offer.made:
        return arrive(walk, take_back(reading, offer.made[-1]))
    if offer.needs is Needs.NOTHING:
        return arrive(walk, correct(reading, (matter.mark, *offer.targets), offer.act, walk.stamp))
    if offer.needs is Needs.WORDS:
        return _say_words(walk, matter, offer, number, words)
    every = choices(reading, matter, offer, "")
    chosen = every[int(words) - 1 : int(words)] if words.isdecimal() and int(words[:9]) else ()
    found = chosen or (choices(reading, matter, offer, words) if words else every)
    named = [each for each in found if each in every]
    if words and len(named or found) == 1:
        return _finish(walk, matter, offer, (named or list(found))[0])
    listed = [f"{every.index(each) + 1}. {one_line(each.label)}" for each in named[:MOST_CHOICES]]
    how = f"correct {number} and a number, or more words, says which"
    return walk, [f"{count_things(len(named), 'choice')}; {how}:" if named else "Nothing is called so.", *listed]


def _say_words(walk: Walk, matter: Matter, offer: Offer, number: str, words: str) -> Answer:
    """Say what is typed in full: a name, a headline, a day."""
    now = value_now(walk.reading, matter, offer)
    if not words:
        return walk, [
            f"Now it is {now or 'not known'}. Type the new words behind the number, such as correct {number} Jane Doe; "
            f"{UNKNOWN} says that nobody knows."
        ]
    value = "" if words == UNKNOWN else words
    if problem := problem_with(offer, value):
        return walk, [problem]
    return _finish(walk, matter, offer, CorrectionChoice(words, value=value))


def _finish(walk: Walk, matter: Matter, offer: Offer, choice: CorrectionChoice) -> Answer:
    places = [matter.mark, *([choice.place] if choice.place is not None else [])]
    there = correct(walk.reading, places, offer.act, walk.stamp, value=choice.value, field=offer.field)
    return arrive(walk, replace(there, message=there.message or "Said."))
