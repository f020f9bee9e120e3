"""What can go wrong, each with what, where and what to do.

    RashomonError            anything that ends in one clear sentence instead of a traceback
    |-- UsageError           the command line asks for something impossible          exit 2
    |-- SettingsError        config.yaml or story.yaml has mistakes (all of them)    exit 2
    |-- StoryError           the story cannot be read                                exit 2
    |-- OutputError          nobody takes what was asked for                         exit 1
    |-- ModelError           a language model was asked for and is not to be had     a note; the rules' findings stay
    `-- NothingToCompare     it can be read, but holds fewer than one article        exit 1

Text that is merely ugly is no error: the engine returns what it has, plus notes.
"""

from __future__ import annotations

import errno


class RashomonError(Exception):
    """Anything that ends in one clear sentence. `str()` gives what, where and what to do."""

    exit_code = 2

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        self.what = what
        self.where = where
        self.remedy = remedy
        head = f"{where}: {what}" if where else what
        super().__init__(f"{head} {remedy}".strip())


class UsageError(RashomonError):
    """The command line asks for something impossible."""


MOST_SAID = 40
"""Mistakes of one file that are said; who makes more has another kind of file."""


class SettingsError(RashomonError):
    """A settings file has mistakes; `problems` names every one of them, `str()` the first and how many more there are."""

    def __init__(self, problems: tuple[str, ...], *, where: str = "", remedy: str = "") -> None:
        self.problems = problems
        beyond = len(problems) - MOST_SAID
        more = (f"... and {beyond:,} more mistakes.",) if beyond > 1 else problems[MOST_SAID:]
        super().__init__("\n".join((*problems[:MOST_SAID], *more)), where=where, remedy=remedy)


class StoryError(RashomonError):
    """The story cannot be read."""


class OutputError(RashomonError):
    """What was asked for cannot be written anywhere."""

    exit_code = 1


class ModelError(RashomonError):
    """A language model was asked for and is not to be had."""


class NothingToCompare(RashomonError):
    """The story can be read, but there is nothing in it to compare."""

    exit_code = 1


def is_lack_of_memory(error: Exception) -> bool:
    """Whether the machine gave too little memory; a thread that cannot start says so in its own way."""
    no_thread = isinstance(error, RuntimeError) and "can't start new thread" in str(error)
    return isinstance(error, MemoryError) or no_thread or (isinstance(error, OSError) and error.errno == errno.ENOMEM)
