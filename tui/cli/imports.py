"""`rashomon import`: notes from another machine, or another tool, join the working papers of a story."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from tui.cli.arguments import add_story
from tui.cli.story import find_with_papers, papers_of, settings_of
from tui.model.errors import OutputError
from tui.model.findings import Stage
from tui.store import streams

ABOUT = (
    "Take notes over from a file of annotations, as `rashomon export --as annotations` writes it and other tools do (W3C).\n"
    "They join those that are there; of a note that is there already the one that was changed last counts."
)


def declare(parser: argparse.ArgumentParser) -> None:
    """Add the file and the story."""
    parser.add_argument("file", metavar="FILE", help="the annotations, as JSON-LD")
    add_story(parser)


def run(asked: argparse.Namespace) -> int:
    """Take them over, and say how many found their place."""
    from tui.engine.anchors import Anchoring, Anchors
    from tui.model.papers import WorkingPapers
    from tui.store.papers.merge import unite
    from tui.store.papers.web_annotations import read_annotations

    notes = read_annotations(Path(asked.file))
    findings, kept = find_with_papers(asked, settings_of(asked), Stage.CLEAN)
    before = papers_of(kept)
    anchors = Anchors(findings.story.articles)
    here = tuple(
        replace(note, targets=tuple(anchors.renew(target) for target in note.targets)) if note.targets else note
        for note in notes
    )
    known = {note.id for note in before.notes}
    news = kept.save(unite(before, WorkingPapers(here)))
    if news.sentence:
        streams.say(f"rashomon: {news.sentence}")
    if not news.kept:
        raise OutputError("the notes could not be kept.")
    joined = sum(note.id not in known for note in here)
    lost = sum(all(anchors.find(target).how is Anchoring.LOST for target in note.targets) for note in here)
    there = f", {len(here) - joined} were there already" if joined < len(here) else ""
    gone = f"; {lost} of them {'has' if lost == 1 else 'have'} no place in this story" if lost else ""
    streams.say(f"rashomon: {joined} {'note' if joined == 1 else 'notes'} joined{there}{gone}.")
    return 0
