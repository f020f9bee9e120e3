"""What is known of articles, in words: what each is called, and where its title, author and date were found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tui.model.findings import Findings
from tui.model.story import Article, Story
from tui.reading.state.texts import article_names, one_line
from tui.reading.state.yours import describe_yours

__all__ = ["article_corrections", "article_facts", "article_names", "one_line"]


def article_facts(article: Article, names: tuple[str, ...], story: Story) -> Iterator[str]:
    """What is known of an article, each with where it was found."""
    meta = article.meta
    origins: Mapping[str, str] = dict(meta.origins)
    date = None if meta.published is None else meta.published.isoformat()
    for label, key, value in (
        ("Source", "source", meta.source),
        ("Title", "title", meta.title),
        ("Author", "author", meta.author),
        ("Published", "published", date),
        ("Section", "section", meta.section),
        ("Page", "page", meta.page),
        ("Address", "url", meta.url),
    ):
        if value:
            yield f"  {label}: {one_line(value)}" + (f" (from {origins[key]})" if key in origins else "")
    yield f"  File: {one_line(article.file)}"
    if article.unreadable:
        yield "  Not readable: its body is missing or for subscribers; its silence says nothing"
    if article.twin_of:
        other = next((name for name, each in zip(names, story.articles, strict=True) if each.id == article.twin_of), "another")
        yield f"  Repeats: {other}; it does not count as another telling"


def article_corrections(findings: Findings, article: Article) -> Iterator[str]:
    """What the reader's corrections say of an article; nothing where they say nothing."""
    if words := describe_yours(findings, article.id):
        yield f"  Yours: {words.removeprefix('yours: ')}"
