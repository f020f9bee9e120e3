"""The ledger of quotes: one row an utterance, by speaker, and how each outlet gives it; and how much each speaker gets."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from tui.model.findings import Findings
from tui.model.strands import Entity, Manner, Quote, Saying
from tui.reading.state.index import Index
from tui.reading.state.sections.tables import Section, SectionCell, SectionName, SectionRow, lit_words
from tui.reading.state.sections.wordings import Giving, compare_wording, count_words, fullest
from tui.reading.state.texts import article_names, words_at

NOBODY = "no speaker named"
PERHAPS = "perhaps "
"""Before a speaker who is found, but not surely."""


@lru_cache(maxsize=2)
def quote_ledger(index: Index) -> Section:
    """Utterances by speaker, those who are quoted by most outlets first, of these who said what most outlets give.

    Of one speaker what most outlets give comes first.
    """
    findings = index.findings
    story = findings.story
    by_speaker: dict[str, list[Quote]] = defaultdict(list)
    for strand in findings.strands:
        if isinstance(strand, Quote) and strand.sayings:
            by_speaker[speaker_of(index, strand)].append(strand)
    outlets = {who: {saying.body.article for quote in own for saying in quote.sayings} for who, own in by_speaker.items()}
    widest = {who: max(len(index.tellers[quote.id]) for quote in own) for who, own in by_speaker.items()}
    speakers = sorted(by_speaker, key=lambda who: (who == NOBODY, -len(outlets[who]), -widest[who], -len(by_speaker[who]), who))
    rows = []
    for who in speakers:
        for quote in sorted(by_speaker[who], key=lambda each: (-len(index.tellers[each.id]), each.marks[0])):
            rows.append(_row(index, who, quote))
    return Section(
        SectionName.QUOTES,
        "Who is quoted, and how",
        "Utterances by speaker: whole, shortened, altered or paraphrased.",
        ("speaker", "utterance", "outlets", *article_names(story)),
        tuple(rows),
        "Nobody is quoted.",
        outlets=3,
    )


def speaker_of(index: Index, quote: Quote) -> str:
    """Who speaks, on which the sayings agree; the first words for a speaker where it is no known name."""
    entity = index.strands.get(quote.speaker)
    if entity is not None:
        return entity.label
    return next((_name(index, saying) for saying in quote.sayings if _name(index, saying)), NOBODY)


def is_sure(index: Index, quote: Quote, who: str) -> bool:
    """Whether an outlet gives a quote surely as the words of a speaker; nobody is surely nobody."""
    return who == NOBODY or any(
        _name(index, saying) == who and saying.confidence >= index.unsure_below for saying in quote.sayings
    )


def _name(index: Index, saying: Saying) -> str:
    entity = index.strands.get(saying.speaker)
    return entity.label if isinstance(entity, Entity) else " ".join(saying.speaker_words.split())


def _row(index: Index, who: str, quote: Quote) -> SectionRow:
    findings = index.findings
    texts = [words_at(findings, saying.body) for saying in quote.sayings]
    raw = [_raw(findings, saying) for saying in quote.sayings]
    full = fullest(texts, quote.sayings)
    cells = [SectionCell()] * len(findings.story.articles)
    quoting = {saying.body.article for saying in quote.sayings if saying.manner is not Manner.INDIRECT}
    for n, saying in enumerate(quote.sayings):
        compared = compare_wording(raw[n], saying, raw[full], is_alone=len(quoting) == 1)
        how = compared.giving.value
        if compared.giving is Giving.ALTERED:
            how += f" ({', '.join(words_at(findings, mark) for mark in compared.altered)})"
        speaker = _name(index, saying)
        perhaps = PERHAPS if saying.confidence < index.unsure_below else ""
        said_by = f"{perhaps}{speaker}: " if quote.disagree and speaker else ""
        sign = "" if saying.manner is Manner.INDIRECT else "“"
        before = cells[saying.body.article]
        head = f"{before.text} / {said_by}{how}: {sign}" if before.text else f"{said_by}{how}: {sign}"
        lights = (*before.lights, *lit_words(findings, saying.body, compared.altered, len(head)))
        text = f"{head}{texts[n]}{'”' if sign else ''}"
        cells[saying.body.article] = SectionCell(text, (*before.marks, saying.body, *compared.altered), lights)
    count = len(index.tellers[quote.id])
    agreed = "; they name different speakers" if quote.disagree else ""
    return SectionRow(
        quote.id,
        (
            SectionCell(f"{'' if is_sure(index, quote, who) else PERHAPS}{who}"),
            SectionCell(texts[full], (quote.sayings[full].body,)),
            SectionCell(f"{count}{agreed}"),
            *cells,
        ),
    )


def _raw(findings: Findings, saying: Saying) -> str:
    body = saying.body
    return findings.story.articles[body.article].text[body.start : body.end]


@lru_cache(maxsize=2)
def speakers(index: Index) -> Section:
    """How many quoted words each speaker gets in each outlet; those who get the most first."""
    findings = index.findings
    story = findings.story
    words: dict[str, list[int]] = defaultdict(lambda: [0] * len(story.articles))
    quotes: dict[str, set[str]] = defaultdict(set)
    marks: dict[tuple[str, int], list[Saying]] = defaultdict(list)
    unsure = 0
    for strand in findings.strands:
        if isinstance(strand, Quote):
            for saying in strand.sayings:
                if saying.manner is not Manner.INDIRECT:
                    who = _name(index, saying) or NOBODY
                    unsure += who != NOBODY and saying.confidence < index.unsure_below
                    words[who][saying.body.article] += count_words(_raw(findings, saying))
                    quotes[who].add(strand.id)
                    marks[who, saying.body.article].append(saying)
    rows = []
    for who in sorted(words, key=lambda each: (each == NOBODY, -sum(words[each]), each)):
        telling = [n for n, count in enumerate(words[who]) if count]
        only = article_names(story)[telling[0]] if len(telling) == 1 and len(story.articles) > 1 else ""
        cells = [
            SectionCell(str(count) if count else "", tuple(saying.body for saying in marks[who, n]))
            for n, count in enumerate(words[who])
        ]
        lead = (SectionCell(who), SectionCell(str(len(quotes[who]))), SectionCell(str(sum(words[who]))), SectionCell(only))
        rows.append(SectionRow("", (*lead, *cells)))
    return Section(
        SectionName.SPEAKERS,
        "How much each speaker is quoted",
        f"Quoted words by speaker and outlet, the most first{f'; for {unsure} of the quotes only perhaps' if unsure else ''}.",
        ("speaker", "utterances", "words", "only in", *article_names(story)),
        tuple(rows),
        "Nobody is quoted.",
        outlets=4,
    )
