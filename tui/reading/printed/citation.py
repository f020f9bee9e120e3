"""What leaves the program as words: each with where they stand, so that whoever pastes them can name the source.

    “Talks have restarted.” (NTD, “Talks Resume”, by Jane Doe, 27 March 2024, https://ntd.example/a, paragraph 1)

The words are those of the article, on one line. What lies folded between them is left out, and an ellipsis in brackets says so;
quotation marks inside of quotation marks become single ones. What is not known of the article is called unknown, not guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import assert_never

from tui.model.places import Mark, Role
from tui.model.story import ASIDE, Article, BlockKind
from tui.model.strands import Entity, Figure, Hits, Manner, Passage, Quote, Saying, Strand
from tui.reading.state.reading import Reading, mark_under_cursor
from tui.reading.state.source_words import describe_saying

LEFT_OUT = "[…]"
"""Where something folded is left out between words that are copied."""
_LEFT_OUT_AGAIN = re.compile(r"\[…\](?: \[…\])+")
_CLOSING = {"“": "”", "«": "»", "„": "“", "‘": "’", '"': '"'}
"""Quotation marks that open, each with the one that closes."""
_AROUND = " \n,.!?:;\"“”„«»‘’'"
"""What may stand around the words of a quotation that is copied without saying more than they do."""
_UNPAIRED = {"”": "’", "»": "’", '"': "’"}
"""Double marks that close what is not open here, as they stand inside of double marks."""


def citation(article: Article, offset: int, *, spoken: str = "") -> str:
    """Where the character at `offset` stands: who spoke, outlet, title, author, date, page, address, paragraph (from 1)."""
    meta = article.meta
    parts = [
        spoken,
        meta.source or f"unknown outlet, file {article.file}",
        f"“{nest_quotes(meta.title)}”" if meta.title else "",
        f"by {meta.author}" if meta.author else "",
        f"{meta.published.day} {meta.published:%B %Y}" if meta.published else "",
        f"page {meta.page}" if meta.page else "",
        meta.url,
        place_in(article, offset),
    ]
    return ", ".join(part for part in parts if part)


def place_in(article: Article, offset: int) -> str:
    """ "paragraph 4", "headline", "caption": the block in which a character stands, paragraphs counted from 1."""
    number = 0
    for block in article.blocks:
        number += block.kind is BlockKind.PARAGRAPH
        if block.start <= offset < block.end:
            return f"paragraph {number}" if block.kind is BlockKind.PARAGRAPH else block.kind.value
    return ""


def shown_words(article: Article, mark: Mark, *, unfolded: bool = False) -> str:
    """The words of a mark on one line; unless `unfolded`, without what is folded, an ellipsis in brackets in its place."""
    parts: list[str] = []
    at = mark.start
    for block in article.blocks if not unfolded else ():
        if block.kind in ASIDE and block.start < mark.end and mark.start < block.end:
            parts += [article.text[at : max(at, block.start)], LEFT_OUT]
            at = max(at, block.end)
    parts.append(article.text[at : mark.end])
    words = _LEFT_OUT_AGAIN.sub(LEFT_OUT, " ".join(" ".join(parts).split()))
    return words.removeprefix(LEFT_OUT).removesuffix(LEFT_OUT).strip()  # at the edges nothing is missing between words


def nest_quotes(words: str) -> str:
    """Words as they stand between double quotation marks: double pairs become single, and pairs within those double again."""
    nested: list[str] = []
    waiting: list[str] = []
    for at, character in enumerate(words):
        if waiting and character == waiting[-1] and not _is_apostrophe(words, at):
            waiting.pop()
            nested.append("”" if len(waiting) % 2 else "’")
        elif _opens(words, at):
            if _CLOSING[character] not in waiting[-1:]:  # else a further paragraph of one quotation, which opens anew
                waiting.append(_CLOSING[character])
            nested.append("‘" if len(waiting) % 2 else "“")
        else:
            nested.append(_UNPAIRED.get(character, character))
    return "".join(nested)


def _opens(words: str, at: int) -> bool:
    """Whether a quotation mark opens at a position."""
    character = words[at]
    if character not in _CLOSING:
        return False
    begins = (at == 0 or not words[at - 1].isalnum()) and at + 1 < len(words) and not words[at + 1].isspace()
    if character == '"':
        return begins and (at == 0 or words[at - 1].isspace() or words[at - 1] in "([—–-“‘'")
    return character != "‘" or (begins and any(c == "’" and not _is_apostrophe(words, n) for n, c in enumerate(words[at:], at)))


def _is_apostrophe(words: str, at: int) -> bool:
    """Whether a mark stands between letters: "don’t"."""
    return words[at] == "’" and 0 < at < len(words) - 1 and words[at - 1].isalnum() and words[at + 1].isalnum()


def in_quotation_marks(words: str) -> str:
    """Words between double quotation marks, those inside nested; words that are one whole quotation keep their own pair."""
    if words[:1] in _CLOSING and words[:1] != "‘" and words.find(_CLOSING[words[0]], 1) == len(words) - 1 > 0:
        words = words[1:-1]
    return f"“{nest_quotes(words)}”"


def cite(article: Article, mark: Mark, *, unfolded: bool = False, spoken: str = "") -> str:
    """The words of a mark with their citation, on one line; `spoken` says whose words they are where somebody said them."""
    words = in_quotation_marks(shown_words(article, mark, unfolded=unfolded))
    return f"{words} ({citation(article, mark.start, spoken=spoken)})"


def cite_in_reading(reading: Reading, mark: Mark) -> str:
    """The words of a mark as the reader sees them, with their citation, and who spoke where they are a quotation."""
    article = reading.findings.story.articles[mark.article]
    saying = _saying_around(reading, mark)
    spoken = _who_spoke(reading, saying) if saying is not None else ""
    return cite(article, mark, unfolded=reading.unfolded, spoken=spoken)


def _saying_around(reading: Reading, mark: Mark) -> Saying | None:
    """The quotation of which a mark is a part, its quotation marks included; None where the outlet speaks itself."""
    text = reading.findings.story.articles[mark.article].text[mark.start : mark.end]
    start = mark.start + len(text) - len(text.lstrip(_AROUND))
    end = mark.end - len(text) + len(text.rstrip(_AROUND))
    for lit in reading.index.marks_within(mark.article, mark.start, mark.end):
        quote = reading.find_strand(lit.strand)
        if not isinstance(quote, Quote) or lit.role is not Role.BODY:
            continue
        for saying in quote.sayings:
            body = saying.body
            within = body.article == mark.article and body.start <= start < end <= body.end
            if within and saying.manner is not Manner.INDIRECT:
                return saying
    return None


def _who_spoke(reading: Reading, saying: Saying) -> str:
    """Whose words a quotation holds: "words of Ana Ruiz"."""
    entity = reading.index.strands.get(saying.speaker)
    name = entity.label if entity is not None else " ".join(saying.speaker_words.split())
    more = describe_saying(reading.index, saying)
    unsure = "probably " if name and saying.confidence < reading.unsure_below else ""
    said = "attributed to" if saying.manner is Manner.INDIRECT else "words of"
    return f"{said} {unsure}{name or 'a speaker who is not named'}{f' ({more})' if more else ''}"


def mark_to_copy(reading: Reading) -> Mark | None:
    """What `y` copies: the selection, else the mark under the cursor, else the cursor's sentence."""
    if reading.selection is not None:
        return reading.selection
    mark = mark_under_cursor(reading)
    if mark is not None:
        return mark
    sentence = reading.sentence
    return None if sentence is None else Mark(sentence.article, sentence.start, sentence.end)


def cite_comparison(reading: Reading) -> str:
    """Every wording of what is in focus, each with its citation, what they disagree about, and who does not tell it.

    Empty when nothing is in focus. No scores: whoever quotes two outlets quotes their words.
    """
    strand = reading.strand
    if strand is None:
        return ""
    articles = reading.findings.story.articles
    telling = reading.index.tellers.get(strand.id, frozenset(mark.article for mark in strand.marks))
    maybe = reading.index.maybe_tellers.get(strand.id, frozenset())
    lines = [_who_tells(strand, len(telling), len(maybe), len(articles)), *_wordings(reading, strand)]
    if isinstance(strand, Quote) and strand.disagree:
        lines.append("The outlets name different speakers.")
    if isinstance(strand, Passage):
        for link in strand.links:
            if link.why.conflicts:
                pair = f"{articles[link.a.article].name} and {articles[link.b.article].name}"
                lines.append(f"{pair} disagree: {', '.join(link.why.conflicts)}.")
    quiet = [article for article in reading.order if article not in telling | maybe]
    silent = [articles[article].name for article in quiet if not articles[article].unreadable]
    if silent:
        lines.append(f"Not in: {', '.join(silent)}.")
    return "\n".join(lines)


def _wordings(reading: Reading, strand: Strand) -> Iterator[str]:
    """The wordings of a strand, in the order of the panes; of a quote the same ones that the strip gives."""
    if isinstance(strand, Quote):
        for saying in sorted(strand.sayings, key=lambda each: (reading.order.index(each.body.article), each.body.start)):
            article = reading.findings.story.articles[saying.body.article]
            retold = "In its own words: " if saying.manner is Manner.INDIRECT else ""
            yield retold + cite(article, saying.body, unfolded=reading.unfolded, spoken=_who_spoke(reading, saying))
        return
    perhaps = strand.perhaps if isinstance(strand, Passage) else ()
    for article_number in reading.order:
        for mark in reading.index.bodies_in(strand, article_number):
            yield ("Perhaps: " if mark in perhaps else "") + cite_in_reading(reading, mark)


def _who_tells(strand: Strand, surely: int, perhaps: int, every: int) -> str:
    """How many tell it, and how many perhaps do."""
    match strand:
        case Passage():
            if not surely:
                return f"Likely told by {perhaps} of {every}, but not surely."
            return f"{surely} of {every} tell this{f', {perhaps} more perhaps do' if perhaps else ''}."
        case Quote():
            return f"{surely} of {every} quote this."
        case Figure():
            return f"{surely} of {every} give this figure."
        case Entity():
            return f"{surely} of {every} name {strand.label}."
        case Hits():
            return f"{surely} of {every} hold “{strand.label}”."
        case _:
            assert_never(strand)
