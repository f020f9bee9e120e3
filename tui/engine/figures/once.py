"""What happens once in a story, and how English tells it: a blast, a vote, the founding of a firm."""

from __future__ import annotations

import re
from typing import NamedTuple


class Happening(NamedTuple):
    """Something that happens once in a story, and how English tells it."""

    id: str
    example: str
    """Two sentences that contradict each other."""
    unit: str
    """"time" or "year"."""
    words: re.Pattern[str]
    """What tells it; the time stands behind."""
    whose: bool = False
    """Whether it may be that of several people or things, so that both sentences must say of which."""


def _row(name: str, example: str, unit: str, words: str, *, whose: bool = False) -> Happening:
    return Happening(name, example, unit, re.compile(rf"\b(?:{words})\b", re.IGNORECASE), whose)


HAPPENINGS: tuple[Happening, ...] = (
    _row(
        "fire",
        "The fire broke out at [6:40 a.m.] | The blaze began at [7:20 a.m.]",
        "time",
        r"broke out|caught fire|(?:fire|blaze) (?:began|started|erupted)",
    ),
    _row(
        "quake", "The quake struck at [6:40 a.m.] | The quake hit at [7:20 a.m.]", "time", r"(?:earth)?quake|tremors?|temblor"
    ),
    _row(
        "crash",
        "The train crashed at [6:40 a.m.] | The train left the rails at [7:20 a.m.]",
        "time",
        r"crash(?:ed)?|collided|collision|derailed|derailment|left the (?:rails|road|track)|overturned|ran aground",
    ),
    _row(
        "blast",
        "The bomb went off at [6:40 a.m.] | The blast was at [7:20 a.m.]",
        "time",
        r"explo(?:sion|ded)|blast|detonated|went off|blew up|erupted|eruption",
    ),
    _row(
        "collapse",
        "The dam failed at [6:40 a.m.] | The dam burst at [7:20 a.m.]",
        "time",
        r"collapsed?|gave way|failed|failure|breach(?:ed)?|burst|caved in|came down|broke apart",
    ),
    _row(
        "shooting",
        "Shots were fired at [6:40 a.m.] | The shooting began at [7:20 a.m.]",
        "time",
        r"shooting|opened fire|shots|gunfire|was shot",
    ),
    _row(
        "vote",
        "The vote took place at [9:10 p.m.] | The decision came at [10:40 p.m.]",
        "time",
        r"votes?|voted|decision|approved|passed|rejected",
    ),
    _row(
        "verdict",
        "The verdict came at [3:10 p.m.] | The jury returned its verdict at [4:20 p.m.]",
        "time",
        r"verdicts?|convicted|found guilty|acquitted",
    ),
    _row(
        "launch",
        "The rocket lifted off at [6:40 a.m.] | The launch was at [7:20 a.m.]",
        "time",
        r"lifted off|lift-?off|blasted off|launch(?:ed)?|took off",
    ),
    _row(
        "landing",
        "The capsule landed at [6:40 a.m.] | The capsule touched down at [7:20 a.m.]",
        "time",
        r"touched down|touchdown|landed|splashed down|splashdown",
    ),
    _row(
        "landfall",
        "The storm made landfall at [6:40 a.m.] | The storm came ashore at [7:20 a.m.]",
        "time",
        r"landfall|came ashore",
    ),
    _row(
        "sinking",
        "The ferry sank at [6:40 a.m.] | The ferry capsized at [7:20 a.m.]",
        "time",
        r"sank|capsized|went down|foundered",
    ),
    _row(
        "outage",
        "The power went out at [6:40 a.m.] | The outage began at [7:20 a.m.]",
        "time",
        r"outage|blackout|power (?:went|failed|was lost|cut)|went dark",
    ),
    _row(
        "escape", "The prisoner escaped at [6:40 a.m.] | He absconded at [7:20 a.m.]", "time", r"escaped?|absconded|broke free"
    ),
    _row(
        "raid",
        "The robbers broke in at [6:40 a.m.] | The robbery began at [7:20 a.m.]",
        "time",
        r"broke in(?:to)?|robbery|heist|raid|burglary|break-in|theft",
    ),
    _row(
        "founding",
        "Acme was founded in [1887]. | Acme dates back to [1891].",
        "year",
        r"founded|established|set up|incorporated|dates|dating back|began trading|founding"
        r"|started (?:life|trading|out)|been (?:in business|in operation|trading|a fixture|a family (?:firm|business)"
        r"|part of \w+(?: \w+)? (?:life|community|history|landscape|scene))",
    ),
    _row(
        "opening",
        "The tram carries its first passengers in [2031]. | The tram opens in [2032].",
        "year",
        r"open(?:s|ed|ing)?|(?:carr(?:y|ies|ied)|welcomed?|receives?d?|take) (?:its|their|the) first"
        r" (?:passengers?|visitors?|guests?|patients?|pupils?|students?)"
        r"|(?:enters?|entered|come into|comes into|came into|go into|goes into|went into) (?:service|operation|use)"
        r"|(?:start|begin|starts|begins|started|began) (?:running|operating|operations|service|services)",
    ),
    _row(
        "building",
        "The hall was built in [1887]. | The hall was completed in [1891].",
        "year",
        r"built|constructed|erected|completed|completion",
    ),
    _row(
        "making",
        "The mural was painted in [1641]. | Roe, whose mural was painted in [1643], died.",
        "year",
        r"painted|written|wrote|composed|sculpted|carved",
    ),
    _row("birth", "Ann Roe was born in [1941]. | Ann Roe was born in [1943].", "year", r"born", whose=True),
    _row("wedding", "Ann Roe married in [1961]. | Ann Roe wed in [1963].", "year", r"married|wed|wedding", whose=True),
    _row("joining", "Ann Roe joined Acme in [2011]. | Ann Roe joined Acme in [2013].", "year", r"joined", whose=True),
    _row(
        "purchase",
        "Acme bought Bolt in [2011]. | Acme acquired Bolt in [2013].",
        "year",
        r"bought|acquired|purchased|taken over|took over",
        whose=True,
    ),
    _row(
        "closing",
        "The mill in Ralo closed in [1981]. | The mill of Ralo shut in [1983].",
        "year",
        r"closed|shut|shut down|closure",
        whose=True,
    ),
)
"""What happens once, each with the words that tell it."""
