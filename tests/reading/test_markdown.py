"""No word of an article becomes markup: a reader of Markdown gives back the words that went in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.stories import often
from tui.reading.printed.citation_styles import CitedWords
from tui.reading.printed.markdown import BlockShape, TextBlock, block, escape_markdown, markdown_lines, plain_lines

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
QUIET = {"text", "text_special", "em_open", "em_close", "link_open", "link_close"}
"""What the words of one block may be read as: words, our emphasis, our links."""


def read_back(markdown: str) -> tuple[list[str], set[str]]:
    """The words of each block, and as what they were read."""
    lines = [token for token in READER.parse(markdown) if token.type == "inline"]
    kinds = {child.type for token in lines for child in token.children or ()}
    return ["".join(child.content for child in token.children or ()) for token in lines], kinds


def markdown_of(*blocks: TextBlock, addresses: frozenset[str] = frozenset()) -> str:
    return "\n".join(markdown_lines(blocks, addresses))


NASTY = st.sampled_from(
    [
        *"\\`*_[]<>&~|$^{}@#+-=:.)(!'\"",
        "1.", "12)", "&amp;", "<b>", "](x)", "![", "http://a.example", "www.a.example", "```", "---", "***", "| a |", "~~",
        "$x$", "[^1]", "a_b_c", "<https://a.example>", "- [ ]", "\\n", "#", "Talks", " ",
    ]
)  # fmt: skip
WORDS = st.lists(NASTY | st.text(max_size=3), max_size=8).map(lambda parts: " ".join("".join(parts).split()))


@often
@given(WORDS.filter(bool), st.sampled_from(BlockShape))
def test_law_what_is_read_back_is_the_text(words: str, shape: BlockShape) -> None:
    before = [block(BlockShape.BULLET, "x")] if shape is BlockShape.UNDER_BULLET else []
    found, kinds = read_back(markdown_of(*before, block(shape, words)))
    assert words.replace("\0", "\ufffd") == found[-1]
    assert kinds <= {"text", "text_special"}


@often
@given(WORDS.filter(bool), WORDS.filter(bool), WORDS)
def test_law_words_beside_emphasis(first: str, name: str, last: str) -> None:
    """A name in italics between words is read as that."""
    found, kinds = read_back(markdown_of(block(BlockShape.PARAGRAPH, f"{first}, ", CitedWords(name, True), f", {last}")))
    assert f"{first}, {name}, {last}".strip().replace("\0", "\ufffd") == found[0]
    assert kinds <= QUIET


@pytest.mark.parametrize(
    "hostile",
    [
        "[click](javascript:alert(1))",
        "<script>alert(1)</script>",
        "![x](http://spy.example/pixel)",
        "| a | b |\n|---|---|\n| c | d |",
        "# Not a heading\n\n- no list",
        "Title\n=====",
        "```sh\nrm -rf\n```",
        "<!-- hidden -->",
        "a  \nb\\\nc",
    ],
)
def test_hostile_words_stay_words(hostile: str) -> None:
    for shape in (BlockShape.PARAGRAPH, BlockShape.HEADING, BlockShape.BULLET):
        found, kinds = read_back(markdown_of(block(shape, hostile)))
        assert [" ".join(hostile.split())] == found
        assert kinds <= {"text", "text_special"}


def test_plain_words_stay_readable() -> None:
    """Only what would be markup gets a backslash."""
    for words in ("Talks have restarted, NTD says.", "It’s 3.5 percent; “yes” (no)!", "A – B: c, 1-2", "No. 1 in the U.S."):
        assert words == escape_markdown(words)


def test_clean_addresses_are_links() -> None:
    """Those of the articles, and only where nothing in them could end the link or be anything but an address."""
    good, bad = "https://ntd.example/a_b?c=1&d=2", "javascript:alert(1)"
    line = block(BlockShape.BULLET, f"NTD, n.d., {good}.")
    markdown = markdown_of(line, addresses=frozenset({good, bad}))
    assert f"<{good}>." in markdown
    assert [f"NTD, n.d., {good}."] == read_back(markdown)[0]
    for address in (bad, "https://a.example/>x", "https://a.example/a b", "file:///etc/passwd"):
        assert "link_open" not in read_back(markdown_of(block(BlockShape.BULLET, address), addresses=frozenset({address})))[1]


def test_plain_text_has_no_backslash() -> None:
    blocks = [
        block(BlockShape.TITLE, "A *star*"),
        block(BlockShape.BULLET, "b"),
        block(BlockShape.BULLET, "c"),
        block(BlockShape.PARAGRAPH, "d"),
    ]
    assert ["A *star*", "", "- b", "- c", "", "d"] == list(plain_lines(blocks))
