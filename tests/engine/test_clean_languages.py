"""Articles in other languages: the word lists know English only, so what is told by its shape has to carry, and no more."""

from __future__ import annotations

import pytest

from tests.engine.cleaning import cleaned, kinds
from tui.model.story import TOLD

PROSE = {
    "German": """\
Nach dem Einsturz einer Brücke haben die Behörden die Innenstadt von Dresden gesperrt.
„Wir haben Glück gehabt“, sagte der Bürgermeister am Mittwoch.
Verletzt wurde niemand.
Nichts geschah.
Um 4:12 Uhr kam die Feuerwehr.
Am 27. März 2024 begann der Abriss.
Live im Fernsehen sahen Tausende zu.
Foto und Video zeigen den Einsturz, sagte die Polizei.
Er schwieg.
Wer hat Recht?
Die Reporter warteten.
Lesen und Schreiben lernte er erst im Gefängnis.
Folgen hatte das keine.
„Nein.“
In den Kommentaren war von Pfusch die Rede.
""",
    "French": """\
Un pont s'est effondré mercredi dans le centre de Lyon, sans faire de blessés.
« Nous avons eu de la chance », a déclaré le maire.
Personne n'a été blessé.
Rien n'a été fait.
À 4h12, les pompiers sont arrivés.
Le 27 mars 2024, les travaux ont commencé.
Les commentaires n'ont pas tardé.
La photo a fait le tour du monde.
Il se tait.
Qui dit vrai ?
Des photos ont été publiées par la police.
Suivre la route était devenu impossible.
« Non. »
Par miracle, la rue était vide.
Partager les coûts, c'est ce que demande la ville.
""",
    "Spanish": """\
Un puente se derrumbó el miércoles en el centro de Sevilla sin causar heridos.
«Hemos tenido suerte», dijo el alcalde.
Nadie resultó herido.
No se hizo nada.
A las 4:12 llegaron los bomberos.
El 27 de marzo de 2024 empezaron las obras.
Los comentarios no tardaron.
La foto dio la vuelta al mundo.
Calló.
¿Quién tiene razón?
Por milagro, la calle estaba vacía.
Compartir los gastos es lo que pide la ciudad.
—No.
La publicidad de la empresa prometía lo contrario.
Seguir la ruta era imposible.
""",
}


@pytest.mark.parametrize("language", PROSE)
def test_no_sentence_of_another_language_is_folded(language: str) -> None:
    """Not one word of the text is taken for the page's."""
    made = cleaned(f"Titel\n{PROSE[language]}")
    told = [made.text[block.start : block.end] for block in made.blocks if block.kind in TOLD]
    assert PROSE[language].splitlines() == told[1:]


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("Startseite\nPolitik\nBrücke stürzt ein\nBrücke stürzt ein\n", "Brücke stürzt ein"),
        ("Accueil\nUn pont s'effondre à Lyon\nUn pont s'effondre à Lyon\n", "Un pont s'effondre à Lyon"),
    ],
)
def test_a_doubled_title_is_the_headline_in_any_language(page: str, title: str) -> None:
    """Buttons above it, which no list knows, are not taken for it."""
    found = kinds(page + PROSE["German"])
    assert [("headline", title), ("repeat", title)] == [block for block in found if block[1] == title]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("© 2024 Sächsische Nachrichten GmbH", "furniture"),
        ("© dpa", "furniture"),
        ("* * *", "furniture"),
        ("#Brücke #Dresden", "furniture"),
        ("2024-03-27 14:12", "date"),
        ("27.03.2024", "date"),
    ],
)
def test_what_is_told_by_its_shape_alone(line: str, kind: str) -> None:
    """Rights, rules, tags and dates in digits need no word list."""
    lines = PROSE["German"].splitlines()
    assert (kind, line) in kinds("\n".join(["Titel", *lines[:3], line, *lines[3:]]))


@pytest.mark.parametrize("language", PROSE)
def test_a_paragraph_that_stands_twice_is_a_repeat_in_any_language(language: str) -> None:
    lines = PROSE[language].splitlines()
    assert ("repeat", lines[0]) == kinds("\n".join(["Titel", *lines, lines[0]]))[-1]
