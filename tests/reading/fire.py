"""A story of three short articles and a reader of it, for the tests of moving."""

from __future__ import annotations

from tests.stories import reading_of, told
from tui.model.places import Place
from tui.reading.state import moves
from tui.reading.state.reading import Reading
from tui.reading.state.stops import count_passed, stop_key

FIRE = told(
    (
        "Alpha",
        """
        headline: A [fire: fire in <town: Lima>]
        furniture: Share this.
        [fire: A market burned.] “{mayor: We rebuild},” <mayor: Ruiz> said. |dead: Three| died.
        [It rained in <town: Lima>.]
        """,
    ),
    ("Beta", "Nobody slept. [fire: Flames took a market.] “{mayor: We will},” he said. |dead: Four| died."),
    ("Gamma", "[calm: All is calm.] {mayor: Rebuild}. <mayor: Ruiz> left."),
)
START = reading_of(FIRE)


def words(reading: Reading) -> str:
    """The sentence under the cursor."""
    sentence = reading.sentence
    return reading.findings.story.articles[sentence.article].text[sentence.start : sentence.end] if sentence else ""


def at(words_there: str, article: int = 0, reading: Reading = START) -> Reading:
    """A reader who stands on these words."""
    return moves.go_to_sentence(reading, Place(article, reading.findings.story.articles[article].text.index(words_there)))


def stop_position(reading: Reading) -> tuple[int, int]:
    """Number of the stop that the cursor is on, or has last passed, and how many there are; (0, 0) without stops."""
    return count_passed(reading.stops, stop_key(reading)), len(reading.stops)
