"""What else a stretch holds besides plain words: names, figures and days, for a link or against it.

The stages before this one have found names and figures where they could. What they did not find is read from the words: a
capital inside a sentence, a digit, a weekday.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from tui.engine.align.numbered import numbered
from tui.engine.align.roles import Deed, deeds
from tui.engine.align.sentences import Telling
from tui.engine.align.subjects import persons_meant
from tui.engine.align.synonym_keys import meant
from tui.engine.modality import denied
from tui.engine.progress import Progress
from tui.engine.words import Token, fold, spelling, stem
from tui.model.places import Mark, Role
from tui.model.settings import Passages
from tui.model.story import Story
from tui.model.strands import Entity, EntityType, Figure, Quote, Strand, bodies, name_marks, tellers

_WEEKDAY_WORDS = "monday tuesday wednesday thursday friday saturday sunday"
_MONTH_WORDS = "january february march april may june july august september october november december"
WEEKDAYS = frozenset(_WEEKDAY_WORDS.split())
_MONTHS = {name[:length]: name[:3] for name in _MONTH_WORDS.split() for length in (3, 4, len(name))}
_YEAR = re.compile(r"(?:19|20)\d\d")
_CURRENCY = "$€£¥"
_OPENING = "“\"‘'"
_TITLE_WORDS = """
actor adviser agency ambassador analyst archbishop attorney author bishop boss cabinet captain chair chairman chairwoman
chancellor chief coach colonel commander commissioner company congressman congresswoman corporation correspondent council
deputy director executive federation firm founder general governor government head inspector journalist judge king lawmaker
lawyer leader lieutenant manager mayor member minister ministry office officer official owner party police premier president
prime prince princess professor prosecutor queen reporter representative secretary senator senior sergeant sheriff source
speaker spokesman spokesperson spokeswoman superintendent vice
"""
_TITLES = frozenset(stem(spelling(word)) for word in _TITLE_WORDS.split())
"""Words for what somebody is: with a name they only say who speaks or acts, not what happened."""


_NUMBER_NOUNS = "half quarter third dozen hundred thousand million billion trillion double"
_NUMBER_WORDS = frozenset(stem(word) for word in _NUMBER_NOUNS.split())
"""Words that stand for a number where no digit does: "a quarter of a million"."""

_EARLY = 8
"""Words into a sentence up to which a name may be its subject."""
_ACTING = (EntityType.PERSON, EntityType.ORGANIZATION)


class Number(NamedTuple):
    """A number in a stretch."""

    value: float
    written: str
    counted: str
    """Key of what is counted: the telling word that follows, or the currency before it."""
    figure: str = ""
    """Id of the figure that it states, if other articles state it too."""
    disputed: bool = False
    """Whether the articles disagree about that figure."""


@dataclass(frozen=True, slots=True)
class Held:
    """What one telling holds besides plain words, each with the position of its token."""

    names: tuple[tuple[int, str, str], ...]
    """Token, entity id or key, name as a reader is shown it."""
    name_keys: frozenset[str]
    """Keys of the words that belong to names and titles: they say who, not what."""
    keys: tuple[str, ...]
    """Under what each token is compared: its own key, or the id of the figure that it states, whatever value it gives."""
    meant: tuple[str, ...]
    """The same, but one name for all words that news uses for one another; names keep to themselves."""
    share: tuple[float, ...]
    """For each token what its weight is worth: the words of a long name with its titles tell less than as many plain ones."""
    numbers: tuple[tuple[int, Number], ...]
    days: tuple[tuple[int, str], ...]
    """Weekdays, dates without year ("oct 7") and years."""
    aside: frozenset[int]
    """Tokens that only say who is quoted: two statements of one person are not yet one statement."""
    plain_words: tuple[str, ...]
    """For each token what it means if it is a plain word, neither name nor title, nor of who is quoted; else empty."""
    actors: frozenset[str] = frozenset()
    """Ids of those names that are people and organisations; places are no actors, they stand in every second sentence."""
    deeds: tuple[tuple[int, Deed], ...] = ()
    """Who did what to whom, each with the position of its word."""
    day: date | None = None
    """When the article appeared, if it says so."""
    subject: str = ""
    """Id of the person or organisation that the sentence is about: named before its first verb, or meant by its pronoun."""
    about_person: bool = False
    """Whether that is a person."""
    quotes: frozenset[str] = frozenset()
    """Ids of the quotes of which it gives words."""
    whole_quotes: frozenset[str] = frozenset()
    """Those of them that it gives whole: no other sentence of the article has words of them."""
    numbered: frozenset[tuple[str, str]] = frozenset()
    """Things that are told apart by their number, each as key and number."""
    denied: frozenset[str] = frozenset()
    """Keys of the words that it says did not happen."""

    @property
    def countable(self) -> bool:
        """Whether it holds anything that could differ: a number or a day."""
        return bool(self.numbers or self.days)

    def names_within(self, span: tuple[int, int]) -> set[str]:
        """Ids of the names in a half-open range of tokens, without those of who is quoted."""
        return {key for place, key, _ in self.names if span[0] <= place < span[1] and place not in self.aside}

    def told_within(self, span: tuple[int, int]) -> set[str]:
        """Keys of the plain words in a half-open range of tokens: neither names nor titles, nor who is quoted."""
        return {key for key in self.plain_words[slice(*span)] if key}


def plain(key: str) -> bool:
    """Whether a key is a word, neither a number nor the id of a figure."""
    return key[0] != "=" and not key[0].isdigit() and ":" not in key


def held(story: Story, told: list[Telling], strands: tuple[Strand, ...], settings: Passages, progress: Progress) -> list[Held]:
    """Names, numbers and days of each telling; reports its progress from 0 to 1."""
    entities = (strand for strand in strands if isinstance(strand, Entity))
    named = _by_article(((mark, strand) for strand in entities for mark in name_marks(strand)), progress.part(0.0, 0.0))
    figures = [strand for strand in strands if isinstance(strand, Figure) and strand.unit != "date"]
    counted = _by_article(((mark, strand) for strand in figures for mark in bodies(strand)), progress.part(0.0, 0.0))
    values = {figure.id: _value_key(figure, settings) for figure in figures}
    quotes = [strand for strand in strands if isinstance(strand, Quote)]
    bodies_of_quotes = ((saying.body, quote) for quote in quotes for saying in quote.sayings)
    quoting = _by_article(bodies_of_quotes, progress.part(0.0, 0.0))
    speakers = ((mark, strand) for strand in quotes for mark in strand.marks if mark.role is not Role.BODY)
    speaking = _by_article(speakers, progress.part(0.0, 0.0))
    actors = frozenset(strand.id for strand in strands if isinstance(strand, Entity) and strand.type in _ACTING)
    people = [strand for strand in strands if isinstance(strand, Entity) and strand.type is EntityType.PERSON]
    surnames = {person.id: key for person in people if (key := _surname(person))}
    labels = {person.id: person.label for person in people}
    meant_by = persons_meant(told, people)
    whole = _whole_quotes(told, quotes)
    capital = _capitals(story, told, progress)
    capital_or_title = capital | _TITLES
    found = []
    for telling in progress.over(told, 0.4, 1.0):
        place = telling.places[0]
        text = story.articles[place.article].text
        if named:
            names = [(n, s.id, s.label) for n, s in _covered(telling, named.get(place.article))]
        else:
            names = _runs_of_capitals(text, telling.tokens, capital)
        who = frozenset([telling.tokens[n].key for n, _, _ in names])
        keys = [token.key for token in telling.tokens]
        if (person := meant_by.get(telling.at)) and person in surnames:
            keys[0] = surnames[person]  # for "he" and "the nominee" alike
            names.append((0, person, labels[person]))
            who |= {keys[0]}
        who |= capital_or_title.intersection(keys)
        numbers = dict(_numbers(text, telling.tokens))
        for n, figure in _covered(telling, counted.get(place.article)):
            known = values[figure.id]
            if known and (telling.tokens[n].word[0].isdigit() or (keys[n] in _NUMBER_WORDS and known not in keys)):
                keys[n] = known
            if n in numbers and isinstance(figure, Figure) and known == figure.id:
                numbers[n] = numbers[n]._replace(figure=figure.id, disputed=figure.conflict)
        share = _shares(text, telling.tokens, who, settings.long_name)
        aside = frozenset(n for n, _ in _covered(telling, speaking.get(place.article)))
        days = tuple(_days(telling.tokens))
        counts = tuple(numbers.items())
        plainly = [n for n, token in enumerate(telling.tokens) if n not in aside and token.key not in who]
        done = deeds(telling.tokens, [name for name in names if name[0] not in aside], plainly)
        appeared = story.articles[place.article].meta.published
        means = tuple(
            [
                key if key in who or key != token.key else sense
                for key, token, sense in zip(keys, telling.tokens, meant(telling.tokens), strict=True)
            ]
        )
        what = tuple(key if n not in aside and key and key not in who and plain(key) else "" for n, key in enumerate(means))
        subject = meant_by.get(telling.at, "") or next(
            (who_acts for n, who_acts, _ in names if n < _EARLY and n not in aside and who_acts in actors), ""
        )
        given = frozenset([s.id for _, s in _covered(telling, quoting.get(place.article))])
        found.append(
            Held(
                tuple(names),
                who,
                tuple(keys),
                means,
                share,
                counts,
                days,
                aside,
                what,
                actors,
                done,
                appeared,
                subject,
                subject in surnames,
                given,
                given & whole.get(telling.at, frozenset()),
                numbered(text, telling.tokens),
                denied(telling.tokens, means),
            )
        )
    return found


def _surname(person: Entity) -> str:
    """The key of the last word of a person's name."""
    words = person.label.split()
    return stem(spelling(fold(words[-1]))) if words else ""


def _whole_quotes(told: list[Telling], quotes: list[Quote]) -> dict[int, frozenset[str]]:
    """For each telling the quotes whose words in its article all stand in it."""
    bodies_by_article: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
    for quote in quotes:
        for saying in quote.sayings:
            bodies_by_article[saying.body.article].append((saying.body.start, saying.body.end, quote.id))
    return {
        telling.at: frozenset(
            quote for start, end, quote in bodies_by_article[place.article] if place.start <= start and end <= place.end
        )
        for telling in told
        if (place := telling.places[0]).article in bodies_by_article
    }


def _value_key(figure: Figure, settings: Passages) -> str:
    """Under what the numbers of a figure are compared: its value and unit, or its id where articles give near values."""
    values = {count.value for count in figure.counts}
    if len(values) > 1:
        return figure.id if _one_thing(figure, settings) else ""
    value = figure.counts[0].value if figure.counts else ""
    small = len(value) <= 2 and figure.unit not in ("percent", "USD", "EUR", "GBP")
    return f"={value}:{figure.unit if small else ''}" if value else ""


def _one_thing(figure: Figure, settings: Passages) -> bool:
    """Whether articles plainly give the same count, if not the same value; dates are compared as days."""
    values = [abs(float(count.value)) for count in figure.counts if re.fullmatch(r"-?\d+(?:\.\d+)?", count.value)]
    near = len(values) > 1 and max(values) <= settings.near * min(values)
    return figure.unit != "date" and len(tellers(figure)) > 1 and near


def _by_article(pairs: Iterable[tuple[Mark, Strand]], progress: Progress) -> dict[int, list[tuple[int, int, Strand]]]:
    """Start, end and strand of all marks of each article, sorted."""
    marked: dict[int, list[tuple[int, int, Strand]]] = defaultdict(list)
    for done, (mark, strand) in enumerate(pairs):
        if done % 512 == 0:
            progress.report(0.0)
        marked[mark.article].append((mark.start, mark.end, strand))
    for marks in marked.values():
        marks.sort(key=lambda entry: entry[:2])
    return dict(marked)


def _covered(telling: Telling, marks: list[tuple[int, int, Strand]] | None) -> list[tuple[int, Strand]]:
    """The tokens of a telling that marks of its article cover, each with its strand."""
    if not marks:
        return []
    sentence = telling.places[0]
    starts = [token.start for token in telling.tokens]
    covered: list[tuple[int, Strand]] = []
    for start, end, strand in marks[bisect_left(marks, sentence.start, key=lambda entry: entry[0]) :]:
        if start >= sentence.end:
            break
        covered.extend((n, strand) for n in range(bisect_left(starts, start), bisect_left(starts, end)))
    return covered


def _capitals(story: Story, told: list[Telling], progress: Progress) -> frozenset[str]:
    """Words that this story mostly writes with a capital where no sentence begins; headlines in capitals are no witness."""
    votes: Counter[str] = Counter()
    for telling in progress.over(told, 0.0, 0.4):
        text = story.articles[telling.places[0].article].text
        inner = [token for token in telling.tokens[1:] if token.key and token.key[0].isalpha()]
        capital = [token for token in inner if text[token.start].isupper()]
        if len(capital) <= 0.85 * len(inner):
            votes.update(token.key for token in capital if text[token.start - 1] not in _OPENING)
            votes.subtract(token.key for token in inner if text[token.start].islower())
    return frozenset(key for key, vote in votes.items() if vote > 0)


def _runs_of_capitals(text: str, found: tuple[Token, ...], capital: frozenset[str]) -> list[tuple[int, str, str]]:
    """Words with a capital that follow each other are one name, known by its last word: a surname, a "Council"."""
    runs: list[list[int]] = []
    for place, token in enumerate(found):
        if token.key in capital and text[token.start].isupper() and token.word not in WEEKDAYS:
            if runs and runs[-1][-1] == place - 1 and text[found[place - 1].end : token.start] in " -":
                runs[-1].append(place)
            else:
                runs.append([place])
    return [(n, found[run[-1]].key, text[found[run[0]].start : found[run[-1]].end]) for run in runs for n in run]


def _shares(text: str, found: tuple[Token, ...], keys: frozenset[str], exponent: float) -> tuple[float, ...]:
    """1 for a plain word, n ** -exponent for each of the n words of a name with its titles."""
    shares = [1.0] * len(found)
    run: list[int] = []
    for place, token in enumerate(found):
        joins = not run or text[found[place - 1].end : token.start] in (" ", "-", ". ")
        if run and not (joins and (token.key in keys or token.word == "of")):
            for n in run:
                shares[n] = len(run) ** -exponent
            run = []
        if token.key in keys and token.key:
            run.append(place)
    for n in run:
        shares[n] = len(run) ** -exponent
    return tuple(shares)


def _numbers(text: str, found: tuple[Token, ...]) -> Iterable[tuple[int, Number]]:
    """Numbers that count something; years and days of a month do not."""
    for place, token in enumerate(found):
        if not token.word[0].isdigit() or _YEAR.fullmatch(token.word) or (place and found[place - 1].word in _MONTHS):
            continue
        if not re.fullmatch(r"\d+(?:\.\d+)?", token.word):
            continue
        value, after = float(token.word), place + 1
        if after < len(found) and (scale := {"million": 1e6, "billion": 1e9, "trillion": 1e12}.get(found[after].word)):
            value, after = value * scale, after + 1
        counted = next((other.key for other in found[after : after + 3] if other.key), "")
        if (before := text[max(0, token.start - 2) : token.start].rstrip()) and before[-1] in _CURRENCY:
            counted = before[-1]
        yield place, Number(value, text[token.start : found[after - 1].end], counted)


def _days(found: tuple[Token, ...]) -> Iterable[tuple[int, str]]:
    for place, token in enumerate(found):
        if token.word in WEEKDAYS:
            yield place, token.word.capitalize()
        elif token.word[0] in "12" and _YEAR.fullmatch(token.word):
            yield place, token.word
        elif token.word in _MONTHS and place + 1 < len(found) and re.fullmatch(r"[123]?\d", found[place + 1].word):
            yield place, f"{_MONTHS[token.word].capitalize()} {found[place + 1].word}"
