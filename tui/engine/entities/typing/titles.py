"""What an outlet calls a name: the title before it, the apposition after it, the label beside it.

[Israeli Defense Minister] Yoav Gallant      [Hamas-run] Gaza      the [militant group] Hamas
Gallant, [the defense minister],             Hamas [terrorist group]      Rick Scott [R-Fla.]
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from operator import attrgetter

from tui.engine.entities.read.chunks import LONGEST
from tui.engine.entities.read.times import NameWord
from tui.engine.entities.read.tokens import Line
from tui.engine.entities.typing.roles import RANKS
from tui.engine.entities.typing.sides import plays_host
from tui.engine.language.en.gazetteer import key, listed_name, section, union
from tui.engine.words import FUNCTION
from tui.model.places import Span

_SMALL = frozenset(("of", "and", "for", "in", "at", "the", "a", "an", "by", "with", "to"))
_COMPANIONS = frozenset(("friend", "colleague", "ally", "rival", "comrade", "neighbour", "neighbor"))
PARTIES = "R|D|I|Con|Lab|LD|SNP"
"""The short forms of parties that news writes behind a name in brackets, as part of a regular expression."""
_PARTY = re.compile(rf",? \(((?:{PARTIES})(?:[-–,][^()]{{0,16}})?)\)")
_APPOSED = re.compile(
    r",\s((?:a|an|the|his|her|its|their|who is)\s(?:[^,.;:()\"“”—]|(?<=\d)[,.](?=\d)){3,80}"
    r"|[a-z](?:[^,.;:()\"“”—]|(?<=\d)[,.](?=\d)){3,80})(?=[,.](?!\d)|[;:—)]|$)"
)
_WANTED = re.compile(r"\b(?:want|need|tri|plan|hop|decid|refus|fail|agree|seek|intend)(?:n?ed|s)? to\b")
"""What makes a clause of what looks like an apposition: "Opel, the firm wanted to reduce costs"."""
_NAMED = re.compile(r", [A-Z]")
"""What makes the title of the next name of what looks like an apposition."""
_VERB_FORMS = frozenset(("was", "were", "is", "are", "has", "have", "had", "will", "would", "said", "says"))


def titles(line: Line, start: int, end: int, names: Collection[int]) -> tuple[str, ...]:
    """The titles, appositions and labels next to the name at `start` to `end`, in the order of the text, as written.

    `names` are the offsets at which words of names begin in the article: a title goes on over them.
    """
    return tuple(dict.fromkeys(line.text[span.start : span.end] for span in title_spans(line, start, end, names)))


def title_spans(line: Line, start: int, end: int, names: Collection[int]) -> tuple[Span, ...]:
    """Where the titles, appositions and labels next to the name stand; see `titles`."""
    index = bisect_right(line.words, start, key=attrgetter("start")) - 1
    if index < 0:
        return ()
    after = bisect_left(line.words, end, key=attrgetter("start"))
    found = (_before(line, index, names), _beside(line, after, end), _behind(line, end))
    return tuple(span for span in found if span is not None)


def _before(line: Line, index: int, names: Collection[int]) -> Span | None:
    """The title that ends right before the word at `index`."""
    words, first, head = line.words, index, False
    nouns = union("roles", "honorifics", "groups", "places")
    place = index
    while place and index - place < LONGEST:
        gap = line.gap(place - 1)
        low = words[place - 1].low.rstrip(".")
        comma = place == index and gap == ", "
        firm = gap == " & " and words[place - 1].start in names
        if not comma and not firm and gap not in (" ", "-") and not (words[place - 1].owns and gap.endswith("s ") and head):
            break
        part = low.rpartition("-")[2] if "-" in low else ""
        if place == index:
            head = (
                low in nouns
                or words[place - 1].text in RANKS
                or part in section("compounds")
                or (low == "of" and place > 1 and words[place - 2].low in section("places"))
            )
            if not head or plays_host(line, place - 1) or (comma and not _ends_title(words[place - 2 : place])):
                break
        elif not (words[place - 1].start in names or _belongs(line, place - 1, nouns)):
            break
        elif low in ("of", "for") and _entitles(words[place:index]):
            break  # "a lawyer for President" is nobody's title
        place -= 1
        first = place
    while first < index and (words[first].low in _SMALL or _below(line, first) or _befriends(words[first : index + 1])):
        first += 1
    first = _whole(line, first)
    if not head or first >= index:
        return None
    last = index - 1
    while last > first and words[last].low == "of":
        last -= 1
    return Span(words[first].start, words[last].end)


def _whole(line: Line, first: int) -> int:
    """Where a title begins that says nothing without the word before it: "His Honour Judge", "pump maker"."""
    words = line.words
    if first == 0 or line.gap(first - 1) != " ":
        return first
    low, before = words[first].low, words[first - 1]
    if low in ("honour", "honor"):
        return first - (before.low in ("his", "her"))
    made = low in ("maker", "giant", "chain") and not before.capital and before.low.isalpha() and before.low not in FUNCTION
    return first - (made and not before.low.endswith(("ed", "ing")))


def _entitles(words: Sequence[NameWord]) -> bool:
    """Whether a title begins with these words: President, former premier; but not America analyst."""
    roles = union("roles", "honorifics")
    modified = len(words) > 1 and words[0].low in section("role_modifiers") and words[1].low.rstrip(".") in roles
    return modified or (len(words) > 0 and words[0].low.rstrip(".") in roles)


def _below(line: Line, first: int) -> bool:
    """Whether "under" is the preposition: under FTC Chair Lina Khan; but Under Secretary."""
    return line.words[first].low == "under" and line.words[first + 1].low != "secretary"


def _befriends(words: Sequence[NameWord]) -> bool:
    """Whether a title stands behind what somebody is to the speaker: my friend Secretary Blinken."""
    return len(words) > 2 and words[0].low in _COMPANIONS and words[1].capital


def _ends_title(words: tuple[NameWord, ...]) -> bool:
    """Whether a title with a comma behind it ends here: "the Qatari Foreign Ministry spokesman, Majed Al Ansari"."""
    return (
        len(words) > 1 and words[1].low in section("roles") and words[0].capital | (words[0].low in section("role_modifiers"))
    )


def _belongs(line: Line, place: int, nouns: frozenset[str]) -> bool:
    """Whether the word at `place` can be part of a title whose noun stands further on."""
    word = line.words[place]
    low = word.low.rstrip(".")
    if low in nouns or low in union("role_modifiers", "labels", "directions", "role_of"):
        return True
    if low in ("of", "and", "for", "the"):
        return place > 0 and (line.words[place - 1].low in nouns or low == "the")
    if "-" in low and (low.rpartition("-")[2] in section("compounds") or low in section("labels")):
        return True
    return word.capital and (
        listed_name(key(word.text)) is not None or low in section("org_tails") or word.text.isupper() or word.owns
    )


def _beside(line: Line, after: int, end: int) -> Span | None:
    """The label right after the name: "terrorist group", "militants"."""
    words, last, judged = line.words, after, False
    while last < len(words) and last - after < 3 and not words[last].capital:
        gap = line.gap(last - 1) if last else ""
        if gap != " " and not (last == after and line.text[end : words[last].start] == " "):
            break
        low = words[last].low
        if low in section("labels") or low in section("judging"):
            judged = True
        elif low not in section("groups"):
            break
        elif judged:
            last += 1
            break
        last += 1
    if not judged or last == after or words[last - 1].low.endswith("ed"):  # "Republicans disputed it"
        return None
    return Span(words[after].start, words[last - 1].end)


def _behind(line: Line, end: int) -> Span | None:
    """The apposition or the party in brackets that follows the name."""
    stop = line.sentence.end
    if party := _PARTY.match(line.text, end, stop):
        return Span(*party.span(1))
    apposed = _APPOSED.match(line.text, end, stop)
    if apposed is None:
        return None
    words = [word.strip("'’") for word in apposed.group(1).lower().split()]
    if _VERB_FORMS & set(words) or _WANTED.search(apposed.group(1)):
        return None
    if words[0] in ("its", "his", "her", "their") and _NAMED.match(line.text, apposed.end(), stop):
        return None  # the trawler Vosko, its skipper, Rob Finch
    start = words[1:] if words[0] in ("a", "an", "the", "his", "her", "its", "their") else words
    judged = words[0] in ("designated", "considered", "deemed", "branded", "labeled", "labelled")
    nouns = union("roles", "groups", "places")
    named = any(word in nouns for word in start[:5]) and not (
        start is words and words[0] not in nouns | section("role_modifiers")
    )
    return Span(*apposed.span(1)) if named or judged else None
