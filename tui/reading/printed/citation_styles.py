"""Citations by the published rules of three styles, for articles of newspapers and news sites.

    chicago   The Chicago Manual of Style, 17th ed. (2017), notes and bibliography, chapter 14: newspapers; of an unsigned
              article the note begins with the title and the entry with the newspaper; no day; short notes
    apa       Publication Manual of the APA, 7th ed. (2020), chapters 8 to 10: newspaper article, no author, no day, a page
              without numbers (its paragraphs are counted), the letter behind a year
    mla       MLA Handbook, 9th ed. (2021), chapters 5 and 6: author, title, container, day month year, page, address. Where
              paragraphs are not numbered on the page they are not counted, so a citation in the text has no place

The forms were held against guides of these editions that libraries publish, not against the books, so that no section is named.
Otherwise than they are: an article of a news site is written as one of a newspaper (APA would set its title in italics), and an
address keeps its https:// (MLA leaves it out), so that it can be followed.

Where a rule asks for more than is known, words stay as they are: titles keep their capitals (which words of a headline are
names is not known), an outlet keeps its "The". What is not known is said: "n.d." for the day, also in MLA, which would leave it
out; an unknown outlet with its file. What was derived of an outlet or a day says from what, in brackets.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from tui.model.story import Article
from tui.reading.printed.authors import AuthorName, read_authors
from tui.reading.printed.quotation import nest_quotes

UNDATED = "n.d."
UNTITLED = "article without a title"
_MLA_MONTHS = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]


class CitedWords(NamedTuple):
    """A stretch of a citation."""

    text: str
    is_emphasised: bool = False
    """Whether it is set in italics where there are any: the name of the newspaper."""


CitedLine = tuple[CitedWords, ...]


def plain_words(line: CitedLine) -> str:
    """A citation where there are no italics."""
    return "".join(words.text for words in line)


class CitableArticle(NamedTuple):
    """What a citation is made of, every value on one line."""

    authors: tuple[AuthorName, ...]
    byline: str
    """The authors as written."""
    title: str
    outlet: str
    """Empty where it is no known one; then `file` stands for it."""
    file: str
    day: date | None
    page: str
    address: str
    derived: str
    """What was derived from what: "outlet from the dateline"; empty where all is named."""

    @property
    def container(self) -> CitedWords:
        """The newspaper; an unknown one is called so."""
        return CitedWords(self.outlet, is_emphasised=True) if self.outlet else CitedWords(f"unknown outlet, file {self.file}")

    @property
    def own_container(self) -> CitedWords:
        """The newspaper at the beginning of a sentence."""
        first = self.container
        return first if self.outlet else first._replace(text=first.text[0].upper() + first.text[1:])

    @property
    def quoted_title(self) -> str:
        """The title between quotation marks, else that there is none."""
        return f"“{nest_quotes(self.title)}”" if self.title else UNTITLED

    @property
    def own_title(self) -> str:
        """The title as a sentence of its own."""
        return self.quoted_title if self.title else UNTITLED.capitalize()

    @property
    def note(self) -> str:
        """What was derived, in brackets; else nothing."""
        return f"[{self.derived}]" if self.derived else ""


def citable(article: Article) -> CitableArticle:
    """What is known of an article, as citations need it; an outlet that is named as its own author is none."""
    meta = article.meta
    outlet, byline = _one_line(meta.source), _one_line(meta.author)
    derived = (("outlet", article.outlet_from), ("day", article.date_from))
    return CitableArticle(
        authors=() if byline.casefold() == outlet.casefold() else read_authors(byline),
        byline=byline,
        title=_one_line(meta.title),
        outlet=outlet,
        file=_one_line(article.file),
        day=meta.published,
        page=_one_line(meta.page),
        address=_one_line(meta.url),
        derived=", ".join(f"{what} from {whence}" for what, whence in derived if whence),
    )


class StyleRules(NamedTuple):
    """How a style cites."""

    name: str
    heading: str
    """What it calls the list of sources."""
    beside: Callable[[CitableArticle, str], str]
    """What stands beside words in a text that has such a list, without their place; with the letter behind the year."""
    entry: Callable[[CitableArticle, str], CitedLine]
    """What stands in the list; with the letter behind the year."""
    alone: Callable[[CitableArticle, str], CitedLine] | None
    """What stands beside words that are all that is copied, with their place; None where the entry has to be copied too."""
    place: Callable[[str], str]
    """A place, such as "paragraph 4", in the words of the style; empty where it gives none."""
    has_letters: bool = False
    """Whether articles of one author and year get letters behind the year; else a further word tells them apart."""


def _plain_alone(known: CitableArticle, place: str) -> CitedLine:
    """NTD, “Talks Resume”, by Jane Doe, 27 March 2024, https://ntd.example/a, paragraph 1"""
    parts = (
        known.outlet or known.container.text,
        known.quoted_title if known.title else "",
        f"by {known.byline}" if known.byline else "",
        f"{known.day.day} {known.day:%B %Y}" if known.day else "",
        f"page {known.page}" if known.page else "",
        known.address,
        place,
    )
    return (CitedWords(", ".join(part for part in parts if part)),)


def _plain_entry(known: CitableArticle, _letter: str) -> CitedLine:
    undated = "" if known.day else UNDATED
    return (*_plain_alone(known, undated), *([CitedWords(f" {known.note}")] if known.note else []))


def _chicago_alone(known: CitableArticle, place: str) -> CitedLine:
    """Jane Doe, “Talks Resume,” NTD, March 27, 2024, para. 1, https://ntd.example/a"""
    authors = [name.literal for name in known.authors]
    named = f"{authors[0]} et al." if len(authors) > 3 else _in_series(authors)
    head = comma_list([part for part in (named, known.quoted_title) if part])
    page = f"page {known.page}" if known.page else ""
    rest = "".join(f", {part}" for part in (_month_first(known.day), page, place, known.address) if part)
    return (CitedWords(comma_list([head, ""])), known.container, CitedWords(rest + (f" {known.note}" if known.note else "")))


def _chicago_beside(known: CitableArticle, _letter: str) -> str:
    """Doe, “Talks Resume”"""
    names = [name.short for name in known.authors]
    named = f"{names[0]} et al." if len(names) > 3 else _in_series(names)
    return comma_list([part for part in (named, known.quoted_title) if part])


def _chicago_entry(known: CitableArticle, _letter: str) -> CitedLine:
    """Doe, Jane. “Talks Resume.” NTD, March 27, 2024. https://ntd.example/a."""
    tail = [known.address, known.note]
    if not known.authors and known.outlet:
        day = _month_first(known.day)
        return (known.own_container, CitedWords(". " + _sentences([known.own_title, day, *tail])))
    head = _sentences([_list_authors(known.authors, most=10), known.own_title])
    return (CitedWords(f"{head} "), known.own_container, CitedWords(", " + _sentences([_month_first(known.day), *tail])))


def _apa_beside(known: CitableArticle, letter: str) -> str:
    """Doe & Roe, 2024a"""
    names = [name.short for name in known.authors]
    named = f"{names[0]} et al." if len(names) > 2 else " & ".join(names)
    return comma_list([named or known.quoted_title, _apa_year(known, letter)])


def _apa_entry(known: CitableArticle, letter: str) -> CitedLine:
    """Doe, J., & Roe, J. (2024, March 27). Talks Resume. NTD, A1. https://ntd.example/a"""
    names = [f"{name.family}, {_initials(name)}" if name.family else name.literal for name in known.authors]
    title = known.title or f"[{UNTITLED.capitalize()}]"
    day = f", {known.day:%B} {known.day.day}" if known.day else ""
    dated = f"({_apa_year(known, letter)}{day})."
    listed = _apa_names(names)
    head = _sentences([listed]) + f" {dated} " + _sentences([title]) if listed else _sentences([title]) + f" {dated}"
    page = f", {known.page}" if known.page else ""
    tail = "".join(f" {part}" for part in (known.address, known.note) if part)
    return (CitedWords(f"{head} "), known.own_container, CitedWords(f"{page}.{tail}"))


def _apa_names(names: Sequence[str]) -> str:
    """Doe, J., Roe, J., & Lee, A."""
    if len(names) > 20:
        names = [*names[:19], f"… {names[-1]}"]
        return ", ".join(names)
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + f", & {names[-1]}" if names else ""


def _apa_year(known: CitableArticle, letter: str) -> str:
    """2024a, or n.d.-a"""
    return f"{known.day.year}{letter}" if known.day else UNDATED + (f"-{letter}" if letter else "")


def _mla_beside(known: CitableArticle, _letter: str) -> str:
    """Doe and Roe"""
    names = [name.short for name in known.authors]
    return f"{names[0]} et al." if len(names) > 2 else " and ".join(names) or known.quoted_title


def _mla_entry(known: CitableArticle, _letter: str) -> CitedLine:
    """Doe, Jane, and John Roe. “Talks Resume.” NTD, 27 Mar. 2024, p. A1, https://ntd.example/a."""
    head = _sentences([_list_authors(known.authors, most=2), known.own_title])
    day = f"{known.day.day} {_MLA_MONTHS[known.day.month - 1]} {known.day.year}" if known.day else UNDATED
    rest = ", ".join(part for part in (day, f"p. {known.page}" if known.page else "", known.address) if part)
    return (CitedWords(f"{head} "), known.own_container, CitedWords(f", {_sentences([rest, known.note])}"))


def _abbreviate(place: str) -> str:
    """para. 4"""
    return place.replace("paragraph", "para.")


STYLES = {
    rules.name: rules
    for rules in (
        StyleRules("plain", "Sources", lambda known, _: known.outlet or known.container.text, _plain_entry, _plain_alone, str),
        StyleRules("chicago", "Bibliography", _chicago_beside, _chicago_entry, _chicago_alone, _abbreviate),
        StyleRules("apa", "References", _apa_beside, _apa_entry, None, _abbreviate, has_letters=True),
        StyleRules("mla", "Works Cited", _mla_beside, _mla_entry, None, lambda _place: ""),
    )
}
"""The styles by the names under which they are set."""


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _month_first(day: date | None) -> str:
    return f"{day:%B} {day.day}, {day.year}" if day else UNDATED


def _initials(name: AuthorName) -> str:
    """J.-P., and a "Jr." behind them"""
    parts = ["-".join(f"{part[0]}." for part in word.split("-") if part) for word in name.given.replace(".", ". ").split()]
    return " ".join(parts) + (f", {name.suffix}" if name.suffix else "")


def _turn_round(name: AuthorName) -> str:
    """Doe, Jane"""
    return ", ".join(part for part in (name.family, name.given, name.suffix) if part) if name.family else name.literal


def _list_authors(authors: Sequence[AuthorName], *, most: int) -> str:
    """The authors of an entry, the first one turned round; of more than `most` only the first (Chicago: the first seven)."""
    if not authors:
        return ""
    first, *others = authors
    if len(authors) > most:
        return f"{', '.join([_turn_round(first), *(each.literal for each in others[: 6 if most > 2 else 0])])}, et al."
    if len(authors) == 2:
        return f"{_turn_round(first)}, and {others[0].literal}"
    return _in_series([_turn_round(first), *(each.literal for each in others)])


def _in_series(names: Sequence[str]) -> str:
    """Jane Doe, John Roe, and Ann Lee"""
    if len(names) < 3:
        return " and ".join(names)
    return f"{', '.join(names[:-1])}, and {names[-1]}"


def comma_list(parts: Sequence[str]) -> str:
    """Parts with commas between them, which stand inside of closing quotation marks: “Talks Resume,” 2024"""
    line = parts[0]
    for part in parts[1:]:
        line = f"{_with_mark(line, ',')} {part}"
    return line


def _sentences(parts: Sequence[str]) -> str:
    """Parts each ended by a full stop, unless one stands there: Doe, Jane. “What Next?” Not behind a bracket."""
    closed = [part if part.startswith("[") and part.endswith("]") else _with_mark(part, ".") for part in parts if part]
    return " ".join(closed)


def _with_mark(part: str, mark: str) -> str:
    """A part with a comma or a full stop, inside of its closing quotation marks; no full stop behind another end."""
    core = part.rstrip("”")
    closing = part[len(core) :]
    if closing and core.endswith("’") and "‘" in core and not core.endswith("s’"):
        core, closing = core[:-1], f"’{closing}"
    if mark == "." and core.endswith((".", "?", "!", "…")):
        mark = ""
    return f"{core}{mark}{closing}"
