"""What the parts of a report share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.model.findings import Findings
from tui.model.places import Mark
from tui.reading.printed.articles import article_names, one_line
from tui.reading.state.index import Index
from tui.reading.state.source_words import describe_source
from tui.reading.state.texts import words_at
from tui.reading.state.yours import describe_yours


class ReportContext:
    """What the sections of a report share: the findings, their index, and what each article is called."""

    def __init__(self, findings: Findings, unsure_below: float, *, why: bool = False) -> None:
        self.findings = findings
        self.index = Index(findings, unsure_below=unsure_below)
        self.unsure_below = unsure_below
        self.why = why
        self.names = article_names(findings.story)

    def words(self, mark: Mark) -> str:
        """The words of a mark, on one line."""
        return words_at(self.findings, mark)

    def rules(self, why: tuple[str, ...]) -> str:
        """The ids of the rules that decided, where they are asked for."""
        return f" [{', '.join(why) or 'no rule'}]" if self.why else ""

    def yours(self, name: str) -> str:
        """What the reader's corrections decided about the strand with this id, after a semicolon; empty for nothing."""
        words = describe_yours(self.findings, name)
        return f"; {words}" if words else ""

    def teller(self, mark: Mark) -> str:
        """The article of a mark, and whom it names for what it tells there."""
        source = one_line(describe_source(self.index, mark))
        return self.names[mark.article] + (f", {source}" if source else "")

    def who(self, articles: Iterable[int]) -> str:
        """The names of some articles, in the order of the story."""
        return ", ".join(self.names[article] for article in sorted(articles))


def print_heading(title: str, count: int, first: str = "") -> Iterator[str]:
    """The title of a part, with how many it has; where they are numbered, which come `first` and what the numbers are."""
    numbered = f"; {first} first, each with its number in the order of the story, as on the screen"
    yield ""
    yield f"{title}: {count or 'none'}" + (numbered if first and count > 1 else "")


def count_articles(count: int) -> str:
    """How many articles, in words."""
    return "1 article" if count == 1 else f"{count} articles"
