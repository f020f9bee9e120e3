"""The numbers of a pair of sentences that the scorecard adds up; the cheaper ones are asked first."""

from __future__ import annotations

from typing import NamedTuple


class PairFeatures(NamedTuple):
    """The numbers of one pair; the name of each is its row in the scorecard. All weights are in rarest words."""

    likeness: float
    """Weighted Dice of the best stretches, raised by agreement about third sentences, 0 to 1."""
    eventful: float
    """Likeness x `similarity` x (`happened_here` + 0.2) ** 0.25: alike in one story, and not only in who and how many."""
    language: float
    """Weighted Dice of the whole sentences by what words weigh in the language at large, 0 to 1."""
    covered: float
    """Share of the weight of the sentence of which more is shared, 0 to 1."""
    covered_least: float
    """The same of the other one."""
    happened: float
    """Weight of shared plain words: neither names, titles nor numbers."""
    happened_here: float
    """The same, as they weigh in this story."""
    happened_share: float
    """Share of the plain words of the sentence with less of them that is shared, by weight, 0 to 1."""
    who_and_what: float
    """The smaller of the weights of shared plain words and of shared names: both are needed."""
    count_and_what: float
    """The smaller of the weights of shared plain words and of shared numbers."""
    done: float
    """Weight of shared plain words of which one of the two at least is a verb by its form or its place."""
    figures: float
    """Weight of shared numbers."""
    rarest: float
    """Weight of the rarest word that both hold, 0 to 1: light words alone are nothing in common."""
    names: float
    """Weight of shared words of names."""
    names_apart: float
    """Names on the side that has fewer of those which the other has not."""
    kindred: float
    """Whether the two articles tell one story: what a score is worth between them, 0 to 1."""
    lead: float
    """`language` times `similarity` if both stand in headline or first sentences, else 0."""
    days: float
    """1 where a day or year is shared, -1 where both name days and share none."""
    figures_apart: float
    """1 where both count something and share no number."""
    figures_left: float
    """Numbers that only one counts, on the side that has fewer of them."""
    against: float
    """How many things speak for another event."""
    polarity: float
    """1 where one of the two denies and the other does not."""
    ahead: float
    """1 where for one of the two it lies ahead and for the other it does not."""
    subject: float
    """1 where both are about one person or organisation, -1 where they are about different ones."""
    quoted: float
    """1 where both give words of one utterance, -1 where both quote and share none."""
    rest: float
    """log(1 + weight of plain words that only one has), of the side with less."""
    shorter: float
    """log of the words of the shorter one."""
    choice: float
    """log(1 + sentences of the shorter article): among few sentences one is sooner the counterpart of another."""
    opposed: float
    """How many sets of opposites they take different sides in: rose / fell, charged / acquitted."""
    places: float
    """1 where both name a place and share one, -1 where both do and share none."""
    people: float
    """1 where both tell of people and share one, -1 where both do and share none."""
    contrasts: float
    """How much two sentences that are alike in all else differ in what counts: `covered_least` times the number of these: other
    sides of a set of opposites, other people, other places, another subject, other days, one denies."""
    apart: float
    """Days between the articles; 0 where one of them says none."""
    planned: float
    """1 where one tells as done what the other tells as planned or foreseen: "is to sentence" / "sentenced"."""
    long_ago: float
    """1 where one as a whole is of an earlier year than its article and the other is not."""


class FirstFeatures(NamedTuple):
    """The numbers that are known of a pair before the dearer ones are looked for; most pairs are nothing by these alone."""

    likeness: float
    eventful: float
    language: float
    covered: float
    covered_least: float
    happened: float
    happened_here: float
    happened_share: float
    who_and_what: float
    count_and_what: float
    done: float
    figures: float
    rarest: float
    names: float
    kindred: float
    lead: float
    days: float
    quoted: float
    rest: float
    shorter: float
    choice: float
