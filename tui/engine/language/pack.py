"""What the engine knows of a language: a pack. English is the first; an article in another is read and compared by its words.

language_of("Der Minister sagte, dass die Gespräche ...")   "de"
pack_of("de")                                               None
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from tui.model.expressions import compile_later
from tui.model.findings import Note, NoteKind
from tui.model.story import Article

ENGLISH = "en"

_FUNCTION_WORDS = {
    "en": "the of and to in that is was for it with as his on be at by had not are but from have they which were this has",
    "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er dass sie",
    "fr": "le la les des et est que dans une du pour qui sur au par plus avec ce pas son il ne se sont cette aux mais ont",
    "es": "el la los las que y en del se un una por con para su al lo como más pero sus ha fue este sin sobre también es",
    "it": "il di che la e è per un del in con non una sono della si nel da dei alla anche le ha gli più come ma delle",
    "nl": "de het een van en in is dat op te zijn met voor niet aan er om ook als dan bij maar naar heeft uit wordt nog",
    "pt": "o de que e do da em um para com não uma os no se na por mais as dos como mas ao foi das à seu sua",
    "sv": "och att det som en på är av för med den till inte har om ett var men sig från vi så kan när",
    "pl": "i w nie na się że z do jest to o jak po co ale za od przez dla jego są było tym oraz",
}
"""The commonest words of languages written in Latin letters, as lists of stop words have them."""

_SCRIPTS = (
    ("ja", compile_later(r"[\u3040-\u30ff]")),
    ("ko", compile_later(r"[\uac00-\ud7af]")),
    ("zh", compile_later(r"[\u4e00-\u9fff]")),
    ("ar", compile_later(r"[\u0600-\u06ff]")),
    ("he", compile_later(r"[\u0590-\u05ff]")),
    ("el", compile_later(r"[\u0370-\u03ff]")),
    ("hi", compile_later(r"[\u0900-\u097f]")),
    ("th", compile_later(r"[\u0e00-\u0e7f]")),
    ("ru", compile_later(r"[\u0400-\u04ff]")),
)
"""Languages by the script in which they are mostly written; what else is written so has no pack either."""
_SETS = {code: frozenset(words.split()) for code, words in _FUNCTION_WORDS.items()}
_WORD = compile_later(r"[^\W\d_]+")
_LETTER = compile_later(r"[^\W\d_]")

_LOOKED_AT = 4_000
"""Characters at the beginning from which the language is told: some 600 words."""
_FEWEST = 20
"""Words below which nothing is told from function words: a headline may hold any."""
_LEAST_SHARE = 0.12
"""Share of function words that running prose has at least; thirty of the commonest make 25 to 40 % of it in each of these."""
_CLEARLY = 1.5
"""How much commoner the words of a language have to be than those of the next: neighbours such as Spanish share a third."""
_MOSTLY = 0.3
"""Share of letters of a script from which on it decides: a foreign page still has Latin names and addresses."""

_NAMES = {
    "en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "nl": "Dutch", "pt": "Portuguese",
    "sv": "Swedish", "pl": "Polish", "ru": "Russian", "zh": "Chinese", "ja": "Japanese", "ko": "Korean", "ar": "Arabic",
    "he": "Hebrew", "el": "Greek", "hi": "Hindi", "th": "Thai",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pack:
    """What is looked for in a language beside its words."""

    code: str
    """ISO 639-1."""
    name: str
    """In English, for a reader."""


_PACKS = {ENGLISH: Pack(ENGLISH, "English")}


def pack_of(code: str) -> Pack | None:
    """The pack of a language; of English where the language is unknown (""), None where there is no pack."""
    return _PACKS.get(code or ENGLISH)


def language_of(text: str) -> str:
    """The code of the language of a text, by its script, else by the share of its commonest words; "" where unclear."""
    text = text[:_LOOKED_AT]
    letters = len(_LETTER.findall(text))
    if not text.isascii():
        for code, script in _SCRIPTS:
            if len(script.findall(text)) > _MOSTLY * max(1, letters):
                return code
    words = _WORD.findall(text.lower())
    if len(words) < _FEWEST:
        return ""
    counts = Counter({code: sum(word in known for word in words) for code, known in _SETS.items()})
    (best, most), (_, second) = counts.most_common(2)
    return best if most >= _LEAST_SHARE * len(words) and most >= _CLEARLY * second else ""


def not_looked_for(articles: Iterable[Article]) -> tuple[Note, ...]:
    """One line about the articles in languages without a pack; none where all have one."""
    foreign = [article for article in articles if pack_of(article.language) is None]
    if not foreign:
        return ()
    languages = " and ".join(dict.fromkeys(_NAMES.get(article.language, article.language) for article in foreign))
    which = ", ".join(article.name for article in foreign[:5]) + (f" and {len(foreign) - 5} more" if len(foreign) > 5 else "")
    return (
        Note(
            NoteKind.READ,
            f"{which}: {languages} is compared by its words alone; names, speakers and figures are not looked for.",
        ),
    )
