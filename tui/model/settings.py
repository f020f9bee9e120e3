"""Every number and choice that decides something, with its unit and its reason.

One frozen dataclass per section of `config.yaml`; a test holds the two equal. No stage hides a threshold of its own.
"""

from __future__ import annotations

from dataclasses import field
from typing import Annotated, Literal

from tui.model.citation_settings import CitationSettings
from tui.model.limits import Between
from tui.model.records import dataclass


@dataclass(frozen=True, slots=True)
class Input:
    """What is read, and how much of it at the most."""

    max_file_mb: Annotated[float, Between(0.001, 1000)] = 20.0
    """Megabytes of one file; larger ones are left out with a note. The longest news feature is far below 1 MB."""
    max_archive_mb: Annotated[float, Between(0.001, 100_000)] = 2_000.0
    """Megabytes of a WARC or an mbox, which are read piece by piece; larger ones are left out with a note."""
    max_page_mb: Annotated[float, Between(0.001, 100)] = 10.0
    """Megabytes of one page, from disk or from an address; pages take about a second for each."""
    parse_seconds: Annotated[float, Between(0.5, 600)] = 2.5
    """Processor seconds that a page, document or mail may take (the longest article takes 1); on a busy machine half."""
    parse_mb: Annotated[int, Between(100, 16_000)] = 180
    """Megabytes of memory that it may take; a page of 1 MB takes 70 to 110, of which 40 are the libraries."""
    fetch_seconds: Annotated[float, Between(0.1, 600)] = 20.0
    """Seconds that an address may take with all its redirects; a reader waits for no page longer."""
    fetch_redirects: Annotated[int, Between(0, 20)] = 5
    """Redirects that are followed; shorteners and consent pages need up to three."""
    private_addresses: bool = False
    """Whether addresses of this machine and of private networks may be fetched."""
    fetch_again: bool = False
    """Whether a page that was fetched and kept before is fetched anew."""
    max_files: Annotated[int, Between(1, 100_000)] = 2_000
    """Files of one folder, by name; the rest are left out with a note. A story has seldom more than 100 articles."""
    max_articles: Annotated[int, Between(1, 100_000)] = 2_000
    """Articles of one file; those that --match, --from, --to and --source leave out do not count."""
    ask_above: Annotated[int, Between(1, 100_000)] = 30
    """Articles of one file above which you are asked which of them are the story."""
    subfolders: bool = False
    """Whether the folders inside a folder belong to the story."""
    watch: bool = False
    """Whether the files of an open story are looked after, so that what comes, changes or goes joins at once."""
    processes: Annotated[int, Between(0, 64)] = 0
    """Processes that compare a story of a hundred articles and more; 0 for as many as there are processors, at most four."""
    core_dumps: bool = False
    """Whether the system may write a core dump, which holds the articles, should the program die while they are open."""
    keep_findings: bool = True
    """Whether what was found is kept in your own cache folder, with its text, and read again while nothing has changed."""
    keep_findings_mb: Annotated[int, Between(1, 100_000)] = 500
    """Megabytes of them that are kept; 1,000 articles need about 20. What was not read for the longest time goes first."""


@dataclass(frozen=True, slots=True)
class Clean:
    """Which parts of a source are not the article."""

    fold: bool = True
    """Whether sign-ups, credits and repeated blocks are marked and folded."""
    longest_sentence: Annotated[int, Between(200, 100_000)] = 2_000
    """Characters after which a sentence without an end is cut, so that the cursor can walk on; prose has below 1,000."""
    shortest_repeat: Annotated[int, Between(1, 100)] = 5
    """Words from which on a line that stands in the article already is a repeat; shorter ones may be meant ("He paused.")."""
    longest_title: Annotated[int, Between(5, 100)] = 30
    """Words up to which a first line without a full stop is the headline."""
    twin_share: Annotated[float, Between(0.3, 1)] = 0.7
    """Share of an article's runs of five words, from which on, if they stand in another, it is a version of that one."""


@dataclass(frozen=True, slots=True)
class Passages:
    """When two stretches of text tell the same thing. A certainty is the probability that an editor would say so, 0 to 1."""

    same: Annotated[float, Between(0, 1)] = 0.9
    """Certainty from which two stretches are called the same fact; the reliability table stands in tests/quality/README.md."""
    likely: Annotated[float, Between(0, 1)] = 0.45
    """Certainty from which they are called likely the same fact, and shown as such."""
    related: Annotated[float, Between(0, 1)] = 0.15
    """Certainty from which they are called related: told in the strip, never lit."""
    show_likely: bool = True
    """Whether what is only likely is lit at first; a key switches it."""
    cohesion: float = 0.35
    """Mean certainty between two clusters of stretches from which they become one; keeps chains from drifting."""
    union: float = 0.5
    """Mean certainty over the whole from which a link between two clusters, or a group that overlaps a larger one, joins it."""
    overlap: float = 0.4
    """Share of a group's stretches that stand in a larger one from which the two may become one."""
    alone: float = 0.6
    """Certainty below which a link between two stretches that stand in other groups makes no group of its own."""
    evidence: float = 0.6
    """Weight of the words that a sentence must hold to be unmistakable when it stands word for word in two articles."""
    prior: float = 2.0
    """Weight that is added to both sides of a likeness, in telling words: the shorter two stretches, the more must agree."""
    lift: float = 0.9
    """How much full agreement about third sentences raises a likeness: 1 would double it."""
    thirds: int = 9
    """How many of its nearest each sentence brings to the second look at what is alike to the same third ones."""
    run: int = 12
    """Equal words in one go that are a link whatever they say: unrelated articles share shorter runs."""
    kindred: float = 0.4
    """Likeness of two articles, 0 to 1, from which they are taken to tell one story."""
    strangers: float = 0.4
    """What a likeness is worth between articles that have nothing in common; in between it grows evenly."""
    near: float = 1.2
    """How many times the smaller the larger of two values may be to count as the same thing: 1,160 and 1,200."""
    long_name: float = 0.25
    """The n words of a long name weigh n ** -this each: one person with all his titles is not five shared words."""
    kin: float = 0.7
    """Share of character trigrams from which two rare words are one in two spellings: Israeli/Israel."""
    kin_start: int = 4
    """Letters with which both must begin."""
    kin_weight: float = 0.45
    """Weight from which a word is rare enough for that."""
    facet: float = 0.4
    """Share of their clauses, by weight, from which two stretches of one sentence count as the same stretch."""
    unique_words: int = 4
    """Telling words of the shortest rest of a sentence that may be called unique."""
    exclusive: Annotated[float, Between(0, 1)] = 0.75
    """Probability that no other article tells it, from which what stands in one is called only there."""
    little: float = 0.1
    """Share of sentences in shared passages below which a note points to quotes, figures and names."""
    faint: float = 0.08
    """Likeness below which a pair is not judged: of 940 pairs of labelled stories that were linked one lay below."""
    floor: float = 0.06
    """Likeness of two whole sentences below which a pair is forgotten at once."""
    least: float = 0.2
    """Weight of shared words below which a pair is forgotten at once."""
    nearest: int = 60
    """Pairs that one sentence proposes at the most."""
    index_most: int = 100
    """Words that more sentences hold propose no pair ..."""
    index_root: float = 1.5
    """... unless they are fewer than this times the square root of the number of sentences: the work grows by n^1.5 at most."""


@dataclass(frozen=True, slots=True)
class Entities:
    """People, organisations and places."""

    spacy_model: str = ""
    """Package or folder of a spaCy pipeline; empty: rules only."""
    aliases_file: str = ""
    """YAML file with the reader's own names, shared by all stories; empty: none."""
    descriptions: bool = True
    """Whether "the premier" and "the militant group" count as mentions of whom they stand for, where that is sure."""


@dataclass(frozen=True, slots=True)
class Quotes:
    """Who said what."""

    unsure_below: Annotated[float, Between(0, 1)] = 0.6
    """Attributions with less confidence than this are shown with a question mark."""
    statement_words: int = 4
    """Words that make a quotation a statement; shorter ones are quoted words, kept apart."""
    max_marks: int = 2000
    """Quotation marks in one paragraph beyond which it is no prose and not looked at; an interview in one holds some 600."""
    same_words: float = 0.75
    """Share of the shorter quotation's words, in their order, that the other must hold to be the same utterance, 0 to 1."""
    same_words_other: float = 0.9
    """The same share where two articles name different persons as the speaker, 0 to 1."""
    same_whole: float = 0.7
    """Share of the longer quotation's words from which two of one speaker are one that share a run or a telling word."""
    shared_words: int = 3
    """Telling words that a differently translated or altered quotation must share at least."""
    shared_weight: float = 0.5
    """Share of the telling weight that such words must have in the quotation with less of it, 0 to 1."""
    run: int = 5
    """Words in a row that are hardly shared by chance."""
    run_weight: float = 0.4
    """What `shared_weight` becomes where such a run is shared, 0 to 1."""
    least_weight: float = 1.0
    """Telling weight, in rarest words, that makes words worth joining: "we will see" is said by everybody."""
    rare_words: int = 8
    """Rarest words of a quotation by which others are looked up."""
    most_candidates: int = 40
    """Quotations that one word proposes at the most; more hold it only where it is no telling word in this story."""
    sure_speaker: Annotated[float, Between(0, 1)] = 0.7
    """Confidence from which a speaker is held against another article's: a false contradiction costs more than a missed one."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Numbers and dates, and when two of them count the same thing."""

    days_ahead: Annotated[int, Between(0, 365)] = 45
    """Days that a day and month without a year may lie ahead of the article; further ahead, they are last year's."""
    about_percent: Annotated[float, Between(0, 100)] = 3.0
    """Percent that two values may differ when one is rough. Told "about 1,200" nobody expects "1,160", 3.3 percent below."""
    about_units: int = 5
    """Units that a rough and round number may be off at least: "about 20" covers 18, where 3 percent are less than one."""
    rounding_percent: Annotated[float, Between(0, 100)] = 5.0
    """Percent that a value may be off which is the other rounded to fewer digits; beyond a twentieth readers see two values."""
    factor: float = 3.0
    """How many times larger one value may be than the other to be told as a conflict; larger ones count something else."""
    same_weight: float = 0.8
    """Telling weight, in rarest words, that the sentences of two agreeing values must share to count the same thing."""
    chance: Annotated[float, Between(0, 1)] = 0.05
    """Odds at which two articles may tell one value of one kind by chance, so that no words need to agree."""
    magnitudes: int = 4
    """How many times rarer it is that two values of 1,000 and more agree: their zeros must agree as well."""
    chance_days: int = 30
    """Days between two articles beyond which equal values always need words in common: they tell different news."""
    conflict_weight: float = 1.3
    """The same for values that disagree: a false conflict costs more than a missed one."""
    conflict_share: Annotated[float, Between(0, 1)] = 0.35
    """Share of the telling weight of the shorter sentence that must be shared for a conflict, 0 to 1."""
    nameless_weight: float = 2.0
    """The weight for a conflict where one of the sentences holds no name: a headline of three words tells of anything."""
    nameless_share: Annotated[float, Between(0, 1)] = 0.6
    """The share where a sentence holds no name: then the other words must tell that it is the same thing, 0 to 1."""
    occasion_weight: float = 1.6
    """Telling weight that two sentences must share to give other days or times for one thing."""
    occasion_share: Annotated[float, Between(0, 1)] = 0.5
    """Share of the telling weight of the shorter of them that must be shared, 0 to 1: most of it."""
    days_apart: int = 3
    """Days that two articles may be apart about one event; further apart they tell of two."""
    hours_apart: int = 3
    """Hours that they may be apart about its time; clocks of other countries are further apart."""
    conflict_days: int = 2
    """Days between two articles beyond which different values are no conflict: tolls and prices have moved on."""
    names_share: Annotated[float, Between(0, 1)] = 0.6
    """Share of the names in the sentence with fewer of them that the other must name too for a conflict, 0 to 1."""
    name_weight: Annotated[float, Between(0, 1)] = 0.45
    """Telling weight from which the first word of a sentence is taken for a name: "Israel" is one, "Shares" is none."""
    reach: int = 400
    """Characters on either side of a number that are its context: a long sentence and a half."""
    most_candidates: int = 150
    """Counts of one kind with which each is compared at the most: more than stories have, so that hostile text ends soon."""
    aside: Annotated[float, Between(0, 1)] = 0.5
    """What words count that stand nearer to another number of the same sentence, 0 to 1."""


@dataclass(frozen=True, slots=True)
class ViewSettings:
    """How the story is shown."""

    theme: Literal["auto", "dark", "light", "contrast", "colorblind", "ansi"] = "auto"
    """auto (dark or light, as the terminal says it is, and dark where it says nothing), or the name of a theme."""
    pane_width: Annotated[int, Between(20, 200)] = 38
    """Columns that a pane wants at least; it decides how many stand side by side. 38 holds prose well at 80 columns."""
    text_width: Annotated[int, Between(20, 1000)] = 100
    """Columns of prose at the most, however wide the pane: beyond that the eye loses the next line."""
    lock: bool = True
    """Whether the other panes follow the cursor to their counterpart."""
    line_up: bool = False
    """Whether counterparts are brought to the cursor's own height instead of only into view (costs twice the bytes)."""
    first: Literal["overview", "panes"] = "panes"
    """overview or panes: what a story shows that was not opened before."""
    panes: Literal["follow", "fixed"] = "follow"
    """follow or fixed: whether a jump brings those to the screen who tell what is under the cursor."""
    legend: bool = True
    """Whether a line explains the signs, as long as the reader does not hide it."""
    ascii: bool = False
    """Whether only ASCII characters are drawn."""
    plain_lines: Annotated[int, Between(1, 10_000)] = 10
    """Lines that an answer of `--plain` has at the most before it waits: some 200 words, which a voice reads in a minute."""


@dataclass(frozen=True, slots=True)
class Terminal:
    """What the terminal can do, where it cannot be found out."""

    profile: Literal["auto", "local", "remote"] = "auto"
    """auto, local or remote; remote sends fewer frames and waits longer for split keys."""
    color: Literal["auto", "16", "256", "truecolor", "none"] = "auto"
    """auto, 16, 256, truecolor or none."""
    mouse: bool = True
    """Whether the mouse is used."""
    remote_frames: Annotated[int, Between(5, 60)] = 30
    """Frames a second at the most over a line; a key that is held repeats about 30 times a second."""
    remote_escape_ms: Annotated[int, Between(50, 2000)] = 300
    """Milliseconds at the most before a lone escape counts as the key, over a line; there an arrow key may arrive in halves."""
    answer_s: Annotated[float, Between(0.2, 10)] = 1.5
    """Seconds that a frame under way over a line may stay unanswered before the next one is sent all the same."""
    resize_ms: Annotated[int, Between(10, 1000)] = 120
    """Milliseconds between two layouts while a window is being resized: eight pictures a second follow the hand well enough."""
    grace_s: Annotated[float, Between(0.1, 10)] = 0.7
    """Seconds that an orderly end may take after a signal; then the terminal is put right by hand and the program is gone."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of the program."""

    input: Input = field(default_factory=Input)
    clean: Clean = field(default_factory=Clean)
    passages: Passages = field(default_factory=Passages)
    entities: Entities = field(default_factory=Entities)
    quotes: Quotes = field(default_factory=Quotes)
    figures: Figures = field(default_factory=Figures)
    view: ViewSettings = field(default_factory=ViewSettings)
    terminal: Terminal = field(default_factory=Terminal)
    citation: CitationSettings = field(default_factory=CitationSettings)
    keys: tuple[tuple[str, str], ...] = ()
    """The reader's own keys: (command id, keys with commas)."""
