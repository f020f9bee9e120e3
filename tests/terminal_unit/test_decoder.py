"""Whatever bytes arrive, text and pastes come out and nothing breaks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.terminal.line import decoder as decoder_module
from tui.terminal.line.decoder import ANEW, GroundAnswer, InputDecoder, PastedText, Piece
from tui.terminal.toolkit.keyboard import is_known

PASTED = b"\x1b[200~quit\r\x1b[31mq\x1b[201~"


def text(*data: bytes) -> str:
    """What is typed by bytes that arrive in these pieces."""
    decoder = InputDecoder(is_known)
    return "".join(piece for each in data for piece in decoder.feed(each) if isinstance(piece, str))


def feed_all(*data: bytes) -> list[Piece]:
    """All that comes of bytes that arrive in these pieces."""
    decoder = InputDecoder(is_known)
    return [piece for each in data for piece in decoder.feed(each)]


def test_halves_of_a_character_make_one():
    """A character split between two reads arrives whole."""
    assert ["é"] == feed_all("é".encode()[:1], "é".encode()[1:])


def test_latin_1_becomes_replacement_characters():
    """A paste in another encoding ends nobody."""
    assert text("naïve".encode("latin-1")) == "na\ufffdve"


def test_mouse_reports_of_1986_vanish():
    """X10 reports carry raw bytes; the keys around them stay."""
    assert text(b"j\x1b[M\x20\xf3\xc3k") == "jk"
    assert text(b"j\x1b[M\x20", b"\xf3", b"\xf4k") == "jk"


@pytest.mark.parametrize("cut", range(len(PASTED) + 2))
def test_a_paste_is_text_wherever_it_is_cut(cut: int):
    """Nothing in it is a key, also where its first bytes had gone on as a lone escape: then the parser begins anew."""
    data = b"j" + PASTED + b"k"
    pieces = feed_all(data[:cut], data[cut:])
    assert [PastedText("quit\r\x1b[31mq")] == [piece for piece in pieces if isinstance(piece, PastedText)]
    anew = pieces.index(ANEW) if ANEW in pieces else 0
    typed = "".join(piece for piece in pieces[anew:] if isinstance(piece, str))
    assert typed in (("jk",) if not anew else ("k",))
    assert (ANEW in pieces) == (cut in (2, 3))


def test_time_ends_a_paste_and_the_rest_joins_it():
    """Where the end was lost the text is a paste; a line that only stood still goes on with it, and its letters are no keys."""
    decoder = InputDecoder(is_known)
    assert [] == decoder.feed(b"\x1b[200~one ")
    assert decoder_module.PASTE_S == decoder.wait
    assert [PastedText("one ")] == decoder.expire()
    assert decoder.wait is None
    assert [PastedText("two, qqq", goes_on=True), "j"] == decoder.feed(b"two, qqq\x1b[201~j")
    decoder.feed(b"\x1b[200~three ")
    decoder.expire()
    assert [] == decoder.feed(b"four " * 20)
    assert [PastedText("four " * 20, goes_on=True)] == decoder.expire()
    assert ["q"] == decoder.feed(b"q")
    assert ["q" * 40] == decoder.feed(b"q" * 40)


def test_a_paste_without_end_takes_no_more_memory(monkeypatch: pytest.MonkeyPatch):
    """What is beyond the limit is counted and not kept; its end is found all the same."""
    monkeypatch.setattr(decoder_module, "LARGEST_PASTE", 100)
    pasted, key = feed_all(b"\x1b[200~" + b"a" * 90, b"b" * 90, b"c" * 90 + b"\x1b[20", b"1~j")
    assert isinstance(pasted, PastedText)
    assert (pasted.lost > 150, len(pasted.text) < 120, "j") == (True, True, key)


@pytest.mark.parametrize(
    "answer",
    [
        *(
            b"\x1b[<64;1 2;0M",
            b"\x1b[1-2;3q",
            b"\x1b[48;9999;9999;1;1t",
            b"\x1b[?62;1;2;4c",
            b"\x1b[>41;354;0c",
            b"\x1b[8;9999;9999t",
            b"\x1b[?1u",
            b"\x1b[99~",
        ),
        *(
            b"\x1bP1+r544e=7171\x1b\\",
            b"\x1b]11;rgb:0000/qqqq\x07",
            b"\x1b]52;c;cXFx\x1b\\",
            b"\x1b_qqq\x1b\\",
            b"\x1b^q\x1b\\",
        ),
        *(b"\x1bXqqq\x1b\\", b"\x1b]l\xe2\x80\x9cq\x07", b"\x1bOz", b"\x1b[" + b"1;" * 400 + b"q", b"\x1b[<0;9999999;1M"),
    ],
)
def test_answers_that_nobody_asked_for_are_no_keys(answer: bytes):
    """Whatever a terminal reports, whole or cut in two: no letter of it reaches the program."""
    assert "jk" == text(b"j" + answer + b"k")
    for cut in range(3, len(answer), 1 + len(answer) // 20):
        pieces = feed_all(b"j" + answer[:cut], answer[cut:] + b"k")
        assert ["jk"] == ["".join(each for each in pieces if isinstance(each, str)).replace("\x1bO", "")], cut


LIGHT, DARK = b"\x1b]11;rgb:fdfd/f6f6/e3e3\x1b\\", b"\x1b]11;#141618\x07"


@pytest.mark.parametrize("cut", range(3, len(LIGHT)))
def test_what_the_ground_is_is_told_wherever_the_answer_is_cut(cut: int):
    """Between keys, which stay keys; only an escape with nothing but the bracket behind it is a key of its own."""
    pieces = feed_all(b"j" + LIGHT[:cut], LIGHT[cut:] + b"k" + DARK)
    assert [GroundAnswer(True), GroundAnswer(False)] == [each for each in pieces if isinstance(each, GroundAnswer)]
    assert "jk" == "".join(each for each in pieces if isinstance(each, str))


@pytest.mark.parametrize(
    "answer",
    [
        b"\x1b]11;rgb:qqqq/qqqq/qqqq\x07",
        b"\x1b]11;\x1b\\",
        b"\x1b]10;rgb:ffff/ffff/ffff\x07",
        b"\x1b]11;rgb:ffff/ffff/ffff\x18",
        b"\x1b]11;" + b"rgb:" * 40 + b"ffff/ffff/ffff\x07",
        b"\x1bP11;rgb:ffff/ffff/ffff\x1b\\",
    ],
)
def test_other_strings_tell_nothing_of_the_ground(answer: bytes):
    assert [] == [each for each in feed_all(b"j" + answer + b"k") if isinstance(each, GroundAnswer)]
    assert "jk" == text(b"j" + answer + b"k")


def test_a_string_without_end_swallows_no_later_key():
    """Its letters are dropped until it pauses."""
    decoder = InputDecoder(is_known)
    assert ["j"] == decoder.feed(b"j\x1bPqqq")
    assert decoder_module.STRING_S == decoder.wait
    assert [] == decoder.expire()
    assert ["q"] == decoder.feed(b"q")


@pytest.mark.parametrize(
    "key", [b"\x1b[A", b"\x1bOP", b"\x1b[1;5C", b"\x1b[[A", b"\x1b[15~", b"\x1b[Z", b"\x1bj", b"\x1b", b"\x1b]"]
)
def test_keys_arrive_whole(key: bytes):
    """Arrows, function keys and keys with alt, in one piece or byte by byte; a lone escape does not wait."""
    assert key.decode() == text(key) == text(*(key[at : at + 1] for at in range(len(key))))
    if len(key) <= 2:
        assert [key.decode()] == feed_all(key)


def test_what_the_parser_took_for_keys_is_given_to_it_once():
    """A sequence that comes so late that its beginning was taken for keys arrives from its beginning; a paste is one still."""
    decoder = InputDecoder(is_known)
    assert ["\x1b["] == decoder.feed(b"\x1b[")
    assert [] == decoder.feed(b"1;")
    decoder.expire_escape()
    assert ["\x1b[1;5C"] == decoder.feed(b"5C")
    decoder.feed(b"\x1b")
    decoder.expire_escape()
    assert [PastedText("q")] == decoder.feed(b"[200~q\x1b[201~")


@given(st.binary(max_size=60), st.integers(0, 60))
def test_any_bytes_give_text(data: bytes, cut: int):
    """Law: no bytes raise, and where they are read does not matter for what holds no escape."""
    data = data.replace(b"\x1b", b"e")
    assert text(data) == text(data[:cut], data[cut:])


@given(st.lists(st.one_of(st.binary(max_size=9), st.sampled_from([b"\x1b", b"\x1b[", b"\x1b[200~", b"\x1b[201~", b"\x1bP"]))))
def test_any_sequence_of_pieces_is_taken(pieces: list[bytes]):
    """Law: nothing raises, no text is empty, and nothing stays unfinished for ever."""
    decoder = InputDecoder(is_known)
    assert "" not in [piece for each in pieces for piece in decoder.feed(each)]
    decoder.expire()
    decoder.expire_escape()
    assert decoder.wait is None
    decoder.feed(b"\x1b")  # ends a half sequence
    assert decoder.expire() == []
