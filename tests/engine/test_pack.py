"""Stories in languages without a pack: read, split, compared by words, and said so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tui.engine.language import pack
from tui.engine.pipeline import analyse
from tui.model.findings import Findings, Stage, Step
from tui.model.settings import Settings
from tui.model.story import Meta, Source, Story
from tui.model.strands import Entity, Figure, Passage, Quote
from tui.reading.printed.report import report
from tui.reading.show.detail import strip_lines
from tui.reading.state.reading import initial_reading, with_step
from tui.reading.text.lines import text_of

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


PAIRS = {
    "de": (
        "Die Stadtverwaltung von Neuburg hat am Montag die alte Donaubrücke für den Verkehr gesperrt. Auf dem Marktplatz "
        "wird am "
        "Wochenende das Erntefest gefeiert, und die Händler erwarten viele Gäste aus der Umgebung.",
        "Seit Wochen klagen die Anwohner über Lärm. Die Donaubrücke in Neuburg ist nun gesperrt, die Stadtverwaltung ließ "
        "sie am "
        "Montag für den gesamten Verkehr schließen. Die Schulen beginnen mit einem neuen Stundenplan.",
    ),
    "fr": (
        "La mairie de Villeneuve a fermé lundi le vieux pont sur la Dordogne à la circulation. Sur la place du marché, la fête "
        "des vendanges commence samedi, et les commerçants attendent beaucoup de visiteurs.",
        "Les habitants se plaignent du bruit depuis des semaines. Le vieux pont de Villeneuve sur la Dordogne est "
        "désormais fermé "
        "à la circulation, une décision de la mairie. Les écoles auront un nouvel emploi du temps après les vacances.",
    ),
    "es": (
        "El ayuntamiento de Villanueva cerró el lunes al tráfico el viejo puente sobre el Duero. En la plaza del mercado "
        "empieza "
        "el sábado la fiesta de la vendimia, y los comerciantes esperan a muchos visitantes.",
        "Los vecinos se quejan del ruido desde hace semanas. El viejo puente de Villanueva sobre el Duero está cerrado al "
        "tráfico "
        "desde el lunes, según el ayuntamiento. Las escuelas tendrán un nuevo horario después de las vacaciones.",
    ),
    "pl": (
        "Władze Nowogrodu zamknęły w poniedziałek stary most nad Narwią dla ruchu samochodów. Na rynku w sobotę zacznie "
        "się święto "
        "plonów, i kupcy czekają na gości z okolicy, jak co roku od wielu lat.",
        "Mieszkańcy od tygodni skarżą się na hałas, ale nie na to. Stary most nad Narwią w Nowogrodzie jest zamknięty dla "
        "ruchu "
        "samochodów od poniedziałku. Szkoły po wakacjach dostaną nowy plan lekcji, co się nie podoba.",
    ),
    "ru": (
        "Мэрия Каменска в понедельник закрыла старый мост через Исеть для движения транспорта. На рыночной площади в субботу "
        "начнётся праздник урожая, и торговцы ждут много гостей.",
        "Жители уже несколько недель жалуются на шум. Старый мост через Исеть в Каменске закрыт для движения транспорта, "
        "решила "
        "мэрия в понедельник. Школы города после каникул получат новое расписание.",
    ),
}
"""Two articles each: the first sentence of the one and the second of the other tell one fact, nothing else is told by both."""
FIRE = (
    "The fire at the harbour of Brod destroyed three warehouses on Tuesday night. Nobody was hurt. The mayor promised help.",
    "Three warehouses at the harbour of Brod were destroyed by a fire on Tuesday night. A ferry was late. Shops opened late.",
)


def common(findings: Findings) -> list[tuple[set[str], float]]:
    """What more than one article tells, surely or likely: the beginnings of its words, and how certain it is."""
    articles = findings.story.articles
    return [
        ({articles[mark.article].text[mark.start : mark.end][:12] for mark in strand.marks}, strand.certainty)
        for strand in findings.strands
        if isinstance(strand, Passage) and len({mark.article for mark in strand.marks}) > 1
    ]


@pytest.mark.parametrize("code", PAIRS)
def test_one_fact_in_other_words_is_likely_the_same(code: str) -> None:
    """By the words alone; nothing is surely the same, for nobody knows what else the words say."""
    one, other = PAIRS[code]
    found = analyse(story(a=one, b=other), Settings())
    assert (code, code) == tuple(article.language for article in found.story.articles)
    second = other[other.index(". ") + 2 :]
    (words, certainty), *more = common(found)
    assert ({one[:12], second[:12]}, []) == (words, more)
    assert Settings().passages.likely <= certainty < Settings().passages.same


@pytest.mark.parametrize("code", PAIRS)
def test_other_facts_of_one_language_are_not_the_same(code: str) -> None:
    """What is common in a language is no fact: two articles on two things share nothing."""
    one, other = PAIRS[code]
    alone = one[one.index(". ") + 2 :], other[other.rindex(". ", 0, -1) + 2 :]
    assert [] == common(analyse(story(a=alone[0], b=alone[1]), Settings()))


@pytest.mark.parametrize(
    ("code", "stated", "denied"),
    [
        ("de", "Die alte Brücke über die Donau ist seit Montag gesperrt.", "Die alte Brücke ist nicht gesperrt."),
        ("fr", "Le vieux pont sur la Dordogne est fermé depuis lundi.", "Le vieux pont n'est pas fermé depuis lundi."),
        (
            "es",
            "El viejo puente sobre el Duero está cerrado desde el lunes.",
            "El viejo puente no está cerrado desde el lunes.",
        ),
        ("ru", "Старый мост через Исеть закрыт с понедельника.", "Старый мост через Исеть не закрыт с понедельника."),
    ],
)
def test_a_denial_is_heard_in_any_language(code: str, stated: str, denied: str) -> None:
    """A sentence and its denial are not likely the same."""
    one, other = (text[text.index(". ") + 2 :] for text in PAIRS[code])
    apart = other[other.rindex(". ", 0, -1) + 2 :]
    found = analyse(story(a=f"{stated} {one}", b=f"{apart} {denied} {apart}"), Settings())
    assert code == found.story.articles[0].language == found.story.articles[1].language
    assert [] == common(found)


def test_english_articles_beside_others_are_compared_as_they_are_alone() -> None:
    """And nothing of one language is taken for the other."""
    alone = common(analyse(story(c=FIRE[0], d=FIRE[1]), Settings()))
    for code, (one, other) in PAIRS.items():
        found = analyse(story(a=one, b=other, c=FIRE[0], d=FIRE[1]), Settings())
        assert 2 == len(common(found)), code
        assert alone[0][0] in [words for words, _ in common(found)]


def test_what_is_not_looked_for_is_said_on_the_screen_and_in_the_report() -> None:
    """In one line each."""
    found = analyse(story(a=PAIRS["de"][0], b=PAIRS["de"][1]), Settings())
    assert 1 == sum("German: only words are compared" in line for line in report(found))
    reading = with_step(initial_reading(Settings()), Step(Stage.DONE, 1.0, found))
    assert "German: only words are compared" in text_of(strip_lines(reading, 80, 5, grown=False)[0])
    assert "not looked for" in text_of(strip_lines(reading, 80, 5, grown=False)[0])
    again = replace(reading, message="")
    assert not with_step(again, Step(Stage.DONE, 1.0, replace(found, related=()))).message
