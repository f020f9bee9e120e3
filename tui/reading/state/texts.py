"""Words of the articles on one line, and what an article is called where two are of one outlet."""

from __future__ import annotations

from collections import Counter

from tui.model.findings import Findings
from tui.model.places import Mark
from tui.model.story import Story


def one_line(text: str) -> str:
    """The words of a text with single spaces between them."""
    return " ".join(text.split())


def words_at(findings: Findings, mark: Mark) -> str:
    """The words of a mark, with single spaces between them."""
    return one_line(findings.story.articles[mark.article].text[mark.start : mark.end])


def article_names(story: Story) -> tuple[str, ...]:
    """What each article is called: its outlet, with the file where two articles are of one outlet; else the file."""
    count = Counter(article.name for article in story.articles)
    return tuple(
        one_line(article.name if count[article.name] == 1 else f"{article.name} ({article.file})") for article in story.articles
    )
