"""What a passage is called: its words on one line, the shortest clear wording of several, and an id made of them."""

from __future__ import annotations

import re
from hashlib import blake2b

from tui.engine.align.sentences import Clause, UniqueSentence
from tui.model.places import Mark
from tui.model.story import Story


def wording_of(sentence: UniqueSentence, clause: Clause) -> str:
    """The folded words of some clauses."""
    first, last = sentence.token_range(*clause)
    return " ".join(token.word for token in sentence.tokens[first:last])


def text_on_one_line(story: Story, mark: Mark) -> str:
    """The words of a mark, with single blanks."""
    return " ".join(story.articles[mark.article].text[mark.start : mark.end].split())


def choose_label(texts: list[str]) -> str:
    """The shortest clear wording: the shortest that is a whole sentence, else the shortest."""
    return next((text for text in texts if text[0].isupper() and text[-1] in '.!?”"'), texts[0])


def passage_id(wordings: list[str]) -> str:
    """An id from the strongest wordings, so that a new article that joins does not change it."""
    slug = "-".join(re.findall(r"\w+", wordings[0])[:5])
    return f"passage:{slug}-{blake2b(chr(0).join(wordings).encode(), digest_size=4).hexdigest()}"
