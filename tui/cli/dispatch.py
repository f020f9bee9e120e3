"""From the words of a command line to its command, and from how it ended to an exit code.

stdout is for what was asked for, stderr for what has to be said about it. Exit codes: 0 fine, 1 nothing to compare, 2 usage or
configuration, 70 a mistake of the program itself, 71 too little memory, 130 interrupted.
"""

from __future__ import annotations

import gc
import sys

from tui.cli import INTERRUPTED, arguments
from tui.model.errors import RashomonError, is_lack_of_memory
from tui.model.expressions import compile_with
from tui.session import YOUNG_OBJECTS
from tui.store import streams
from tui.store.compiled import CompiledExpressions, file_of_expressions
from tui.store.streams import say

MISHAP = 70
"""Exit code after an error of the program itself, as sysexits.h has it (EX_SOFTWARE)."""
MEMORY = 71
"""Exit code where the machine gives too little memory, as sysexits.h has it (EX_OSERR)."""


def main(argv: list[str] | None = None) -> int:
    """Run the command and return its exit code."""
    words = sys.argv[1:] if argv is None else argv
    gc.set_threshold(YOUNG_OBJECTS)
    expressions = CompiledExpressions(file_of_expressions())
    compile_with(expressions.compile)
    with streams.alone():
        try:
            return run(words)
        except KeyboardInterrupt:
            say("Interrupted.")
            return INTERRUPTED
        except BrokenPipeError:
            return 0
        except RashomonError as error:
            say(f"rashomon: {error}")
            return error.exit_code
        except Exception as error:
            return _report_mistake(error)
        finally:
            expressions.save()
            gc.freeze()  # the interpreter looks through all values for garbage before it goes, for nothing


def run(words: list[str]) -> int:
    """Run the command that the first word names, else open what the words name."""
    name = words[0] if words and words[0] in arguments.COMMANDS else arguments.OPEN
    command = arguments.load(name)
    asked = arguments.parser(name, command).parse_args(words[1:] if name else words)
    return command.run(asked)


def _report_mistake(error: Exception) -> int:
    """Say an error that nobody foresaw in one sentence; what is kept of it holds no text of the reader's."""
    if is_lack_of_memory(error):
        error.__traceback__ = None  # it holds all that has been read
        say("rashomon: there is not enough memory for this story. Open fewer articles, or end other programs.")
        return MEMORY
    from tui.store.mishap import record

    say(f"rashomon: {record(error)}")
    return MISHAP
