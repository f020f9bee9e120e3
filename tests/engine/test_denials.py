"""What one article tells and another denies, and what only looks so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.engine.test_figures_compared import article
from tui.engine.denials import denials, is_denied
from tui.engine.segment import sentences
from tui.model.settings import Clean
from tui.model.story import Story


def denied(*told: str) -> list[tuple[str, str]]:
    """Denials and claims in articles of a few sentences."""
    made = tuple(article(number, text) for number, text in enumerate(told))
    pairs = denials(Story("", (), made), sentences(made, Clean()))
    return [tuple(made[each.article].text[each.start : each.end] for each in pair) for pair in pairs]  # type: ignore[misc]


DENIALS = {
    "says no": [
        ("Vos rejected the claim that exits had been locked.", "Exits were locked, two workers said."),
        (
            "The firm denied that the driver had been on the phone.",
            "The driver was on the phone when his train left the rails.",
        ),
        (
            "The mayor denies that she met the owner of the club.",
            "In May the mayor met the owner of the club, the paper wrote.",
        ),
        (
            "The minister dismissed reports that he had sold shares in the bank.",
            "The minister sold shares in the bank on Monday.",
        ),
        ("Denying that soldiers had burnt the village, he left.", "Soldiers burnt the village, survivors told us."),
        (
            "Vos denied that guards had chained the rear doors of the theatre in Osara with wire before the concert.",
            "In Osara guards had chained the rear doors of the theatre with wire, a singer said.",
        ),
    ],
    "a verb with not": [
        ("The driver, Jan Tolk, was not on the phone, the union said.", "The driver was on the phone, a prosecutor said."),
        (
            "The young driver of the old night express to the coast, Jan Tolk, was not on the phone.",
            "The young driver was on the phone.",
        ),
        ("The governor said she had not ordered the operation.", "The governor ordered the operation on Monday evening."),
        ("Ramm said he never touched the safe.", "Ramm touched the safe, the film shows."),
        ("The pilots weren't warned of the drone.", "The pilots were warned of the drone twice."),
        ("The court did not hear the witness.", "The court heard the witness in June."),
    ],
    "what was heard": [
        ("No alarm was heard.", "The alarm sounded at nine, a guard said."),
        ("The bell did not ring, the guard said.", "The bell was heard on the far shore."),
        ("No horn sounded.", "Horns wailed over the town of Orsa."),
    ],
    "no": [
        ('"No signal warned him," said Marta Eik.', "A signal had warned the driver, but him it warned late."),
        ("Demonstrators threw no stones.", "Police fired after demonstrators threw stones."),
        ("The dam has no cracks, the owner said.", "The dam has cracks, engineers found."),
        ("No troops crossed the border, the ministry said.", "Troops crossed the border at dawn."),
        ("There were no survivors in the cabin.", "Survivors in the cabin sang."),
    ],
}


@pytest.mark.parametrize(("denial", "claim"), [pair for pairs in DENIALS.values() for pair in pairs])
def test_what_another_denies(denial: str, claim: str) -> None:
    """All the words of what is denied stand close together in a sentence that tells it, in either order of the articles."""
    assert [(denial, claim)] == denied(denial, claim) == denied(claim, denial)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mayor did not declare an emergency until 9 p.m.", "The mayor declared an emergency."),
        ("The council has never once condemned the raid.", "The council had yet to condemn the raid."),
        ("Not only the driver was on the phone.", "The driver was on the phone."),
        ("The firm no longer builds engines for boats.", "The firm built engines for boats."),
        ("It was never a red card.", "The captain was shown a red card."),
        ("Demonstrators threw no stones.", "Demonstrators threw no stones, a witness said."),
        ("Demonstrators threw no stones.", "Police will ask whether demonstrators threw stones."),
        ("The governor said she had not ordered the operation.", "The governor would have ordered the operation."),
        ("She did not come.", "She came."),
        (
            "The dam has no cracks.",
            "The dam stands over a town with a mill, a church, a school, two bridges and a road full of cracks.",
        ),
        ("The court denied bail to the driver.", "The driver had asked for bail."),
        ("The driver was not on the phone.", "The driver was drinking."),
        ("No alarm was heard.", "The alarm was painted blue."),
        ("No alarm was heard.", "The alarm would have sounded."),
        ("No bell was heard.", "Horns sounded."),
        ("The court did not hear the witness.", "The witness sounded ill."),
    ],
)
def test_what_is_no_denial(one: str, other: str) -> None:
    """Until, no longer, not only; suppositions; words that do not stand together; one word alone."""
    assert denied(one, other) == []


def test_what_somebodys_brother_does_is_not_what_he_does() -> None:
    """The owner of who acts is not the one who acts, unless both tell of what is his."""
    assert not denied("Rask did not give evidence.", "Rask’s brother gave evidence in the trial.")
    assert denied("Rask did not give evidence.", "Rask gave evidence in the trial.")
    assert denied("Rask's brother did not give evidence.", "Rask's brother gave evidence in the trial.")


def test_copies_deny_nothing_of_each_other() -> None:
    """An article and its copy are one voice, and an article that tells a claim and its denial reports both."""
    assert denied("The dam has no cracks, the owner said. The dam has cracks, engineers found.") == []
    made = [article(0, "The dam has no cracks."), article(1, "The dam has cracks.")]
    twins = (made[0], replace(made[1], twin_of=made[0].id))
    assert denials(Story("", (), twins), sentences(twins, Clean())) == []


def test_an_article_of_another_language_denies_nothing() -> None:
    """Where no pack knows the words, a "no" may be anything."""
    made = tuple(
        replace(article(number, text), language="pt")
        for number, text in enumerate(("No porto Ralo navios chegaram.", "Porto Ralo navios chegaram."))
    )
    assert denials(Story("", (), made), sentences(made, Clean())) == []


@pytest.mark.parametrize(
    ("denial", "claim", "is_of_it"),
    [
        (
            'The baker apologised and said the shop "sold bread that was not fresh", but denied that it had hidden the bills.',
            '"We sold bread that was not fresh," the baker told the court.',
            False,
        ),
        (
            "Orr admitted that he had left the gate open on Friday but denied drinking.",
            "Orr left the gate open on Friday, he said.",
            False,
        ),
        ("He said the pilot was tired, rejecting claims of a cover-up.", "The pilot was tired, he said.", False),
        ("Orr said the gate was shut and denied leaving it open.", "Orr left the gate open on Friday.", True),
        ("The ferry firm disputes the claim that the ramp had rusted.", "The ramp had rusted, two sailors said.", True),
        ("The ramp was rusty, sailors say, which the firm denies.", "Rust had eaten the ramp of the ferry.", True),
        ('"The ramp was in good order," he said; the union denied it.', '"The ramp was in good order," he said.', False),
    ],
)
def test_a_denial_takes_its_own_clause(denial: str, claim: str, is_of_it: bool) -> None:
    """What two linked sentences share outside of the clause that is denied is what both tell."""
    assert is_denied(denial, claim) == is_of_it


def test_a_number_is_no_denial() -> None:
    """ "No. 4" denies nothing."""
    assert denied("The court sits at No. 4 Quay Street in Ralo.", "In Quay Street in Ralo the court sits.") == []
