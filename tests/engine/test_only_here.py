"""What may be called "only here": what nobody else is likely to tell, in words that can be read alone."""

from __future__ import annotations

import pytest

from tui.engine.align.alone import AloneNumbers, load_alone
from tui.engine.align.only_here import RULES, LonelyStretch, StretchRule, find_rule
from tui.engine.pipeline import analyse
from tui.engine.words import tokens
from tui.model.settings import Settings
from tui.model.story import BlockKind, Source, Story
from tui.model.strands import Kind, Passage, kind

BODY = """Mudslide buries a school in Tarma

A mudslide buried a primary school in the Andean town of Tarma on Friday, killing eleven children, officials said.

Rain had fallen on the hills for six days without a pause.

President Ines Cardozo flew to the town by helicopter and declared three days of mourning.

Soldiers with dogs were still searching the rubble at nightfall.
"""


def only_here(*texts: str) -> list[str]:
    """The words that are called only here."""
    found = analyse(Story("", tuple(Source(f"{n}", f"{n}.txt", text) for n, text in enumerate(texts))), Settings())
    return [
        found.story.articles[mark.article].text[mark.start : mark.end]
        for strand in found.strands
        if isinstance(strand, Passage) and kind(strand) is Kind.UNIQUE
        for mark in strand.marks
    ]


def stretch(example: str, *, block: BlockKind = BlockKind.PARAGRAPH) -> LonelyStretch:
    """A sentence, or what stands in braces in one."""
    before, _, rest = example.partition("{")
    inside = rest.partition("}")[0] if rest else example
    sentence = example.replace("{", "").replace("}", "")
    start = len(before) if rest else 0
    found = tokens(sentence, 0, len(sentence))
    own = [token for token in found if start <= token.start < start + len(inside)]
    behind = [token for token in found if token.start < start]
    return LonelyStretch(
        tuple(token.word for token in own),
        inside,
        sum(1 for token in own if token.key),
        block,
        len(own) == len(found),
        behind[-1].word if behind else "",
        sentence[behind[-1].end : own[0].start] if behind else "",
    )


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_each_rule_applies_to_its_example_and_not_to_the_other(rule: StretchRule) -> None:
    """The row is its own test."""
    block = BlockKind.CAPTION if rule.id == "caption" else BlockKind.PARAGRAPH
    assert rule.applies(stretch(rule.example, block=block))
    assert find_rule(stretch(rule.unlike)) is None


@pytest.mark.parametrize(
    ("example", "rule"),
    [
        ("She wept.", "short"),
        ("“It burns.”", "short"),
        ("And then he left.", "short"),
        ("Photo by Ann Lowe for the Harbour Post", "credit"),
        ("Photograph: Luis Tato/AFP/Getty Images", "credit"),
        ("(Hana Novak/Reuters)", "credit"),
        ("© 2024 Harbour Post and its partners", "page"),
        ("Picture courtesy of the port authority: Ann Lowe", "credit"),
        ("File photo: the minister in Geneva", "credit"),
        ("Read more about the flood in the lower town.", "page"),
        ("This is a developing story and will be updated.", "page"),
        ("This article was first published in the Tarma Star.", "page"),
        ("Follow Ann Lowe on Twitter for more news of the port.", "page"),
        ("Reporting by Ann Lowe; Luis Tato contributed reporting from Lima.", "page"),
        ("The singer, one of the great voices of Brazil, {died on Wednesday at her home in Rio de Janeiro}.", "no subject"),
        ("The strike began at dawn, {and closed every terminal of the harbour for hours}.", "no subject"),
        ("The lake, {is now half as deep as it was in 1990}, the study found.", "no subject"),
        ("The company, {was founded by two brothers in a garage in Brno}.", "no subject"),
        ("Her lawyer, {made his name in the trials of the generals}.", "no subject"),
        ("He said the vote was bad, and {that it had encouraged the rebels to fight on}.", "complement"),
        ("Investors are betting {that the treatment will win approval next year}.", "complement"),
        ("The minister denied {that the old dam had been inspected only once in ten years}.", "complement"),
        ("The court will decide {whether the law breaches the constitution of 1999}.", "complement"),
        ("The union warned {that four more plants could close before summer}.", "complement"),
        ("Britain and Spain will see 1,600 {and 400 jobs cut by the end of the year}.", "inside a clause"),
        ("They talked about the raid {and other issues of the war in the south}.", "inside a clause"),
        ("The jury found him guilty of fraud and {false accounting after a trial of eleven weeks}.", "inside a clause"),
        ("The vote was 52 to 35, {eight short of the 60 needed to pass}.", "inside a clause"),
        ("He sold a house, {a boat and two paintings that had hung in the hall}.", "inside a clause"),
    ],
)
def test_nothing_is_claimed_of(example: str, rule: str) -> None:
    """Words that say nothing, or cannot be read alone."""
    found = find_rule(stretch(example))
    assert found is not None
    assert found.id == rule


@pytest.mark.parametrize(
    "example",
    [
        "A jar of the mayor's honey was auctioned for 900 crowns.",
        "“We counted every stone of it twice,” said the mason.",
        "He was photographed by Ann Lowe at the gate of the prison.",
        "The video of the raid was seen by four million people.",
        "Copyright disputes had kept the film out of cinemas.",
        "Subscribers of the paper raised 40,000 crowns for the school.",
        "He urged them to follow the ministry of health on Facebook.",
        "{Some 50,000 people filled the square} after the final whistle.",
        "The town lies in a valley, {where the rivers meet below the old bridge}.",
        "The firm has not paid since May, {although the highest court had ordered it to pay}.",
        "Winds may ease tonight, {giving crews a chance to build lines in the east}.",
        "The pipe was knocked on every hour, {and on Friday somebody knocked back}.",
        "It was a scheme {that funneled contracts to a friend of the mayor}.",
        "The White House wants 5 billion; {Democrats have offered a fifth of that}.",
    ],
)
def test_real_ones_stay(example: str) -> None:
    """A sentence, or a clause with its own subject and verb."""
    assert find_rule(stretch(example)) is None


@pytest.mark.parametrize(
    "elsewhere",
    [
        "Six days of rain had soaked the hills above the town.",
        "It had rained for six days on the hills.",
        "The hills had seen rain for six days.",
        "After six days of rain the hills gave way.",
        "For six days rain fell on the hills, without any pause.",
    ],
)
def test_what_another_tells_in_its_own_words_is_not_only_here(elsewhere: str) -> None:
    """A link may be too weak to be drawn; a claim that nobody else has it is then too bold."""
    other = f"Eleven children die in Peru\n\nEleven children died when mud buried a school in Tarma on Friday.\n\n{elsewhere}\n"
    assert "Rain had fallen on the hills for six days without a pause." not in only_here(BODY, other)


@pytest.mark.parametrize(
    "own",
    [
        "The headmistress had asked the ministry for a retaining wall in March, in a letter seen by this newspaper.",
        "Two pupils survived because they had been sent to buy bread.",
        "A bus company offered free rides to relatives from Huancayo.",
        "“I heard the church bell and then nothing,” said the baker Julio Paredes.",
        "The building was insured for 400,000 soles with a mutual in Lima.",
    ],
)
def test_a_real_exclusive_stays(own: str) -> None:
    """Nothing near it stands in the other article."""
    other = (
        "Eleven children die in Peru\n\nEleven children died when mud buried a school in Tarma on Friday.\n\n"
        "It had rained for six days.\n\nThe president ordered three days of mourning.\n"
    )
    assert own in only_here(f"{BODY}\n{own}\n", other)


def test_the_shipped_points_have_a_row_for_each_number() -> None:
    """In their order, or points would be added for the wrong number; and edges rise."""
    assert list(AloneNumbers._fields) == [row.name for row in load_alone().rows]
    assert all(list(row.edges) == sorted(row.edges) for row in load_alone().rows)


def test_how_sure_it_is_stands_in_the_passage() -> None:
    """Where there is another article; and what is not sure enough is a passage all the same."""
    found = analyse(Story("", (Source("0", "0.txt", BODY), Source("1", "1.txt", BODY[:200]))), Settings())
    alone = [each for each in found.strands if isinstance(each, Passage) and kind(each) in (Kind.UNIQUE, Kind.UNSETTLED)]
    assert alone
    assert all(0 < each.certainty < 1 for each in alone)
    assert all(each.unsettled for each in alone if each.certainty < Settings().passages.exclusive)


def test_a_single_article_is_alone_for_certain() -> None:
    """There is nobody else."""
    found = analyse(Story("", (Source("0", "0.txt", BODY),)), Settings())
    assert {Kind.UNIQUE} == {kind(each) for each in found.strands if isinstance(each, Passage)}


def test_in_a_language_without_a_pack_it_is_likely_at_most() -> None:
    """Nobody knows which of its words mean the same."""
    nouns = "Bäcker Fischer Schmied Müller Gärtner Maurer Küster Weber Gerber Böttcher Köhler Drechsler Glaser Seiler Hirte"
    towns = "Aurich Bremen Celle Dessau Emden Fulda Gera Halle Ilmenau Jena Kassel Lehe Meppen Norden Oldenburg"
    own = [f"Der {noun} verkaufte seinen Karren nach {town}." for noun, town in zip(nouns.split(), towns.split(), strict=True)]
    texts = ("\n\n".join(own), "Die Brücke wurde wegen Rissen gesperrt, und niemand darf sie noch betreten.")
    found = analyse(Story("", tuple(Source(f"{n}", f"{n}.txt", text) for n, text in enumerate(texts))), Settings())
    certainties = [strand.certainty for strand in found.strands if isinstance(strand, Passage) and len(strand.marks) == 1]
    assert 0.8 < max(certainties) < Settings().passages.same
