"""An article as the grammar of quoting sees it: words, signs, and each quotation as one token.

    White House spokesman John Kirby told reporters that it did not signal a [quotation] from the administration .

What is said inside the marks cannot then be mistaken for the outlet's own sentence around it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from tui.engine.language.en.function_words import ADVERBS, AUXILIARIES, NO_ADVERBS
from tui.engine.language.en.speech_verbs import CUES, Form
from tui.engine.progress import Progress
from tui.engine.quotes.quotation_marks import Quoted, prose
from tui.model.findings import Sentence
from tui.model.places import Span
from tui.model.settings import Quotes
from tui.model.story import TOLD, Article, BlockKind
from tui.model.strands import Entity, EntityType, Mention

PULSE = 10_000
"""Tokens between two reports that work goes on: some 20 ms."""
BREAK = "\n"
"""The word of a token that stands for the end of a block."""
QUOTE = '"'
"""The word of a token that stands for a whole quotation."""
SENTENCE = 100
"""Tokens in which the parts of one sentence are looked for, from each other: as long as any sentence that anybody reads. A list
without an end is looked at no further, so that it costs no more than prose."""


class QuoteToken(NamedTuple):
    """A word, a sign, a quotation or the end of a block."""

    start: int
    end: int
    word: str
    """In lower case, with straight apostrophes."""
    quote: int = -1
    """Position among the article's quotations, or -1."""


class Named(NamedTuple):
    """A mention of an entity in this article."""

    start: int
    end: int
    entity: Entity
    mention: Mention


@dataclass(frozen=True, slots=True)
class TokenizedArticle:
    """One article, ready to be asked who speaks."""

    article: int
    text: str
    kinds: tuple[tuple[int, BlockKind], ...]
    """Where each block starts, and what it is."""
    quotes: tuple[Quoted, ...]
    tokens: tuple[QuoteToken, ...]
    heads: tuple[int, ...]
    """For each token, the first token of its sentence."""
    order: tuple[int, ...]
    """For each token, the number of its sentence."""
    tails: tuple[int, ...]
    """For each token, one past the last token of its sentence."""
    at: tuple[int, ...]
    """For each quotation, its token."""
    named: tuple[Named, ...]
    """All mentions of entities, sorted."""
    left_out: frozenset[str] = frozenset()
    """Ids of rules that are not asked."""
    ends: tuple[int, ...] = ()
    """For each token, the offset at which it ends."""

    def cue(self, index: int) -> Form | None:
        """The cue verb that a token is, if it is one: "States" and "Washington Post" are names."""
        form = CUES.get(self.tokens[index].word)
        if form is None or not self.capital(index):
            return form
        title = self.kind(self.tokens[index].start) is BlockKind.HEADLINE
        return form if title and not self.mentions(index, index + 1) else None

    def capital(self, index: int) -> bool:
        """Whether a token is a word with a capital letter."""
        start = self.tokens[index].start
        return self.text[start : start + 1].isupper()  # the token of a quotation may be empty, at the very end

    def between(self, index: int) -> bool:
        """Whether a token may stand between a subject and its verb: an auxiliary or an adverb."""
        word = self.tokens[index].word
        return (
            word in AUXILIARIES
            or word in ADVERBS
            or (word.endswith("ly") and word not in NO_ADVERBS and not self.capital(index))
        )

    def mentions(self, first: int, last: int) -> tuple[Named, ...]:
        """The mentions that lie in the tokens `first <= index < last`."""
        if first >= last:
            return ()
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        low = bisect_left(self.named, start, key=lambda each: each.start)
        if low and self.named[low - 1].end > start:
            low -= 1
        high = bisect_left(self.named, end, key=lambda each: each.start)
        return self.named[low:high]

    def people(self, first: int, last: int) -> tuple[Named, ...]:
        """The mentions of persons in some tokens."""
        return tuple(each for each in self.mentions(first, last) if each.entity.type is EntityType.PERSON)

    def owns(self, each: Named) -> bool:
        """Whether a name stands in the possessive: "Biden's spokesman"."""
        return self.text[each.start : each.end].endswith(("'s", "’s")) or self.text.startswith(("'s", "’s"), each.end)

    def is_quoted(self, offset: int) -> bool:
        """Whether an offset lies inside a quotation."""
        position = bisect_right(self.quotes, offset, key=lambda each: each.opening) - 1
        return position >= 0 and offset < self.quotes[position].after

    def span(self, first: int, last: int) -> Span:
        """The characters of some tokens."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def kind(self, offset: int) -> BlockKind:
        """The kind of the block that holds an offset."""
        return self.kinds[max(0, bisect_right(self.kinds, offset, key=lambda each: each[0]) - 1)][1]

    def token_at(self, offset: int) -> int:
        """The first token that ends after an offset."""
        return bisect_right(self.ends, offset)


_WORD = re.compile(r"[^\W_]+(?:(?:[’'.&-]|(?<=\d),(?=\d{3}(?!\d)))[^\W_]+)*|@\w+|[^\w\s]{4,}|[^\w\s]")
"""A word with what belongs to it, "1,184" too; else a sign."""


def page(
    position: int,
    article: Article,
    sentences: tuple[Sentence, ...],
    quotes: tuple[Quoted, ...],
    named: tuple[Named, ...],
    settings: Quotes,
    progress: Progress,
    left_out: frozenset[str] = frozenset(),
) -> TokenizedArticle:
    """The page of the article at `position` of its story; `sentences` and `named` are those of this article, sorted."""
    tokens: list[QuoteToken] = []
    for _ in _tokens(article, quotes, tokens, settings):
        progress.report(0.0)
    starts = [sentence.start for sentence in sentences]
    heads, order, head, before = list[int](), list[int](), 0, 0
    for index, token in enumerate(tokens):
        if index % PULSE == 0:
            progress.report(0.0)
        opened = bisect_right(starts, token.start) - 1
        if index == 0 or tokens[index - 1].word == BREAK or (opened >= 0 and starts[opened] >= before):
            head = index
        heads.append(head)
        order.append(order[-1] + (head == index) if order else 0)
        before = token.end
    tails, tail = [0] * len(tokens), len(tokens)
    for index in range(len(tokens) - 1, -1, -1):
        tails[index] = tail
        if heads[index] == index:
            tail = index
    at = [0] * len(quotes)
    for index, token in enumerate(tokens):
        if token.quote >= 0:
            at[token.quote] = index
    kinds = tuple((block.start, block.kind) for block in article.blocks) or ((0, BlockKind.PARAGRAPH),)
    return TokenizedArticle(
        position,
        article.text,
        kinds,
        quotes,
        tuple(tokens),
        tuple(heads),
        tuple(order),
        tuple(tails),
        tuple(at),
        named,
        left_out,
        tuple([token.end for token in tokens]),
    )


def _tokens(article: Article, quotes: tuple[Quoted, ...], tokens: list[QuoteToken], settings: Quotes) -> Iterator[None]:
    """Append the tokens of the told blocks, each ended by a BREAK where no quotation goes on; yields now and then."""
    upcoming, done = 0, 0
    for block in article.blocks:
        empty = block.start == block.end or block.end < done
        if block.kind not in TOLD or empty or not prose(article.text, block, settings):
            continue
        start = max(block.start, done)
        while upcoming < len(quotes) and quotes[upcoming].opening < block.end:
            quote = quotes[upcoming]
            yield from _words(article.text, start, quote.opening, tokens)
            tokens.append(QuoteToken(quote.opening, quote.after, QUOTE, upcoming))
            start = done = quote.after
            upcoming += 1
        yield from _words(article.text, start, block.end, tokens)
        if done <= block.end:  # else a quotation goes on, and what stands behind it is its own sentence's
            done = block.end
            tokens.append(QuoteToken(done, done, BREAK))


def _words(text: str, start: int, end: int, tokens: list[QuoteToken]) -> Iterator[None]:
    """Append the words and signs of a stretch; yields now and then."""
    for match in _WORD.finditer(text, start, end):
        if len(tokens) % PULSE == 0:
            yield
        tokens.append(QuoteToken(match.start(), match.end(), match.group().lower().replace("’", "'")))
