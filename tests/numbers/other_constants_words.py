"""The constants of versions, of links, and of languages without a pack, each at its border."""

from __future__ import annotations

from dataclasses import replace

from tests.engine.test_align import story
from tests.numbers.border import Border
from tui.engine import align
from tui.engine.align import Alignment
from tui.engine.links import closeness
from tui.engine.versions import EditKind, compare_versions
from tui.model.settings import Settings
from tui.model.strands import Kind, kind

FRAME = ["The first words stay as they are.", "The last words stay as they are."]
WORDS = ["flood", "dam", "valley", "bridge", "harbour", "ferry", "market", "church", "school", "tower"]
COUNCIL = ("Der Stadtrat beschloss am Montag eine neue Steuer.", "Am Montag hat der Stadtrat eine Steuer beschlossen.")
MINISTER = ("Der Minister versprach den Bauern rasche Hilfe.", "Der Minister versprach den Fischern neue Boote.")
BEFORE = (
    "Der Hund bellte zweimal.\nNiemand sang im Garten.\nDie Katze schlief lange.\nEin Bus fuhr vorbei.\n"
    "Das Wetter blieb mild.\nKinder malten Drachen.\nEin Koch salzte Suppe.\nOtto flickte Netze.\nBauern ernteten Rüben.\n"
    "Jemand hustete leise.\nEin Maler strich Zäune.\nRegen fiel.\n"
)
TELLING = "Der Stadtrat von Brod beschloss überraschend, sieben verfallene Scheunen abzureißen und Obstbäume anzupflanzen."


def kept(number: int) -> list[str]:
    """Ten words, of which so many are those of another sentence."""
    return [*WORDS[:number], *(f"{word}x" for word in WORDS[number:])]


def is_moved(number: int) -> bool:
    """Whether a sentence that kept so many of ten words is the same one where it stands elsewhere."""
    old, new = " ".join(WORDS), " ".join(kept(number))
    try:
        return any(edit.kind is EditKind.MOVED for edit in compare_versions([old, *FRAME], [*FRAME, new]))
    except TypeError:  # a share of more than all is none that the library takes
        return False


def is_found_behind(others: int) -> bool:
    """Whether a sentence is found again behind so many new ones that hold all of its words in another order."""
    new = [f"{' '.join(reversed(WORDS))} {' '.join(f'n{at}w{n}' for n in range(20))}" for at in range(others)]
    return any(edit.kind is EditKind.CHANGED for edit in compare_versions([" ".join(WORDS)], [*new, " ".join(kept(8))]))


def aligned_in_german(settings: Settings, *articles: str) -> Alignment:
    """What is found in articles in a language without a pack."""
    made, lines = story(*articles)
    made = replace(made, articles=tuple(replace(article, language="de") for article in made.articles))
    return align.passages(made, lines, (), settings.passages)


def is_shared(one: str, other: str, settings: Settings) -> bool:
    """Whether two German sentences are taken for one fact, surely or likely."""
    found = aligned_in_german(settings, f"{one}\nDer Hund bellte zweimal.", f"{other}\nNiemand sang im Garten.")
    return any(kind(passage) in (Kind.SHARED, Kind.LIKELY) for passage in found.passages)


def certainty_alone(settings: Settings) -> float:
    """How sure it is that nobody else tells a long sentence deep in a German article."""
    found = aligned_in_german(settings, BEFORE + TELLING, "Ein Erdbeben erschütterte Tarn.\nZwei Brücken stürzten ein.")
    return max(passage.certainty for passage in found.passages if passage.label == TELLING)


BORDERS = (
    Border(
        "align.only_here._MOST_FOREIGN",
        "where no two words are known to mean the same a sentence is likely only here, never surely",
        lambda settings: (
            certainty_alone(settings) >= settings.passages.exclusive,
            certainty_alone(settings) >= settings.passages.same,
        ),
        (True, False),
    ),
    Border(
        "links.NEAR",
        "a sentence that kept nine of ten words was edited; with six it is told in other words",
        lambda _: tuple(closeness(WORDS, kept(number)).value for number in (6, 9)),
        ("same fact", "nearly the same words"),
    ),
    Border(
        "versions._ALIKE_ELSEWHERE",
        "elsewhere a sentence with six of ten words is another one; with nine it was moved",
        lambda _: (is_moved(6), is_moved(9)),
        (False, True),
    ),
    Border(
        "versions._NEAR",
        "an edited sentence is found behind thirty that share its words; behind sixty the time would grow with the square",
        lambda _: (is_found_behind(30), is_found_behind(60)),
        (True, False),
    ),
    Border(
        "words.FOREIGN_WEIGHT",
        "one fact in nearly the same words is found in any language; what a minister promised two kinds of people is not one",
        lambda settings: (is_shared(*COUNCIL, settings), is_shared(*MINISTER, settings)),
        (True, False),
    ),
)
