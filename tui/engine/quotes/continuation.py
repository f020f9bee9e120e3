"""Who speaks a quotation without a cue: whoever spoke before and goes on, or whom the sentence before introduces.

“[I just completed a meeting],” Gallant stated on Tuesday.
"We discussed developments in the war."                        no cue: he goes on
"""

from __future__ import annotations

from typing import NamedTuple

from tui.engine.language.en.speech_verbs import Sort
from tui.engine.quotes.coreference import Voices
from tui.engine.quotes.cues import verbal
from tui.engine.quotes.noun_phrases import SubjectPhrase, opening
from tui.engine.quotes.pronouns import Voice
from tui.engine.quotes.subjects import subject
from tui.engine.quotes.tokens import BREAK, QUOTE, TokenizedArticle
from tui.model.places import Span
from tui.model.settings import Quotes
from tui.model.story import BlockKind

_AMONG = 0.85
"""What is left of the trust in the subject of a sentence that no verb of saying makes a speaker, where it names others too."""


class Spoken(NamedTuple):
    """Who speaks one quotation."""

    voice: Voice | None
    cue: Span | None
    confidence: float
    """Of the attribution, 0 to 1."""
    rule: str = ""
    """Id of the cue, or of what goes on without one."""


NOBODY = Spoken(None, None, 0.0)


def carry_on(page: TokenizedArticle, voices: Voices, index: int, found: list[Spoken], settings: Quotes) -> Spoken:
    """The voice that goes on in a quotation without a cue, and how sure that is."""
    head, tail = page.heads[index], page.tails[index]
    if page.kind(page.tokens[index].start) is not BlockKind.PARAGRAPH:
        return NOBODY
    own = sum(1 for i in range(head, min(tail, head + 60)) if page.tokens[i].word[0].isalnum())
    length = len(page.text[page.tokens[index].start : page.tokens[index].end].split(maxsplit=settings.statement_words))
    last = _last(page, index, found)
    if own > 2:
        starts = head == index and length >= settings.statement_words
        goes_on = page.tokens[index].quote >= 0 and page.text[: page.quotes[page.tokens[index].quote].end].endswith(",")
        return _goes_on(page, "opens-a-sentence", last) if starts and not goes_on and last and last[2] <= 1 else NOBODY
    if own and length < settings.statement_words:
        return NOBODY  # Fans were "over the moon": few words that the outlet's own sentence is about
    introduced = None if "introduced" in page.left_out else _introduction(page, voices, head)
    if last and last[2] == 0 and not introduced:
        return _goes_on(page, "same-paragraph", last)
    if last and last[2] == 1 and not (introduced and introduced[1] >= 0.6 and introduced[0].speaker != last[0].speaker):
        return _goes_on(page, "next-paragraph", last)
    if introduced:
        return Spoken(introduced[0], None, introduced[1], "introduced")
    if last and last[2] == 2 and last[0].speaker and _stays(page, last[0].speaker, page.tokens[index].start):
        return _goes_on(page, "paragraph-between", last)
    return NOBODY


def _goes_on(page: TokenizedArticle, name: str, last: tuple[Voice, float, int]) -> Spoken:
    """The voice of the quotation before, by one of the continuations."""
    if name in page.left_out:
        return NOBODY
    return Spoken(last[0]._replace(rule=""), None, last[1] * CONTINUATIONS[name].confidence, name)


class Continuation(NamedTuple):
    """One way in which a quotation without a cue has a speaker."""

    id: str
    confidence: float
    """What is left of the confidence in the speaker before, or in who is introduced, 0 to 1."""
    example: str
    """Text of which the quotation that begins with "And" is decided by it, with the speaker in square brackets."""


CONTINUATIONS = {
    row.id: row
    for row in (
        Continuation(
            "same-paragraph", 0.97, "“The bridge will stay shut,” said [Karen Bergström]. “And it will never open again.”"
        ),
        Continuation(
            "next-paragraph", 0.85, "“The bridge will stay shut,” said [Karen Bergström].\n“And it will never open again.”"
        ),
        Continuation("introduced", 1.0, "[Karen Bergström] spoke of the bridge.\n“And it will never open again.”"),
        Continuation(
            "paragraph-between",
            0.7,
            "“The bridge will shut,” said [Karen Bergström].\nIn May Bergström walks there.\n“And it will never open again.”",
        ),
        Continuation(
            "opens-a-sentence",
            0.6,
            "“The bridge will stay shut,” said [Karen Bergström]. “And it will never open again” was heard in the hall.",
        ),
    )
}
"""Every continuation, by its id."""


def _last(page: TokenizedArticle, index: int, found: list[Spoken]) -> tuple[Voice, float, int] | None:
    """The voice of the quotation before, its confidence, and how many blocks end between the two."""
    if not found or found[-1].voice is None:
        return None
    breaks = 0
    for i in range(index - 1, page.at[len(found) - 1], -1):
        breaks += page.tokens[i].word == BREAK
        if breaks > 2:
            return None
    start = page.tokens[page.at[len(found) - 1]].start
    if page.kind(start) is not BlockKind.PARAGRAPH:
        return None
    return found[-1].voice, found[-1].confidence, breaks


def _introduction(page: TokenizedArticle, voices: Voices, head: int) -> tuple[Voice, float] | None:
    """Who is introduced by the sentence before token `head`: by a colon, by a verb of saying, or as its subject."""
    end = head - 1
    while end >= 0 and page.tokens[end].word == BREAK:
        end -= 1
    if end < 0 or head - 1 - end > 1 or page.kind(page.tokens[end].start) is not BlockKind.PARAGRAPH:
        return None
    floor, colon, near = page.heads[end], page.tokens[end].word == ":", end == head - 1
    if any(page.tokens[i].word == QUOTE for i in range(floor, end)):
        return None
    for index in range(end, max(floor, end - 40) - 1, -1):
        form = page.cue(index)
        if form and not form.base and verbal(page, index):
            voice = _voice_of(voices, subject(page, index))
            if voice and (form.sort & (Sort.SPEECH | Sort.ADDRESS) or voice.speaker):
                return voice, (0.9 if colon else 0.72 if form.sort & (Sort.SPEECH | Sort.ADDRESS) else 0.6) * voice.trust
    voice = _voice_of(voices, opening(page, floor, end))
    if voice is None or not (voice.speaker or colon):
        return None
    others = {each.entity.id for each in page.people(floor, end)} - {voice.speaker}
    return voice, (0.85 if colon else 0.66 if near else 0.55) * voice.trust * (_AMONG if others else 1.0)


def _voice_of(voices: Voices, who: SubjectPhrase | None) -> Voice | None:
    """Whom a subject means, if there is one."""
    return voices.mean(who) if who else None


def _stays(page: TokenizedArticle, speaker: str, before: int) -> bool:
    """Whether the paragraph before an offset speaks of this person and of nobody else."""
    end = page.text.rfind(BREAK, 0, before)
    start = page.text.rfind(BREAK, 0, max(0, end)) + 1
    first, last = page.token_at(start), page.token_at(end - 1) + 1 if end > 0 else 0
    ids = [each.entity.id for each in page.people(first, min(last, len(page.tokens)))]
    return bool(ids) and ids[0] == speaker
