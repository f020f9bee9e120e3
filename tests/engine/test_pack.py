"""Stories in languages without a pack: read, split, compared by words, and said so."""

from __future__ import annotations

import pytest

from tui.engine.language import pack
from tui.engine.pipeline import analyse
from tui.model.settings import Settings
from tui.model.story import Meta, Source, Story
from tui.model.strands import Entity, Figure, Passage, Quote

TEXTS = {
    "de": "Die alte Brücke ist am Montag gesperrt worden. „Wir bauen sie neu“, sagte Lena Ost. Die Stadt zahlt 2 Millionen Kronen "  # noqa: E501
    "für den Bau, und die Fähre fährt auch in der Nacht, bis das Werk im Juni wieder offen ist.",
    "fr": "Le vieux pont a été fermé lundi par la ville. « Nous allons le refaire », a dit Lena Ost. La ville paie 2 millions de "  # noqa: E501
    "couronnes pour les travaux, et le bac est ouvert dans la nuit jusque au mois de juin.",
    "ru": "Старый мост закрыли в понедельник. «Мы построим новый», — сказала Лена Ост. Город заплатит 2 миллиона крон.",
    "zh": "旧桥周一关闭。“我们会重建它,”莱娜·奥斯特说。该市将支付200万克朗。",
    "ar": "أغلق الجسر القديم يوم الاثنين. قالت لينا أوست: «سنبنيه من جديد». تدفع المدينة مليوني كرونة.",
}
ENGLISH = (
    'The old bridge was closed on Monday. "We will rebuild it," said Lena Ost. The town will pay 2 million crowns for it, '
    "and the ferry will run at night until June."
)


def story(**texts: str) -> Story:
    return Story("Bridge", tuple(Source(name, f"{name}.txt", text) for name, text in texts.items()))


@pytest.mark.parametrize("code", TEXTS)
def test_the_language_is_told_from_the_words(code: str) -> None:
    """By the script or the commonest words."""
    assert code == pack.language_of(TEXTS[code])
    assert pack.pack_of(code) is None


def test_english_and_the_unknown_have_a_pack() -> None:
    """What is too short to tell is read as before."""
    assert "en" == pack.language_of(ENGLISH)
    assert pack.pack_of("") is pack.pack_of("en") is not None


@pytest.mark.parametrize("code", TEXTS)
def test_a_story_without_a_pack_is_compared_by_its_words(code: str) -> None:
    """The same sentence in two articles is shared; quotes are known by their marks, names, speakers and figures are
    not looked for, which a note says."""
    more = {"de": "Es regnet seit Tagen.", "fr": "Il pleut.", "ru": "Идёт дождь.", "zh": "正在下雨。", "ar": "السماء تمطر."}[
        code
    ]
    found = analyse(story(a=TEXTS[code], b=more + " " + TEXTS[code]), Settings())
    assert len(found.sentences) > 5
    assert not [strand for strand in found.strands if isinstance(strand, (Entity, Figure))]
    assert not [said for strand in found.strands if isinstance(strand, Quote) for said in strand.sayings if said.speaker_words]
    assert 1 == sum("are not looked for" in note.text for note in found.notes)


def test_a_mixed_story_keeps_what_is_known_of_the_english_part() -> None:
    """Nothing of the others is taken for English."""
    found = analyse(story(english=ENGLISH, **TEXTS), Settings())
    assert 6 == len(found.story.articles)
    assert {0} == {mark.article for strand in found.strands if isinstance(strand, (Entity, Figure)) for mark in strand.marks}
    assert any(isinstance(strand, Passage) for strand in found.strands)
    assert any("German and French and Russian" in note.text for note in found.notes)


def test_the_readers_word_wins_over_the_words_and_they_over_the_page() -> None:
    """Templates of pages are often in English."""
    for origin, code in (("story.yaml", "en"), ("page", "de")):
        known = Meta(language="en", origins=(("language", origin),))
        found = analyse(Story("", (Source("a", "a.txt", TEXTS["de"], known),)), Settings())
        assert code == found.story.articles[0].language
