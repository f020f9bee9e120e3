"""The export says everything that was found, in the fields that other programs rely on."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tui.engine.anchors import target_of
from tui.model.counts import Bound, Count
from tui.model.findings import Findings, Note, NoteKind, Sentence
from tui.model.papers import Act, Correction
from tui.model.places import Mark, Role
from tui.model.story import Article, Block, BlockKind, Meta, Story
from tui.model.strands import Entity, EntityType, Figure, Hits, Link, Manner, Mention, Passage, Quote, Saying, Strength, Why
from tui.store import export as export_module
from tui.store.export import export_text, export_values

TEXTS = ("Mayor Ann Lee said “we will rebuild”. At least 12 died.\nSign up", "“We will rebuild,” she said. 12 died.")


def article(number: int, **meta: Any) -> Article:
    """An article with one of the texts."""
    text = TEXTS[number]
    cut = text.find("\n")
    blocks = (Block(BlockKind.PARAGRAPH, 0, cut if cut > 0 else len(text)),)
    blocks += (Block(BlockKind.FURNITURE, cut + 1, len(text)),) if cut > 0 else ()
    return Article(f"id{number}", f"{number}.txt", Meta(**meta), text, blocks)


def mark(number: int, words: str, role: Role = Role.BODY) -> Mark:
    """Where an article has these words."""
    start = TEXTS[number].index(words)
    return Mark(number, start, start + len(words), role)


def place(number: int, words: str) -> dict[str, int]:
    """The same as it is exported."""
    return {"article": number, "start": mark(number, words).start, "end": mark(number, words).end}


def export(*strands: Any, **more: Any) -> dict[str, Any]:
    """The export of two articles with these strands."""
    origins = (("source", "story.yaml"),)
    first = article(0, source="Post", author="Jo", published=date(2024, 3, 27), url="https://a", origins=origins)
    return export_values(Findings(Story("Flood", (), (first, article(1))), strands=strands, **more))


def test_what_is_known_of_an_article() -> None:
    """Text, blocks, source and where each came from; what is unknown is null."""
    first, second = export()["story"]["articles"]
    assert ("2024-03-27", "Jo", "https://a", {"source": "story.yaml"}) == (
        first["published"],
        first["author"],
        first["url"],
        first["origins"],
    )
    assert (None, None, None, None, "") == (
        second["published"],
        second["author"],
        second["url"],
        second["twin_of"],
        second["source"],
    )
    assert [
        {"kind": "paragraph", "start": 0, "end": 55},
        {"kind": "furniture", "start": 56, "end": 63},
    ] == first["blocks"]


def test_only_told_sentences() -> None:
    """Sentences of furniture tell nothing of the story."""
    sentences = (Sentence(0, 0, 37), Sentence(0, 56, 63, BlockKind.FURNITURE))
    assert [{"article": 0, "start": 0, "end": 37}] == export(sentences=sentences)["sentences"]


def test_shared_passage() -> None:
    """A passage has its links, and as its own strength what can be said of all of them."""
    ends = mark(0, "12 died"), mark(1, "12 died")
    links = (
        Link(*ends, score=1.0, strength=Strength.VERBATIM, why=Why(words=("died",), figures=("12",))),
        Link(*ends, score=0.5, strength=Strength.SAME, why=Why(words=("died",), conflicts=("12 / 13",))),
    )
    passage = export(Passage("p", "12 died", ends, 0.75, links))["passages"][0]
    assert (
        "shared",
        "same fact",
        0.75,
        [{**place(n, "12 died"), "word": None, "certainty": 1.0, "likely": False} for n in (0, 1)],
    ) == (
        passage["kind"],
        passage["strength"],
        passage["score"],
        passage["marks"],
    )
    assert {"words": ["died"], "names": [], "figures": ["12"], "conflicts": ["12 / 13"], "against": []} == passage["why"]
    assert ["same words", "same fact"] == [link["strength"] for link in passage["links"]]


def test_unique_passage() -> None:
    """What one article tells has no strength."""
    passage = export(Passage("p", "x", (mark(0, "12 died"),)))["passages"][0]
    assert ("unique", None, [], False) == (passage["kind"], passage["strength"], passage["links"], passage["unsettled"])


def test_unsettled_passage() -> None:
    """It stands in one article, but is not called only there."""
    passage = export(Passage("p", "x", (mark(0, "12 died"),), certainty=0.4, unsettled=True))["passages"][0]
    assert ("unique", True, 0.4) == (passage["kind"], passage["unsettled"], passage["certainty"])


def test_related_links() -> None:
    """Links that are too weak to be shown as shared stand apart."""
    link = Link(mark(0, "12 died"), mark(1, "12 died"), score=0.123456, strength=Strength.RELATED)
    related = export(related=(link,))["related"][0]
    assert (place(0, "12 died"), place(1, "12 died"), 0.1235, "related") == (
        related["a"],
        related["b"],
        related["score"],
        related["strength"],
    )


def test_entity() -> None:
    """An entity has its mentions with what the outlet calls it there."""
    named = mark(0, "Ann Lee")
    entity = Entity("e", "Ann Lee", (named,), EntityType.PERSON, ("Lee",), (Mention(named, "Ann Lee", ("Mayor",)),))
    expected = {
        "id": "e",
        "name": "Ann Lee",
        "type": "person",
        "aliases": ["Lee"],
        "marks": [place(0, "Ann Lee")],
        "kin": [],
        "mentions": [{**place(0, "Ann Lee"), "name": "Ann Lee", "titles": ["Mayor"], "confidence": 1.0, "role": "body"}],
    }
    assert [expected] == export(entity)["entities"]


def test_quote_speakers() -> None:
    """A body says whom its own article names: an entity, else the words as written, else nobody."""
    first, second = mark(0, "we will rebuild"), mark(1, "We will rebuild,")
    speaker = mark(0, "Ann Lee", Role.SPEAKER)
    quote = Quote(
        "q",
        "we will rebuild",
        (speaker, first, second),
        Manner.DIRECT,
        "e",
        (Saying(first, "e", "Mayor Ann Lee", confidence=0.9), Saying(second, "", "she")),
        disagree=True,
    )
    out = export(quote)["quotes"][0]
    assert [("speaker", None), ("body", "e"), ("body", "she")] == [(m["role"], m.get("speaker")) for m in out["marks"]]
    assert ("e", True, [0.9, 0.0]) == (out["speaker"], out["disagree"], [saying["confidence"] for saying in out["sayings"]])


def test_quote_of_nobody() -> None:
    """A speaker whom nobody names is null and not an empty word."""
    body = mark(1, "We will rebuild,")
    out = export(Quote("q", "x", (body,), sayings=(Saying(body),)))["quotes"][0]
    assert (None, None, None) == (out["speaker"], out["marks"][0]["speaker"], out["sayings"][0]["speaker_words"])


def test_figure() -> None:
    """A figure has what each article says of it."""
    marks = mark(0, "At least 12"), mark(1, "12")
    counts = (Count(marks[0], "12", Bound.OVER, "died"), Count(marks[1], "12"))
    out = export(Figure("f", "12 died", marks, "12", "people", Bound.OVER, counts, conflict=True))["figures"][0]
    assert ("12", "people", "over", True, [("over", "died"), ("exactly", None)]) == (
        out["value"],
        out["unit"],
        out["bound"],
        out["conflict"],
        [(count["bound"], count["subject"]) for count in out["counts"]],
    )


def test_notes() -> None:
    """A note says what it is about."""
    notes = (Note(NoteKind.READ, "Guessed.", "a.txt", 3), Note(NoteKind.FOUND, "Little."))
    assert [
        {"kind": "read", "text": "Guessed.", "file": "a.txt", "line": 3},
        {"kind": "found", "text": "Little.", "file": None, "line": None},
    ] == export(notes=notes)["notes"]


def test_a_search_is_nobodys_finding() -> None:
    """Hits belong to the reader and not to the story."""
    out = export(Hits("h", "died", (mark(0, "died"),)))
    assert [] == [strand for kind in ("passages", "entities", "quotes", "figures") for strand in out[kind]]


def test_written_is_what_was_exported() -> None:
    """The text reads back as the value, one strand a line, also in plain ASCII."""
    findings = Findings(Story("Überflutung", (), (article(0), article(1))), sentences=(Sentence(0, 0, 37), Sentence(1, 0, 28)))
    text, plain = export_text(findings), export_text(findings, plain=True)
    assert export_values(findings) == json.loads(text) == json.loads(plain)
    assert (True, True, True) == ("Überflutung" in text, plain.isascii(), '{"article": 1, "start": 0, "end": 28}\n' in text)


def test_a_large_export_is_written_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """No piece holds more than a few rows, and together they are what was exported, in the same order."""
    monkeypatch.setattr(export_module, "_BATCH", 2)
    strands = tuple(
        kind(f"{kind.__name__}{number}", "fire", (mark(number % 2, "a"),))
        for number in range(5)
        for kind in (Hits, Entity, Passage)
    )
    findings = Findings(Story("Flood", (), (article(0), article(1))), tuple(Sentence(0, n, n + 1) for n in range(7)), strands)
    for case in (findings, Findings(findings.story), Findings(findings.story, strands=strands[:1])):
        parts = list(export_module.pieces(case))
        assert list(export_values(case).items()) == list(json.loads("".join(parts)).items())
        assert max(part.count("\n") for part in parts) <= 3


def test_what_the_reader_corrected_is_marked_as_his() -> None:
    """A strand and an article say by which corrections; each correction says of which words; without any nothing is there."""
    correction = Correction("c1", Act.RENAME, (target_of(article(0), 0, 5),), "Lee", created="2026-01-01T00:00:00Z")
    entity = Entity("entity:lee", "Lee", (mark(0, "Mayor"),))
    found = Findings(Story("Flood", (), (article(0), article(1)), (), (correction,)), strands=(entity,))
    written = export_values(replace(found, yours=(("entity:lee", ("c1",)), ("id0", ("c1",)))))
    assert ["c1"] == written["entities"][0]["yours"] == written["story"]["articles"][0]["yours"]
    assert "yours" not in written["story"]["articles"][1]
    assert {"article": "id0", "words": "Mayor", "start": 0, "end": 5} == written["corrections"][0]["targets"][0]
    schema = json.loads(Path(export_module.__file__).with_name("export.schema.json").read_text())
    jsonschema.validate(written, schema)
    assert "corrections" not in export()
