"""The numbers of what is known of languages, each at its border."""

from __future__ import annotations

from tests.numbers.border import Border
from tui.engine.language.en.gazetteer import key
from tui.engine.language.pack import language_of
from tui.engine.words import weight

GERMAN = (
    "Die alte Brücke ist am Montag gesperrt worden, und die Stadt zahlt für den Bau, bis das Werk im Juni wieder offen ist. "
)
ENGLISH = "The old bridge was closed on Monday, and the town pays for it until the mill is open again in June, said the mayor. "
DANISH = (
    "Broen i Brod er lukket, og byen betaler for den nye, siger borgmesteren, som ikke vil vente til juni med at åbne den igen."
)
PORTUGUESE = (
    "A ponte de Brod que liga Osara à costa fechou por um ano, disse a ministra Vos, e se como ela espera o dinheiro chegar "
    "para as obras, abre de novo no verão."
)
RESULTS = (
    "Results: Osara 3, Brod 1; Ralo 2, Talvik 2; Visby 0, Tillman 4 (after extra time in the rain); Ostmark beat Westmark 5-1; "
    "Corda drew 1-1 with Rovers; Orsa lost 0-2; Lunaris 3, Pikeston 3; Artemon City 1, Grauberg Town 2"
)
TERSE = (
    "Police arrested three men Monday night near Brod harbour after gunshots hit two parked cars. Nobody died. Officers "
    "found four rifles in one flat, said spokeswoman Rosa Quill. Neighbours heard shouting and called the police "
    "at midnight, but the men had fled by boat."
)
RUSSIAN = "Старый мост закрыли в понедельник, и город заплатит за новый. "


def tells(word: str) -> float:
    """How much a word tells, as it is counted and not as it was before."""
    return weight.__wrapped__(word, word)


def has_own_key(name: str) -> bool:
    """Whether a name in capitals is another thing than the word of its letters."""
    return key.__wrapped__(name) != name.lower()


def first(text: str, words: int) -> str:
    """The first so many words of a text."""
    return " ".join(text.split()[:words])


BORDERS = (
    Border(
        "language.en.frequencies.RAREST",
        "a word that is in no table tells hardly more than the rarest there, and far more than a minister",
        lambda _: (tells("dancehall") > 0.9, tells("minister") > 0.7),
        (True, False),
    ),
    Border(
        "language.en.gazetteer._SHORT",
        "UNESCO is a short form; the GOVERNMENT of a headline in capitals is the government",
        lambda _: (has_own_key("UNESCO"), has_own_key("GOVERNMENT")),
        (True, False),
    ),
    Border(
        "language.pack._LOOKED_AT",
        "results of two screens at the head hide the German below; what is added in English at the end does not",
        lambda _: (language_of(RESULTS * 10 + GERMAN * 20), language_of(GERMAN * 32 + ENGLISH * 80)),
        ("de", "de"),
    ),
    Border(
        "language.pack._FEWEST",
        "a headline of a dozen words may be of any language; a sentence of two dozen is of one",
        lambda _: (language_of(first(GERMAN, 12)), language_of(GERMAN)),
        ("", "de"),
    ),
    Border(
        "language.pack._LEAST_SHARE",
        "a list of results is prose of no language, terse news are",
        lambda _: (language_of(RESULTS), language_of(TERSE)),
        ("", "en"),
    ),
    Border(
        "language.pack._CLEARLY",
        "Danish is not taken for Swedish; Portuguese is told though Spanish has a third of its words",
        lambda _: (language_of(DANISH), language_of(PORTUGUESE)),
        ("", "pt"),
    ),
    Border(
        "language.pack._MOSTLY",
        "a Russian name in brackets leaves an article English; names in Latin letters leave one Russian",
        lambda _: (language_of(ENGLISH + RUSSIAN[:24]), language_of(RUSSIAN + ENGLISH[:60])),
        ("en", "ru"),
    ),
)
