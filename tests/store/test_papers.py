"""notes.yaml: what people read and write comes back as it was, merged with what others wrote, or is named and left alone."""

from __future__ import annotations

import os
import signal
import stat
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.stories import often
from tui.model.papers import Act, Annotation, BasketItem, Correction, Selector, Subject, Target, WorkingPapers
from tui.model.settings import Input
from tui.model.story import Source
from tui.store import neutral, paths
from tui.store.files import list_files
from tui.store.papers import keeper as keeper_module
from tui.store.papers.document import HEAD, BadPapers, PapersText, read, text_of
from tui.store.papers.form import write_piece
from tui.store.papers.keeper import PapersKeeper
from tui.store.papers.merge import merge, unite
from tui.store.papers.place import PapersPlace, place_of


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


@pytest.fixture
def keeper(tmp_path: Path) -> PapersKeeper:
    """The papers of a folder."""
    return PapersKeeper(place_of([str(tmp_path)]))


# the form


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


# merging

PIECES = st.dictionaries(st.sampled_from("abcde"), st.sampled_from("123"), max_size=5).map(
    lambda texts: WorkingPapers(tuple(note(id_, text) for id_, text in texts.items()))
)


@often
@given(PIECES, PIECES, PIECES)
def test_law_nothing_that_one_wrote_is_lost(base: WorkingPapers, mine: WorkingPapers, theirs: WorkingPapers) -> None:
    """Whatever either has added or changed is in the result, once."""
    merged = merge(base, mine, theirs)
    texts = {(one.id[0], one.text) for one in merged.notes}
    known = set(base.notes)
    for one in (*mine.notes, *theirs.notes):
        if one not in known:
            assert (one.id, one.text) in texts
    assert len({one.id for one in merged.notes}) == len(merged.notes)


@often
@given(PIECES, PIECES)
def test_law_who_changed_nothing_yields(base: WorkingPapers, other: WorkingPapers) -> None:
    """A side that is as it was takes all of the other, deletions and order as well."""
    assert other == merge(base, base, other) == merge(base, other, base)


def test_a_conflict_keeps_both() -> None:
    """Two changes of one note, and a change against a deletion."""
    base = WorkingPapers((note(),))
    mine, theirs = WorkingPapers((note(text="mine"),)), WorkingPapers((note(text="theirs"),))
    assert [("n1", "theirs"), ("n1-2", "mine")] == [(one.id, one.text) for one in merge(base, mine, theirs).notes]
    assert mine == merge(base, mine, WorkingPapers()) == merge(base, WorkingPapers(), mine)


def test_who_has_reordered_the_basket_decides() -> None:
    """What the other has added goes behind what it followed."""
    one, two, three = (replace(ITEM, id=id_) for id_ in "123")
    base = WorkingPapers(basket=(one, two))
    for mine, theirs in (((two, one), (one, three, two)), ((one, three, two), (two, one))):
        merged = merge(base, WorkingPapers(basket=mine), WorkingPapers(basket=theirs)).basket
        assert ["2", "1", "3"] == [each.id for each in merged]


def test_without_an_origin_the_later_change_counts() -> None:
    """Papers of two places are united, and a note that both have is one."""
    old, new = note(text="old"), note(text="new", modified="2026-11-29T00:00:00Z")
    for mine, theirs in ((old, new), (new, old)):
        assert (new, note("n2")) == unite(WorkingPapers((mine,)), WorkingPapers((theirs, note("n2")))).notes


# the disk


def test_kept_beside_the_story(keeper: PapersKeeper, tmp_path: Path) -> None:
    """The file is no article, may be read by whoever may read the folder, and nothing else is left there."""
    (tmp_path / "a.txt").write_text("The dam broke.")
    news = keeper.save(ALL)
    assert (ALL, True, "") == (news.papers, news.kept, news.sentence)
    assert ALL == PapersKeeper(place_of([str(tmp_path)])).load().papers
    assert ["a.txt", "notes.yaml"] == sorted(os.listdir(tmp_path))
    assert ["a.txt"] == [found.key for found in list_files(tmp_path, Input()).files]
    assert [] == list_files(tmp_path / "notes.yaml", Input()).files  # nor where a shell names all files of the folder


def test_nothing_is_written_for_nothing(keeper: PapersKeeper, tmp_path: Path) -> None:
    """Who has made no note has no file."""
    keeper.load()
    assert WorkingPapers() == keeper.save(WorkingPapers()).papers
    assert [] == os.listdir(tmp_path)


def test_two_programs_lose_nothing(tmp_path: Path) -> None:
    """The later save merges."""
    one, other = (PapersKeeper(place_of([str(tmp_path)])) for _ in range(2))
    for keeper in (one, other):
        keeper.load()
    one.save(WorkingPapers((note("n1"),)))
    assert {"n1", "n2"} == {each.id for each in other.save(WorkingPapers((note("n2"),))).papers.notes}
    assert one.has_changed()
    assert {"n1", "n2"} == {each.id for each in one.load().papers.notes}
    assert not one.has_changed()


def test_many_programs_at_once(tmp_path: Path) -> None:
    """Whoever writes in the same moment: every note of each is there in the end."""
    children = []
    for name in "abcd":
        child = os.fork()
        if not child:
            keeper, papers = PapersKeeper(place_of([str(tmp_path)])), WorkingPapers()
            for number in range(8):
                papers = keeper.save(replace(papers, notes=(*papers.notes, note(f"{name}{number}")))).papers
            os._exit(0)
        children.append(child)
    assert [0] * 4 == [os.waitpid(child, 0)[1] for child in children]
    kept = PapersKeeper(place_of([str(tmp_path)])).load().papers.notes
    assert {f"{name}{number}" for name in "abcd" for number in range(8)} == {one.id for one in kept}


@pytest.fixture
def quick_path(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where the system has one: what is synced there costs no wait."""
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else tmp_path) as folder:
        yield Path(folder)


def test_killed_at_any_moment(quick_path: Path) -> None:
    """Two hundred times killed while saving: what was said to be saved is there, whole."""
    tmp_path = quick_path
    PapersKeeper(place_of([str(tmp_path)])).save(ALL)  # so that no child has to import what it needs
    (tmp_path / "notes.yaml").unlink()
    for round_ in range(200):
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            keeper = PapersKeeper(place_of([str(tmp_path)]))
            papers = keeper.load().papers
            while True:
                papers = keeper.save(replace(papers, notes=(*papers.notes, note(f"n{len(papers.notes)}")))).papers
                os.write(writing, b"x")
        os.close(writing)
        os.read(reading, 1)
        time.sleep((round_ % 20) / 10_000)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        said = len(os.read(reading, 1000)) + 1
        os.close(reading)
        kept = PapersKeeper(place_of([str(tmp_path)])).load()
        assert said <= len(kept.papers.notes) <= said + 1
        assert "" == kept.sentence
        (tmp_path / "notes.yaml").unlink()


def test_a_full_disk_leaves_the_old_file(keeper: PapersKeeper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is lost: the old file stays whole, no draft lies about, and the next save has all."""
    keeper.save(WorkingPapers((note(),)))
    before = (tmp_path / "notes.yaml").read_bytes()

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        news = keeper.save(ALL)
    assert (ALL, False) == (news.papers, news.kept)
    assert "no space left on device" in news.sentence
    assert (before, ["notes.yaml"]) == ((tmp_path / "notes.yaml").read_bytes(), os.listdir(tmp_path))
    assert keeper.save(ALL).kept
    assert ALL == PapersKeeper(place_of([str(tmp_path)])).load().papers


def forbid(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let nobody write in a folder, not even root."""
    open_ = os.open

    def guarded(path: object, flags: int, *rest: int) -> int:
        if flags & os.O_CREAT and Path(str(path)).parent == folder:
            raise PermissionError(13, "Permission denied", str(path))
        return open_(path, flags, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", guarded)


def test_where_the_folder_may_not_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They go to the data folder, the screen says so once, and later they join the story again."""
    place = place_of([str(tmp_path)])
    with monkeypatch.context() as patch:
        forbid(patch, tmp_path)
        keeper = PapersKeeper(place)
        news = keeper.save(WorkingPapers((note(),)))
        assert news.kept
        assert "permission denied" in news.sentence
        assert "/rashomon/papers/" in news.sentence
        assert "" == keeper.save(ALL).sentence
        assert 0o600 == stat.S_IMODE(place.elsewhere.stat().st_mode)
        assert ALL == PapersKeeper(place).load().papers
    assert [] == os.listdir(tmp_path)
    keeper = PapersKeeper(place)
    assert ALL == keeper.save(keeper.load().papers).papers
    assert (True, False) == ((tmp_path / "notes.yaml").exists(), place.elsewhere.exists())


def test_a_broken_file_is_left_alone(keeper: PapersKeeper, tmp_path: Path) -> None:
    """It is named with its line; what is added meanwhile is kept elsewhere, and joins it when it is mended."""
    file = tmp_path / "notes.yaml"
    file.write_text("notes:\n- id: 'x\n")
    news = keeper.load()
    assert (WorkingPapers(), True) == (news.papers, "notes.yaml (line 3)" in news.sentence)
    assert "kept in" in keeper.save(WorkingPapers((note(),))).sentence
    assert "notes:\n- id: 'x\n" == file.read_text()
    file.write_text("notes:\n- id: x\n")
    assert {"x", "n1"} == {one.id for one in keeper.save(WorkingPapers((note(),))).papers.notes}
    assert {"x", "n1"} == {one.id for one in read(file.read_text()).papers.notes}


@pytest.mark.parametrize("content", ["version: 2\nnotes:\n- id: x\n", "version: 99\n"])
def test_a_later_form_is_not_written_over(keeper: PapersKeeper, tmp_path: Path, content: str) -> None:
    """A later program knows what stands there."""
    file = tmp_path / "notes.yaml"
    file.write_text(content)
    assert "later version" in keeper.save(ALL).sentence
    assert content == file.read_text()


def test_a_backup_before_the_form_changes(tmp_path: Path) -> None:
    """What cannot be written back letter by letter is kept as it was, every time under a name of its own."""
    for name, content in (("notes.yaml.v0.bak", "version: 0\nnotes:\n- id: x\n"), ("notes.yaml.v1.bak", "{notes: [{id: x}]}")):
        (tmp_path / "notes.yaml").write_text(content)
        kept = PapersKeeper(place_of([str(tmp_path)])).save(WorkingPapers((note(),))).papers
        assert {"x", "n1"} == {one.id for one in kept.notes}
        assert content == (tmp_path / name).read_text()


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"notes:\n- id: \xe9\n"])
def test_what_is_no_text_is_left_alone(keeper: PapersKeeper, tmp_path: Path, content: bytes) -> None:
    """Bytes that are no UTF-8 are not guessed at, for they would be written back otherwise."""
    (tmp_path / "notes.yaml").write_bytes(content)
    assert "UTF-8" in keeper.load().sentence
    assert keeper.save(ALL).kept
    assert content == (tmp_path / "notes.yaml").read_bytes()


def test_a_link_stays_a_link(keeper: PapersKeeper, tmp_path: Path) -> None:
    """Who keeps notes in another folder keeps them there."""
    (tmp_path / "far").mkdir()
    (tmp_path / "notes.yaml").symlink_to(tmp_path / "far" / "mine.yaml")
    keeper.save(ALL)
    assert (True, True) == ((tmp_path / "notes.yaml").is_symlink(), (tmp_path / "far" / "mine.yaml").is_file())


# the place


def test_where_there_is_no_one_folder(tmp_path: Path) -> None:
    """Addresses, standard input, several folders and the sample story have papers in the data folder, each its own."""
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    many = [["https://a/b"], ["-"], [str(tmp_path / "a"), str(tmp_path / "b")], [str(paths.sample_story())]]
    places = [place_of(names) for names in many] + [place_of(["-"], (Source("x", "x", "other words"),))]
    assert [None] * 5 == [place.beside for place in places]
    assert 5 == len({place.elsewhere for place in places})
    assert all(place.elsewhere.parent == paths.data_folder() / "papers" for place in places)


def test_files_of_one_folder_share_its_papers(tmp_path: Path) -> None:
    """Also when only some of them are opened."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("x")
    assert {tmp_path / "notes.yaml"} == {
        place_of(names).beside
        for names in ([str(tmp_path)], [str(tmp_path / "a.txt")], [f"{tmp_path}/a.txt", f"{tmp_path}/b.txt"])
    }


def test_said_where_there_is_no_folder(tmp_path: Path) -> None:
    """The screen says where the papers are, once."""
    keeper = PapersKeeper(PapersPlace(None, tmp_path / "papers" / "x.yaml"))
    assert "kept in" in keeper.save(WorkingPapers((note(),))).sentence
    assert "" == keeper.save(ALL).sentence


def test_corrections_are_read_without_the_notes(tmp_path: Path) -> None:
    """Before anything is analysed they alone are needed; of a file that people wrote, or broke, as far as it can be read."""
    keeper = PapersKeeper(place_of([str(tmp_path)]))
    assert () == keeper.corrections()[0]
    keeper.save(ALL)
    assert (CORRECTION,) == keeper.corrections()[0]
    file = tmp_path / "notes.yaml"
    text = file.read_text().removeprefix(HEAD)
    for other in (text, "# mine\n" + text, '{"corrections": [{id: c1, act: same, targets: [{article: a}]}]}'):
        file.write_text(other)
        assert ["c1"] == [one.id for one in keeper.corrections()[0]]
    for other in ("corrections:\n- id: 'x", "notes:\n- text: |\n    corrections:\n    - id: x\n  targets: []\n"):
        file.write_text(other)
        assert () == keeper.corrections()[0]


def test_corrections_and_notes_are_of_one_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is read once for both; what somebody writes between the two is known as a change."""
    PapersKeeper(place_of([str(tmp_path)])).save(ALL)
    keeper = PapersKeeper(place_of([str(tmp_path)]))
    assert (CORRECTION,) == keeper.corrections()[0]
    with monkeypatch.context() as patch:
        patch.setattr(keeper_module, "content", lambda *_: pytest.fail("it is read again"))
        assert (ALL, False) == (keeper.load().papers, keeper.has_changed())
    keeper.corrections()
    PapersKeeper(place_of([str(tmp_path)])).save(WorkingPapers((note("n2"),)))
    assert (ALL, True) == (keeper.load().papers, keeper.has_changed())
    assert {"n1", "n2"} <= {each.id for each in keeper.load().papers.notes}


def test_a_number_of_thousands_of_digits_is_no_crash() -> None:
    """Python refuses to read it; it is kept as it stands, and said."""
    long = text_of(WorkingPapers((note(),)), PapersText()).replace("start: ", "start: " + "9" * 5_000)
    assert () == read(long).papers.notes
    assert read(long).mistakes


def test_what_was_written_by_hand_in_papers_that_move_is_kept(keeper: PapersKeeper) -> None:
    """They move from the data folder in beside the story; a comment has no place there."""
    other = keeper.files[-1]
    other.parent.mkdir(parents=True, exist_ok=True)
    other.write_text("# mine\n" + text_of(WorkingPapers((note("n2"),)), PapersText()))
    assert {"n1", "n2"} == {each.id for each in keeper.save(WorkingPapers((note("n1"),))).papers.notes}
    assert not other.exists()
    assert ["# mine"] == [file.read_text().splitlines()[0] for file in other.parent.glob("*.bak")]


def test_a_broken_leftover_hinders_nothing(keeper: PapersKeeper) -> None:
    other = keeper.files[-1]
    other.parent.mkdir(parents=True, exist_ok=True)
    other.write_text("notes:\n- id: [\n")
    assert keeper.save(WorkingPapers((note("n1"),))).kept
    assert "notes:\n- id: [\n" == other.read_text()
