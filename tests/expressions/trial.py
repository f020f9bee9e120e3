"""How the work of an expression grows with the length of an attack, in a process that can be killed.

    python -m tests.expressions.trial SEED THOROUGH ALARM < expressions.json

Each expression is applied to attacks of some length and of eight times that: linear work grows 8 times, quadratic work 64
times, and exponential work is interrupted by an alarm; what no alarm interrupts ends with the process. The least of a few
measures counts, because a busy machine only ever makes work look longer.
"""

from __future__ import annotations

import faulthandler
import json
import re
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Sequence
from random import Random
from typing import Any, NamedTuple

from tests.expressions.anatomy import anatomy
from tests.expressions.attacks import Attack, attacks
from tests.expressions.found import ANCHORED, ROOT, Expression

GROWTH = 20.0
"""Times that the work may grow where the text grows eightfold: linear work grows 8 times, n log n some 11, quadratic 64."""
QUICK = 0.1e-6
"""Seconds a character below which a long attack was quick: what is quadratic takes more at that length."""
HEAVY = 0.5e-6
"""Seconds a character from which on an expression is not tried on even longer text."""
DEAR = 20e-6
"""Seconds a character that nothing may take: a megabyte would take 20 s."""
LENGTH = 12_000
"""Characters of a long attack. A short one has an eighth; one in which the expression seldom begins is tried with eight times
as many, because only many beginnings tell."""
ALARM = 5.0
"""Seconds after which an attack is given up: a hundred times what the slowest takes."""
PATIENCE = 120.0
"""Seconds for all attacks on one expression, after which the process ends itself, whoever holds the interpreter."""


class _Alarm(BaseException):
    """An attack takes too long."""


class Clock(NamedTuple):
    """Takes the time of one use of an expression."""

    compiled: re.Pattern[Any]
    use: str
    alarm: float
    """Seconds after which it is given up."""

    def took(self, attack: Attack, size: int, times: int = 1) -> float:
        """Seconds of processor time for an attack of a size, the least of some tries; raises _Alarm."""
        text = attack.text(size)
        given: Any = text if isinstance(self.compiled.pattern, str) else text.encode("latin-1", "replace")
        least = self.alarm
        for _ in range(times):
            signal.setitimer(signal.ITIMER_REAL, self.alarm)
            try:
                begun = time.process_time()
                if self.use in ANCHORED:
                    getattr(self.compiled, self.use)(given)
                else:
                    deque(self.compiled.finditer(given), maxlen=0)
                least = min(least, time.process_time() - begun)
            finally:
                signal.setitimer(signal.ITIMER_REAL, 0)
        return least


def slow(expression: Expression, seed: int, *, thorough: bool, alarm: float = ALARM) -> str:
    """At which attack an expression is slow, and how; empty where it is at none."""
    made = anatomy(expression.pattern, expression.flags)
    compiled = re.compile(expression.pattern, expression.flags)
    uses = sorted(expression.uses & ANCHORED) + ["finditer"] * bool(expression.uses - ANCHORED)
    for attack in attacks(made, Random(seed), thorough=thorough):
        for use in uses:
            if why := _why(Clock(compiled, use, alarm), attack, endless=bool(made.repeats)):
                return f"{why}: {attack.start!r} + {attack.brick!r} * n + {attack.end!r}"
    return ""


def _why(clock: Clock, attack: Attack, *, endless: bool) -> str:
    """Why an attack is too much for an expression, or nothing.

    An expression without an open repeat takes so much at each beginning and no more, so that only that is looked at.
    """
    sizes = [LENGTH // 8, LENGTH] if endless else [LENGTH // 8]
    if endless and attack.sparse and clock.use not in ANCHORED:
        sizes.append(8 * LENGTH)
    took: list[float] = []
    try:
        for size in sizes:
            if size > LENGTH and took[-1] > HEAVY * LENGTH:
                break  # what few beginnings add would not be seen beside that
            took.append(clock.took(attack, size))
            if took[-1] > DEAR * size and clock.took(attack, size, times=3) > DEAR * size:
                return f"{clock.use} takes {1e6 * took[-1] / size:.0f} µs a character"
            if took[1:] and took[-1] > QUICK * size and took[-1] > GROWTH * took[-2]:
                short, long = (clock.took(attack, each, times=5) for each in (size // 8, size))
                if long > GROWTH * short and clock.took(attack, 8 * size, times=2) > GROWTH * long:
                    # else only the short text was taken in one quick bite, and what is longer takes as much longer
                    return f"{clock.use} takes {long / short:.0f} times as long with 8 times the text"
    except _Alarm:
        return f"{clock.use} does not end"
    return ""


def _ring(*_: object) -> None:
    raise _Alarm


def tried(expressions: Sequence[Expression], seed: int, *, thorough: bool = False, alarm: float = ALARM) -> dict[str, str]:
    """Which of some expressions are slow, and how, by their places; found out in a process of its own."""
    given = [
        {"pattern": each.pattern.decode("latin-1") if isinstance(each.pattern, bytes) else each.pattern}
        | {"bytes": isinstance(each.pattern, bytes), "flags": each.flags, "uses": sorted(each.uses)}
        for each in expressions
    ]
    command = [sys.executable, "-m", "tests.expressions.trial", str(seed), str(int(thorough)), str(alarm)]
    done = subprocess.run(
        command, cwd=ROOT, input=json.dumps(given), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False
    )
    lines = done.stdout.splitlines()
    found = {number: why for number, why in enumerate(lines) if why}
    if len(lines) < len(expressions):
        found[len(lines)] = "does not end, whatever interrupts it"
    return {
        f"{', '.join(expressions[number].places)}  {expressions[number].pattern!r:.200}": why for number, why in found.items()
    }


def main(seed: int, *, thorough: bool, alarm: float) -> None:
    """Try the expressions on standard input; one line for each, empty where it is quick."""
    signal.signal(signal.SIGALRM, _ring)
    for each in json.load(sys.stdin):
        faulthandler.dump_traceback_later(PATIENCE * (10 if thorough else 1), exit=True)
        pattern = each["pattern"].encode("latin-1") if each["bytes"] else each["pattern"]
        expression = Expression((), pattern, each["flags"], frozenset(each["uses"]))
        print(slow(expression, seed, thorough=thorough, alarm=alarm), flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]), thorough=sys.argv[2] == "1", alarm=float(sys.argv[3]))
