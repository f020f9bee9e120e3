"""Hard cases of news: clauses, other events of the same kind, figures that disagree, copies, growth."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.engine.test_align import aligned, story
from tui.engine import align
from tui.engine.align import Alignment
from tui.engine.align.sentences import clauses
from tui.engine.words import tokens
from tui.model.findings import NoteKind
from tui.model.settings import Passages
from tui.model.story import BlockKind, Story
from tui.model.strands import Kind, Passage, Strength, kind


def shared(found: Alignment) -> list[Passage]:
    """The passages that several articles tell."""
    return [passage for passage in found.passages if kind(passage) is Kind.SHARED]


def marked(found: Alignment, *articles: str) -> list[set[str]]:
    """The marked words of each shared passage."""
    return [{articles[m.article][m.start : m.end] for m in passage.marks} for passage in shared(found)]


def cut(text: str) -> list[str]:
    """A sentence in its clauses."""
    found = tokens(text)
    return [text[found[first].start : found[last - 1].end] for first, last in clauses(text, found)]


def test_clauses_can_be_read_alone() -> None:
    """A sentence is cut at pauses and before what opens a clause, never inside a name, a number or a short phrase."""
    text = "Mr. Okafor resigned on Oct. 7 after the audit found 1,200 missing files, which “shocked” the board of the bank."
    assert cut(text) == [
        "Mr. Okafor resigned on Oct. 7",
        "after the audit found 1,200 missing files",
        "which “shocked” the board of the bank",
    ]


@pytest.mark.parametrize(
    "name",
    [
        "The Royal Commission on Ports, Canals and the Safety of Bridges",
        "The House Committee on Commerce, Toys and the Protection of Children",
        "The film “The Night the Lamps Failed and My Father Sang”",
        "The Office for Trains, Trams or Cable Cars of Zurich",
    ],
)
def test_no_clause_begins_inside_a_name(name: str) -> None:
    """Before an "and" between two capitals a verb has to stand, too, if it is to join clauses and not the parts of a name."""
    (whole,) = cut(f"{name} heard the toymaker Lasker for five hours")
    assert whole.startswith(name)


def test_an_and_between_clauses_is_a_border_before_names_too() -> None:
    assert cut("The bridge of the old town opened in March and Mayor Ruth Okello cut the ribbon herself") == [
        "The bridge of the old town opened in March",
        "and Mayor Ruth Okello cut the ribbon herself",
    ]


def test_only_the_shared_clause_is_marked() -> None:
    """Where two long sentences share one clause, the marks cover that clause."""
    articles = (
        "Shareholders cheered the new chairman in Geneva, while the audit found 1,200 missing files in the vault.\nIt rained.",
        "Critics doubt the merger timetable, because the audit found 1,200 missing files in the vault.\nNobody sang.",
    )
    (passage,) = shared(aligned(*articles))
    assert {articles[m.article][m.start : m.end] for m in passage.marks} == {
        "while the audit found 1,200 missing files in the vault.",
        "because the audit found 1,200 missing files in the vault.",
    }


def test_words_that_news_uses_for_one_another() -> None:
    """What one outlet calls an inquiry into who was slain is to another an investigation of the killed; both are shown."""
    articles = (
        "An inquiry was opened into the blaze in which nine sailors perished off Tromso.\nIt rained.",
        "An investigation was begun into the fire in which nine seamen died off Tromso.\nNobody sang.",
    )
    (passage,) = shared(aligned(*articles))
    words = {frozenset(word.split(" / ")) for word in passage.links[0].why.words}
    assert words >= {frozenset(pair) for pair in (("inquiry", "investigation"), ("blaze", "fire"), ("perished", "died"))}


def test_a_name_is_no_word_with_a_meaning() -> None:
    """ "Blaze" and "Fire" are one word, but not where they are names."""
    articles = (
        "On Sunday Kim Blaze and her brother played the harp at Carnegie Hall.",
        "On Sunday Ann Fire spoke of her harp lessons in Quebec.",
    )
    assert [] == shared(aligned(*articles))


def test_the_rest_of_a_shared_sentence_is_unique() -> None:
    """What stands beside the shared clause is told by one article only."""
    articles = (
        "Shareholders cheered the new chairman in Geneva, while the audit found 1,200 missing files in the vault.\nIt rained.",
        "Critics doubt the merger timetable, because the audit found 1,200 missing files in the vault.\nNobody sang.",
    )
    unique = [p.label for p in aligned(*articles).passages if kind(p) is Kind.UNIQUE]
    assert "Shareholders cheered the new chairman in Geneva" in unique


def test_figures_that_disagree_are_a_conflict_not_a_reason_to_part() -> None:
    """Two counts of the same thing stay linked, and the link names both."""
    found = aligned(
        "About 1,200 villagers were evacuated from the Torvald valley after the dam burst.\nThe king spoke.",
        "Some 1,160 villagers were evacuated from the Torvald valley when the dam burst.\nA choir sang.",
    )
    (passage,) = shared(found)
    assert passage.links[0].why.conflicts == ("1,200 / 1,160",)


def test_other_days_and_figures_far_apart_speak_against() -> None:
    """What speaks for another event lowers the score and is named."""
    one = "Gunmen killed 12 worshippers in Kerala on Monday, police said.\nThe temple was full."
    same = "Gunmen killed 12 worshippers in Kerala on Monday, officials said.\nThe priest fled."
    other = "Gunmen killed 300 worshippers in Kerala on Friday, officials said.\nThe priest fled."
    strong, weak = aligned(one, same), aligned(one, other)
    assert shared(strong)[0].links[0].why.against == ()
    (link,) = [*(link for p in shared(weak) for link in p.links), *weak.related]
    assert len(link.why.against) == 2
    assert link.score < shared(strong)[0].links[0].score


def test_a_shared_name_alone_is_nothing_shared() -> None:
    """Two sentences that only name the same person with his titles tell different things."""
    found = aligned(
        "Foreign Minister Annalena Baerbock opened a bakery in Potsdam.\nThe oven cracked.",
        "Tourists booed Foreign Minister Annalena Baerbock.\nA train was late.",
    )
    assert shared(found) == []


def test_telling_it_twice_in_one_article_shares_nothing() -> None:
    """An article that repeats itself agrees with nobody else."""
    found = aligned("The Torvald dam burst after heavy rain.\nAfter heavy rain the Torvald dam burst.", "A choir sang.")
    assert shared(found) == []


def test_moved_clauses_are_found() -> None:
    """The order in which an article tells its clauses does not matter."""
    articles = (
        "After a week of rain the old Torvald dam burst, and engineers fled to the hills.\nThe king spoke.",
        "Engineers fled to the hills, and the old Torvald dam burst after a week of rain.\nA choir sang.",
    )
    assert marked(aligned(*articles), *articles) == [{articles[0].split("\n")[0], articles[1].split("\n")[0]}]


def test_strengths() -> None:
    """Equal words are the same words, an edited sentence nearly, an independent telling the same fact."""
    base = "The old Torvald dam burst on Tuesday after a week of heavy rain in the northern hills."
    for other, strength in (
        (base.upper(), Strength.VERBATIM),
        ("The Torvald dam burst on Tuesday after one week of heavy rain in the hills.", Strength.NEAR),
        ("In the hills, heavy rain that lasted a week burst the Torvald dam.", Strength.SAME),
    ):
        assert [link.strength for p in shared(aligned(base + "\nA.", other + "\nB.")) for link in p.links] == [strength]


def test_a_twin_confirms_nothing() -> None:
    """What only an article and its copy tell is told by one; with a third outlet the copy is marked too."""
    copy = "The Torvald dam burst on Tuesday after heavy rain.\nEngineers fled in two yellow buses."
    made, sentences = story(copy, copy + "\n", "Heavy rain burst the Torvald dam on Tuesday.")
    articles = (made.articles[0], replace(made.articles[1], twin_of=made.articles[0].id), made.articles[2])
    found = align.passages(Story("", made.sources, articles), sentences[:4] + sentences[-1:], (), Passages())
    assert [{mark.article for mark in passage.marks} for passage in shared(found)] == [{0, 1, 2}]
    (alone,) = [passage for passage in found.passages if "yellow" in passage.label]
    assert (Kind.COPY, {0, 1}) == (kind(alone), {mark.article for mark in alone.marks})


def test_versions_of_one_article_are_compared_where_nothing_else_is() -> None:
    """In a story of nothing but copies their wording is shared, for there is nobody else; who counts voices counts one."""
    copy = "The Torvald dam burst on Tuesday after heavy rain.\nEngineers fled in two yellow buses."
    made, sentences = story(copy, copy + "\n")
    articles = (made.articles[0], replace(made.articles[1], twin_of=made.articles[0].id))
    found = align.passages(Story("", made.sources, articles), sentences[:4], (), Passages())
    assert [{0, 1}, {0, 1}] == [{mark.article for mark in passage.marks} for passage in shared(found)]


def test_folded_blocks_are_never_marked() -> None:
    """Furniture and repeats share nothing, however equal they are."""
    line = "Sign up for our newsletter about dams and heavy rain."
    made, sentences = story(line, line + "\n")
    folded = tuple(sentence._replace(kind=BlockKind.FURNITURE) for sentence in sentences)
    assert align.passages(made, folded, (), Passages()).passages == ()


def test_little_in_common_is_said() -> None:
    """Where hardly a sentence is shared, a note points to what says more; where much is, there is none."""
    apart = aligned("The Torvald dam burst.\nEngineers fled.", "Parliament debates copper prices.\nA choir sang.")
    assert [note.kind for note in apart.notes] == [NoteKind.FOUND]
    same = "The Torvald dam burst on Tuesday after heavy rain."
    assert aligned(same, same + "\nA choir sang.").notes == ()
