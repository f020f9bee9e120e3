"""How the work of an expression grows with the length of an attack, in a process that can be killed.

    python -m tests.expressions.trial SEED < expressions.json

Each expression is applied to attacks of some length and of eight times that: linear work grows 8 times, quadratic work 64, and
exponential work is interrupted by an alarm; what no alarm interrupts ends with the process. The least of a few measures
counts, because a busy machine only ever makes work look longer.
"""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Sequence
from random import Random
from typing import Any

from tests.expressions.anatomy import anatomy
from tests.expressions.attacks import Attack, attacks
from tests.expressions.found import ANCHORED, ROOT, Expression

GROWTH = 20.0
"""Times that the work may grow where the text grows eightfold: linear work grows 8 times, n log n some 11, quadratic 64."""
QUICK = 0.25e-6
"""Seconds a character below which a long attack was quick: what is quadratic takes more at that length."""
DEAR = 20e-6
"""Seconds a character that nothing may take: a megabyte would take 20 s."""
LENGTH = 8_000
"""Characters of a long attack; the short one has an eighth."""
SPARSE = 32_000
"""The same where the expression seldom begins in the attack, so that only many beginnings tell."""
ALARM = 1.0
"""Seconds after which an attack is given up: hundreds of times what it takes."""
PATIENCE = 600.0
"""Seconds after which the process is killed."""


class _Alarm(BaseException):
    """An attack takes too long."""


def slow(expression: Expression, seed: int, *, thorough: bool) -> str:
    """At which attack an expression is slow, and how; empty where it is at none."""
    made = anatomy(expression.pattern, expression.flags)
    compiled = re.compile(expression.pattern, expression.flags)
    uses = sorted(expression.uses & ANCHORED) + ["finditer"] * bool(expression.uses - ANCHORED)
    for attack in attacks(made, Random(seed), thorough=thorough):
        for use in uses:
            if why := _why(compiled, use, attack, endless=bool(made.repeats)):
                return f"{why}: {attack.start!r} + {attack.brick!r} * n + {attack.end!r}"
    return ""


def _why(compiled: re.Pattern[Any], use: str, attack: Attack, *, endless: bool) -> str:
    """Why an attack is too much for an expression, or nothing. One without open repeats takes so much at each character."""
    length = SPARSE if attack.sparse and use not in ANCHORED else LENGTH
    try:
        least = _time(compiled, use, attack.text(LENGTH // 8))
        if least > DEAR * LENGTH / 8:
            least = min(_time(compiled, use, attack.text(LENGTH // 8)) for _ in range(3))
        if least > DEAR * LENGTH / 8:
            return f"{use} takes {8e6 * least / LENGTH:.0f} µs a character"
        if not endless or _time(compiled, use, attack.text(length)) < QUICK * length:
            return ""
        short, long = (min(_time(compiled, use, attack.text(size)) for _ in range(3)) for size in (length // 8, length))
    except _Alarm:
        return f"{use} does not end"
    return f"{use} takes {long / short:.0f} times as long with 8 times the text" if long > GROWTH * short else ""


def _time(compiled: re.Pattern[Any], use: str, text: str) -> float:
    """Seconds of processor time; raises _Alarm."""
    given: Any = text if isinstance(compiled.pattern, str) else text.encode("latin-1", "replace")
    signal.setitimer(signal.ITIMER_REAL, ALARM)
    try:
        begun = time.process_time()
        if use in ANCHORED:
            getattr(compiled, use)(given)
        else:
            deque(compiled.finditer(given), maxlen=0)
        return time.process_time() - begun
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _ring(*_: object) -> None:
    raise _Alarm


def tried(expressions: Sequence[Expression], seed: int, *, thorough: bool = False) -> dict[str, str]:
    """Which of some expressions are slow, and how, by their places; found out in a process of its own."""
    given = [
        {"pattern": each.pattern.decode("latin-1") if isinstance(each.pattern, bytes) else each.pattern}
        | {"bytes": isinstance(each.pattern, bytes), "flags": each.flags, "uses": sorted(each.uses)}
        for each in expressions
    ]
    command = [sys.executable, "-m", "tests.expressions.trial", str(seed), str(int(thorough))]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            said, _ = process.communicate(json.dumps(given), PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            said, _ = process.communicate()
    lines = said.splitlines()
    found = {number: why for number, why in enumerate(lines) if why}
    if len(lines) < len(expressions):
        found[len(lines)] = "does not end, whatever interrupts it"
    return {
        f"{', '.join(expressions[number].places)}  {expressions[number].pattern!r:.200}": why for number, why in found.items()
    }


def main(seed: int, *, thorough: bool) -> None:
    """Try the expressions on standard input; one line for each, empty where it is quick."""
    signal.signal(signal.SIGALRM, _ring)
    for each in json.load(sys.stdin):
        pattern = each["pattern"].encode("latin-1") if each["bytes"] else each["pattern"]
        print(slow(Expression((), pattern, each["flags"], frozenset(each["uses"])), seed, thorough=thorough), flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]), thorough=sys.argv[2] == "1")
