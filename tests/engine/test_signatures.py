"""Who wrote an article without a "By", and labels that are no headline."""

from __future__ import annotations

import pytest

from tests.engine.cleaning import PROSE, cleaned, kinds


@pytest.mark.parametrize(
    ("lines", "author", "marked"),
    [
        ("Lucy Farrell, Transport Reporter", "Lucy Farrell", 1),
        ("Kate Flanders, science correspondent", "Kate Flanders", 1),
        ("Tom Brandt Political Editor", "Tom Brandt", 1),
        ("Daniel Ashworth\nCrime reporter", "Daniel Ashworth", 2),
        ("Daniel Ashworth\nSaturday 15 March 2025", "Daniel Ashworth", 1),
        ("Rosa Ingram at Haven Road", "Rosa Ingram", 1),
        ("Simon Achterberg in Karlova", "Simon Achterberg", 1),
        ("Analysis\nSimon Achterberg in Karlova", "Simon Achterberg", 1),
        ("From our diplomatic correspondent\nNadia Petrenko, Geneva", "Nadia Petrenko", 2),
        ("She won by nine points. Now comes the hard part\nMaria van Dijk, Europe editor", "Maria van Dijk", 1),
        ("Lucy Farrell, Harbour Today", "Lucy Farrell", 1),
        ("Lucy Farrell and Tewa Rangi\nSaturday 15 March 2025", "Lucy Farrell and Tewa Rangi", 1),
        ("Posted by Lucy Farrell", "Lucy Farrell", 1),
        ("Words: Lucy Farrell", "Lucy Farrell", 1),
        ("EXCLUSIVE by Lucy Farrell", "Lucy Farrell", 1),
        ("By Dr Lucy Farrell, clinical editor", "Dr Lucy Farrell", 1),
        ("By our technical editor", "", 1),
        ("Words fail him", "", 0),
        ("Lucy Farrell, Harbour Master", "", 0),
        ("Posted by mistake", "", 0),
        ("By the sea, editor and reporter wept", "", 0),
        ("Daniel Ashworth", "", 0),
        ("Mayor Daniel Ashworth\nCrime reporter", "", 0),
        ("Transport Reporter", "", 0),
        ("Anna Lund, Geneva", "", 0),
        ("Chaos in Karlova", "", 0),
        ("Anna Lund was a reporter.", "", 0),
        ("By Jane Doe\nAnna Lund, Sports Editor", "Jane Doe", 1),
        ("By Jane Doe\nStaff writer", "Jane Doe", 2),
        ("By Jane Doe\nChief crime correspondent", "Jane Doe", 2),
        ("By Jane Doe\nThe writer left", "Jane Doe", 1),
    ],
)
def test_signatures(lines: str, author: str, marked: int) -> None:
    """A name counts with a task, a place or a day; of a page that says "By" nothing else is asked."""
    text = f"Ferry stopped in Orsa\n\n{lines}\n\n{PROSE}\n\n{PROSE} So they did."
    assert cleaned(text).meta.author == author
    assert [kind for kind, _ in kinds(text)].count("byline") == marked


@pytest.mark.parametrize(
    ("line", "title", "day"),
    [
        ("News release", "Ferry stopped in Orsa", ""),
        ("PRESS RELEASE", "Ferry stopped in Orsa", ""),
        ("For immediate release", "Ferry stopped in Orsa", ""),
        ("Media advisory:", "Ferry stopped in Orsa", ""),
        ("NEWS RELEASE 12-JUN-2025", "Ferry stopped in Orsa", "2025-06-12"),
        ("Press release of the ferry is late", "Press release of the ferry is late", ""),
        ("News release halted in Orsa", "News release halted in Orsa", ""),
    ],
)
def test_what_sort_of_text_it_is_is_no_headline(line: str, title: str, day: str) -> None:
    """And nothing is dropped: the words are folded, or the date's."""
    made = cleaned(f"{line}\n\nFerry stopped in Orsa\n\n{PROSE}\n\n{PROSE} So they did.")
    assert (made.meta.title, f"{made.meta.published or ''}") == (title, day)
    assert line in made.text
