"""Twelve equal words in one go are marked wherever they stand, and news that shares nothing else stays dark.

The articles are those of MEANTIME (see tests/data/README.md). Two of different topics have nothing in common; then a run of
words of the one is planted into the other, as outlets take over an agency's words: in quotation marks, in a list, at either
end of an article, in the middle of a long sentence, with other punctuation or in the capitals of a headline.
"""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.quality.score import folded
from tests.quality.test_unrelated import TOPICS, compared
from tests.stories import law
from tui.engine.words import tokens
from tui.model.strands import Kind, kind

WAYS: dict[str, Callable[[str], str]] = {
    "as it is": lambda run: f"It was reported that {run} according to the company.",
    "in quotation marks": lambda run: f"“{run},” the spokesman told a small local paper.",
    "in a list": lambda run: f"- Prices of fish\n- {run}\n- Weather",
    "in a long sentence": lambda run: (
        "Although nobody in the harbour had expected that the old ferry would ever sail again, since its engine had been sold "
        f"to a museum in spring, {run} while the mayor, who had promised a new one before he was elected, kept silent about it."
    ),
    "with dashes": lambda run: f"It seems — {' — '.join(run.split(' ', 1))} — to be so.",
    "in capitals": lambda run: " ".join(word[0].upper() + word[1:] for word in run.split()),
    "over two lines": lambda run: f"Sources said {run.replace('. ', '.' + chr(10))} on the day.",
}
"""How a run is planted, by name."""


def prose(text: str) -> str:
    """The words of an article in one line, without headline and date."""
    return " ".join(line for line in text.split("\n")[2:] if line)


@st.composite
def planted(draw: st.DrawFn) -> tuple[str, str, str]:
    """Two articles and the run of 12 to 40 words that both hold."""
    one, other = (draw(st.sampled_from(topic)) for topic in draw(st.permutations(TOPICS))[:2])
    words = prose(one).split(" ")
    start = draw(st.integers(0, len(words) - 40))
    size = draw(st.integers(12, 40))
    while len(tokens(" ".join(words[start : start + size]))) < 12:
        size += 1
    run = " ".join(words[start : start + size])
    begin = len(" ".join((*words[:start], "")))
    inside = [token.word for token in tokens(prose(one)) if begin <= token.start and token.end <= begin + len(run)]
    assume([token.word for token in tokens(run)] == inside)  # "United States" is one word: half of it is no equal word
    lines = other.split("\n")
    at = draw(st.sampled_from((2, len(lines) // 2, len(lines))))
    lines.insert(at, WAYS[draw(st.sampled_from(sorted(WAYS)))](run))
    return "\n".join((*one.split("\n")[:2], prose(one))), "\n".join(lines), run


@settings(law, max_examples=40)
@given(planted())
def test_copied_runs_are_marked_and_nothing_else(story: tuple[str, str, str]) -> None:
    """80 % of the letters of a run are marked on either side.

    Of the sentences of the second article that hold nothing of it at most 8 % are marked; those of the first may well tell what
    the run tells.
    """
    one, other, run = story
    made, told, lit, found = compared(one, other)
    marks = [mark for passage in found.passages if kind(passage) is Kind.SHARED for mark in passage.marks]
    for position, article in enumerate(made.articles):
        letters, offsets = folded(article.text)
        key = folded(run)[0]
        start = letters.index(key)
        where = offsets[start : start + len(key)]
        covered = sum(any(m.article == position and m.start <= offset < m.end for m in marks) for offset in where)
        assert covered >= 0.8 * len(where)
    begins = sorted(sentence for at, sentence in lit if at == 1)
    ends = [*begins[1:], len(made.articles[1].text)]
    beside = [b for b, e in zip(begins, ends, strict=True) if not (b <= where[-1] and where[0] < e)]
    assert len(beside) <= 0.08 * told


def test_short_sentences_inside_a_run_are_marked() -> None:
    """What is copied is marked from end to end, also where it holds sentences of two words."""
    run = "spent nothing by then. “They said no. That’s it. They tried. That’s why it is over now,” he added with a shrug"
    one = f"Northern harbour shut\nThe company {run} on the quay. The harbour is large."
    other = f"Cheese is dear\nIt was reported that its rival {run} at the fair. Milk is not."
    made, _, _, found = compared(one, other)
    marks = [mark for passage in found.passages if kind(passage) is Kind.SHARED for mark in passage.marks if mark.article == 0]
    start = made.articles[0].text.index("They tried")
    assert any(mark.start <= start < mark.end for mark in marks)
