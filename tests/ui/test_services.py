"""What a reader does beside reading, without an app: each service with functions in place of a screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from threading import enumerate as enumerate_threads

from tests.stories import reading_of, steps_of, told
from tui.model.errors import StoryError
from tui.model.findings import Stage, Step
from tui.reading.state import moves
from tui.reading.state.memory import make_bookmark
from tui.reading.state.reading import Reading
from tui.ui.messages import AnalysisFailed, StepArrived
from tui.ui.screens.copying import Clipboard
from tui.ui.screens.services import PASTE_AT_LEAST, Analysis, DoublePress, PasteBox, PlaceKeeper, Watcher

STORY = told(("Alpha", "[fire: A market burned.] Nobody was hurt."), ("Beta", "[fire: Flames took it.]"))
START = reading_of(STORY)


# the analysis


def test_steps_are_posted_with_their_index() -> None:
    posted: list[object] = []
    analysis = Analysis(lambda job: job(lambda: False), posted.append)
    analysis.articles_drawn.set()
    analysis.run(steps_of(STORY)())
    assert [StepArrived] == [type(message) for message in posted]
    assert isinstance(posted[0], StepArrived)
    assert posted[0].index.findings is STORY


def test_a_stopped_analysis_posts_nothing_more() -> None:
    posted: list[object] = []
    Analysis(lambda job: job(lambda: True), posted.append).run(steps_of(STORY)())
    assert [] == posted


def test_an_error_in_the_worker_is_posted() -> None:
    """Also one that nobody thought of: it ends the program in one sentence, not in a thread."""

    def fails() -> Iterator[Step]:
        raise ZeroDivisionError
        yield

    posted: list[object] = []
    Analysis(lambda job: job(lambda: False), posted.append).run(fails())
    assert [ZeroDivisionError] == [type(message.error) for message in posted if isinstance(message, AnalysisFailed)]


# the place


class Keeper:
    """A place keeper with a clock that is turned by hand."""

    def __init__(self, saved: Mapping[str, object] | None = None) -> None:
        self.reading = START
        self.written: list[Mapping[str, object]] = []
        self.waiting: list[Callable[[], None]] = []
        self.place = PlaceKeeper(
            saved or {},
            self.written.append,
            lambda: (self.reading, {"chosen_theme": "dark", "ground": ""}),
            later=lambda _seconds, task: self.waiting.append(task),
            in_background=lambda task: task(),
        )

    def tick(self) -> None:
        waiting, self.waiting = self.waiting, []
        for task in waiting:
            task()


def test_a_place_is_written_once_in_a_second() -> None:
    """However many moves there are, and not at all when the place is the same."""
    keeper = Keeper()
    for _ in range(3):
        keeper.place.keep_soon()
    assert ([], 1) == (keeper.written, len(keeper.waiting))
    keeper.tick()
    keeper.place.keep_soon()
    keeper.tick()
    assert [{**make_bookmark(START), "chosen_theme": "dark"}] == keeper.written
    keeper.reading = moves.step_sentence(START, 1)
    keeper.place.keep_now()
    assert 2 == len(keeper.written)


def test_a_thread_that_comes_late_writes_no_older_place() -> None:
    """Whichever of two begins first, what stands there at last is the newest."""
    keeper, late = Keeper(), []
    keeper.place._in_background = late.append
    for steps in (0, 1):
        keeper.reading = moves.step_sentence(START, steps)
        keeper.place.keep_soon()
        keeper.tick()
    for task in reversed(late):
        task()
    assert [make_bookmark(keeper.reading)["offset"]] * 2 == [written["offset"] for written in keeper.written]


def test_a_place_comes_back_before_another_is_kept() -> None:
    """Until there are sentences to stand on, what is remembered is neither taken up nor written over."""
    there = moves.step_sentence(START, 1)
    keeper = Keeper(make_bookmark(there))
    assert Reading() == keeper.place.restore(Reading())
    keeper.place.keep_soon()
    keeper.place.keep_now()
    assert ([], []) == (keeper.waiting, keeper.written)
    assert there.place == keeper.place.restore(START).place
    assert START == keeper.place.restore(START)
    keeper.place.keep_soon()
    assert 1 == len(keeper.waiting)


def test_nothing_is_kept_of_a_story_that_was_not_read() -> None:
    keeper = Keeper()
    keeper.reading = Reading()
    keeper.place.keep_now()
    assert [] == keeper.written


# copying


def test_copying_tells_how_it_went() -> None:
    """The words leave with their citation; what was selected is so no more."""
    sent: list[str] = []
    clipboard = Clipboard(lambda text: sent.append(text) or "Sent to tmux")
    there = clipboard.copy(moves.select(START, 0, 2, 8))
    assert ["“market” (Alpha, 27 March 2024, paragraph 1)"] == sent
    assert (None, "Sent to tmux: the words of Alpha with their citation.") == (there.selection, there.message)
    assert "Sent to tmux: every wording with its citation." == clipboard.copy_comparison(START).message
    assert sent[1].startswith("2 of 2 tell this.")


def test_nothing_to_copy_is_said() -> None:
    clipboard = Clipboard(lambda _text: "Sent")
    assert "Nothing under the cursor to copy." == clipboard.copy(Reading()).message
    assert "Nothing under the cursor to compare." == clipboard.copy_comparison(Reading()).message


# pasting


def test_a_paste_waits_until_it_is_wanted() -> None:
    """Held, then added once; while the story is being compared it stays held."""
    box = PasteBox(lambda text: iter([Step(Stage.READ, 1.0, told(("Pasted", text)))]))
    assert (None, True) == (box.add(START)[0], "Nothing was pasted" in box.add(START)[1])
    assert "too short" in box.hold("a slip")
    assert "Pasted 40 characters" in box.hold("x" * PASTE_AT_LEAST)
    assert "Press A again" in box.add(replace(START, stage=Stage.PASSAGES))[1]
    steps, sentence = box.add(START)
    assert steps is not None
    assert ("x" * 40, True) == (next(steps).findings.story.articles[0].text, "written nowhere" in sentence)
    assert None is box.add(START)[0]


def test_a_paste_can_be_forgotten_and_is_not_taken_where_it_cannot_be_added() -> None:
    box = PasteBox(lambda _text: iter(()))
    box.hold("x" * PASTE_AT_LEAST)
    box.forget()
    assert None is box.add(START)[0]
    nowhere = PasteBox(None)
    assert "too short" in nowhere.hold("x" * 100)


def test_errors_of_a_paste_are_posted_by_the_analysis() -> None:
    """The box only hands on the steps; what they raise is posted by the worker."""

    def add(_text: str) -> Iterator[Step]:
        raise StoryError("no words")
        yield

    box, posted = PasteBox(add), []
    box.hold("x" * PASTE_AT_LEAST)
    steps, _ = box.add(START)
    assert steps is not None
    Analysis(lambda job: job(lambda: False), posted.append).run(steps)
    assert ["no words"] == [str(message.error) for message in posted]


# leaving


def test_a_second_press_counts_within_two_seconds() -> None:
    times = iter((0.0, 5.0, 6.9, 9.0))
    key = DoublePress(lambda: next(times))
    assert [False, False, True, False] == [key.press() for _ in range(4)]


def test_a_story_without_files_is_not_looked_after() -> None:
    """What was piped in changes no more."""
    watcher = Watcher(None, Analysis(lambda _: None, print), print)
    watcher.start()
    assert "no files" in watcher.toggle()


def test_looking_begins_and_ends_with_one_key() -> None:
    """The thread is gone soon after, whatever it waited for."""

    class Looked:
        wait_s = 60.0
        news = ""

        def look(self) -> bool:
            return False

        def update(self) -> Iterator[Step]:
            return iter(())

    watcher = Watcher(Looked, Analysis(lambda _: None, print), print)
    assert "Looking after the files" in watcher.toggle()
    threads = [thread for thread in enumerate_threads() if thread.name == "watch"]
    assert "no longer" in watcher.toggle()
    for thread in threads:
        thread.join(2)
        assert not thread.is_alive()
    assert threads
