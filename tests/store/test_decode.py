"""Bytes in any encoding become text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.store.decode import decode

ENGLISH = (
    "The minister’s “very hopeful” talks — in São Paulo — ended on Monday. Nobody from the ministry gave a reason for it.\n" * 3
)


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8", ENGLISH),
        ("utf-8-sig", ENGLISH),
        ("utf-16", ENGLISH),
        ("utf-16-le", ENGLISH),
        ("utf-16-be", ENGLISH),
        ("utf-32", ENGLISH),
        ("cp1252", ENGLISH),
        (
            "latin-1",
            "Der Präsident könne die Lösung nicht für möglich halten, sagte er. Über die Gründe schwieg das Büro.\n" * 3,
        ),
        ("mac_roman", ENGLISH),
        ("mac_roman", "« Nous étions déjà là », a dit Hélène Lefèvre. L’été à Genève fut très chaud, même là-haut.\n"),
        ("mac_roman", "Die Lösung wäre möglich gewesen, sagte er; das Büro schwieg über die Gründe.\n"),
        ("mac_roman", "El señor Núñez pidió más tiempo; mañana se reunirá la comisión.\n"),
        ("cp850", "Die Lösung wäre möglich gewesen, sagte er; das Büro schwieg über die Gründe.\n"),
        ("cp1252", "« Nous étions déjà là », a dit Hélène Lefèvre à la préfecture."),
        ("cp1252", "À l’Élysée, on s’était déjà résigné à une défaite près d’Évian, où l’été fut très sec.\n"),
        ("cp1252", "Färjan låg kvar på måndagen, sade hamnen i Malmö; även båten från Öland väntade där.\n"),
        ("cp1250", "Prezydent powiedział, że rozmowy będą trwały. Rząd ogłosił to w środę, także w Łodzi.\n" * 5),
        ("cp1250", "Předseda vlády řekl, že jednání bude pokračovat; žádné důvody však neuvedl.\n" * 5),
        ("cp1253", "Ο πρωθυπουργός είπε ότι οι συνομιλίες συνεχίζονται και αύριο.\n" * 5),
        ("cp1251", "Президент России заявил, что переговоры продолжаются.\n" * 5),
        ("cp932", "首相は会談を行うと述べた。政府は発表した。\n" * 5),
        ("gb18030", "总理表示会谈将继续进行。政府宣布。\n" * 5),
    ],
)
def test_encodings(encoding: str, text: str) -> None:
    """With a mark, without one, in one byte or in several."""
    found = decode(text.encode(encoding))
    assert found is not None
    assert text == found.text


def test_a_guess_is_told() -> None:
    found = decode(ENGLISH.encode("cp1252"))
    assert found is not None
    assert "guess" in found.doubt


def test_utf8_is_no_guess() -> None:
    found = decode(ENGLISH.encode())
    assert found is not None
    assert "" == found.doubt


@pytest.mark.parametrize(
    "raw",
    [
        b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00" * 20,
        bytes(range(256)) * 4,
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00",
    ],
)
def test_binary_is_no_text(raw: bytes) -> None:
    assert decode(raw) is None


@given(st.binary(max_size=200))
@settings(max_examples=150, deadline=None)
def test_no_bytes_raise(raw: bytes) -> None:
    """Any bytes are text or none."""
    found = decode(raw)
    assert found is None or isinstance(found.text, str)
