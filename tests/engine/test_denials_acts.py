"""Acts that exclude each other, told of one name or body by two outlets; and what only looks so."""

from __future__ import annotations

import pytest

from tests.engine.test_denials import denied
from tui.engine.denials.acts import ACTS, ActRow
from tui.engine.denials.subjects import Telling, find_subject
from tui.model.findings import Sentence

LEAD = "The harbour of Tolva is to be sold, as Kemal Brask said in Ostmark.\n"
"""How both articles begin: they tell of one event."""


def opposed(one: str, other: str, lead: str = LEAD) -> list[tuple[str, ...]]:
    """What of two articles is told as a denial and a claim."""
    return [tuple(pair) for pair in denied(f"{lead}{one}", f"{LEAD}{other}")]


@pytest.mark.parametrize("row", ACTS, ids=lambda row: row.id)
def test_rows(row: ActRow) -> None:
    """Each row finds its example, in either order, and neither side is read as the other."""
    one, other = row.example.split(" | ")
    assert [(one, other)] == opposed(one, other) == opposed(other, one)
    assert row.denied.search(one)
    assert row.claimed.search(other)


OPPOSED = [
    (
        "Councillor Ada Flint, whose vote was sought by all, told us she had abstained.",
        "Their leader, Cllr Ada Flint, voted for it.",
    ),
    ("Flint was late. She did not vote.", "Flint voted against the plan."),
    ("Senator Flint voted against the harbour bill.", "Senator Flint voted for the harbour bill."),
    ("The defendant is Arno Rask. He did not testify.", "Arno Rask testified for two days."),
    ("Rask chose not to take the stand.", "All remember Rask's hours in the witness box."),
    ("Rask never took the stand, his lawyer said.", "Rask gave evidence on Tuesday."),
    ("Rask was not given a cent, he says.", "Rask pocketed £30,000, a friend said."),
    ("Rask said he had never accepted any money.", "A clerk saw how Rask accepted 5,000 euros."),
    ("Rask resigned over the sale.", "Rask was fired over the sale."),
    ("Rask was not armed, his brother said.", "Rask had a gun, an officer said."),
    ("Rask knew nothing of the sale.", "Rask was told of the sale, a clerk said."),
    ("Rask had not been told about the sale.", "Rask knew about the sale."),
    ('Brask is the largest owner. "We have not written to the board," he said.', "Brask wrote to the chairman on Monday."),
    ("Brask has never received an invoice.", "A clerk says Brask was sent the invoice."),
    ("Brask said he had not been sent any report.", "Brask admitted to the Tolva Echo that he had received the report."),
    ("The councillors voted unanimously.", "The council approved it by 12 votes to nine."),
    ("The judges were unanimous.", "The court ruled for the town by a majority of four to three."),
    ("The board approved it unanimously.", "Directors approved it, with two members opposed."),
]


@pytest.mark.parametrize(("one", "other"), OPPOSED)
def test_acts_that_exclude_each_other(one: str, other: str) -> None:
    """By whatever words they are told, in either order of the articles."""
    last = one.split(". ")[-1]
    assert [(last, other)] == opposed(one, other) == opposed(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Flint abstained.", "Rask voted for it."),
        ("Flint abstained.", "Flint would have voted for it."),
        ("Flint abstained on the budget.", "Flint voted for the harbour bill."),
        ("Flint abstained.", "Flint had voted for a like plan in 2019."),
        ("Two Greens abstained.", "Most Greens voted for it."),
        ("Flint's deputy abstained.", "Flint voted for it."),
        ("Flint abstained. At first Flint voted for it.", "Flint voted for it."),
        ("Flint voted against the harbour bill.", "Flint voted for the budget."),
        ("Rask did not give evidence.", "Rask will give evidence on Tuesday."),
        ("Rask did not testify.", "Rask's brother was in the witness box."),
        ("Rask did not give evidence.", "Rask did not give evidence."),
        ("Rask has never received a penny.", "Flint was paid $40,000."),
        ("Rask has never received a penny.", "Rask could be paid $40,000."),
        ("Rask was unaware of the fire.", "Rask was told of the prize."),
        ("Rask resigned.", "Flint was sacked after Rask had gone."),
        ("Rask was unarmed.", "Flint drew a knife."),
        ("Brask has not written to the company.", "Brask has written to his mother."),
        ("Brask has not written to the company.", "Flint wrote to the company."),
        ("Brask has never received an invoice.", "Brask received the medal."),
        ("Brask has never received an invoice.", "Brask will have received the invoice by Monday."),
        ("The council was unanimous.", "The board approved it by 12 votes to nine."),
        ("The jury was not unanimous.", "The jury convicted him by a majority of 10 to two."),
        ("The jury was unanimous.", "The judge said he would accept a majority of 10 to two from the jury."),
        ("The board was unanimous.", "The board was unanimous. The board had the offer valued by 12 to nine banks."),
    ],
)
def test_acts_that_both_may_hold(one: str, other: str) -> None:
    """Another name, another matter, another time, a plan, some of many, an article that gives both sides."""
    assert opposed(one, other) == []


def test_of_other_events() -> None:
    """Articles that begin otherwise tell of another jury."""
    assert (
        opposed("The jury was unanimous.", "The verdict was by a majority of 10 to two.", "A cow was found in Visby.\n") == []
    )


@pytest.mark.parametrize(
    ("before", "words", "subject"),
    [
        ("", "Cllr Ada Flint, who had wavered, | voted.", "flint"),
        ("", "Their spokesman, Ada Flint, | voted.", "flint"),
        ("", "Ostmark's ally, the United Provinces, | voted.", "provinc"),
        ("", "Ada Flint told us she had | voted.", "flint"),
        ("", "Flint said to the Echo that she | voted.", "flint"),
        ("", "The friends of Flint | voted.", ""),
        ("", "Flint's wife | voted.", ""),
        ("", "Two Greens | voted.", ""),
        ("", "Flint was late but they | voted.", ""),
        ("Flint was late.", "She | voted.", "flint"),
        ("It was late, said the town of Brod in its paper and so did Ada Flint.", "She | voted.", "brod"),
        ("Two Greens were late.", "They | voted.", ""),
        ("Flint was late.", "The people | voted.", ""),
        ("", "She | voted.", ""),
        ("", "Flint, as all who know this town and love the harbour of it can tell by heart | voted.", ""),
    ],
)
def test_who_acts(before: str, words: str, subject: str) -> None:
    """The name before the verb, that in the words set aside, or the one that opens the sentence before."""
    at = words.index("|")
    told = Telling(Sentence(0, 0, len(words)), words.replace("| ", ""), before)
    assert subject == find_subject(told, at)
