"""What else a stretch holds besides plain words: names, figures and days, for a link or against it.

The stages before this one have found names and figures where they could. What they did not find is read from the words: a
capital inside a sentence, a digit, a weekday.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from tui.engine.align.amounts import CLOCK, beside_number, figure_keys, measured_value, plain_counts, read_amounts
from tui.engine.align.marked_tokens import marks_by_article, tokens_under
from tui.engine.align.modality import denied_keys
from tui.engine.align.numbered import numbered_things
from tui.engine.align.opposites import opposite_objects, opposite_words
from tui.engine.align.roles import Event, find_events
from tui.engine.align.sentences import UniqueSentence
from tui.engine.align.subjects import subjects_meant
from tui.engine.align.surface import (
    StatedNumber,
    capital_words,
    count_numbers,
    name_shares,
    named_days,
    percentages,
    runs_of_capitals,
)
from tui.engine.align.synonym_keys import denied_meanings, synonym_keys
from tui.engine.align.whereabouts import places_within
from tui.engine.progress import Progress
from tui.engine.words import fold, spelling, stem, tokens
from tui.model.places import Role
from tui.model.settings import Passages
from tui.model.story import Story
from tui.model.strands import Entity, EntityType, Figure, Manner, Quote, Strand, bodies, name_marks

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


_NUMBER_NOUNS = """
half quarter third dozen hundred thousand million billion trillion double twice thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety fifth sixth seventh eighth ninth tenth
"""
_NUMBER_WORDS = frozenset(stem(word) for word in _NUMBER_NOUNS.split())
"""Words that stand for a number where no digit does: "a quarter of a million"."""
_PRONOUN_WORDS = "i me we us you he him she they them his her their"
_PRONOUNS = frozenset(_PRONOUN_WORDS.split())
"""Words that stand for people whom the sentence does not name."""
_SPOKEN = 0.6
"""Share of the telling words, without those that say who speaks, that stand in quotation marks: also beside "who saw it, said"
it is still what somebody said."""
_EARLY = 8
"""Words into a sentence up to which a name may be its subject."""
_ACTING = (EntityType.PERSON, EntityType.ORGANIZATION)


@dataclass(frozen=True, slots=True)
class Features:
    """What one sentence holds besides plain words, each with the position of its token."""

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
    numbers: tuple[tuple[int, StatedNumber], ...]
    percent: dict[str, str]
    """Shares of hundred that are plainly a change or plainly a part of something, with which of the two."""
    days: tuple[tuple[int, str], ...]
    """Weekdays, dates without year ("oct 7") and years."""
    aside: frozenset[int]
    """Tokens that only say who is quoted: two statements of one person are not yet one statement."""
    plain_words: tuple[str, ...]
    """For each token what it means if it is a plain word, neither name nor title, nor of who is quoted; else empty."""
    actors: frozenset[str] = frozenset()
    """Ids of those names that are people and organisations; places are no actors, they stand in every second sentence."""
    events: tuple[tuple[int, Event], ...] = ()
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
    spoken: bool = False
    """Whether what it tells stands in quotation marks, nearly all of it."""
    numbered: frozenset[tuple[str, str]] = frozenset()
    """Things that are told apart by their number, each as key and number."""
    denied: frozenset[str] = frozenset()
    """Keys of the words that it says did not happen."""
    opposites: frozenset[tuple[int, int]] = frozenset()
    """Sets of opposites of which it has a word, each with the side."""
    stands: frozenset[tuple[int, int, str]] = frozenset()
    """The sides that it takes in sets of opposites, each with the key of a word that it is about: "began a [strike]"."""
    places: frozenset[str] = frozenset()
    """Ids of the places that it names."""
    within: frozenset[tuple[str, str, bool]] = frozenset()
    """Those of them that are said to lie in a country or a part of one, with its name and whether it is a country."""
    people: frozenset[str] = frozenset()
    """Ids of the people of whom it tells, without who is quoted; none where a pronoun may stand for others."""

    @property
    def countable(self) -> bool:
        """Whether it holds anything that could differ: a number or a day."""
        return bool(self.numbers or self.days)

    def names_within(self, span: tuple[int, int]) -> set[str]:
        """Ids of the names in a half-open range of tokens, without those of who is quoted."""
        return {key for place, key, _ in self.names if span[0] <= place < span[1] and place not in self.aside}


def plain(key: str) -> bool:
    """Whether a key is a word, neither a number nor the id of a figure."""
    return key[0] != "=" and not key[0].isdigit() and ":" not in key


class _StoryMarks:
    """What the stages before have found, by article, so that it is quickly looked up for a sentence."""

    def __init__(
        self, story: Story, sentences: list[UniqueSentence], strands: tuple[Strand, ...], settings: Passages, progress: Progress
    ) -> None:
        entities = [strand for strand in strands if isinstance(strand, Entity)]
        figures = [strand for strand in strands if isinstance(strand, Figure) and strand.unit != "date"]
        quotes = [strand for strand in strands if isinstance(strand, Quote)]
        people = [entity for entity in entities if entity.type is EntityType.PERSON]
        self.story, self.settings = story, settings
        self.named = marks_by_article(((mark, each) for each in entities for mark in name_marks(each)), progress)
        self.counted = marks_by_article(((mark, each) for each in figures for mark in bodies(each)), progress)
        self.values = figure_keys(figures, settings)
        self.quoting = marks_by_article(((saying.body, each) for each in quotes for saying in each.sayings), progress)
        self.direct = marks_by_article(
            ((saying.body, each) for each in quotes for saying in each.sayings if saying.manner is Manner.DIRECT), progress
        )
        self.whole = _whole_quotes(sentences, quotes, progress)
        self.speaking = marks_by_article(
            ((mark, each) for each in quotes for mark in each.marks if mark.role is not Role.BODY), progress
        )
        self.actors = frozenset(entity.id for entity in entities if entity.type in _ACTING)
        self.places = frozenset(entity.id for entity in entities if entity.type is EntityType.PLACE)
        self.surnames = {person.id: key for person in people if (key := _surname(person))}
        firms = [entity for entity in entities if entity.type is EntityType.ORGANIZATION]
        self.called = self.surnames | {firm.id: key for firm in firms if (key := _first_word(firm))}
        self.labels = {each.id: each.label for each in (*people, *firms)}
        self.meant_by = subjects_meant(sentences, (*people, *firms), progress)
        self.capital = capital_words(story, sentences, progress)
        self.capital_or_title = self.capital | _TITLES

    def names(self, sentence: UniqueSentence) -> list[tuple[int, str, str]]:
        """Token, id and label of the names in a sentence; a pronoun or description at its beginning is one of them."""
        article = sentence.places[0].article
        if self.named:
            names = [(n, each.id, each.label) for n, each in tokens_under(sentence, self.named.get(article))]
        else:
            names = runs_of_capitals(self.story.articles[article].text, sentence.tokens, self.capital)
        person = self.meant_by.get(sentence.at, "")
        return [*names, (0, person, self.labels[person])] if person in self.called else names

    def keys(self, sentence: UniqueSentence, numbers: dict[int, StatedNumber]) -> list[str]:
        """Under what each token is compared; fills in which numbers state a figure that other articles state too."""
        keys = [token.key for token in sentence.tokens]
        person = self.meant_by.get(sentence.at, "")
        if person in self.called:
            keys[0] = self.called[person]
        text = self.story.articles[sentence.places[0].article].text
        for n, figure in tokens_under(sentence, self.counted.get(sentence.places[0].article)):
            known = self.values[figure.id]
            if known and (sentence.tokens[n].word[0].isdigit() or (keys[n] in _NUMBER_WORDS and known not in keys)):
                keys[n] = known
            elif known and (other := beside_number(sentence.tokens[n].word)) is not None:
                keys[n] = other
            if n in numbers and isinstance(figure, Figure):
                several = len({count.value for count in figure.counts}) > 1
                numbers[n] = numbers[n]._replace(figure=figure.id if several else "", disputed=figure.conflict, known=True)
                if (measured := measured_value(known)) is not None:
                    numbers[n] = numbers[n]._replace(value=measured)
        if sentence.foreign is None:
            keys = [
                known if key == token.key else key
                for key, known, token in zip(keys, plain_counts(text, sentence.tokens), sentence.tokens, strict=True)
            ]
        for amount in read_amounts(text, sentence.tokens):
            keys[amount.first] = amount.key
            if amount.key.endswith(CLOCK):
                keys[amount.first + 1 : amount.last] = [""] * (amount.last - amount.first - 1)
                for n in range(amount.first, amount.last):
                    numbers.pop(n, None)
        return keys

    def _is_spoken(self, sentence: UniqueSentence, aside: frozenset[int]) -> bool:
        quoted = {n for n, _ in tokens_under(sentence, self.direct.get(sentence.places[0].article))}
        content = [n for n, token in enumerate(sentence.tokens) if token.key and n not in aside]
        return bool(quoted) and len(quoted.intersection(content)) >= _SPOKEN * len(content)

    def extract(self, sentence: UniqueSentence) -> Features:
        """All that one sentence holds besides plain words."""
        article = sentence.places[0].article
        text, tokens = self.story.articles[article].text, sentence.tokens
        english = sentence.foreign is None
        names = self.names(sentence)
        numbers = dict(count_numbers(text, tokens))
        keys = self.keys(sentence, numbers)
        who = frozenset([keys[n] for n, _, _ in names]) | self.capital_or_title.intersection(keys)
        aside = frozenset(n for n, _ in tokens_under(sentence, self.speaking.get(article)))
        plainly = [n for n, token in enumerate(tokens) if n not in aside and token.key not in who]
        literal = synonym_keys(tokens) if english else keys
        senses = zip(keys, tokens, denied_meanings(tokens, literal) if english else keys, strict=True)
        means = tuple([key if key in who or key != token.key else sense for key, token, sense in senses])
        acting = (each for n, each, _ in names if n < _EARLY and n not in aside and each in self.actors)
        subject = self.meant_by.get(sentence.at, "") or next(acting, "")
        given = frozenset([each.id for _, each in tokens_under(sentence, self.quoting.get(article))])
        return Features(
            names=tuple(names),
            name_keys=who,
            keys=tuple(keys),
            meant=means,
            share=name_shares(text, tokens, who, self.settings.long_name),
            numbers=tuple(numbers.items()),
            percent=percentages(tokens) if english else {},
            days=tuple(named_days(tokens)) if english else (),
            aside=aside,
            plain_words=tuple(
                [key if n not in aside and key and key not in who and plain(key) else "" for n, key in enumerate(means)]
            ),
            actors=self.actors,
            events=find_events(tokens, [name for name in names if name[0] not in aside], plainly) if english else (),
            day=self.story.articles[article].meta.published,
            subject=subject,
            about_person=subject in self.surnames,
            quotes=given,
            spoken=self._is_spoken(sentence, aside),
            whole_quotes=given & self.whole.get(sentence.at, frozenset()),
            numbered=numbered_things(text, tokens) if english else frozenset(),
            denied=denied_keys(tokens, literal) if english else frozenset(),
            opposites=opposite_words(tokens, aside) if english else frozenset(),
            stands=opposite_objects(text, tokens, literal, aside) if english else frozenset(),
            within=places_within(tokens, names, self.places),
            places=self.places.intersection([each for n, each, _ in names if n not in aside]),
            people=frozenset([each for n, each, _ in names if n not in aside and each in self.surnames])
            if _PRONOUNS.isdisjoint([token.word for token in tokens])
            else frozenset(),
        )


def extract_features(
    story: Story, sentences: list[UniqueSentence], strands: tuple[Strand, ...], settings: Passages, progress: Progress
) -> list[Features]:
    """Names, numbers and days of each sentence; reports its progress from 0 to 1."""
    known = _StoryMarks(story, sentences, strands, settings, progress.part(0.0, 0.4))
    return [known.extract(sentence) for sentence in progress.over(sentences, 0.4, 1.0)]


def _surname(person: Entity) -> str:
    """The key of the last word of a person's name."""
    words = person.label.split()
    return stem(spelling(fold(words[-1]))) if words else ""


def _first_word(firm: Entity) -> str:
    """The key of the first telling word of an organisation's name: by it the firm is called for short."""
    return next((token.key for token in tokens(firm.label) if token.key), "")


def _whole_quotes(sentences: list[UniqueSentence], quotes: list[Quote], progress: Progress) -> dict[int, frozenset[str]]:
    """For each sentence the quotes whose words in its article all stand in it."""
    by_article: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
    for quote in progress.over(quotes, 0.0, 0.0, every=128):
        for saying in quote.sayings:
            by_article[saying.body.article].append((saying.body.start, saying.body.end, quote.id))
    for own in by_article.values():
        own.sort()
    whole: dict[int, frozenset[str]] = {}
    for sentence in progress.over(sentences, 0.0, 0.0, every=128):
        place = sentence.places[0]
        bodies_here = by_article.get(place.article, [])
        first, last = (bisect_left(bodies_here, (at,)) for at in (place.start, place.end))
        if last > first:
            whole[sentence.at] = frozenset(quote for _, end, quote in bodies_here[first:last] if end <= place.end)
    return whole
