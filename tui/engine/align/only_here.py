"""What only one article tells: whole sentences, and rests of sentences of which others tell the other part.

"Only here" is quoted: a journalist writes that nobody else has it. So it is said only where it is sure enough (`alone`), of
words that can be read alone, and never of what says nothing by itself (the rows below, and `scraps`). What fails stays a
passage that is not settled: nothing is claimed of it, and the reader may still join it to another by hand.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from typing import NamedTuple

from tui.engine.align.alone import AloneContext, load_alone, measure_alone
from tui.engine.align.labels import choose_label, passage_id, text_on_one_line, wording_of
from tui.engine.align.predication import is_verb
from tui.engine.align.reasons import AlignmentContext, explain_copy
from tui.engine.align.scraps import tells_by_itself
from tui.engine.align.sentences import OPENERS, Clause, UniqueSentence, marks
from tui.engine.language.en.speech_verbs import CUES
from tui.model.expressions import compile_later
from tui.model.places import Mark
from tui.model.settings import Passages
from tui.model.story import BlockKind
from tui.model.strands import Link, Passage, Strength


class LonelyStretch(NamedTuple):
    """Words of one article that nobody else surely tells."""

    words: tuple[str, ...]
    """Folded."""
    text: str
    content: int
    """How many of the words tell something."""
    kind: BlockKind = BlockKind.PARAGRAPH
    whole: bool = True
    """Whether it is all of its sentence."""
    before: str = ""
    """The folded word before it; empty at the beginning of the sentence."""
    gap: str = ""
    """What stands between that and its first word."""


class StretchRule(NamedTuple):
    """A kind of words of which nothing is claimed."""

    id: str
    applies: Callable[[LonelyStretch], bool]
    example: str
    """The sentence, the stretch in braces where it is not all of it."""
    unlike: str
    """One like it to which the rule does not apply."""


_LEAST_CONTENT = 3
"""Telling words below which nobody could say what a sentence is about, as of a clause: "She said no.", "He bowed.\""""
_MOST_FOREIGN = 0.89
"""The most that is said in a language without a pack, where no two words are known to mean the same: "likely only"."""
_CREDIT = compile_later(
    r"^\W*(?:file )?(?:photo(?:graph)?s?|pictures?|images?|video|credit|illustration)\b(?:\s*[:/|]| by\b| from\b| courtesy\b)"
    r"|^[^.!?/]{1,60}/ ?(?:AP|AFP|EPA|Reuters|Getty|PA|Xinhua|TASS|Bloomberg|Anadolu|Shutterstock|Pool)\b[^.!?]{0,40}$",
    re.IGNORECASE,
)
_PAGE = compile_later(
    r"\bcontributed (?:reporting|to this (?:report|story|article|piece))\b"
    r"|^\W*(?:read more|see also|click here|sign up|subscribe)\b"
    r"|\bthis (?:is a developing|(?:story|article|post|page) (?:has been|was|will be) (?:updated|corrected|first published))"
    r"|\bfollow (?:us|him|her|them|@\w+|\w+ \w+) on (?:twitter|x|facebook|instagram)\b"
    r"|^\W*(?:all rights reserved|(?:copyright|©) ?(?:©|\(c\)|\d))",
    re.IGNORECASE,
)
_STRONG = compile_later(r"[;:—–()]|--|\s-\s|[.!?]")
_JOINING = frozenset(("and", "but", "or", "so", "yet"))
"""Words that join a clause to another; behind a comma one of its own follows."""


def _begins_inside(stretch: LonelyStretch) -> bool:
    return not stretch.whole and bool(stretch.before)


def _without_subject(stretch: LonelyStretch) -> bool:
    first = stretch.words[1:2] if stretch.words[0] in _JOINING else stretch.words[:1]
    return _begins_inside(stretch) and bool(first) and is_verb(first[0]) and not first[0].endswith("ing")


def _complement(stretch: LonelyStretch) -> bool:
    said = is_verb(stretch.before) or stretch.before in CUES or stretch.before in _JOINING
    return _begins_inside(stretch) and (stretch.words[0] == "whether" or (stretch.words[0] == "that" and said))


def _inside_a_clause(stretch: LonelyStretch) -> bool:
    first = stretch.words[0]
    if not _begins_inside(stretch) or first.endswith("ing") or _STRONG.search(stretch.gap):
        return False
    if first in _JOINING:
        return "," not in stretch.gap
    return first not in OPENERS


RULES = (
    StretchRule("short", lambda s: s.content < _LEAST_CONTENT, "She said no.", "Republicans disputed that account."),
    StretchRule(
        "caption",
        lambda s: s.kind is BlockKind.CAPTION,
        "Photo: The mayor looks on as divers search the harbour.",
        "The mayor looked on as divers searched the harbour.",
    ),
    StretchRule(
        "credit",
        lambda s: bool(_CREDIT.search(s.text)),
        "(Evan Vucci/AP Photo)",
        "The AP photo of the jump won three prizes that year.",
    ),
    StretchRule(
        "page",
        lambda s: bool(_PAGE.search(s.text)),
        "Ann Lowe in Lisbon contributed to this report.",
        "Poor drains contributed to the flood in the lower town.",
    ),
    StretchRule(
        "no subject",
        _without_subject,
        "The Airbus A380, the largest passenger aircraft, {has made its maiden flight after lifting off from Toulouse}.",
        "The runway was short, {and the pilot braked so hard that two tyres burst}.",
    ),
    StretchRule(
        "complement",
        _complement,
        "Twenty-one petitioners had argued {that exclusion made them second-class citizens}.",
        "He was convicted of a scheme {that funneled towing contracts to a friend}.",
    ),
    StretchRule(
        "inside a clause",
        _inside_a_clause,
        "Accidents are common because of frequent storms, {badly maintained boats and lax enforcement of safety rules}.",
        "The drug is meant to treat dystrophy; {results of the final trial are due in December}.",
    ),
)


def find_rule(stretch: LonelyStretch) -> StretchRule | None:
    """The first rule that applies to a stretch, so that nothing may be claimed of it."""
    return next((rule for rule in RULES if rule.applies(stretch)), None)


def lonely_passages(
    context: AlignmentContext, alone: AloneContext, sentence: UniqueSentence, lit: list[Clause], settings: Passages
) -> list[Passage]:
    """What only this article tells: the whole sentence, or the clauses that no shared passage touches."""
    free = [n for n in range(len(sentence.clauses)) if not any(first <= n < last for first, last in lit)]
    whole = len(free) == len(sentence.clauses)
    made = []
    for run in _runs(free):
        rest = run if whole else _without_tags(sentence, run)
        first, last = sentence.token_range(*rest)
        content = sum(1 for token in sentence.tokens[first:last] if token.key)
        if whole or (content >= settings.unique_words and _tells(sentence, rest)):
            made.append(_lonely_passage(context, alone, sentence, rest, settings))
    return made


def _runs(numbers: list[int]) -> list[Clause]:
    """Numbers that follow each other, as half-open ranges."""
    runs: list[Clause] = []
    for n in numbers:
        if runs and runs[-1][1] == n:
            runs[-1] = (runs[-1][0], n + 1)
        else:
            runs.append((n, n + 1))
    return runs


def _tells(sentence: UniqueSentence, clauses: Clause) -> bool:
    first, last = sentence.token_range(*clauses)
    return tells_by_itself([token.word for token in sentence.tokens[first:last]])


def _without_tags(sentence: UniqueSentence, run: Clause) -> Clause:
    """A run of clauses without those at its ends that only say who spoke: "..., John Kirby said"; at least one is left."""
    first, last = run
    while last - first > 1 and not _tells(sentence, (last - 1, last)):
        last -= 1
    while last - first > 1 and not _tells(sentence, (first, first + 1)):
        first += 1
    return first, last


def _lonely_passage(
    context: AlignmentContext, alone: AloneContext, sentence: UniqueSentence, run: Clause, settings: Passages
) -> Passage:
    """The passage of some clauses that nobody else surely tells, settled or not."""
    where = marks(context.story, sentence, *run)
    by_article: dict[int, list[Mark]] = defaultdict(list)
    for mark in where:
        by_article[mark.article].append(mark)
    names = sorted(context.story.articles[article].id for article in by_article)
    copied = len(names) > 1
    why = explain_copy(context, sentence.at)
    links = tuple(Link(where[0], mark, 1.0, Strength.VERBATIM, why) for mark in where if mark.article != where[0].article)
    certainty, unsettled = 1.0, False
    if not copied and not alone.nobody_else:
        certainty = round(1 - load_alone().certainty(measure_alone(alone, sentence.at, run)), 4)
        if sentence.foreign is not None:
            certainty = min(certainty, _MOST_FOREIGN)
        unsettled = certainty < settings.exclusive or find_rule(_stretch(context, sentence, run)) is not None
    return Passage(
        passage_id([wording_of(sentence, run), *names]),
        choose_label([text_on_one_line(context.story, where[0])]),
        tuple(sorted(where)),
        links=links,
        certainty=certainty,
        copied=copied,
        unsettled=unsettled,
    )


def _stretch(context: AlignmentContext, sentence: UniqueSentence, run: Clause) -> LonelyStretch:
    """Some clauses of a sentence as the rules see them."""
    first, last = sentence.token_range(*run)
    place = sentence.places[0]
    text = context.story.articles[place.article].text
    tokens = sentence.tokens
    return LonelyStretch(
        words=tuple([token.word for token in tokens[first:last]]),
        text=text[tokens[first].start : tokens[last - 1].end] if last - first < len(tokens) else text[place.start : place.end],
        content=sum(1 for token in tokens[first:last] if token.key),
        kind=place.kind,
        whole=last - first == len(tokens),
        before=tokens[first - 1].word if first else "",
        gap=text[tokens[first - 1].end : tokens[first].start] if first else "",
    )
