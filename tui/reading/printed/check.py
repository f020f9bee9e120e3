"""What was read and what was made of it, file by file: the lines of `rashomon check`.

A reader who quotes a comparison has to know what it was made from: which files count, what was set aside in each, and why.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tui.model.findings import Findings
from tui.model.story import ASIDE
from tui.reading.printed.articles import article_corrections, article_facts, article_names, one_line


def check_lines(findings: Findings) -> Iterator[str]:
    """The lines about each article, then the notes; without line ends. The findings need to be no further than cleaned."""
    story = findings.story
    names = article_names(story)
    for name, source, article in zip(names, story.sources, story.articles, strict=True):
        yield f"Article: {name}"
        yield from article_facts(article, names, story)
        yield from article_corrections(findings, article)
        yield f"  Read: {len(source.text)} characters"
        counts = Counter(block.kind.value for block in article.blocks)
        yield f"  Blocks: {', '.join(f'{count} {kind}' for kind, count in counts.items()) or 'none'}"
        for block in article.blocks:
            if block.kind in ASIDE:
                yield f"  Folded, {block.kind}: {one_line(article.text[block.start : block.end])}"
        yield ""
    yield f"Notes: {len(findings.notes) or 'none'}"
    for note in findings.notes:
        line = "" if note.line is None else f", line {note.line}"
        yield f"  {note.kind}{line}: {one_line(note.text)}"
