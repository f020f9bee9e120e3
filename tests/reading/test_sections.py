"""The tables of what differs, on stories where it is known what differs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.stories import told
from tui.engine.pipeline import analyse
from tui.model.counts import Bound, Count, Relation
from tui.model.findings import Findings
from tui.model.places import Mark
from tui.model.settings import Settings
from tui.model.story import Meta, Source, Story
from tui.model.strands import Figure, Link, Manner, Passage, Saying, Strand, Strength, Why
from tui.reading.printed.sections import print_sections, section_names
from tui.reading.printed.tables_csv import csv_lines, defuse
from tui.reading.state.disputes import disputed_strands
from tui.reading.state.index import Index
from tui.reading.state.sections import coverage
from tui.reading.state.sections.figures import format_count
from tui.reading.state.sections.order import reading_order
from tui.reading.state.sections.register import SECTIONS
from tui.reading.state.sections.tables import Section, SectionCell, SectionName, SectionRow
from tui.reading.state.sections.wordings import Giving, compare_wording

ALPHA = """Bridge closed in Orsa

The Orsa bridge was closed on Monday after 12 people were hurt when a lorry hit its rail.

"We will repair the rail and open the bridge again before winter," said Ann Lowe, the mayor of Orsa.

The lorry belonged to a dairy in Linden.
"""
BETA = """Orsa bridge shut after crash

The bridge in Orsa was closed on Monday when a lorry hit its rail and 14 people were hurt.

"We will repair the rail and open the bridge again," said Ann Lowe, the mayor.

The driver, who is 61, was not hurt. The town bought the bridge from the railway in 1998.
"""
GAMMA = """Weather keeps ferries in port

A gale kept all ferries from Tarn in port on Sunday.
"""


def story(*texts: str) -> Findings:
    """What is found in the articles of outlets Alpha, Beta, Gamma."""
    names = ("Alpha", "Beta", "Gamma")
    sources = tuple(Source(f"{n}", f"{n}.txt", text, Meta(source=names[n])) for n, text in enumerate(texts))
    return analyse(Story("", sources), Settings())


@pytest.fixture(scope="module")
def index() -> Index:
    return Index(story(ALPHA, BETA))


def row_of(section: Section, words: str) -> SectionRow:
    """The row with these words in one of its cells."""
    return next(row for row in section.rows if any(words in cell.text for cell in row.cells))


@pytest.mark.parametrize("name", SectionName)
def test_every_row_has_a_cell_for_every_column(index: Index, name: SectionName) -> None:
    """And what it marks are words of the articles."""
    section = SECTIONS[name](index)
    assert section.name is name
    texts = [article.text for article in index.findings.story.articles]
    for row in section.rows:
        assert len(row.cells) == len(section.columns)
        for mark in row.marks:
            assert 0 <= mark.start <= mark.end <= len(texts[mark.article])
    if section.outlets:
        assert section.columns[section.outlets :] == ("Alpha", "Beta")


@pytest.mark.parametrize("name", SectionName)
def test_a_story_without_findings_says_so(name: SectionName) -> None:
    """No table is an error where there is nothing."""
    section = SECTIONS[name](Index(Findings(Story("", ()))))
    assert not section.rows
    assert section.nothing.endswith(".")


def test_disputes(index: Index) -> None:
    """The figure that differs, with both values."""
    row = row_of(SECTIONS[SectionName.DISPUTES](index), "hurt")
    assert [cell.text for cell in row.cells[2:]] == ["12 people", "14 people"]


@pytest.mark.parametrize(
    ("value", "unit", "written"),
    [
        ("14", "hour", "14 hours"),
        ("1", "hour", "1 hour"),
        ("6", "foot", "6 feet"),
        ("1", "people", "1 person"),
        ("12", "km", "12 km"),
        ("61", "year", "61"),
    ],
)
def test_a_value_is_written_as_people_write_it(value: str, unit: str, written: str) -> None:
    """A unit has its plural where there are several."""
    assert written == format_count(Count(Mark(0, 0, 1), value, Bound.EXACTLY, ""), unit)


def test_the_figure_that_differs_comes_first(index: Index) -> None:
    section = SECTIONS[SectionName.FIGURES](index)
    assert section.rows[0].cells[2].text == "conflict"
    assert section.rows[0].cells[3].text == "12..14"


def test_the_ledger_says_how_each_gives_an_utterance(index: Index) -> None:
    row = row_of(SECTIONS[SectionName.QUOTES](index), "before winter")
    assert row.cells[0].text == "Ann Lowe"
    assert row.cells[3].text.startswith("whole: ")
    assert row.cells[4].text.startswith("shortened: ")


@pytest.mark.parametrize(("unsure_below", "said"), [(0.0, "Ann Lowe"), (1.01, "perhaps Ann Lowe")])
def test_who_speaks_is_said_as_surely_as_it_is_known(index: Index, unsure_below: float, said: str) -> None:
    """Where no outlet gives the speaker surely the table of quotes says so, and that of speakers says of how many."""
    doubtful = Index(index.findings, unsure_below=unsure_below)
    assert said == row_of(SECTIONS[SectionName.QUOTES](doubtful), "before winter").cells[0].text
    after = Index(index.findings, before=doubtful)
    assert said == row_of(SECTIONS[SectionName.QUOTES](after), "before winter").cells[0].text
    about = SECTIONS[SectionName.SPEAKERS](doubtful).about
    assert about.endswith("first; for 2 of the quotes only perhaps." if unsure_below else "first.")


def test_how_many_words_a_speaker_gets(index: Index) -> None:
    row = row_of(SECTIONS[SectionName.SPEAKERS](index), "Ann Lowe")
    assert [cell.text for cell in row.cells] == ["Ann Lowe", "1", "22", "", "12", "10"]


def test_labels(index: Index) -> None:
    row = row_of(SECTIONS[SectionName.LABELS](index), "Ann Lowe")
    assert row.cells[2].text == "mayor of Orsa"
    assert row.cells[3].text == "mayor"


def test_only_days_stand_among_the_days() -> None:
    """No age, no span of years, nobody's years in office: only what the calendar knows."""
    told = (
        "Ann Lowe, 61, led Orsa for 16 years until 1998.\n\nThe 44-year-old guard had waited 31 years, since 2004.\n\n"
        "The rail is 90 years old. In 1981 it took two years to mend, and 2,000 years ago it was a ford."
    )
    rows = SECTIONS[SectionName.TIMELINE](Index(story(told, BETA))).rows
    assert [row.cells[0].text for row in rows] == ["1981", "1998", "2004"]


def test_bounds_are_at_least_and_at_most() -> None:
    """ "Up to 10" is not under 10, "at least 14" not over 14; ranges are written as people do."""
    told = "At least 14 people were hurt in Orsa, and up to 10 cars burnt. It will cost between $5 million and $7 million."
    cells = [cell.text for row in SECTIONS[SectionName.FIGURES](Index(story(told))).rows for cell in row.cells[4:]]
    assert cells == ["at least 14 people", "at most 10 cars", "5,000,000 to 7,000,000 USD"]


def test_who_tells_what_and_what_one_leaves_out() -> None:
    """An article of another story tells nothing of this one."""
    section = SECTIONS[SectionName.COVERAGE](Index(story(ALPHA, BETA, GAMMA)))
    assert section.rows
    assert all(row.cells[5].text == "" for row in section.rows)
    assert any(row.cells[3].text == row.cells[4].text == "tells" for row in section.rows)


def test_the_order_of_reading_adds_up(index: Index) -> None:
    """Each step adds no more than the one before, and in the end all is known."""
    steps = reading_order(index)
    assert [step.added for step in steps] == sorted((step.added for step in steps), reverse=True)
    assert steps[-1].known == pytest.approx(1.0)
    assert {step.article for step in steps} == {0, 1}


@pytest.mark.parametrize(
    ("text", "giving", "altered"),
    [
        ("We will open it again before winter", Giving.WHOLE, []),
        ("we will open it again, before winter", Giving.WHOLE, []),
        ("We will open it", Giving.SHORTENED, []),
        ("We open before winter", Giving.SHORTENED, []),
        ("We will close it again before winter", Giving.ALTERED, ["close"]),
        ("They will open it before the winter", Giving.ALTERED, ["They", "the"]),
    ],
)
def test_givings(text: str, giving: Giving, altered: list[str]) -> None:
    """Whole, shortened, or altered and in which words."""
    saying = Saying(Mark(0, 10, 10 + len(text)))
    compared = compare_wording(text, saying, "We will open it again before winter")
    assert compared.giving is giving
    assert [text[mark.start - 10 : mark.end - 10] for mark in compared.altered] == altered


def test_a_retelling_is_no_quotation() -> None:
    saying = Saying(Mark(0, 0, 4), manner=Manner.INDIRECT)
    assert compare_wording("that", saying, "that").giving is Giving.RETOLD


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("@import", "'@import"),
        ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
        ("+17%", "+17%"),
        ("-3.5", "-3.5"),
        ("plain", "plain"),
        ("", ""),
    ],
)
def test_no_cell_is_a_formula(cell: str, written: str) -> None:
    """A spreadsheet works out nothing of what an article says."""
    assert defuse(cell) == written


def test_csv_quotes_what_needs_it() -> None:
    """Quotation marks, commas and line breaks stay in their cell."""
    cells = (SectionCell('a "b", c\nd'), SectionCell("e"))
    section = Section(SectionName.ORDER, "", "", ("one", "two"), (SectionRow("x", cells),), "")
    assert list(csv_lines(section)) == ['\ufeff"one","two","id"\r\n', '"a ""b"", c d","e","x"\r\n']


def test_names_of_sections() -> None:
    """Each once, all of them, or a sentence that says which there are."""
    assert section_names("quotes, order,quotes") == (SectionName.QUOTES, SectionName.ORDER)
    assert section_names("all") == tuple(SectionName)
    with pytest.raises(ValueError, match="There is no section 'x'; there are overview, disputes"):
        section_names("x")


def test_lines_of_the_sample_story(sample: Findings) -> None:
    """The dispute of the story stands in what is printed, with both outlets."""
    lines = "\n".join(print_sections([SECTIONS[SectionName.DISPUTES](Index(sample))]))
    assert "about 1,200 people, on the word of Israel" in lines
    assert "about 1,160 people" in lines


def in_conflict(*where: int, whole: bool = True) -> list[Strand]:
    """A passage in which outlets 0 and 1 contradict each other, and a figure with values of `where`, in it or not."""
    ends = [Mark(n, 0, 50) for n in (0, 1)]
    link = Link(*ends, 0.8, Strength.SAME, Why(conflicts=("12 / 14",)))
    counts = tuple(Count(Mark(n, 5 if whole else 60, 7 if whole else 62), str(12 + n)) for n in where)
    marks = tuple(count.mark for count in counts)
    figure = Figure("figure:a", "people", marks, counts=counts, relation=Relation.CONFLICT, conflict=True)
    return [Passage("passage:a", "the crash", tuple(ends), links=(link,)), figure]


@pytest.mark.parametrize(
    ("strands", "expected"),
    [
        (in_conflict(0, 1), ["passage:a"]),  # as many outlets have a value: the passage has the words
        (in_conflict(0, 1, 2), ["figure:a"]),  # a third one has a value too, and the passage is about nothing else
        (in_conflict(0, 1, whole=False), ["passage:a", "figure:a"]),  # values that stand elsewhere are another contradiction
        (in_conflict(0, 2), ["passage:a", "figure:a"]),  # the figure has no value of one of the two sides
        (in_conflict(0, 1)[:1], ["passage:a"]),
        (in_conflict(0, 1)[1:], ["figure:a"]),
    ],
)
def test_a_contradiction_is_one_by_one_rule(strands: list[Strand], expected: list[str]) -> None:
    assert expected == [each.id for each in disputed_strands(strands)]


def test_the_table_of_disputes_leads_where_the_tour_goes(sample: Findings) -> None:
    index = Index(sample)
    tour = {each.id for each in disputed_strands(sample.strands)}
    table = {row.strand for row in SECTIONS[SectionName.DISPUTES](index).rows if row.cells[0].text != "denial"}
    assert tour == table


def test_who_tells_only_another_passage_of_the_words_perhaps_tells_it(sample: Findings) -> None:
    """Likely is said only where words of the outlet stand for it."""
    index = Index(sample)
    matrix = SECTIONS[SectionName.COVERAGE](index)
    likely = {bool(cell.marks) for row in matrix.rows for cell in row.cells[matrix.outlets :] if cell.text == "likely"}
    perhaps = {bool(cell.marks) for row in matrix.rows for cell in row.cells[matrix.outlets :] if cell.text == "perhaps"}
    assert ({True}, {False}) == (likely, perhaps)


def test_likeness_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coverage, "MOST_CLUSTERED", 1)
    table = coverage.likeness_table(Index(story(ALPHA, BETA)))
    assert ((), True) == (table.rows, "more than 1 articles" in table.nothing)


def test_copies_among_many_tell_it_and_are_no_voices() -> None:
    """Where there are too many for dots: how many tell it, and as how many voices they count."""
    found = told(*((f"Outlet {n}", "[x: A dam burst]." if n < 6 else "Calm.") for n in range(12)))
    articles = found.story.articles
    copies = tuple(replace(each, twin_of=articles[0].id) if n in (1, 2) else each for n, each in enumerate(articles))
    for made, said in ((articles, "6 of 12: "), (copies, "6 (4 voices) of 12: ")):
        index = Index(replace(found, story=replace(found.story, articles=made)))
        assert any(row.cells[1].text.startswith(said) for row in SECTIONS[SectionName.OVERVIEW](index).rows)


def test_no_two_rows_of_who_tells_what_have_one_name(sample: Findings) -> None:
    """Also where several passages are parts of one sentence."""
    names = [row.cells[0].text for row in SECTIONS[SectionName.COVERAGE](Index(sample)).rows]
    assert len(names) == len(set(names))
