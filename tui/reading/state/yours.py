"""What of the findings is the reader's own word, in words."""

from __future__ import annotations

from tui.model.findings import Findings


def describe_yours(findings: Findings, name: str) -> str:
    """What the reader's corrections decided about a strand or an article: "yours: the same fact"; empty for nothing."""
    corrections = findings.corrections_of(name)
    if not corrections:
        return ""
    from tui.model.papers import ACT_WORDS

    return f"yours: {', '.join(dict.fromkeys(ACT_WORDS[each.act] for each in corrections))}"
