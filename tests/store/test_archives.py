"""Feeds and archives give their articles one by one; what is none is counted, and what is broken ends in one sentence."""

# ruff: noqa: E501 -- a line here is as long as the lines of the archive that it writes

from __future__ import annotations

import gzip
import json
import plistlib
import subprocess
import sys
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zlib import crc32

import pytest

from tests.conftest import ROOT
from tests.stages import finished
from tests.store.test_exports import DATA, THREE, story_of
from tui.model.errors import NothingToCompare
from tui.model.settings import Input, Settings
from tui.store.draft import Draft, Unreadable
from tui.store.formats import drafts
from tui.store.stories import open_story

BODY = "The two sides met for three hours on Monday and agreed to meet again on Friday, the ministry said."
MORE = "Nobody else was told of the meeting before it ended, according to two people who were there."


def read(raw: bytes | str, name: str = "a") -> tuple[list[Draft], list[str]]:
    """The articles, and all that is said of the file."""
    found = drafts(raw.encode() if isinstance(raw, str) else raw, name, Input())
    return [draft for draft in found if draft.text], [doubt for draft in found if not draft.text for doubt in draft.doubts]


@pytest.mark.parametrize("family", ["atom", "rss", "mbox", "warc", "epub", "webarchive", "saved_complete"])
def test_the_samples_are_their_articles(family: str) -> None:
    """Each with its own title, outlet and words."""
    settings = Settings(input=Input(subfolders=True))
    sources = finished(open_story([str(DATA / family)], settings)).story.sources
    expected = THREE if family in {"atom", "rss", "mbox", "warc"} else THREE[:2]
    for source, (outlet, title, first, last) in zip(sources, expected, strict=True):
        assert title == source.meta.title
        assert outlet == source.meta.source or family == "epub"
        assert first in source.text
        assert source.text.endswith(last)
        assert source.meta.published is not None or family == "epub"


# feeds


def rss(items: str, head: str = "<title>Daily Example</title>") -> str:
    return (
        '<?xml version="1.0"?>\n<?xml-stylesheet href="a.xsl"?>\n<!-- made by hand -->\n<rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<channel>{head}{items}</channel></rss>"
    )


def test_an_item_with_a_summary_is_not_whole() -> None:
    """Its silence says nothing; headline alone, summary, a beginning that goes on elsewhere."""
    items = (
        f"<item><title>One</title><description>{BODY}</description></item>"
        "<item><title>Two alone</title></item>"
        f"<item><title>Three</title><content:encoded><![CDATA[<p>{BODY}</p><p>Continue reading</p>]]></content:encoded></item>"
        f"<item><title>Four</title><content:encoded><![CDATA[<p>{BODY}</p><p>{MORE}</p>]]></content:encoded></item>"
    )
    found, _ = read(rss(items))
    assert [False, False, False, True] == [draft.whole for draft in found]
    assert [BODY, "Two alone", f"{BODY}\nContinue reading", f"{BODY}\n{MORE}"] == [draft.text for draft in found]
    assert ["Daily Example"] * 4 == [draft.fields["source"][0] for draft in found]


def test_what_is_not_whole_is_called_so(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text(rss(f"<item><title>One</title><description>{BODY}</description></item>"))
    (source,) = story_of(tmp_path).story.sources
    assert not source.whole


def test_rss_of_the_first_version_is_a_feed_and_other_rdf_is_none() -> None:
    rdf = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
    found, _ = read(
        f"<?xml version='1.0'?>{rdf}<item rdf:about='x'><title>One</title><description>{BODY}</description></item></rdf:RDF>"
    )
    assert [BODY] == [draft.text for draft in found]


def test_a_json_feed_gives_its_items() -> None:
    items = [
        {
            "id": "1",
            "url": "https://d.example/1",
            "title": "One",
            "content_html": f"<p>{BODY}</p><p>{MORE}</p>",
            "date_published": "2024-03-27T10:00:00Z",
        },
        {"id": "2", "url": "https://d.example/2", "title": "Two", "summary": BODY, "authors": [{"name": "Jane Doe"}]},
    ]
    found, _ = read(json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Daily Example", "items": items}))
    assert [f"{BODY}\n{MORE}", BODY] == [draft.text for draft in found]
    assert [True, False] == [draft.whole for draft in found]
    assert "2024-03-27" == found[0].fields["published"][0][:10]
    assert "Jane Doe" == found[1].fields["author"][0]


BOMB = (
    '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (rss("<item><title>&j;</title></item>").replace("<rss", BOMB + "<rss"), "declares entities"),
        (rss(""), "is a feed that holds no items"),
        (rss("")[:90], "is a feed that holds no items or is damaged"),
        ('{"version": "https://jsonfeed.org/version/1", "items": [', "is a JSON feed that is damaged or holds no items"),
    ],
)
def test_a_broken_feed_ends_in_one_sentence(raw: str, why: str) -> None:
    with pytest.raises(Unreadable, match=why):
        read(raw)


# WARC


def record(kind: str, url: str, payload: bytes, head: str = "HTTP/1.1 200 OK\r\nContent-Type: text/html") -> bytes:
    http = f"{head}\r\n\r\n".encode() + payload if kind in {"response", "revisit"} else payload
    type_ = "application/http; msgtype=response" if kind in {"response", "revisit"} else "text/html"
    return (
        (
            f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-03-27T10:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:{crc32((kind + url).encode()):032x}>\r\nContent-Type: {type_}\r\nContent-Length: {len(http)}\r\n\r\n"
        ).encode()
        + http
        + b"\r\n\r\n"
    )


def page(title: str) -> bytes:
    return f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1><p>{BODY}</p><p>{MORE} {title}.</p></article></body></html>".encode()


def crawl() -> list[bytes]:
    return [
        b"WARC/1.0\r\nWARC-Type: warcinfo\r\nWARC-Date: 2024-03-27T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Length: 4\r\n\r\na: b\r\n\r\n",
        record("response", "https://d.example/old", b"", "HTTP/1.1 301 Moved\r\nLocation: /one"),
        record("response", "https://d.example/one", page("One")),
        record("response", "https://d.example/one.png", b"\x89PNG", "HTTP/1.1 200 OK\r\nContent-Type: image/png"),
        record("response", "https://d.example/again", page("One")),
        record("revisit", "https://d.example/one", b""),
        record("response", "https://d.example/gone", page("Gone"), "HTTP/1.1 404 Not Found\r\nContent-Type: text/html"),
        record(
            "response",
            "https://d.example/two",
            gzip.compress(page("Two")),
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip",
        ),
        record("resource", "https://d.example/three", page("Three")),
    ]


@pytest.mark.parametrize("pack", [b"".join, lambda records: b"".join(map(gzip.compress, records))])
def test_a_crawl_gives_its_pages(pack: Callable[[list[bytes]], bytes]) -> None:
    """Not its redirects, failures, pictures, revisits and repeats, which are counted."""
    found, said = read(pack(crawl()), "a.warc.gz")
    assert ["One", "Two", "Three"] == [draft.fields["title"][0] for draft in found]
    assert ["1", "2", "3"] == [draft.part for draft in found]
    also = "1 redirect, 1 failed answer, 1 revisit, 1 repeated page and 1 other file"
    assert [f"it also holds {also}, which were left out"] == said


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_crawl_that_breaks_off_anywhere_says_so(pack: Callable[[bytes], bytes]) -> None:
    """Near the ends of records and at every 61st byte, but not between two records, where nobody can know it, and in the empty lines behind one, where nothing is lost."""
    records = [pack(record) for record in crawl()]
    whole = b"".join(records)
    ends = [sum(map(len, records[: number + 1])) for number in range(len(records))]
    silent = []
    near = {end + by for end in ends for by in range(-6, 7)}
    for at in sorted(near.union(range(ends[0], len(whole), 61))):
        if not ends[0] < at < len(whole):
            continue
        try:
            _, said = read(whole[:at], "a.warc")
        except Unreadable as error:
            said = [str(error)]
        lost = min(end - at for end in ends if end >= at) > (4 if pack is bytes else 0)
        if lost != any("is a WARC that is damaged or breaks off" in line for line in said):
            silent.append(at)
    assert not silent


def test_a_crawl_that_breaks_off_keeps_what_came_before(tmp_path: Path) -> None:
    whole = b"".join(map(gzip.compress, crawl()))
    (tmp_path / "a.warc.gz").write_bytes(whole[: -len(gzip.compress(crawl()[-1])) // 2])
    found = story_of(tmp_path)
    assert "One" == found.story.sources[0].meta.title
    assert any("could not be read: it is a WARC that is damaged or breaks off" in note.text for note in found.notes)


def test_a_crawl_without_a_page_says_what_it_holds() -> None:
    with pytest.raises(Unreadable, match=r"is a WARC without a page \(1 redirect\)"):
        read(crawl()[1])


# mbox


def mail(number: int, body: str, sender: str = "Jane Doe <j@d.example>") -> str:
    return f"From j@d.example Wed Mar 27 10:00:0{number} 2024\nFrom: {sender}\nSubject: Talks {number}\nDate: Wed, 27 Mar 2024 10:00:00 +0000\n\n{body}\n\n"


def test_a_mailbox_gives_its_mails() -> None:
    """A line "From" inside of one is no other, and one that was masked is unmasked."""
    body = (
        f"{BODY}\n\nFrom now on they meet weekly.\n\nFrom Paris came no word until 10:15, one said.\n\n>From here on I quote."
    )
    box = mail(1, body) + mail(2, MORE, "Daily Example News <n@d.example>")
    found, said = read(box)
    assert ["Talks 1", "Talks 2"] == [draft.fields["title"][0] for draft in found]
    assert "From now on" in found[0].text
    assert "From Paris came no word until 10:15" in found[0].text
    assert "\nFrom here on I quote." in found[0].text
    assert "Jane Doe" == found[0].fields["author"][0]
    assert "Daily Example News" == found[1].fields["source"][0]
    assert [] == said
    assert [draft.text for draft in found] == [draft.text for draft in read(gzip.compress(box.encode()))[0]]


def test_a_mail_without_text_is_said() -> None:
    empty = mail(2, "").replace("\n\n\n\n", "\nContent-Type: image/png\n\n\x01\n\n")
    found, said = read(mail(1, BODY) + empty + mail(3, MORE))
    assert ["1", "3"] == [draft.part for draft in found]
    assert 1 == len(said)
    assert said[0].startswith("a mail in it is a mail without text")


# pages that were saved


def test_a_web_archive_in_xml_is_read_and_a_broken_one_says_so() -> None:
    resource = {"WebResourceData": page("One"), "WebResourceMIMEType": "text/html", "WebResourceURL": "https://d.example/one"}
    raw = plistlib.dumps({"WebMainResource": resource, "WebSubresources": []})
    found, _ = read(raw)
    assert ["One"] == [draft.fields["title"][0] for draft in found]
    assert "https://d.example/one" == found[0].fields["url"][0]
    for broken in (raw[: len(raw) // 2], plistlib.dumps({"WebMainResource": {"x": 1}}, fmt=plistlib.FMT_BINARY)):
        with pytest.raises(Unreadable, match="is a web archive"):
            read(broken)


def test_a_page_of_single_file_with_large_pictures_is_read() -> None:
    """What stands in it as letters counts for nothing."""
    picture = f'<img src="data:image/png;base64,{"A" * 11_000_000}">'
    html = page("One").decode().replace("<h1>", f"{picture}<h1>")
    found, _ = read(f"<!--\n Page saved with SingleFile \n url: https://d.example/one \n saved date: x\n-->{html}", "a.html")
    assert "One" == found[0].fields["title"][0]


def test_the_folder_of_a_saved_page_is_no_article(tmp_path: Path) -> None:
    """In whatever language the browser speaks; one without its page is a folder like any other."""
    for name in ("One", "Zwei", "Trois"):
        (tmp_path / f"{name}.html").write_bytes(page(name))
    for folder in ("One_files", "Zwei-Dateien", "Trois_fichiers", "Four_files"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "frame.html").write_bytes(page(folder))
    read = finished(open_story([str(tmp_path)], Settings(input=Input(subfolders=True))))
    assert ["Four_files/frame.html", "One.html", "Trois.html", "Zwei.html"] == sorted(
        source.file for source in read.story.sources
    )
    assert "One_files belongs to the saved page One.html." in [note.text for note in read.notes]


# EPUB


def book(documents: dict[str, str], opf: str = "", first: bytes = b"application/epub+zip") -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), first)
        archive.writestr(
            "META-INF/container.xml", '<container><rootfiles><rootfile full-path="o/c.opf"/></rootfiles></container>'
        )
        items = "".join(f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>' for name in documents)
        order = "".join(f'<itemref idref="{name}"/>' for name in documents)
        about = "<dc:title>Weekly</dc:title><dc:publisher>Daily Example</dc:publisher><dc:date>2024-03-27</dc:date>"
        archive.writestr(
            "o/c.opf",
            opf or f"<package><metadata>{about}</metadata><manifest>{items}</manifest><spine>{order}</spine></package>",
        )
        for name, text in documents.items():
            archive.writestr(f"o/{name}.xhtml", text)
    return made.getvalue()


def test_a_newspaper_that_is_a_book_gives_its_articles() -> None:
    found, said = read(
        book({"cover": "<html><body><p>Weekly</p></body></html>", "a": page("One").decode(), "b": page("Two").decode()})
    )
    assert ["One", "Two"] == [draft.fields["title"][0] for draft in found]
    assert ["Daily Example"] * 2 == [draft.fields["source"][0] for draft in found]
    assert ["short parts of the book were left out: Weekly"] == said


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (book({"a": page("One").decode()})[:200], "is an archive that is damaged"),
        (book({}), "is an EPUB without a text in it"),
        (book({"a": "<html><body><img src='x'/></body></html>"}), "is an EPUB of pictures, without words"),
        (book({"a": "x"}, opf="<package>"), "is a damaged EPUB"),
        (book({"a": "x"}, opf='<!DOCTYPE a [<!ENTITY b "c">]><package/>'), "declares a type of document inside"),
        (book({"a": "a" * 25_000_000}), "unpacks to more than 20.0 MB"),
    ],
    ids=["cut", "empty", "pictures", "damaged", "doctype", "bomb"],
)
def test_a_broken_book_ends_in_one_sentence(raw: bytes, why: str) -> None:
    with pytest.raises(Unreadable, match=why):
        read(raw)


# many files, and a story.yaml


def test_files_that_are_left_out_for_one_reason_are_named_together(tmp_path: Path) -> None:
    for name in ("a.doc", "b.doc"):
        (tmp_path / name).write_bytes(b"\xd0\xcf\x11\xe0")
    (tmp_path / "c.txt").write_bytes(b"")
    with pytest.raises(NothingToCompare) as raised:
        story_of(tmp_path)
    assert "a.doc, b.doc: each is an old Word file; save it as .docx or as text; they were left out." in str(raised.value)
    assert "c.txt is empty; it was left out." in str(raised.value)


def test_a_story_yaml_with_a_wrong_word_and_a_missing_file_opens_the_rest() -> None:
    read = story_of(DATA / "badyaml")
    said = [note.text for note in read.notes]
    assert 2 == len(read.story.sources)
    assert any(text.startswith("story.yaml: onne.txt: “sorce” is not known here") for text in said)
    assert "story.yaml: one.txt: “yesterday” is no date such as 2024-03-27." in said
    assert "story.yaml names onne.txt, which is not there." in said


# large ones


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["warc", "mbox"])
def test_a_large_archive_is_read_piece_by_piece(kind: str, tmp_path: Path) -> None:
    """200 MB in less than 300 MiB of memory, the program's and that of the process that parses."""
    path = tmp_path / f"a.{kind}"
    size, number = 0, 0
    with path.open("wb") as file:
        while size < 200_000_000:
            number += 1
            piece = mail(number % 9, f"{BODY} {number}\n\n" * 40)
            picture = record(
                "response", f"https://d.example/{number}.png", b"\x89PNG" * 50_000, "HTTP/1.1 200 OK\r\nContent-Type: image/png"
            )
            size += file.write(
                piece.encode()
                if kind == "mbox"
                else record("response", f"https://d.example/{number}", page(f"No. {number}")) + picture
            )
    code = (
        "import resource, sys\nfrom tests.stages import finished\nfrom tui.model.settings import Settings\nfrom tui.store.stories import open_story\n"
        f"read = finished(open_story([{str(path)!r}], Settings()))\n"
        "most = sum(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024\n"
        "print(len(read.story.sources), most)"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    count, most = run.stdout.split()
    assert int(count) == min(number, 2_000)
    assert float(most) < 300


@pytest.mark.parametrize(
    "sender",
    [
        'From: "Saved by Windows Internet Explorer 8"\n',
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://d.example/one\n",
        "",
    ],
)
def test_a_page_that_was_saved_as_a_mail_has_not_the_day_of_saving(sender: str) -> None:
    raw = (
        f"{sender}Subject: One\nDate: Wed, 27 Mar 2024 10:00:00 +0100\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n"
        f"--b\nContent-Type: text/html; charset=utf-8\nContent-Location: https://d.example/one\n\n{page('One').decode()}\n"
        "--b\nContent-Type: image/gif\nContent-Location: https://d.example/a.gif\n\nR0lG\n--b--\n"
    )
    (draft,), _ = read(raw, "a.mht")
    assert "https://d.example/one" == draft.fields["url"][0]
    assert "published" not in draft.fields
