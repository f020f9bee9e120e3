"""Exports of databases as they lay them out, in English, German and French; the articles in them are made up."""

# ruff: noqa: E501 -- a line here is as long as the lines of the export that it writes

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Printed(NamedTuple):
    """An article as an export holds it."""

    outlet: str
    title: str
    author: str
    day: tuple[int, int]
    page: str
    body: tuple[str, ...]


ARTICLES = (
    Printed(
        "Harbour Daily",
        "Ferry Line to Stop in Autumn",
        "Ada Quill",
        (4, 9),
        "A3",
        (
            "HARBOUR — The ferry between the two islands will stop in October, its owner said on Tuesday.",
            "“Nobody wanted to pay for it any more,” said Piet Anker, who has run it for 20 years.",
            "Subject: this is how his letter to the council began.",
            "The council had cut 400,000 euros from its budget in March.",
        ),
    ),
    Printed(
        "Insel-Bote",
        "Islanders protest at the pier, and say why",
        "Bo Falk",
        (4, 10),
        "12",
        (
            "Some 300 islanders stood at the pier on Wednesday to keep their ferry.",
            "LA — the shop at the pier — stayed closed.",
            "A teacher said that 45 children cross the water each day, and that she had read document 2 of 3 in the file.",
        ),
    ),
    Printed(
        "La Gazette du Port",
        "Owner of ferry offers a boat",
        "Cléo Marin",
        (4, 11),
        "B1",
        (
            "The owner of the ferry would sell his boat to the islands for one euro.",
            "IN a letter he writes that it needs a new engine.",
            "The council will vote in May. Length: 40 metres, by the way.",
        ),
    ),
)
_MONTHS = {"en": "April", "de": "April", "fr": "avril"}


def _date(each: Printed, language: str) -> str:
    month, day = each.day
    assert month == 4
    return {"en": f"April {day}, 2024", "de": f"{day}. April 2024", "fr": f"{day} avril 2024"}[language]


def _short(each: Printed) -> str:
    return f"{each.day[1]} Apr 2024"


def _paragraphs(each: Printed) -> str:
    return "\n\n".join(each.body)


_NEXIS = {
    "en": ("Section: NEWS; Pg. {page}", "Length", "words", "Byline: By", "Body", "Load-Date", "End of Document", "All Rights Reserved"),
    "de": ("Rubrik: POLITIK; S. {page}", "Länge", "Wörter", "Autor: Von", "Inhalt", "Ladedatum", "Ende des Dokuments",
           "Alle Rechte vorbehalten"),
    "fr": ("Rubrique: POLITIQUE; p. {page}", "Longueur", "mots", "Auteur: Par", "Corps", "Date de chargement", "Fin du document",
           "Tous droits réservés"),
}  # fmt: skip


def nexis_new(language: str) -> str:
    section, length, words, by, body, load, end, rights = _NEXIS[language]
    found = []
    for each in ARTICLES:
        date = _date(each, language)
        found.append(
            f"{each.title}\n\n{each.outlet}\n\n{date} Tuesday 10:15 PM GMT\n\n\nCopyright 2024 {each.outlet} {rights}\n\n"
            f"{section.format(page=each.page)}\n\n{length}: 120 {words}\n\n{by} {each.author}\n\n{body}\n\n\n{_paragraphs(each)}\n\n\n"
            f"Classification\n\n\nLanguage: ENGLISH\n\n\nPublication-Type: Newspaper\n\n\nSubject: FERRIES (90%); ISLANDS (78%)\n\n\n"
            f"Geographic: HARBOUR (75%)\n\n\n{load}: {date}\n\n\n{end}\n\n\n"
        )
    return "".join(found)


def nexis_cover(language: str) -> str:
    """With the cover page that comes before a folder of documents."""
    listed = "\n\n".join(f"{number}. {each.title}\n\nClient/Matter: -None-" for number, each in enumerate(ARTICLES, 1))
    return (
        "User Name: A Researcher\n\nDate and Time: Monday, May 6, 2024 3:04:00 PM CET\n\nJob Number: 223344556\n\n"
        f"Documents (3)\n\n{listed}\n\nSearch Terms: ferry\n\nSearch Type: Terms and Connectors\n\nNarrowed by:\n\n"
        f"Content Type          Narrowed by\n\nNews                  Timeline: Apr 01, 2024 to May 01, 2024\n\n\n{nexis_new(language)}"
    )


_CLASSIC = {
    "en": ("{n} of 3 DOCUMENTS", "BYLINE: By", "SECTION: Foreign Desk; Pg.", "LENGTH", "words", "LOAD-DATE", "LANGUAGE: ENGLISH"),
    "de": ("{n} von 3 DOKUMENTEN", "AUTOR: Von", "RUBRIK: Politik; S.", "LÄNGE", "Wörter", "UPDATE", "SPRACHE: GERMAN; DEUTSCH"),
    "fr": ("{n} de 3 DOCUMENTS", "AUTEUR: Par", "RUBRIQUE: Monde; p.", "LONGUEUR", "mots", "DATE-CHARGEMENT",
           "LANGUE: FRENCH; FRANÇAIS"),
}  # fmt: skip


def nexis_classic(language: str) -> str:
    first, by, section, length, words, load, tongue = _CLASSIC[language]
    found = []
    for number, each in enumerate(ARTICLES, 1):
        date = _date(each, language)
        found.append(
            f"\n{' ' * 30}{first.format(n=number)}\n\n\n{' ' * 28}{each.outlet}\n\n{' ' * 26}{date} Tuesday\n{' ' * 28}Late Edition\n\n"
            f"{each.title}\n\n{by} {each.author}\n\n{section} {each.page}\n\n{length}: 120 {words}\n\n{_paragraphs(each)}\n\n"
            f"URL: https://{number}.example/ferry\n\n{load}: {date}\n\n{tongue}\n\nGRAPHIC: PHOTO: The pier (PHOTOGRAPH BY X)\n\n"
            f"PUBLICATION-TYPE: Newspaper\n\n\n{' ' * 20}Copyright 2024 {each.outlet}\n{' ' * 25}All Rights Reserved\n\n"
        )
    return "".join(found)


def nexis_headline(language: str) -> str:
    """Older still: rights above, HEADLINE and BODY as fields."""
    found = []
    for number, each in enumerate(ARTICLES, 1):
        found.append(
            f"{' ' * 30}{number} of 3 DOCUMENTS\n\n{' ' * 20}Copyright 2024 {each.outlet}\n\n{' ' * 20}{each.outlet}\n\n"
            f"{' ' * 20}{_date(each, language)}\n\nSECTION: News; Pg. {each.page}\n\nLENGTH: 99 words\n\nHEADLINE: {each.title}\n\n"
            f"BYLINE: By {each.author}\n\nBODY:\n   {_paragraphs(each)}\n\nLOAD-DATE: {_date(each, language)}\n\n"
        )
    return "".join(found)


_FACTIVA = {
    "en": ("words", "9 April 2024", "English", "Document"),
    "de": ("Wörter", "9. April 2024", "Deutsch", "Dokument"),
    "fr": ("mots", "9 avril 2024", "Français", "Document"),
}


def factiva_codes(language: str) -> str:
    words, date, tongue, document = _FACTIVA[language]
    found = []
    for number, each in enumerate(ARTICLES):
        lead, *rest = each.body
        found.append(
            f"SE  Metro\nHD  {each.title}\nBY  By {each.author}\nWC  1.120 {words}\nPD  {date.replace('9', str(each.day[1]), 1)}\nET  02:13\n"
            f"SN  {each.outlet}\nSC  HARBDL\nED  Final\nPG  {each.page}\nLA  {tongue}\nCY  (c) 2024 {each.outlet}.\n\nLP  \n{lead}\n\nTD  \n"
            + "\n\n".join(rest)
            + "\n\nCO  harbdl : Harbour Daily | ferlin : Ferry Line\n\nIN  i77 : Water Transport | i7 : Transport |\n  i75 : Shipping\n\n"
            "NS  gcat : Political/General News | gvote : Elections\n\nRE  eland : Islands\n\nPUB  Harbour Press\n\n"
            f"AN  {document} HARBDL002024040{number}ek490000{number}\n\n\n"
        )
    return "".join(found) + "Search Summary\n\nText  ferry\nDate  In the last 3 months\n"


def factiva_plain(language: str) -> str:
    words, date, tongue, document = _FACTIVA[language]
    by = {"en": "By", "de": "Von", "fr": "Par"}[language]
    found = []
    for number, each in enumerate(ARTICLES):
        found.append(
            f"{each.title}\n\n{by} {each.author}\n1,120 {words}\n{date.replace('9', str(each.day[1]), 1)}\n02:13\n{each.outlet}\nHARBDL\n"
            f"{each.page}\n{tongue}\n(c) 2024 {each.outlet}. All Rights Reserved.\n\n{_paragraphs(each)}\n\n"
            f"{document} HARBDL002024040{number}ek490000{number}\n\n\n"
        )
    return "".join(found)


_PROQUEST = {
    "en": ("Document {n} of 3", "Author", "Publication info", "Full text", "Subject", "Publication title", "Publication date",
           "ProQuest document ID", "Document URL", "Last updated", "Pages", "Abstract: None available."),
    "de": ("Dokument {n} von 3", "Autor", "Publikationsinfo", "Volltext", "Thema", "Titel der Publikation", "Publikationsdatum",
           "ProQuest-Dokument-ID", "Dokument-URL", "Zuletzt aktualisiert", "Seiten", "Zusammenfassung: Nicht verfügbar."),
    "fr": ("Document {n} de 3", "Auteur", "Informations de publication", "Texte intégral", "Sujet", "Titre de la publication",
           "Date de publication", "ID du document ProQuest", "URL du document", "Dernière mise à jour", "Pages",
           "Résumé: Non disponible."),
}  # fmt: skip


def proquest(language: str) -> str:
    first, author, info, text, subject, title, day, number_, url, updated, pages, abstract = _PROQUEST[language]
    found = []
    for number, each in enumerate(ARTICLES, 1):
        last, given = each.author.split()[::-1]
        found.append(
            f"{'_' * 60}\n\n{first.format(n=number)}\n\n{each.title}\n\n{author}: {last}, {given}\n\n"
            f"{info}: {each.outlet} ; Harbour [Harbour]. {_short(each)}: {each.page}.\n\n{abstract}\n\n{text}: {_paragraphs(each)}\n\n"
            f"{subject}: Ferries; Islands\n\n{title}: {each.outlet}; Harbour\n\n{pages}: {each.page}\n\n{day}: {_date(each, language)}\n\n"
            f"{number_}: 30000{number}\n\n{url}: https://www.proquest.com/docview/30000{number}\n\n{updated}: 2024-05-01\n\n"
        )
    return "".join(found) + f"{'_' * 60}\n\nContact ProQuest\n\nCopyright © 2024 ProQuest LLC. All rights reserved.\n"


def proquest_new(language: str) -> str:
    """Newer: no number, headings on lines of their own."""
    *_, title, day, number_, url, updated, pages, _ = _PROQUEST[language]
    text = {"en": "FULL TEXT", "de": "VOLLTEXT", "fr": "TEXTE INTÉGRAL"}[language]
    found = []
    for number, each in enumerate(ARTICLES, 1):
        last, given = each.author.split()[::-1]
        found.append(
            f"{'_' * 60}\n\n{each.title}\n{last}, {given}. {each.outlet}; Harbour [Harbour]. {_short(each)}: {each.page}.\n"
            f"ProQuest document link\n\n{text}\n\n{_paragraphs(each)}\n\nDETAILS\n\n{title}: {each.outlet}; Harbour\n{pages}: {each.page}\n"
            f"{day}: {_date(each, language)}\n{number_}: 30000{number}\n{url}: https://www.proquest.com/docview/30000{number}\n"
            f"{updated}: 2024-05-01\n\n"
        )
    return "Table of contents\n\n" + "".join(f"{n}. {each.title}\n" for n, each in enumerate(ARTICLES, 1)) + "".join(found)


def newsbank_fields(language: str) -> str:
    found = []
    for number, each in enumerate(ARTICLES):
        found.append(
            f"Title: {each.title}\nAuthor(s): {each.author}\nSource: {each.outlet}\nDate: {_date(each, language)}\nSection: News\n"
            f"Page: {each.page}\nArticle Text:\n{_paragraphs(each)}\n\nRecord Number: 1A2B3C4D5E{number}\n"
            f"Copyright (c) 2024 {each.outlet}\n\n\n"
        )
    return "".join(found)


def newsbank_piped(language: str) -> str:
    found = []
    for number, each in enumerate(ARTICLES):
        found.append(
            f"{each.title}\n\n{_date(each, language)} | {each.outlet} | Page {each.page}\n"
            f"Author/Byline: {each.author} | Section: News | 512 Words\nOpenURL Link\n\n{_paragraphs(each)}\n\n"
            f"Record: 1A2B3C4D5E{number}\nCopyright: Copyright (c) 2024 {each.outlet}\n\n"
        )
    return "".join(found)


LAYOUTS: dict[str, Callable[[str], str]] = {
    layout.__name__: layout
    for layout in (
        nexis_new,
        nexis_cover,
        nexis_classic,
        nexis_headline,
        factiva_codes,
        factiva_plain,
        proquest,
        proquest_new,
        newsbank_fields,
        newsbank_piped,
    )
}
LANGUAGES = ("en", "de", "fr")


def europresse(language: str) -> str:
    """As a page; the line about the day also says section, number of words and page."""
    rows = []
    for each in ARTICLES:
        day, words = _date(each, language), {"en": "512 words", "de": "512 Wörter", "fr": "512 mots"}[language]
        weekday = {"en": "Tuesday", "de": "Dienstag", "fr": "mardi"}[language]
        body = "".join(f"<p>{line}</p>" for line in each.body)
        rows.append(
            f'<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">{each.outlet}</span></div>'
            f'<span class="DocHeader">Politique, {weekday} {day} {words}, p. {each.page}</span>'
            f'<div class="titreArticle"><p class="titreArticleVisu rdp__articletitle">{each.title}</p></div>'
            f'<div class="docAuthors">{each.author}</div></header><section><div class="DocText clearfix">'
            f'<div class="docOcurrContainer">{body}</div></div></section><footer><small>© 2024 {each.outlet}. Tous droits réservés.'
            "</small> <div>news·20240409·HD·1</div></footer></article>"
        )
    return f"<html><head><title>Europresse</title></head><body><div>{''.join(rows)}</div></body></html>"


def factiva_html(language: str) -> str:
    words, date, tongue, document = _FACTIVA[language]
    rows = []
    for number, each in enumerate(ARTICLES):
        body = "".join(f'<p class="articleParagraph {language}articleParagraph">{line}</p>' for line in each.body)
        rows.append(
            f'<div class="article {language}Article"><p><div id="hd"><span class="{language}Headline">{each.title}</span></div></p>'
            f'<div class="author">By {each.author}</div><div>1,120 {words}</div><div>{date.replace("9", str(each.day[1]), 1)}</div>'
            f"<div>{each.outlet}</div><div>HARBDL</div><div>{each.page}</div><div>{tongue}</div><div>(c) 2024 {each.outlet}.</div>"
            f"{body}<p>{document} HARBDL002024040{number}ek490000{number}</p></div><br/><hr/>"
        )
    return f"<html><head><title>Factiva</title></head><body>{''.join(rows)}</body></html>"


def factiva_table(language: str) -> str:
    """As a page with the codes in a column of their own."""
    words, date, tongue, document = _FACTIVA[language]
    rows = []
    for number, each in enumerate(ARTICLES):
        lead, *rest = (f"<p>{line}</p>" for line in each.body)
        values = [
            ("HD", each.title),
            ("BY", f"By {each.author}"),
            ("WC", f"1,120 {words}"),
            ("PD", date.replace("9", str(each.day[1]), 1)),
            ("SN", each.outlet),
            ("SC", "HARBDL"),
            ("PG", each.page),
            ("LA", tongue),
            ("CY", "(c) 2024"),
            ("LP", lead),
            ("TD", "".join(rest)),
            ("NS", "gcat : General News | gvote : Elections"),
            ("AN", f"{document} HARBDL002024040{number}ek490000{number}"),
        ]
        cells = "".join(f"<tr><td><b>{code}</b>&nbsp;</td><td>{value}</td></tr>" for code, value in values)
        rows.append(f'<div class="article {language}Article"><table>{cells}</table></div>')
    return f"<html><head><title>Factiva</title></head><body>{''.join(rows)}</body></html>"


PAGES: dict[str, Callable[[str], str]] = {layout.__name__: layout for layout in (europresse, factiva_html, factiva_table)}
