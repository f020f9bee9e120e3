"""What the page says of a strand in one sentence or two: who tells it, how sure that is, and what they disagree about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from tui.model.papers import NotedWords
from tui.model.strands import Edit, Entity, Figure, Hits, Kind, Passage, Quote, Strand, kind, maybe_tellers
from tui.reading.printed.articles import one_line
from tui.reading.printed.exported_part import ExportedPart
from tui.reading.show.number_format import describe_relation
from tui.reading.state.kinds import BY_KIND, only_word
from tui.reading.state.numbering import strand_numbers
from tui.reading.state.sections.figures import describe_figure
from tui.reading.state.sections.quotes import NOBODY, PERHAPS, is_sure, speaker_of
from tui.reading.state.texts import article_names
from tui.reading.state.tours import Tour


class StrandSentences:
    """Says of any strand what the strip says on the screen, in words that need no colours."""

    def __init__(self, part: ExportedPart) -> None:
        self._index = part.index
        self._names = article_names(part.story)
        self._articles = part.articles
        self._unreadable = frozenset(n for n, article in enumerate(part.story.articles) if article.unreadable)

    def describe(self, strand: Strand) -> str:
        """What is known of a strand."""
        match strand:
            case Passage():
                return self._passage(strand)
            case Quote():
                said = speaker_of(self._index, strand)
                perhaps = "" if is_sure(self._index, strand, said) else PERHAPS
                who = f"Quote, {said}" if said == NOBODY else f"Quote, {perhaps}words of {said}"
                more = " The outlets name different speakers." if strand.disagree else ""
                return f"{who}. Given by {self._who(self._index.tellers[strand.id])}.{more}"
            case Figure():
                relation = describe_relation(strand)
                more = f" {one_line(relation).capitalize()}." if relation else ""
                what = one_line(describe_figure(strand))
                return f"Figure, {what}. Given by {self._who(self._index.tellers[strand.id])}.{more}"
            case Entity():
                return f"{one_line(strand.label)}, {strand.type.value}. Named by {self._who(self._index.tellers[strand.id])}."
            case Edit() | NotedWords() | Hits():
                return one_line(strand.label)
            case _:
                assert_never(strand)

    def _passage(self, passage: Passage) -> str:
        what = kind(passage)
        name = BY_KIND[what].singular
        number = strand_numbers(self._index, Tour(of=what)).get(passage.id, 0)
        telling, maybe = self._index.tellers[passage.id], self._index.maybe_tellers[passage.id]
        likely = maybe_tellers(passage)  # whose words stand for it; others perhaps tell it in a passage of the same words
        perhaps = f"; perhaps by {self._who(maybe - likely)}" if maybe - likely else ""
        head = f"{name.capitalize()} {number}"
        match what:
            case Kind.SHARED:
                said = f"{head}: told by {self._who(telling)}"
                said += f"; likely, but not surely, also by {self._who(likely)}" if likely else ""
            case Kind.LIKELY:
                said = f"{head}: likely told by {self._who(likely)}, but not surely (certainty {passage.certainty:.0%})"
            case Kind.COPY:
                said = f"{head}: told by {self._who(telling)}, of which one repeats the other: one voice"
            case Kind.UNSETTLED:
                return f"{head}: only {self._who(telling)} says this in such words, but others may tell it in their own."
            case _:
                return f"{head}: told {only_word(passage)} by {self._who(telling | maybe)}."
        silent = [each for each in self._articles if each not in telling | maybe and each not in self._unreadable]
        voices = self._index.confirmers[passage.id]
        said += f" (which count as {voices})" if what is Kind.SHARED and voices < len(telling) else ""
        said += f"{perhaps}; not found in {self._who(silent)}" if silent else perhaps
        conflicts = dict.fromkeys(one_line(each) for link in passage.links for each in link.why.conflicts)
        return f"{said}." + (f" They disagree about: {'; '.join(conflicts)}." if conflicts else "")

    def _who(self, articles: Iterable[int]) -> str:
        """The names of articles, in the order of the story."""
        names = [one_line(self._names[each]) for each in sorted(articles)]
        return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)
