"""What the strip says of a passage: a sentence first, then on whose word, who does not tell it, how sure that is, and why.

◆ A and D contradict each other: people killed on Oct. 7
  A about 1,200, says Israel · D about 1,160, says AFP
A and D tell this, perhaps C; B and E do not.
D: same fact; both: Gaza · Hamas · attack
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.model.counts import Count
from tui.model.places import Mark
from tui.model.strands import Figure, Kind, Link, Passage, Strength, kind
from tui.reading.show.contradiction import contradicting_articles, figures_in_conflict
from tui.reading.show.differences import compare_wording, difference_in_words
from tui.reading.show.margin import DISPUTE_BAR
from tui.reading.show.number_format import format_value
from tui.reading.show.strength import describe_strength
from tui.reading.state.kinds import only_word
from tui.reading.state.outlets import letter_of, tint_of
from tui.reading.state.reading import Reading, mark_under_cursor
from tui.reading.state.source_words import describe_source, name_source
from tui.reading.text.lines import Line, Piece, Tint, line, width_of

MOST_NAMED = 24
"""Outlets named in one list; of a larger story the rest is counted, for nobody reads on in such a row."""
MOST_REASONS = 8
"""Words, names and figures given for a link: two rows of the strip at 80 columns."""
MOST_RELATED = 3
"""Places shown that are alike without being the same."""


def describe_passage(reading: Reading, passage: Passage, *, grown: bool) -> list[Line]:
    """All that is known of a passage, as lines of any length; probabilities and every wording only where it is `grown`."""
    mine = mark_under_cursor(reading)
    telling = reading.index.tellers[passage.id]
    if kind(passage) is Kind.UNIQUE:
        source = words_of_source(reading, mine) if mine else []
        claim = [(f"{only_word(passage).capitalize()} ", Tint.STRONG), *letters_list(telling), (" tells this", Tint.STRONG)]
        return [line(*claim, *source, "."), *related_places(reading, passage)]
    if kind(passage) is Kind.UNSETTLED:
        source = words_of_source(reading, mine) if mine else []
        claim = [(" says this in such words, but others may tell it in their own", Tint.STRONG)]
        return [line(("Only ", Tint.STRONG), *letters_list(telling), *claim, *source, "."), *related_places(reading, passage)]
    if kind(passage) is Kind.COPY:
        rows = [line(*letters_list(sorted(telling)), (" tell this with one voice: one is a copy.", Tint.STRONG))]
        return rows + related_places(reading, passage)
    links = sorted(passage.links, key=lambda link: (mine not in (link.a, link.b), -link.score))
    rows = _contradiction(reading, passage, mine, grown=grown)
    rows.append(tellers_line(reading, passage, first=not rows))
    if grown:
        rows += _wordings(reading, passage.marks, mine)
    rows += [_describe_link(passage, link, mine, grown=grown) for link in (links if grown else links[:2])]
    return rows + (related_places(reading, passage) if grown else [])


def letters_list(articles: Iterable[int]) -> list[Piece]:
    """The letters of articles in a sentence, each in its colour: "A, B and D"; of very many the rest is counted."""
    all_of_them = sorted(articles)
    named, remaining = all_of_them[:MOST_NAMED], len(all_of_them) - MOST_NAMED
    pieces: list[Piece] = []
    for at, article in enumerate(named):
        is_last = at == len(named) - 1 and remaining <= 0
        pieces += [((" and " if is_last else ", ") if at else "", Tint.PLAIN), (letter_of(article), tint_of(article))]
    return [*pieces, (f" and {remaining} more", Tint.PLAIN)] if remaining > 0 else pieces


def others_suffix(reading: Reading, passage: Passage, width: int) -> Line:
    """Who perhaps tells a dispute and who does not, for behind its first sentence, where the line of tellers has no room.

    All of it if that fits in so many columns, else who is silent alone, else nothing.
    """
    telling, maybe = reading.index.tellers[passage.id], reading.index.maybe_tellers[passage.id]
    articles = reading.findings.story.articles
    silent = [a for a in sorted(frozenset(reading.order) - telling - maybe) if not articles[a].unreadable]
    pieces: list[Piece] = []
    for word, named in (("perhaps", sorted(maybe - telling)), ("silent", silent)):
        if named:
            more = f" and {len(named) - MOST_NAMED} more" if len(named) > MOST_NAMED else ""
            pieces.append((f"; {word} {' '.join(map(letter_of, named[:MOST_NAMED]))}{more}", Tint.DIM))
    kept = next((some for some in (pieces, pieces[1:]) if width_of(line(*some)) <= width), [])
    return line(*kept)


def articles_without_words(reading: Reading, passage: Passage) -> frozenset[int]:
    """Of those that maybe tell a passage the articles in which no words stand for it: they tell another one of its words."""
    maybe = reading.index.maybe_tellers[passage.id]
    return frozenset(each for each in maybe if not reading.index.bodies_in(passage, each))


def tellers_line(reading: Reading, passage: Passage, *, first: bool) -> Line:
    """Who tells it, where it was not found, and who cannot be read; the `first` sentence of the strip is bright."""
    telling, maybe = reading.index.tellers[passage.id], reading.index.maybe_tellers[passage.id]
    bright = Tint.STRONG if first else Tint.PLAIN
    everyone = frozenset(reading.order)
    unreadable = frozenset(a for a in everyone - telling - maybe if reading.findings.story.articles[a].unreadable)
    silent = everyone - telling - maybe - unreadable
    pieces: list[Piece]
    if telling == everyone:
        pieces = [(f"All {len(telling)} tell this" if len(telling) > 2 else "Both tell this", bright)]
    elif len(telling) > 1:
        pieces = [*letters_list(telling), (" tell this", bright)]
    else:
        pieces = [*letters_list(telling), (" tells this" if telling else "", bright)]
    without = articles_without_words(reading, passage)
    if maybe - without:
        link = ", likely also " if telling else "Likely told by "
        pieces += [(link, Tint.LIKELY), *letters_list(maybe - without)]
    if without:
        pieces += [(", perhaps ", Tint.LIKELY), *letters_list(without)]
    if silent:
        pieces += [("; not found in ", Tint.DIM), *letters_list(silent), (".", Tint.DIM)]
    else:
        pieces.append((".", bright))
    if unreadable:
        pieces += [(" Not readable: ", Tint.DIM), *letters_list(unreadable), (".", Tint.DIM)]
    return line(*pieces)


def _contradiction(reading: Reading, passage: Passage, mine: Mark | None, *, grown: bool) -> list[Line]:
    """Who contradicts whom about what, and every value with whose word it is; nothing where nobody does.

    The values stand in one line, so that a strip of two rows has both; where it is `grown` in one each.
    """
    links = [link for link in passage.links if link.why.conflicts and mine in (link.a, link.b)]
    sides = contradicting_articles(passage, mine)
    if not sides:
        return []
    figures = figures_in_conflict(reading, passage)
    about = next((figure.compared or figure.label for figure in figures), "")
    values = about or ", ".join(dict.fromkeys(what for link in links for what in link.why.conflicts))
    head = line((f"{DISPUTE_BAR[0]} ", Tint.DISPUTE), *letters_list(sides), (f" contradict each other: {values}", Tint.STRONG))
    counts = [(figure, count) for figure in figures for count in figure.counts if count.mark.article in sides]
    if grown:
        return [head, *(line("  ", *_value(reading, *each), *words_of_source(reading, each[1].mark)) for each in counts)]
    return [head, line("  ", *_values(reading, counts))] if counts else [head]


def _value(reading: Reading, figure: Figure, count: Count) -> list[Piece]:
    """The letter of an outlet and its value, as it writes it."""
    mark = count.mark
    words = reading.findings.story.articles[mark.article].text[mark.start : mark.end]
    return [(letter_of(mark.article), tint_of(mark.article)), (f" {words or format_value(count, figure.unit)}", Tint.DISPUTE)]


def _values(reading: Reading, counts: Sequence[tuple[Figure, Count]]) -> list[Piece]:
    """All values in one line, each with who says so: two rows of a low strip hold what is contradicted, and on whose word."""
    pieces: list[Piece] = []
    for figure, count in counts:
        pieces += [*([(" · ", Tint.DIM)] if pieces else []), *_value(reading, figure, count)]
        if name := name_source(reading.index, count.mark):
            pieces.append((f", says {name}", Tint.DIM))
    return pieces


def _describe_link(passage: Passage, link: Link, mine: Mark | None, *, grown: bool) -> Line:
    """How sure a link is, in words, and why, seen from the cursor where it stands on one end; the probability where grown.

    A wording that is only likely the cursor's may surely be that of a third outlet, by which it belongs to the passage.
    """
    surely: set[int] = set()
    if mine in (link.a, link.b):
        other = link.b if link.a == mine else link.a
        ends: list[Piece] = [(letter_of(other.article), tint_of(other.article))]
        surely = _surely_with(passage, other) if link.strength is Strength.LIKELY else surely
    else:
        ends = letters_list((link.a.article, link.b.article))
    strength = describe_strength(link) if grown else link.strength.value
    pieces: list[Piece] = [*ends, (f": {strength}", Tint.SHARED)]
    if surely:
        pieces += [(", surely that of ", Tint.DIM), *letters_list(surely)]
    both = " · ".join(list(dict.fromkeys((*link.why.names, *link.why.figures, *link.why.other_words)))[:MOST_REASONS])
    if both:
        pieces.append((f"; both: {both}", Tint.DIM))
    if grown and link.why.conflicts:
        pieces.append((f"; contradict: {', '.join(link.why.conflicts)}", Tint.DISPUTE))
    if link.why.against:
        pieces.append((f"; against: {', '.join(link.why.against)}", Tint.DIM))
    return tuple(pieces)


def _surely_with(passage: Passage, mark: Mark) -> set[int]:
    """The articles of which a wording of a passage is surely the same fact."""
    ends = [(link.a, link.b) for link in passage.links if link.strength is not Strength.LIKELY and mark in (link.a, link.b)]
    return {(two if one == mark else one).article for one, two in ends}


def related_places(reading: Reading, passage: Passage) -> list[Line]:
    """What is alike without being the same, so that a reader can judge."""
    rows = []
    others = dict.fromkeys(other for _, other, _ in reading.index.related_links(passage.marks))
    for other in list(others)[:MOST_RELATED]:
        words = reading.findings.story.articles[other.article].text[other.start : other.end]
        letter = (letter_of(other.article), tint_of(other.article))
        rows.append(line(("related in ", Tint.DIM), letter, (", not the same: ", Tint.DIM), words))
    return rows


def _wordings(reading: Reading, marks: tuple[Mark, ...], mine: Mark | None) -> list[Line]:
    """Every wording in full, the cursor's first; in the others what differs from it is lit, or, in few equal words, those."""
    rows = []
    for mark in sorted(marks, key=lambda m: (m != mine, reading.order.index(m.article), m.start)):
        name = (f" {reading.findings.story.articles[mark.article].name}: ", Tint.STRONG)
        letter = (letter_of(mark.article), tint_of(mark.article))
        rows.append(line(letter, name, *compare_words(reading, mark), *words_of_source(reading, mark, " · ")))
        rows += differences_line(reading, mark)
    return rows


def words_of_source(reading: Reading, mark: Mark, parting: str = ", ") -> list[Piece]:
    """Whom the article names for what it tells here, behind a `parting`; nothing where it tells on its own word."""
    source = describe_source(reading.index, mark)
    return [(f"{parting}{source}", Tint.DIM)] if source else []


def differences_line(reading: Reading, mark: Mark) -> list[Line]:
    """What differs from the wording under the cursor, in words: colours do not reach everybody."""
    differences = difference_in_words(reading, mark)
    return [line(("  differs: ", Tint.DIM), differences)] if differences else []


def compare_words(reading: Reading, mark: Mark, tint: Tint = Tint.PLAIN) -> list[Piece]:
    """The words of a mark, lit by how they stand to those under the cursor."""
    text = reading.findings.story.articles[mark.article].text
    comparison = compare_wording(reading, mark)
    light = Tint.DIFFERS if comparison.differing else Tint.SHARED
    pieces: list[Piece] = []
    at = mark.start
    for start, end in comparison.differing or comparison.common:
        pieces += [(text[at:start], tint), (text[start:end], light)]
        at = end
    return [*pieces, (text[at : mark.end], tint)]
