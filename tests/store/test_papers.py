"""notes.yaml: what people read and write comes back as it was, merged with what others wrote, or is named and left alone."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.stories import often
from tui.model.papers import Act, Annotation, BasketItem, Correction, Selector, Subject, Target, WorkingPapers
from tui.store import neutral
from tui.store.papers.document import HEAD, BadPapers, PapersText, read, text_of
from tui.store.papers.form import write_piece


def note(id_: str = "n1", text: str = "Ask her.", **changes: object) -> Annotation:
    """A note on two words."""
    target = Target("a", "https://a/b", Selector("the dam", "over ", " broke", 5, 12))
    made = Annotation(id_, Subject.SENTENCE, (target,), text, ("check",), "2026-11-28T17:00:00Z")
    return replace(made, **changes)  # type: ignore[arg-type]


CORRECTION = Correction(
    "c1", Act.SAME, (Target("a", "", Selector("x", "", "", 0, 1)), Target("b", "b.txt")), created="2026-11-28T17:00:00Z"
)
ITEM = BasketItem("b1", Subject.ARTICLE, (Target("a", "a.txt"),), "For the lead")
ALL = WorkingPapers((note(), note("n2", "", tags=())), (CORRECTION,), (ITEM,))


def test_a_person_can_read_it() -> None:
    """Names at the margin, one value a line, and above all what the file is."""
    lines = text_of(WorkingPapers((note(text="One.\nTwo."),)), PapersText()).removeprefix(HEAD)
    assert lines == (
        'version: 1\nnotes:\n- id: "n1"\n  about: sentence\n  text: |-\n    One.\n    Two.\n  tags: ["check"]\n'
        '  created: "2026-11-28T17:00:00Z"\n  targets:\n  - article: "a"\n    source: "https://a/b"\n    exact: "the dam"\n'
        '    prefix: "over "\n    suffix: " broke"\n    start: 5\n    end: 12\n'
    )


def test_all_kinds_come_back() -> None:
    """Notes, corrections and the basket."""
    assert ALL == read(text_of(ALL, PapersText())).papers


WORDS = st.text(max_size=40)


@often
@given(WORDS, WORDS, WORDS, WORDS, st.lists(st.text(min_size=1, max_size=12), max_size=3))
def test_law_any_text_comes_back(text: str, exact: str, prefix: str, source: str, tags: list[str]) -> None:
    """Whatever the words that came through the door, what is written is YAML, and reads as it was."""
    text, exact, prefix = (neutral.neutral(words).text for words in (text, exact, prefix))
    source, tags = neutral.line(source), [tag for each in tags if (tag := neutral.line(each).lstrip("#").strip())]
    selector = Selector(exact, prefix, "", 3, 3 + len(exact)) if exact else None
    papers = WorkingPapers((note(text=text, tags=tuple(tags), targets=(Target("a", source, selector),)), note("n2")))
    written = text_of(papers, PapersText())
    assert papers == read(written).papers
    assert [each["text"] for each in yaml.safe_load(written)["notes"] if "text" in each] == [text] * bool(text) + ["Ask her."]


BY_HAND = """\
# mine
version: 1
owner: {name: Ann, desk: [a, b]}
notes:
  # ask on Monday
  - article: x
    id: hand
    text: the usual
    colour: red   # not known here
    targets:
      - article: a
        exact: 'the dam'
        seen: yes

  - text: >
      folded
      text
    targets: [{article: a}]
  - id: "n1"
    about: sentence
    targets:
    - article: "a"
# the end
"""


def test_what_people_write_is_read() -> None:
    """Other indents, other quotes, names left out."""
    notes = read(BY_HAND).papers.notes
    assert [("hand", "the usual", "selection"), ("folded text\n", "article"), ("n1", "", "sentence")] == [
        (one.id, one.text, str(one.about)) if one.text != "folded text\n" else (one.text, str(one.about)) for one in notes
    ]


def test_what_people_wrote_stays() -> None:
    """Comments, names that are not known and whatever was not changed are written back letter by letter."""
    before = read(BY_HAND)
    first, *others = before.papers.notes
    now = text_of(WorkingPapers((replace(first, text="other"), *others, note("n9"))), before)
    for kept in (
        "# mine\n",
        "owner: {name: Ann, desk: [a, b]}",
        "# ask on Monday",
        "colour: red   # not known here",
        "seen: yes",
    ):
        assert kept in now
    assert "- text: >\n    folded\n    text\n  targets: [{article: a}]\n" in now
    assert ["other", "folded text\n", "", "Ask her."] == [one.text for one in read(now).papers.notes]
    assert {"name": "Ann", "desk": ["a", "b"]} == yaml.safe_load(now)["owner"]


COMMENTED = """\
# mine
---
# the form, do not touch
version: 1   # as of Monday
# who: ask Ann
owner: Ann # the desk

# what I know
notes:  # mine alone
# the first
- id: "n1"   # by hand
  # why
  text: 'the usual'  # 1
  about: article  # 2
  colour: red  # 3
  targets:  # 4
  # where
  - article: "a"  # 5
    seen: yes  # 6
# below it
corrections: []  # none yet
basket: # empty
# the end
"""


def commented(*notes: Annotation, **more: tuple[Correction, ...]) -> str:
    """The file with comments everywhere, with these notes."""
    return text_of(WorkingPapers(notes, **more), read(COMMENTED))


def test_comments_stay_where_they_stand() -> None:
    """Letter by letter where nothing changed; also behind names at the margin, between them and below them."""
    (there,) = read(COMMENTED).papers.notes
    assert COMMENTED == commented(there)
    assert COMMENTED.replace("corrections: []  # none yet\n", "corrections:   # none yet\n" + write_piece(CORRECTION)) == (
        commented(there, corrections=(CORRECTION,))
    )
    assert read(COMMENTED).as_written


@pytest.mark.parametrize(
    ("changes", "gone"),
    [
        ({"text": "other"}, "'the usual'  # 1"),
        ({"tags": ("a", "b")}, ""),
        ({"modified": "2026"}, ""),
        ({"about": Subject.SENTENCE}, "article  # 2"),
        ({"text": ""}, "'the usual'  # 1"),
        ({"text": "two\n# rows"}, "'the usual'  # 1"),
        ({"targets": (Target("b"),)}, '  # 4 "a"  # 5'),
    ],
)
def test_a_note_that_changes_keeps_its_comments(changes: dict[str, Any], gone: str) -> None:
    """Only what stood behind the very value goes with it; names that are not known here stay, and the rest of the file."""
    (there,) = read(COMMENTED).papers.notes
    text = commented(changed := replace(there, **changes))
    assert (changed,) == read(text).papers.notes
    for row in COMMENTED.splitlines():
        for part in ("#" + comment for comment in row.split("#")[1:]):
            assert part in text or part in gone, part
    assert "colour: red  # 3" in text
    assert "seen: yes" in text


OTHERWISE = [
    '- {id: n1, text: x, mine: 3, targets: [{article: a, seen: "yes"}]}',
    "-   id: n1\n    text: x\n    mine: 3\n    targets:\n      - article: a\n        seen: yes",
    "-\n  id: n1\n  text: x\n  mine: 3\n  targets:\n  - article: a\n    seen: yes",
    "- 'id': n1\n  \"text\": >-\n    x\n  mine: 3\n  targets:\n  -\n    article: a\n    seen: yes",
    "- mine: 3\n  targets:\n  - seen: yes\n    article: a\n  text: |-\n    x\n  id: n1",
    "- text: x\n  mine: 3\n  targets: [{article: a, seen: yes}]",
]


@pytest.mark.parametrize("item", OTHERWISE)
@pytest.mark.parametrize(
    "changes", [{"text": "a: #b"}, {"tags": ("t",)}, {"targets": (Target("b", "", Selector("w", "", "", 1, 2)),)}]
)
def test_however_an_item_is_written_it_is_changed_and_keeps_the_rest(item: str, changes: dict[str, Any]) -> None:
    """YAML has many ways; what is written back reads as it was meant, with the names that are not known here."""
    before = read(f"notes:\n# above\n{item}\n")
    assert 1 == len(before.papers.notes)
    changed = replace(before.papers.notes[0], **changes)
    text = text_of(WorkingPapers((changed,)), before)
    (value,) = yaml.load(text, yaml.BaseLoader)["notes"]
    assert ((changed,), "3", "yes") == (read(text).papers.notes, value["mine"], value["targets"][0]["seen"])
    assert "# above" in text


def test_an_older_form_gets_its_number_and_keeps_its_comment() -> None:
    assert text_of(WorkingPapers(), read("version: 0 # first\n# who\nnotes:\n")).endswith("version: 1 # first\n# who\nnotes:\n")


def test_a_section_that_lost_its_last_item_keeps_only_a_comment() -> None:
    for line, after in (("notes:\n", ""), ("notes: # mine\n", "notes: # mine\n")):
        text = text_of(WorkingPapers(), read(f"version: 1\n{line}{write_piece(note())}"))
        assert text.endswith(f"version: 1\n{after}")


def test_another_layout_is_read_whole() -> None:
    """Whatever YAML allows is read, and marked as not to be written back as it stands."""
    text = read('{notes: [{id: n1, text: "x", mine: 3, targets: [{article: a}]}], other: [1]}')
    assert (False, ["x"]) == (text.as_written, [one.text for one in text.papers.notes])
    assert "mine:" in text_of(text.papers, text)
    assert "other:" in text_of(text.papers, text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("notes:\n- id: 'a\n", 3),
        ("notes:\n- id: a\n- id: b\n   text: x\n", 4),
        ("notes:\n- id: a\n  text: [\n", 4),
        ("notes:\n- just words\n", 2),
        ("notes:\n  id: a\n", 2),
        ("notes: 3\n", 1),
        ("version: new\n", 1),
        ("notes:\n- &a {id: x}\n- *a\n", 2),
        ("\tx", 1),
    ],
)
def test_a_broken_file_is_named_with_its_line(text: str, line: int) -> None:
    """A mistake of YAML is found where it stands, also behind many whole notes."""
    with pytest.raises(BadPapers) as error:
        read(text)
    assert line == error.value.line


def test_what_is_not_understood_is_kept_and_said() -> None:
    """A later program may know more acts."""
    text = read('corrections:\n- id: "c1"\n  act: foretell\n  value: x\n' + "notes:\n- id: n\n  targets: 3\n")
    assert (WorkingPapers(), 2) == (text.papers, len(text.mistakes))
    assert "act: foretell\n  value: x\n" in text_of(WorkingPapers((note(),)), text)


def test_hostile_values_are_made_harmless() -> None:
    """No sequence of a terminal, no mark that turns the writing and no line break in a name comes in."""
    text = 'notes:\n- id: "a"\n  about: article\n  text: "x\\e[31m\\u202e\\x07y"\n  targets:\n  - article: "a\\nb"\n'
    one = read(text).papers.notes[0]
    assert ("x\N{REPLACEMENT CHARACTER}y", "a b") == (one.text.replace("[31m", ""), one.targets[0].article)


def test_two_of_one_id_are_two() -> None:
    """Whoever copies a note by hand has two."""
    text = text_of(WorkingPapers((note(),)), PapersText())
    item = text[text.index("- id") :]
    assert ["n1", "n1-2"] == [one.id for one in read(text + item).papers.notes]


def test_ten_thousand_are_read_soon() -> None:
    """Without a parser of YAML, which would take seconds."""
    text = text_of(WorkingPapers(tuple(note(f"n{number}") for number in range(10_000))), PapersText())
    start = time.process_time()
    assert 10_000 == len(read(text).papers.notes)
    assert time.process_time() - start < 2.0  # 0.2 s on an idle machine; YAML takes 4
