"""Whose a count is where its clause only says "its": the subject of the clause before, or of the sentence before.

The Heron Heavy rose on Tuesday. Its engines give 5.1 million pounds of thrust.           of the Heron Heavy
Only the Saturnus was stronger: its engines gave 7.9 million pounds of thrust.            of the Saturnus
"""

from __future__ import annotations

import re

from tui.engine.figures.context import CountInContext
from tui.engine.words import FUNCTION, stem

_OWNING = re.compile(r"\W*(?:(?:and|but|so|in|of|with|at|for)\s)?(?:its|their|his|her|it|he|she|they)\b", re.IGNORECASE)
"""How a clause begins that is about what was named before it."""
_CLAUSES = re.compile(r"[:;—–]\s|,\s(?=(?:and|but|while|whose)\b)|\bwhose\b")
_SENTENCES = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(]*[A-Z])")
_NAME = re.compile(r"(?:[A-Z][\w.&'’-]*)(?:\s(?:[A-Z\d][\w.&'’-]*))*")
_BACK = 400
"""Characters before a sentence in which the one before it begins: a long one."""


def owner(count: CountInContext) -> frozenset[str]:
    """Stems of the name to which "its" points before a count; empty where its clause has a subject of its own."""
    before = count.text[count.sentence.start : count.counted.start]
    clauses = _CLAUSES.split(before)
    if "whose" in before and len(clauses) > 1 and not _OWNING.match(clauses[-1]):
        return _first_name(clauses[-2]) if _CLAUSES.search(before, before.rfind("whose")) else frozenset()
    if not _OWNING.match(clauses[-1]):
        return frozenset()
    for clause in reversed(clauses[:-1]):
        if name := _first_name(clause):
            return name
    line = count.text.rfind("\n", 0, count.sentence.start) + 1
    earlier = count.text[max(line, count.sentence.start - _BACK) : count.sentence.start].strip()
    return _first_name(_SENTENCES.split(earlier)[-1]) if earlier else frozenset()


def _first_name(words: str) -> frozenset[str]:
    """Stems of the first name in a clause; a plain word with which it begins is none."""
    for match in _NAME.finditer(words):
        stems = frozenset(stem(word.lower()) for word in re.findall(r"[\w&-]+", match.group()) if word.lower() not in FUNCTION)
        if stems:
            return stems
    return frozenset()
