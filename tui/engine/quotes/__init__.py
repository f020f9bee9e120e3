"""Stage: quotations with cue and speaker, one Quote per utterance.

marks       where quotation marks open and close
page        an article as words, with each quotation as one of them
subjects    who does the saying: the subject of a cue verb
clauses     the cue that introduces a quotation
verbless    what introduces one without a verb of saying
pointing    the next sentence, where that says whose words they were
voices      whom a subject means: a name, "he", "the official"
speakers    who speaks each quotation, also where no cue stands
indirect    what is told after a clear cue, without marks
utterances  the same words in several articles are one Quote
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from tui.engine.ids import set_apart
from tui.engine.progress import SILENT, Progress, release
from tui.engine.quotes.attribution import sayings
from tui.engine.quotes.coreference import Voices, genders
from tui.engine.quotes.grouping import Heard, heard, utterances
from tui.engine.quotes.quotation_marks import prose, quoted
from tui.engine.quotes.tokens import Named, Page, page
from tui.model.findings import Note, NoteKind, Sentence
from tui.model.places import Mark, Role
from tui.model.settings import Quotes
from tui.model.story import TOLD, Story
from tui.model.strands import Entity, Manner, Quote

_JOINING = 0.5
"""Share of the progress at which the articles are read and the joining begins."""


def quotes(
    story: Story, sentences: tuple[Sentence, ...], entities: tuple[Entity, ...], settings: Quotes, progress: Progress = SILENT
) -> tuple[Quote, ...]:
    """Quotations with cue and speaker, one Quote per utterance; reports its progress from 0 to 1."""
    gender, said = genders(entities), list[Heard]()
    for position, read in enumerate(_pages(story, sentences, entities, settings, progress)):
        done = _JOINING * position / len(story.articles)
        for saying, manner in sayings(read, Voices(read, gender), settings, progress.part(done, done)):
            body = saying.body
            said.append(heard(saying, manner, read.text[body.start : body.end]))
    groups = utterances(said, settings, progress.part(_JOINING, 1.0))
    made = []
    for group in progress.over(groups, 1.0, 1.0):
        made.append(_quote(story, [said[position] for position in group]))
    progress.report(1.0)
    own = set_apart(story, made, progress.part(1.0, 1.0))
    release(said, groups, progress=progress)
    return tuple(sorted(own, key=lambda quote: (_first(quote), quote.id)))


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
    story: Story, sentences: tuple[Sentence, ...], entities: tuple[Entity, ...], settings: Quotes, progress: Progress
) -> Iterator[Page]:
    """Each article ready to be read for quotes, with its own sentences and mentions."""
    told, named = defaultdict[int, list[Sentence]](list), defaultdict[int, list[Named]](list)
    for sentence in sentences:
        told[sentence.article].append(sentence)
    for entity in entities:
        for mention in entity.mentions:
            if mention.mark.role is not Role.BODY:
                continue
            named[mention.mark.article].append(Named(mention.mark.start, mention.mark.end, entity, mention))
    for position, article in enumerate(story.articles):
        done = _JOINING * position / len(story.articles)
        progress.report(done)
        names = sorted(named[position], key=lambda each: (each.start, each.end, each.entity.id))
        marks = quoted(article.text, article.blocks, settings)
        yield page(position, article, tuple(told[position]), marks, tuple(names), settings, progress.part(done, done))


def _quote(story: Story, group: list[Heard]) -> Quote:
    """One Quote of the sayings of one utterance."""
    ordered = sorted(group, key=lambda each: each.saying.body)
    told = tuple(each.saying for each in ordered)
    fullest = max(ordered, key=lambda each: (len(each.words), each.text))
    marks = {mark for saying in told for mark in (saying.body, saying.cue, saying.speaker_mark) if mark}
    named = {saying.speaker for saying in told if saying.speaker}
    voices = {each.who for each in group if each.saying.speaker_words and not each.saying.speaker} | named
    by_article = {mark_article: set[str]() for mark_article in {saying.body.article for saying in told}}
    for each in group:
        if each.who:
            by_article[each.article].add(each.who)
    apart = len({frozenset(who) for who in by_article.values() if who}) > 1 and len(voices) > 1
    manners = {each.manner for each in group}
    manner = next(each for each in (Manner.DIRECT, Manner.PARTIAL, Manner.INDIRECT) if each in manners)
    return Quote(
        "quote:" + "-".join(re.findall(r"\w+", fullest.text.lower())[:8]),
        " ".join(fullest.text.split()),
        tuple(sorted(marks)),
        manner,
        named.pop() if len(voices) == 1 and named else "",
        told,
        disagree=apart,
    )


def _first(quote: Quote) -> Mark:
    """Where a quote is first given."""
    return quote.sayings[0].body
