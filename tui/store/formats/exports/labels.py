"""What the databases call their fields, in the English, German and French editions.

A label is the word before a colon at the start of a line. What it is to us:

    title, source, ...   a field of an article
    body                 its words begin here
    abstract             words that stand for the body where there is none
    headed               a field of the head that is not read
    tail                 a field after the body: the words of the article have ended
"""

from __future__ import annotations

from collections.abc import Mapping

TITLE, SOURCE, AUTHOR, PUBLISHED = "title", "source", "author", "published"
SECTION, PAGE, URL, LANGUAGE = "section", "page", "url", "language"
BODY, ABSTRACT, HEADED, TAIL = "body", "abstract", "headed", "tail"

Labels = Mapping[str, str]
"""What a label is to us, by the label in small letters."""


def table(*rows: tuple[str, str]) -> Labels:
    """Labels by rows of (what they are, labels with bars between them)."""
    return {label.strip(): what for what, labels in rows for label in labels.split("|")}


NEXIS = table(
    (TITLE, "headline|schlagzeile|überschrift|titre|titel"),
    (AUTHOR, "byline|autor|autoren|verfasser|von|auteur|auteurs|signature|author"),
    (SECTION, "section|rubrik|ressort|rubrique"),
    (HEADED, "length|länge|longueur|dateline|ortsmarke|datumszeile|highlight|series|column|distribution|kolumne|lieu"),
    (ABSTRACT, "abstract|zusammenfassung|résumé"),
    (BODY, "body|text|inhalt|volltext|corps|texte|corps de l'article"),
    (URL, "url"),
    (LANGUAGE, "language|sprache|langue"),
    (
        TAIL,
        "load-date|update|ladedatum|date-chargement|date de chargement|publication-type|publication type|publikationstyp"
        "|type-publication|type de publication|classification|klassifizierung|graphic|grafik|graphique|subject|thema"
        "|themen|sujet|sujets|document-type|journal code|journal-code|publication-subject|industry|branche|secteur|person"
        "|personne|geographic|geographie|lieu géographique|organization|organisation|company|firma|unternehmen|société"
        "|ticker|zusatz|notes|correction-date|acc-no|isbn|issn|copyright|category|state|city|country"
        "|erscheinungsdatum der quelle|document type|type de document|original|image|images|video|photo caption",
    ),
)

PROQUEST = table(
    (TITLE, "title|titel|titre"),
    (AUTHOR, "author|authors|autor|autoren|auteur|auteurs|verfasser"),
    (SOURCE, "publication title|titel der publikation|publikationstitel|titre de la publication|titre de publication"),
    (
        PUBLISHED,
        "publication date|publikationsdatum|erscheinungsdatum|datum der publikation|veröffentlichungsdatum|date de publication",
    ),
    ("info", "publication info|publikationsinfo|publikationsangaben|informationen zur publikation|informations de publication"),
    (SECTION, "section|rubrik|abschnitt|rubrique"),
    (PAGE, "pages|page|first page|seiten|seite|erste seite|première page"),
    (URL, "document url|url des dokuments|dokument-url|dokumenten-url|url du document|url de document"),
    (
        LANGUAGE,
        "language of publication|language|publikationssprache|sprache der publikation|sprache|langue de publication|langue",
    ),
    (
        ABSTRACT,
        "abstract|abstract (english)|zusammenfassung|kurzfassung|résumé|resumé|resume|abstract (german)|abstract (french)",
    ),
    (BODY, "full text|volltext|texte intégral|texte integral|text|texte"),
    (HEADED, "links|verknüpfungen|liens|proquest document link|dokumentlink|lien proquest"),
    (
        TAIL,
        "subject|subjects|thema|themen|schlagwort|schlagwörter|sujet|sujets|location|ort|lieu|company / organization"
        "|people|person|personen|personnes|unternehmen/organisation|unternehmen / organisation|société / organisation"
        "|entreprise/organisation|identifier / keyword|schlüsselwort|mot-clé|business indexing term|classification"
        "|klassifikation|publication year|erscheinungsjahr|année de publication|volume|band|issue|ausgabe|numéro"
        "|publisher|verlag|herausgeber|éditeur|place of publication|erscheinungsort|lieu de publication"
        "|country of publication|land der veröffentlichung|erscheinungsland|pays de publication|publication subject"
        "|thema der publikation|sujet de la publication|issn|isbn|source type|quellentyp|quellenart|type de source"
        "|document type|dokumententyp|dokumenttyp|dokumentart|type de document|proquest document id|proquest-dokument-id"
        "|proquest dokument-id|identifiant de document proquest|id du document proquest|e-issn|copyright|last updated"
        "|zuletzt aktualisiert|dernière mise à jour|database|datenbank|base de données|credit|dateline|document feature"
        "|online publication date|publication history|dewey|section title|caption|illustration caption|notes"
        "|alternate title|corporate author|edition|linked content",
    ),
)

NEWSBANK = table(
    (TITLE, "title|headline|titel|titre"),
    (AUTHOR, "author|authors|author(s)|author/byline|byline|autor|autor(en)|auteur|auteur(s)"),
    (SOURCE, "paper|source|publication|newspaper|zeitung|quelle|journal"),
    (PUBLISHED, "date|publication date|datum|date de publication"),
    (SECTION, "section|rubrik|rubrique"),
    (PAGE, "page|seite"),
    (BODY, "article text|text|body|full text|artikeltext|volltext|texte|texte de l'article"),
    (HEADED, "edition|dateline|column|readability|index terms|series|length|words|ausgabe|édition|openurl link|memo|location"),
    (
        TAIL,
        "record number|record|record no|copyright|caption|illustration|correction|index terms|subject|subjects"
        "|datensatznummer|datensatz|numéro d'enregistrement|disclaimer",
    ),
)


def label_of(line: str, labels: Labels) -> tuple[str, str, str] | None:
    """What the label of a line is, the words after its colon, and the label; None where the line begins with none.

    A label that stands alone on its line needs no colon where it only says what follows.
    """
    if not line or line.isspace():
        return None
    colon = line.find(":", 0, _LONGEST)
    if colon > 0 and not line.startswith("//", colon + 1):
        label = line[:colon].strip()
        if what := labels.get(" ".join(label.split()).lower()):
            return what, line[colon + 1 :].strip(), label
    if len(line) > _LONGEST:
        return None
    alone = line.strip().rstrip(":")
    what = labels.get(alone.lower(), "")
    if what in _ALONE and alone[:1].isupper():
        return what, "", alone
    return None


_LONGEST = 60
"""Characters of a label, with the blanks before it."""
_ALONE = frozenset({BODY, ABSTRACT, TAIL, HEADED})
