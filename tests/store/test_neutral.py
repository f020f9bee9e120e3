"""The one door for untrusted text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.store.neutral import line, neutral


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b[2J\x1b[1;1Htop", "top"),
        ("a\x1b]0;owned\x07b", "a\ufffd]0;owned\ufffdb"),
        ("a\x1b]52;c;ZXZpbA==\x1b\\b", "a\ufffd]52;c;ZXZpbA==\ufffd\\b"),
        ("\x9b31mred", "red"),
        ("a\x90q\x9cb", "a\ufffdq\ufffdb"),
        ("a\x00b", "a\ufffdb"),
        ("bell\x07", "bell\ufffd"),
        ("over\x08\x08write", "over\ufffdwrite"),
        ("safe \u202egpj.exe", "safe gpj.exe"),
        ("pay\u2066pal\u2069", "paypal"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("soft\u00adhyphen", "softhyphen"),
        ("tag\U000e0041\U000e007f", "tag"),
        ("e\u0301", "é"),
        ("a\u00a0b\u2009c\td", "a b c d"),
        ("a\r\nb\rc\u2028d\x0ce", "a\nb\nc\nd\ne"),
        ("lone\ud800", "lone\ufffd"),
        ("z\u0301\u0302\u0303\u0304\u0305\u0306\u0307", "ź\u0302\u0303\u0304"),
        ("[red]text[/red] [/b] [sic] [@click=app.quit]x[/]", "[red]text[/red] [/b] [sic] [@click=app.quit]x[/]"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("x\ufe0f\ufe0f\U000e0100", "x"),
        ("👍\ufe0f\ufe0f\ufe0f", "👍\ufe0f"),
        ("🏴" + "\U000e0068\U000e0069" * 9, "🏴"),
        ("व\u200d\u200d\u200dय", "वय"),
        ("a\u200d\u200db", "ab"),
        ("😀" + "\u200d😀" * 9, "😀\u200d😀\u200d😀\u200d😀" * 2 + "😀\u200d😀"),
        ("\ufff9漢字\ufffaかんじ\ufffb", "漢字\ufffdかんじ\ufffd"),
        ("a\ufdd0b\U0010fffec", "a\ufffdb\ufffdc"),
        ("김\u115f\u1160\u3164\uffa0", "김"),
        ("\u061c\u200fשלום\u200e", "שלום"),
    ],
)
def test_neutral(raw: str, shown: str) -> None:
    """Nothing that commands a terminal or hides from a reader passes; words and textual markup stay as typed."""
    assert shown == neutral(raw).text


@pytest.mark.parametrize(
    "honest",
    [
        "Nguyễn Thị Ngọc Ánh nói tiếng Việt",
        "Ἀχιλλῆος ᾧ ἐν ᾅδῃ",
        "बांग्लादेश की प्रधानमंत्री शेख़ हसीना ने कहा श्रृंखला",
        "क्\u200dषेत्र राष्\u200cट्र",
        "അവന്\u200d പറഞ്ഞു, കണ്\u200d.",
        "শরৎ আত্\u200d র\u200d্যাব",
        "ශ්\u200dරී ලංකා ක්\u200dෂ",
        "ที่นี่มีน้ำใช้ทั้งปี ผู้ใหญ่",
        "ທີ່ນີ້ມີນໍ້າ",
        "בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים יְרוּשָׁלִַ֔ם",
        "ٱلْحَمْدُ لِلَّهِ رَبِّ ٱلْعَـٰلَمِينَ ٱلصَّٰلِحَٰتِ",
        "می\u200cگویند نامه\u200cهای ۱۴۰۲ه\u200d",
        "བསྒྲུབས་སོ། ཧྐྵྨླྺྼྻྂ",
        "မြွှေးမြို့ ကြွှေးပြီး",
        "ភាសាខ្មែរ ស្ត្រី",
        "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ\u180c ᠨᠢᠭᠡ\u180eᠨ",
        "ᨣᩴᩤᨾᩮᩬᩥᨦ",
        "葛\U000e0100城市の辻\U000e0101さん",
        "👨\u200d👩\u200d👧\u200d👦 👩🏻\u200d❤️\u200d💋\u200d👨🏼 🏳️\u200d🌈 👁️\u200d🗨️ 1️⃣ #️⃣ 🇺🇦",
        "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        "ᄒᆞᆫ글 나랏말ᄊᆞ미",
        "𓂋\U00013430𓏏\U00013431𓈖",
        "ɔ̃ː e̞̽ t͡ʃʼ",
    ],
)
def test_honest_text_of_every_script_stays_whole(honest: str) -> None:
    """Joiners, selectors and marks that spelling needs are no attack, and nothing is told of them."""
    assert (unicodedata.normalize("NFC", honest), ()) == (neutral(honest).text, neutral(honest).harmless)


@pytest.mark.parametrize(
    ("letter", "mark"),
    [
        *[("Z", "\u0335"), ("ก", "็"), ("ש", "ְ"), ("ا", "ّ"), ("ह", "ा"), ("ክ", "\u135d"), ("ཀ", "ྱ"), ("က", "ိ"), ("ક", "ે")],
        *[("1", "\u20dd"), ("あ", "\u3099"), ("ᠠ", "\u18a9"), ("𑄀", "\U00011100"), ("ᄀ", "\u1161")],
    ],
)
def test_piles_of_every_script_are_thinned(letter: str, mark: str) -> None:
    """A letter keeps as many marks as its script may write, and what was thinned is told once."""
    door = neutral(f"{letter}{mark * 60}.{letter}{mark}")
    assert door.text.endswith("." + unicodedata.normalize("NFC", letter + mark))
    assert len(door.text) <= 13
    assert ("1 pile of accents",) == door.harmless


def test_a_pile_of_a_million_marks_takes_no_time() -> None:
    """NFC would sort them in a time that grows with the square of their number: it sees six."""
    assert 7 == len(neutral("ש" + "\u0591\u05b0" * 500_000).text)


def test_no_format_character_passes_where_it_shapes_nothing() -> None:
    """Every character of the category Cf, and every selector, vanishes between Latin letters, but for those with a shape."""
    shown = {*map(chr, range(0x600, 0x606)), *"\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"}
    formats = {chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) == "Cf"} | set("\ufffa\ufffb")
    selectors = {chr(code) for code in (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0), *range(0x180B, 0x1810))}
    passing = {char for char in formats | selectors if char in neutral(f"a{char}b").text}
    assert shown & formats == passing


def test_what_was_made_harmless_is_counted() -> None:
    """Line ends and blanks are ordinary and not told."""
    assert ("2 terminal sequences", "1 invisible character") == neutral("\x1b[1mx\x1b[0m\u200b\r\n\u00a0").harmless
    assert () == neutral("a\r\nb\u00a0c").harmless


NASTY = st.sampled_from(
    [
        *"aé1 \n\x1b[m\u009b\u202e\u200b\u200c\u200d\ufe0f\ufe00👍🏻🏴❤一क्षिা\u0d4d\u0301\u0316\u05b0\u0591\u0e47",
        *"\u0f71\u0f73\u0344\u115f\u1160\u1100\u1161\u11a8\u180b\u180e\u1820\u034f\ufff9\ufffa\ufffe\U000e0067\U000e007f",
        *"\U000e0100\U00013000\U00013430\U0001d15e\u0f43\u09c7\u09be\u0b47\u0b56\u1025\u102e",
    ]
)
"""What the steps of the door look at, and what NFC takes apart, joins or puts into another order."""


@given(st.one_of(st.text(max_size=60), st.text(NASTY, max_size=40)))
@settings(max_examples=400, deadline=None)
def test_no_control_character_passes(text: str) -> None:
    """Whatever comes, only line breaks remain, passing twice changes nothing, and it can be written as UTF-8."""
    door = neutral(text).text
    bad = {"Cc", "Cs", "Zl", "Zp"}
    assert not [letter for letter in door if letter != "\n" and unicodedata.category(letter) in bad]
    assert door == neutral(door).text
    door.encode("utf-8")


def test_no_letter_is_lost() -> None:
    """Taking out invisible characters takes out nothing else: every letter, digit and mark of the basic plane stays."""
    kept = [chr(code) for code in range(0x20, 0xD800) if unicodedata.category(chr(code))[0] in "LNPS"]
    lost = [letter for letter in kept if not neutral(f"a{letter}b").text.replace("a", "", 1)[:-1]]
    assert ["\u115f", "\u1160", "\u3164"] == lost


def test_a_name_is_one_line_of_limited_length() -> None:
    assert "a b" == line("a\n\t b ")
    assert 300 == len(line("x" * 5000))
