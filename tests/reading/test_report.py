"""The report is linear, labelled and complete."""

from __future__ import annotations

from tests.stories import told
from tui.model.counts import Bound, Count, Relation
from tui.model.findings import Findings, Note, NoteKind, Sentence, Stage
from tui.model.places import Mark, Role
from tui.model.story import Article, Block, BlockKind, Meta, Source, Story
from tui.model.strands import Entity, EntityType, Figure, Link, Mention, Passage, Quote, Saying, Strength, Why
from tui.reading.printed.articles import article_names
from tui.reading.printed.check import check_lines
from tui.reading.printed.report import report

TEXTS = (
    "Mayor Ann Lee said: “We will rebuild.”\nAt least 12 people died. It\nrained.",
    "“We will rebuild,” an official said. 15 people died.",
    "Share this",
)


def mark(article: int, words: str, role: Role = Role.BODY) -> Mark:
    """Where an article has these words."""
    start = TEXTS[article].index(words)
    return Mark(article, start, start + len(words), role)


def article(number: int, source: str, twin_of: str = "") -> Article:
    """An article of one of the texts, of one block."""
    kind = BlockKind.FURNITURE if number == 2 else BlockKind.PARAGRAPH
    text = TEXTS[number]
    return Article(f"id{number}", f"{number}.txt", Meta(source), text, (Block(kind, 0, len(text)),), twin_of)


STORY = Story("Flood", (), (article(0, "Post"), article(1, "Times"), article(2, "Times")))
LEE = Entity(
    "e", "Ann Lee", (mark(0, "Ann Lee"),), EntityType.PERSON, (), (Mention(mark(0, "Ann Lee"), "Ann Lee", ("Mayor",)),)
)
DIED = Passage(
    "p",
    "died",
    (mark(0, "At least 12 people died."), mark(1, "15 people died.")),
    0.5,
    (
        Link(
            mark(0, "At least 12 people died."),
            mark(1, "15 people died."),
            0.5,
            Strength.SAME,
            Why(("died", "people"), conflicts=("12 / 15",)),
        ),
    ),
)
RAINED = Passage("u", "rained", (mark(0, "It\nrained."),))
SAID = Quote(
    "q",
    "rebuild",
    (mark(0, "We will rebuild."), mark(1, "We will rebuild,")),
    sayings=(
        Saying(mark(0, "We will rebuild."), "e", "Mayor Ann Lee", confidence=0.9),
        Saying(mark(1, "We will rebuild,"), "", "an official", confidence=0.5),
    ),
    disagree=True,
)
DEAD = Figure(
    "f",
    "people died",
    (mark(0, "At least 12"), mark(1, "15")),
    "12",
    "people",
    Bound.OVER,
    (Count(mark(0, "At least 12"), "12", Bound.OVER), Count(mark(1, "15"), "15")),
    conflict=True,
    relation=Relation.CONFLICT,
    compared="people died",
)
FOUND = Findings(
    STORY,
    (Sentence(0, 0, 38), Sentence(1, 0, 36), Sentence(2, 0, 10, BlockKind.FURNITURE)),
    (LEE, SAID, DEAD, DIED, RAINED),
    notes=(Note(NoteKind.READ, "The encoding was guessed.", "1.txt"),),
)


def shown(stage: Stage) -> list[str]:
    """The lines of one stage, without empty ones."""
    return [line for line in report(FOUND, stage=stage, unsure_below=0.6) if line]


def test_passages() -> None:
    """A shared passage says how close, by whom and by whom not, each wording and why; a unique one whose it is."""
    assert [
        "Shared passages: 1",
        "Passage 1 of 1, same fact, told by 2 of 3; not found in Times (2.txt)",
        "  Post: At least 12 people died.",
        "  Times (1.txt): 15 people died.",
        "  Words in common: died; people",
        "  Disagree about: 12 / 15",
        "Passages that are likely shared: none",
        "Passages that only one article tells: 1",
        "Only in Post: 1",
        "  It rained.",
    ] == shown(Stage.PASSAGES)


def test_quotes() -> None:
    """A quote says who said it according to each article, and where that is unsure."""
    assert [
        "Quotes: 1",
        "Quote 1 of 1, direct, in 2 articles; the articles name different speakers",
        "  Post, Ann Lee (written “Mayor Ann Lee”): We will rebuild.",
        "  Times (1.txt), an official (unsure): We will rebuild,",
    ] == shown(Stage.QUOTES)


def test_figures() -> None:
    """A figure gives each article's value with its bound, and the words."""
    assert [
        "Figures and dates: 1",
        "Figure 1 of 1, people died, in 2 articles; the outlets disagree about people died",
        "  Post, at least 12 people: At least 12",
        "  Times (1.txt), 15 people: 15",
    ] == shown(Stage.FIGURES)


def test_entities() -> None:
    """A name comes with its type, how often, and what each outlet calls it."""
    assert [
        "People, organisations and places: 1",
        "Name: Ann Lee, person, once in 1 article",
        "  Post: Ann Lee; called Mayor",
    ] == shown(Stage.ENTITIES)


def test_sentences_and_blocks() -> None:
    """The stages before anything is compared show what they made of the text."""
    assert "Sentence 3, Times (2.txt), furniture: Share this" == shown(Stage.SENTENCES)[2]
    assert ["Article: Times (2.txt)", "  furniture: Share this"] == shown(Stage.CLEAN)[-2:]


def test_whole_report_holds_every_section() -> None:
    """Nothing that a stage shows is missing in the whole."""
    whole = shown(Stage.DONE)
    parts = [shown(stage) for stage in (Stage.PASSAGES, Stage.QUOTES, Stage.FIGURES, Stage.ENTITIES)]
    assert [] == [line for part in parts for line in part if line not in whole]
    assert ["Notes: 1", "Note, read, 1.txt: The encoding was guessed."] == whole[-2:]


def test_no_line_is_broken_by_the_text() -> None:
    """A line of the report is a line, also where the words had a break between them."""
    assert [] == [line for line in report(FOUND) if "\n" in line]


def test_nothing_found() -> None:
    """A section without findings says so."""
    assert ["Shared passages: none", "Passages that are likely shared: none", "Passages that only one article tells: none"] == [
        line for line in report(Findings(STORY), stage=Stage.PASSAGES) if line
    ]


def test_a_twin_is_no_further_telling() -> None:
    """What an article and its copy tell is told once."""
    story = Story("Flood", (), (article(0, "Post"), article(1, "Times", twin_of="id0"), article(2, "Wire")))
    lines = list(report(Findings(story, strands=(DIED,))))
    assert "  Repeats: Post; it does not count as another telling" in lines
    assert any("told by 2 of 3 (which count as 1)" in line for line in lines)


def test_names_tell_articles_apart() -> None:
    """Two articles of one outlet carry their files, an article without an outlet is called by its file."""
    story = Story("", (), (article(0, "Post"), article(1, "Times"), article(2, "Times")))
    assert ("Post", "Times (1.txt)", "Times (2.txt)") == article_names(story)
    assert ("0.txt",) == article_names(Story("", (), (article(0, ""),)))


def test_check_lists_what_was_folded() -> None:
    """What is set aside is named, file by file."""
    sources = tuple(Source(each.id, each.file, each.text) for each in STORY.articles)
    lines = list(check_lines(Findings(Story("Flood", sources, STORY.articles), notes=FOUND.notes)))
    assert ["  Blocks: 1 furniture", "  Folded, furniture: Share this", "", "Notes: 1"] == lines[-5:-1]


def test_what_is_listed_by_rank_says_what_its_numbers_are(sample: Findings) -> None:
    """Passages are listed by their tellers and numbered as on the screen, so the heading says both; one has no order."""
    lines = list(report(sample))
    order = "; those that most tell first, each with its number in the order of the story, as on the screen"
    assert any(line.startswith("Shared passages: ") and line.endswith(order) for line in lines)
    assert "Shared passages: 1" in list(report(told(("Alpha", "[a: One.]"), ("Beta", "[a: One.]"))))
