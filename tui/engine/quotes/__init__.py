"""Stage: quotations with cue and speaker, one Quote per utterance.

quotation_marks  where quotation marks open and close
tokens           an article as words, with each quotation as one of them
noun_phrases     where phrases begin and end, and which can speak
subjects         who does the saying: the subject of a cue verb
appositions      what stands in commas beside a noun, and what a "that" begins
cues             the cue verbs that introduce a quotation, behind it and at the end of its sentence
ahead            those before it, and which verbs there do not govern it
verbless         what introduces one without a verb of saying
cue_table        all of these as rows, and which of them is believed
next_sentence    the next sentence, where that says whose words they were
interview        labels in front of lines: "Q:", "BELL:"
coreference      whom a subject means: a name, "the official"
named_bodies     which body "the ministry" or "the company" is
described        what the article calls somebody
gender           to whom "he" and "she" can point
pronouns         whom "he" and "she" mean
discounts        names near a pronoun that are not whom it means
attribution      who speaks each quotation, also where no cue stands
indirect         what is told after a clear cue, without marks
sources          on whose word a sentence rests
grouping         the same words in several articles are one Quote
disagreement     whether articles name different speakers
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from tui.engine.ids import set_apart
from tui.engine.progress import SILENT, Progress, release
from tui.engine.quotes.attribution import sayings
from tui.engine.quotes.coreference import Voices, genders
from tui.engine.quotes.disagreement import Persons
from tui.engine.quotes.grouping import utterances
from tui.engine.quotes.heard import Heard, comparable_saying
from tui.engine.quotes.quotation_marks import prose, quotations
from tui.engine.quotes.sources import attributions
from tui.engine.quotes.tokens import SENTENCE, Named, TokenizedArticle, page
from tui.model.attribution import Attribution
from tui.model.findings import Note, NoteKind, Sentence
from tui.model.places import Mark, Role
from tui.model.settings import Quotes
from tui.model.story import TOLD, Story
from tui.model.strands import Entity, Manner, Quote, Saying

_JOINING = 0.5
"""Share of the progress at which the articles are read and the joining begins."""


class Speech(NamedTuple):
    """What is said in a story, and on whose word it is told."""

    quotes: tuple[Quote, ...]
    attributions: tuple[Attribution, ...]
    """Sorted by place."""


def quotes(
    story: Story, sentences: tuple[Sentence, ...], entities: tuple[Entity, ...], settings: Quotes, progress: Progress = SILENT
) -> tuple[Quote, ...]:
    """Quotations with cue and speaker, one Quote per utterance; reports its progress from 0 to 1."""
    return find_speech(story, sentences, entities, settings, progress).quotes


def find_speech(
    story: Story,
    sentences: tuple[Sentence, ...],
    entities: tuple[Entity, ...],
    settings: Quotes,
    progress: Progress = SILENT,
    *,
    left_out: frozenset[str] = frozenset(),
) -> Speech:
    """Quotes, and on whose word all else rests; reports its progress from 0 to 1.

    `left_out` are ids of rules that are not asked, so that it can be measured what each is worth.
    """
    gender, said, resting = genders(entities), list[Heard](), list[Attribution]()
    for position, read in enumerate(_pages(story, sentences, entities, settings, progress, left_out)):
        done, voices, own = _JOINING * position / len(story.articles), Voices(read, gender), list[tuple[Saying, Manner]]()
        for saying, manner in sayings(read, voices, settings, progress.part(done, done)):
            body = saying.body
            own.append((saying, manner))
            said.append(
                comparable_saying(replace(saying, manner=manner), manner, read.text[body.start : body.end], _around(read, body))
            )
        resting += sorted(attributions(read, voices, own), key=lambda each: each.body)
    groups = utterances(said, settings, progress.part(_JOINING, 1.0))
    made, persons = [], Persons(entities, gender)
    for group in progress.over(groups, 1.0, 1.0):
        made.append(_quote([said[position] for position in group], persons, settings))
    progress.report(1.0)
    apart = set_apart(story, made, progress.part(1.0, 1.0))
    release(said, groups, progress=progress)
    return Speech(tuple(sorted(apart, key=lambda quote: (_first(quote), quote.id))), tuple(resting))


def passed_over(story: Story, settings: Quotes) -> Iterator[Note]:
    """What a reader has to know: in which articles paragraphs of nearly nothing but marks were not searched for quotes."""
    for article in story.articles:
        walls = sum(block.kind in TOLD and not prose(article.text, block, settings) for block in article.blocks)
        if walls:
            paragraphs = "One paragraph holds" if walls == 1 else f"{walls} paragraphs hold"
            yield Note(
                NoteKind.FOUND,
                f"{paragraphs} more than {settings.max_marks:,} quotation marks and no quotes were looked for there; "
                "quotes.max_marks sets how many may stand in one.",
                article.file,
            )


def _pages(
    story: Story,
    sentences: tuple[Sentence, ...],
    entities: tuple[Entity, ...],
    settings: Quotes,
    progress: Progress,
    left_out: frozenset[str],
) -> Iterator[TokenizedArticle]:
    """Each article ready to be read for quotes, with its own sentences and mentions."""
    by_article, named = defaultdict[int, list[Sentence]](list), defaultdict[int, list[Named]](list)
    for sentence in sentences:
        by_article[sentence.article].append(sentence)
    for entity in entities:
        for mention in entity.mentions:
            if mention.mark.role is not Role.BODY:
                continue
            named[mention.mark.article].append(Named(mention.mark.start, mention.mark.end, entity, mention))
    for position, article in enumerate(story.articles):
        done = _JOINING * position / len(story.articles)
        progress.report(done)
        names = sorted(named[position], key=lambda each: (each.start, each.end, each.entity.id))
        marks = quotations(article.text, article.blocks, settings)
        yield page(
            position, article, tuple(by_article[position]), marks, tuple(names), settings, progress.part(done, done), left_out
        )


def _around(read: TokenizedArticle, body: Mark) -> Iterator[str]:
    """The outlet's own words of the sentence in which something is said."""
    index = read.token_at(body.start)
    head = read.heads[index]
    yield from (token.word for token in read.tokens[head : min(read.tails[index], head + SENTENCE)] if token.quote < 0)


def _quote(group: list[Heard], persons: Persons, settings: Quotes) -> Quote:
    """One Quote of the sayings of one utterance."""
    ordered = sorted(group, key=lambda each: each.saying.body)
    sayings = tuple(each.saying for each in ordered)
    fullest = max(ordered, key=lambda each: (each.manner is not Manner.INDIRECT, len(each.words), each.text))
    marks = {mark for saying in sayings for mark in (saying.body, saying.cue, saying.speaker_mark) if mark}
    named = {saying.speaker for saying in sayings if saying.speaker}
    voices = {each.who for each in group if each.saying.speaker_words and not each.saying.speaker} | named
    manners = {each.manner for each in group}
    manner = next(each for each in (Manner.DIRECT, Manner.PARTIAL, Manner.INDIRECT) if each in manners)
    return Quote(
        "quote:" + "-".join(re.findall(r"\w+", fullest.text.lower())[:8]),
        " ".join(fullest.text.split()),
        tuple(sorted(marks)),
        manner,
        named.pop() if len(voices) == 1 and named else "",
        sayings,
        disagree=persons.disagree(sayings, settings),
    )


def _first(quote: Quote) -> Mark:
    """Where a quote is first given."""
    return quote.sayings[0].body
