"""A walk through the sample story line by line: what a listener hears, to be read in the diff."""

from __future__ import annotations

from tests.golden.conftest import Golden
from tests.stories import reading_of, some_stamp
from tui.model.findings import Findings
from tui.model.settings import Settings
from tui.reading.plain.driver import answer, begin, prompt
from tui.reading.state.reading import initial_reading

WALK = """
?
n
n
detail
d
]
unique E
go 23
y
quotes jean
go 17
names hamas
0
j
labels
esc
/abstained
n
esc
o disputes
timeline
follow
view synopsis
j
tab
view side
a
3
read 4
where
Y
hide
where
+
? likely
theme
pa
frobnicate
q
"""
"""One line each."""


def test_a_walk_through_the_sample_story(sample: Findings, golden: Golden) -> None:
    """Line after line, each answer below it; a long one waits for an empty line."""
    settings = Settings()
    walk, said = begin(reading_of(sample, initial_reading(settings)), settings, {})
    lines = said
    for line in WALK.strip().splitlines():
        lines = [*lines, "", prompt(walk) + line]
        walk, said = answer(walk, line, some_stamp())
        lines += said
    golden("plain-walk.txt", "\n".join(lines) + "\n")
