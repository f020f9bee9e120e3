"""What the commands that read a story share: its settings, its articles, its findings, and the exit code for them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.model.errors import NothingToCompare
from tui.model.findings import Findings, Stage
from tui.model.settings import Settings
from tui.session import Session
from tui.store import streams
from tui.store.streams import say

if TYPE_CHECKING:
    from tui.model.papers import Annotation, WorkingPapers
    from tui.session.papers import StoryPapers
    from tui.store.choosing import Choice


def settings_of(asked: argparse.Namespace) -> Settings:
    """The settings that count, with what the command line says on top."""
    from tui.store.local import choose_settings
    from tui.store.settings import KeyRules

    def rules() -> KeyRules:
        from tui.reading.commands.keytable import mistakes
        from tui.reading.commands.table import BY_ID

        return KeyRules(tuple(BY_ID), mistakes)

    settings = choose_settings(asked.config, rules=rules, say=lambda sentence: say(f"rashomon: {sentence}"))
    said = {name: True for name in ("subfolders", "fetch_again", "private_addresses", "watch") if getattr(asked, name, False)}
    settings = replace(settings, input=replace(settings.input, **said))
    if getattr(asked, "ascii", False):
        settings = replace(settings, view=replace(settings.view, ascii=True))
    if getattr(asked, "color", None):
        settings = replace(settings, terminal=replace(settings.terminal, color=asked.color))
    return settings


def targets_of(asked: argparse.Namespace) -> list[str]:
    """What was named on the command line, else the sample story."""
    from tui.store import paths

    if "-" in asked.story and sys.stdin is None:
        raise NothingToCompare("it is closed.", where="standard input")
    return asked.story or [str(paths.sample_story())]


def choice_of(asked: argparse.Namespace) -> Choice | None:
    """Which articles were asked for; None for all. Raises UsageError."""
    if not (asked.match or asked.since or asked.until or asked.source):
        return None
    from tui.store.choosing import Choice

    return Choice.of(asked.match, asked.since, asked.until, asked.source)


def find(asked: argparse.Namespace, settings: Settings, stage: Stage) -> Findings:
    """The findings once a stage is done."""
    return find_with_papers(asked, settings, stage)[0]


def find_with_papers(asked: argparse.Namespace, settings: Settings, stage: Stage = Stage.DONE) -> tuple[Findings, StoryPapers]:
    """The findings once a stage is done, and what keeps the papers whose corrections stand in them."""
    last = Stage.DONE if settings.entities.spacy_model else stage  # with a model each stage is done again, and better
    with streams.swallow_output(2):
        done = None
        session = Session(targets_of(asked), settings, keep=last is Stage.DONE, choice=choice_of(asked))
        for step in session.steps():
            if step.stage is last and step.finished and step.findings.story.sources:
                done = step.findings
                if last is not Stage.DONE:
                    break
        if done is not None:
            return done, session.papers
    raise NothingToCompare("no article was found.")


def exit_code(findings: Findings) -> int:
    """The exit code for a story: fine, or nothing to compare, which is then said."""
    story = findings.story
    tellings = {article.twin_of or article.id for article in story.articles} or {source.id for source in story.sources}
    if len(tellings) > 1:
        return 0
    say("rashomon: there is only one telling, so nothing was compared. Name a folder with several articles, or several files.")
    return NothingToCompare.exit_code


def print_report(
    findings: Findings, settings: Settings, stage: Stage, *, why: bool = False, notes: Sequence[Annotation] = ()
) -> int:
    """Print the comparison as text, or what one stage found, and return the exit code; `why` adds the rules that decided.

    `notes` are the reader's, printed behind it.
    """
    from tui.reading.printed.report import report

    style = settings.citation.style
    streams.put_lines(report(findings, stage=stage, unsure_below=settings.quotes.unsure_below, why=why, style=style))
    if notes:
        from tui.reading.printed.noted import print_notes

        streams.put_lines(print_notes(notes, findings.story))
    return exit_code(findings)


def papers_of(kept: StoryPapers) -> WorkingPapers:
    """The working papers of a story as they lie there; what is wrong with their file is said."""
    news = kept.load()
    if news.sentence:
        say(f"rashomon: {news.sentence}")
    return news.papers
