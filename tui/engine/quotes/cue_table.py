"""The cues as rows, each with the most that it can give and a sentence in which it decides; and which of them is believed.

A cue verb behind the quotation wins, for a quotation that ends in a comma leads there; then what stands before it in the
sentence; then the end of the sentence; and only without a verb of saying a colon, a dash or a name in front.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tui.engine.language.en.speech_verbs import Sort
from tui.engine.quotes.ahead import before
from tui.engine.quotes.cues import at_sentence_end, behind
from tui.engine.quotes.tokens import TokenizedArticle
from tui.engine.quotes.verbless import (
    Clause,
    came_the_answer,
    colon,
    from_whom,
    headline_colon,
    on_a_channel,
    signature,
)


class Cue(NamedTuple):
    """One way in which an article introduces a quotation."""

    id: str
    find: Callable[[TokenizedArticle, int], Clause | None]
    """The clause for the quotation at a token, if it is introduced in this way."""
    confidence: float
    """The most that it gives, 0 to 1; what loosens it is counted off where it is found."""
    example: str
    """A sentence that it decides, with the speaker in square brackets."""


def clause(page: TokenizedArticle, index: int) -> Clause | None:
    """The clause that introduces the quotation at token `index`, or None when no word of its sentence does."""
    answer = _ask_cue(page, index, "came-the-answer")
    if answer:
        return answer
    right = _ask_cue(page, index, "behind")
    relayed = right is not None and right.cue is not None and page.tokens[right.cue[0]].word == "according"
    if right and right.trust >= 0.8 and not relayed:
        inner = _ask_cue(page, index, "before") if right.subject.last <= (right.cue or (0, 0))[0] else None
        return inner if inner and _reports(page, inner, index) else right
    if index and page.tokens[index - 1].word == "so-called":
        return None
    left, far = _ask_cue(page, index, "before"), _ask_cue(page, index, "sentence-end")
    if right and relayed:  # "Brown said [quotation], according to Smith" is Brown's
        return left if left and left.trust >= 0.95 else right
    found = [each for each in (right, left, far) if each]
    if found:
        return max(found, key=lambda each: each.trust)
    return next((each for each in (_ask_cue(page, index, name) for name in _WITHOUT_A_VERB) if each), None)


def _ask_cue(page: TokenizedArticle, index: int, name: str) -> Clause | None:
    """What one cue finds, under its id."""
    if name in page.left_out:
        return None
    found = CUES[name].find(page, index)
    return found._replace(rule=name) if found else None


def _reports(page: TokenizedArticle, inner: Clause, index: int) -> bool:
    """Whether a clause before the quotation reports it with "that": "Brandt told Hume that [quotation], the ministry said"."""
    form = page.cue(inner.cue[0]) if inner.cue else None
    if form and inner.cue and Sort.ADDRESS in form.sort and page.tokens[index - 1].word == "to":
        return True  # "She was told by [a guard] to [quotation], two nurses said"
    if inner.trust < 0.9 or inner.cue is None:
        return False
    speech = form is not None and bool(form.sort & (Sort.SPEECH | Sort.ADDRESS))
    return speech and any(page.tokens[at].word == "that" for at in range(inner.cue[1], index))


CUES = {
    row.id: row
    for row in (
        Cue(
            "came-the-answer",
            came_the_answer,
            0.93,
            "Reuters asked Karen Bergström: “Why is that?” “It was dark,” came [her] reply.",
        ),
        Cue("behind", behind, 1.0, "“The bridge will stay shut for a year,” said [Karen Bergström] on Monday."),
        Cue("before", before, 0.97, "[Karen Bergström] said the bridge was “not safe at all”."),
        Cue(
            "sentence-end", at_sentence_end, 0.88, "“It’s urgent, it’s important” to speak about those plans, [Bergström] said."
        ),
        Cue("from-whom", from_whom, 0.93, "From [Karen Bergström]: “The bridge will stay shut for a year.”"),
        Cue("on-a-channel", on_a_channel, 0.93, "[Karen Bergström], on X: “The bridge will stay shut for a year.”"),
        Cue("colon", colon, 0.95, "[Karen Bergström] is sure: “The bridge will stay shut for a year.”"),
        Cue("headline-colon", headline_colon, 0.88, "[Bergström]: Ferreira ‘never built a thing’\nKaren Bergström spoke."),
        Cue("signature", signature, 0.93, "“The bridge will stay shut for a year.” — [Karen Bergström], engineer"),
    )
}
"""Every cue, by its id."""
_WITHOUT_A_VERB = ("from-whom", "on-a-channel", "colon", "headline-colon", "signature")
"""Those that are asked where no verb of saying is there, in this order."""
