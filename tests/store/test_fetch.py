"""Addresses are fetched within limits, from a real server on the loopback interface."""

from __future__ import annotations

import gzip
import io
import re
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Generator, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.stages import finished
from tui.model.errors import NothingToCompare
from tui.model.settings import Input, Settings
from tui.store import fetch, kept, paths
from tui.store.draft import Unreadable
from tui.store.public import is_public
from tui.store.stories import Opened, open_story

PROSE = "The two sides met for three hours on Monday and agreed to meet again on Friday, the ministry said."
PAGE = f"<html><head><title>Talks resume</title></head><body><article>{f'<p>{PROSE}</p>' * 3}</article></body></html>".encode()
PUBLIC = "93.184.216.34 8.8.8.8 2606:2800:220:1::1 ::ffff:8.8.8.8 64:ff9b::808:808 2002:808:808:: 2606:2800::5efe:808:808"
PRIVATE = """
127.0.0.1 10.0.0.1 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 192.0.0.8 192.0.2.1 192.88.99.1 198.18.0.1 198.51.100.1
203.0.113.1 224.0.0.1 239.1.1.1 240.0.0.1 255.255.255.255 0.0.0.0 0.1.2.3
:: ::1 ::127.0.0.1 ::10.0.0.1 ::ffff:10.0.0.1 ::ffff:0:127.0.0.1 64:ff9b::a00:1 64:ff9b:1::808:808 2002:7f00:1::
2001:0:808:808::80ff:fffe 2001:0:7f00:1::f7f7:f7f7 100::1 2001:2::1 2001:10::1 2001:20::1 2001:db8::1 3fff::1 5f00::1
fc00::1 fd00::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1 ff0e::1 2606:2800::5efe:7f00:1 2606:2800::200:5efe:10.0.0.1
"""
TLS = Path(__file__).parent.parent / "data" / "tls"


class Handler(BaseHTTPRequestHandler):
    """Each path misbehaves in its own way."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        self.server.asked.append(self.path)  # type: ignore[attr-defined]
        getattr(self, f"answer_{self.path.strip('/').split('?')[0]}", self.answer_page)()

    def give(self, body: bytes, *, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"content_type": "text/html; charset=utf-8", "content_length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def answer_page(self) -> None:
        self.give(PAGE)

    def answer_latin(self) -> None:
        self.give(PAGE.replace(b"Monday", "S\xe3o Paulo".encode("latin-1")), content_type="text/html; charset=iso-8859-1")

    def answer_missing(self) -> None:
        self.give(b"gone", status=404)

    def answer_loop(self) -> None:
        self.give(b"", status=302, location="/loop")

    def answer_moved(self) -> None:
        self.give(b"", status=301, location="/page")

    def answer_elsewhere(self) -> None:
        self.give(b"", status=302, location="file:///etc/passwd")

    def answer_picture(self) -> None:
        self.give(b"\x89PNG", content_type="image/png")

    def answer_large(self) -> None:
        self.give(b"x", content_length="99999999")

    def answer_short(self) -> None:
        self.give(PAGE, content_length=str(len(PAGE) + 100))
        self.close_connection = True

    def answer_bomb(self) -> None:
        self.give(gzip.compress(b"0" * 3_000_000), content_encoding="gzip")

    def answer_packed(self) -> None:
        """Two codings, as a server and one before it apply them."""
        self.give(gzip.compress(zlib.compress(PAGE)), content_encoding="deflate, gzip")

    def answer_bare(self) -> None:
        """Deflate without its head, as many servers send it."""
        self.give(zlib.compress(PAGE, wbits=-15), content_encoding="deflate")

    def answer_twice(self) -> None:
        self.give(gzip.compress(PAGE[:50]) + gzip.compress(PAGE[50:]), content_encoding="x-gzip")

    def answer_nested(self) -> None:
        bomb = gzip.compress(gzip.compress(gzip.compress(b"0" * 30_000_000)))
        self.give(bomb, content_encoding="gzip, gzip, gzip")

    def answer_hollow(self) -> None:
        """Much on one level, nothing on the next."""
        self.give(gzip.compress(gzip.compress(b"") * 150_000), content_encoding="gzip, gzip")

    def answer_deep(self) -> None:
        self.give(b"x", content_encoding=", ".join(["gzip"] * 5_000))

    def answer_brotli(self) -> None:
        self.give(b"x", content_encoding="br")

    def answer_cut(self) -> None:
        self.give(gzip.compress(PAGE)[:-9], content_encoding="gzip")

    def answer_false(self) -> None:
        self.give(PAGE, content_encoding="gzip")

    def answer_login(self) -> None:
        self.give(b"", status=302, location="http://jane:hunter2@127.0.0.1/page")

    def answer_foreign(self) -> None:
        self.give(b"", status=302, location="ftp://jane:hunter2@127.0.0.1/page")

    def answer_hints(self) -> None:
        with suppress(OSError):
            while True:
                self.wfile.write(b"HTTP/1.1 103 Early Hints\r\n\r\n")
        self.server.asked.append("gone")  # type: ignore[attr-defined]
        self.close_connection = True

    def answer_slow(self) -> None:
        self.send_response(200)
        self.end_headers()
        time.sleep(3)

    def answer_endless(self) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.end_headers()
        try:
            while True:
                self.wfile.write(b"<p>more and more</p>" * 500)
        except OSError:
            self.close_connection = True

    def answer_dripping(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            for _ in range(60):
                self.wfile.write(b"x")
                self.wfile.flush()
                time.sleep(0.05)
        except OSError:
            self.close_connection = True


@pytest.fixture(scope="module")
def server() -> Iterator[ThreadingHTTPServer]:
    made = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.daemon_threads = True
    made.asked = []  # type: ignore[attr-defined]
    threading.Thread(target=made.serve_forever, daemon=True).start()
    yield made
    made.shutdown()
    made.server_close()


@pytest.fixture
def site(server: ThreadingHTTPServer) -> str:
    server.asked.clear()  # type: ignore[attr-defined]
    return f"http://127.0.0.1:{server.server_port}"


def limits(**changes: object) -> Settings:
    return Settings(input=Input(**{"private_addresses": True, "fetch_seconds": 60.0, "max_page_mb": 1.0, **changes}))  # type: ignore[arg-type]


def read(*targets: str, settings: Settings | None = None) -> Opened:
    work: Generator[float, None, Opened] = open_story(targets, settings or limits(), stdin=io.BytesIO())
    return finished(work)


def test_an_address_is_fetched_and_kept(site: str, server: ThreadingHTTPServer) -> None:
    """The second time it opens without the network; a wish fetches it anew."""
    first = read(f"{site}/page").story.sources[0]
    assert ("Talks resume", f"{site}/page") == (first.meta.title, first.meta.url)
    assert PROSE in first.text
    again = read(f"{site}/page")
    assert (first,) == again.story.sources
    assert ["/page"] == server.asked  # type: ignore[attr-defined]
    assert "opened as it was fetched on" in again.notes[0].text
    read(f"{site}/page", settings=limits(fetch_again=True))
    assert ["/page", "/page"] == server.asked  # type: ignore[attr-defined]


def test_a_page_is_kept_beside_the_story(site: str, tmp_path: Path) -> None:
    """The folder alone holds it afterwards, byte for byte, with its address."""
    (tmp_path / "a.txt").write_text(PROSE)
    both = read(str(tmp_path), f"{site}/moved")
    assert ["a.txt", f"{site}/moved"] == [source.file for source in both.story.sources]
    (page,) = tmp_path.glob("*.html")
    assert PAGE == page.read_bytes()
    later = read(str(tmp_path))
    assert {"", f"{site}/moved"} == {source.meta.url for source in later.story.sources}
    assert 2 == len(read(str(tmp_path), f"{site}/moved").story.sources)


def test_the_encoding_that_the_server_gives_counts(site: str) -> None:
    """Now, and when the kept page is opened again."""
    for _ in range(2):
        assert "São Paulo" in read(f"{site}/latin").story.sources[0].text


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("missing", "404"),
        ("loop", "redirects more than 5 times"),
        ("elsewhere", "neither http nor https"),
        ("picture", "image/png"),
        ("large", "larger than 1.0 MB"),
        ("bomb", "larger than 1.0 MB"),
        ("short", "broke off; not whole"),
        ("cut", "broke off; not whole"),
        ("nested", "larger than 1.0 MB"),
        ("hollow", "larger than 1.0 MB"),
        ("deep", "comes packed 5,000 times over"),
        ("brotli", "packed in a way that was not asked for"),
        ("false", "came packed in another way than it says"),
        ("login", "leads to an address with a user name in it, which is not followed"),
        ("foreign", "leads to ftp://127.0.0.1/page, which is neither http nor https"),
        ("endless", "larger than 1.0 MB"),
    ],
)
def test_a_bad_answer_is_one_clear_line(site: str, path: str, why: str) -> None:
    with pytest.raises(NothingToCompare, match=re.escape(why)) as raised:
        read(f"{site}/{path}")
    assert "hunter2" not in str(raised.value)
    assert [] == list(paths.data_folder().rglob("*"))


@pytest.mark.parametrize("path", ["packed", "bare", "twice"])
def test_what_a_server_packs_is_unpacked(site: str, path: str) -> None:
    """Once or twice, with the head of its coding or without, in one member or several."""
    assert PROSE in read(f"{site}/{path}").story.sources[0].text


def test_a_connection_that_stands_too_late_asks_nothing(site: str, server: ThreadingHTTPServer) -> None:
    """Nobody could close it before it stood, and nobody waits for it any more."""
    with pytest.raises(Unreadable, match="took longer"):
        fetch.page(f"{site}/page", limits().input, deadline=time.monotonic() - 1, opened=lambda close: None)
    assert [] == server.asked  # type: ignore[attr-defined]


def test_a_server_that_never_comes_to_its_answer_is_left(site: str, server: ThreadingHTTPServer) -> None:
    """The connection is closed, so that nothing goes on listening to it."""
    read(f"{site}/page")  # what has to be imported is: the time is for coming to the server
    with pytest.raises(NothingToCompare, match="took longer"):
        read(f"{site}/hints", settings=limits(fetch_seconds=1.0))
    until = time.monotonic() + 30
    while "gone" not in server.asked and time.monotonic() < until:  # type: ignore[attr-defined]
        time.sleep(0.02)
    assert "gone" in server.asked  # type: ignore[attr-defined]


def test_a_user_name_is_never_sent_nor_shown(server: ThreadingHTTPServer, site: str, tmp_path: Path) -> None:
    """The address is refused in one sentence without it, and the rest is read."""
    (tmp_path / "a.txt").write_text(PROSE)
    found = read(str(tmp_path), f"http://jane:hunter2@127.0.0.1:{server.server_port}/page")
    assert [] == server.asked  # type: ignore[attr-defined]
    (note,) = found.notes
    assert f"{site}/page has a user name or a password in it, which is never sent" in note.text
    assert "hunter2" not in note.text


def test_a_secret_among_the_parameters_is_sent_and_shown_nowhere(
    server: ThreadingHTTPServer, site: str, tmp_path: Path
) -> None:
    """Not in notes, names, metadata, file names or the list of kept pages; and the page is found again."""
    (tmp_path / "a.txt").write_text(PROSE)
    url = f"{site}/page?id=5&token=hunter2"
    for _ in range(2):
        found = read(str(tmp_path), url)
        assert ["/page?id=5&token=hunter2"] == server.asked  # type: ignore[attr-defined]
        page = found.story.sources[-1]
        assert (f"{site}/page?id=5&token=…", f"{site}/page?id=5&token=…") == (page.file, page.meta.url)
        assert "hunter2" not in repr(found)
    assert not any("hunter2" in path.name for path in tmp_path.iterdir())
    assert "hunter2" not in kept.list_file().read_text()


def test_a_page_that_cannot_be_kept_is_shown_all_the_same(site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk or a folder that may not be written to is said."""
    (tmp_path / "a.txt").write_text(PROSE)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(kept, "write_atomically", full)
    found = read(str(tmp_path), f"{site}/page")
    assert ["a.txt", f"{site}/page"] == [source.file for source in found.story.sources]
    assert "was fetched, but could not be kept in " in found.notes[0].text
    assert "no space left on device" in found.notes[0].text


def test_a_list_that_lies_in_a_story_is_not_believed(tmp_path: Path) -> None:
    """Whoever made the folder could call any file a page of any outlet, also one outside of it."""
    home = tmp_path / "story"
    home.mkdir()
    (tmp_path / "secret").write_text("The key.")
    (home / "a.txt").write_text(PROSE)
    (home / "b.html").symlink_to(tmp_path / "secret")
    entry = '{"url": "https://daily.example/a", "day": "2024-03-27", "charset": ""}'
    (home / ".fetched.json").write_text(f'{{"a.txt": {entry}, "b.html": {entry}}}')
    assert [""] == [source.meta.url for source in read(str(home)).story.sources]
    with pytest.raises(NothingToCompare):
        read("https://name.invalid/a")


def test_a_kept_page_is_known_by_its_bytes(site: str, server: ThreadingHTTPServer, tmp_path: Path) -> None:
    """Also where it was moved; not once somebody changed it, which is then neither opened as the page nor written over."""
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    (first / "a.txt").write_text(PROSE)
    read(str(first), f"{site}/page")
    (page,) = first.glob("*.html")
    first.rename(second)
    page = second / page.name
    assert {"", f"{site}/page"} == {source.meta.url for source in read(str(second)).story.sources}
    assert 2 == len(read(str(second), f"{site}/page").story.sources)
    assert ["/page"] == server.asked  # type: ignore[attr-defined]
    page.write_bytes(PAGE.replace(b"Monday", b"Sunday"))
    assert {""} == {source.meta.url for source in read(str(second)).story.sources}
    read(str(second), f"{site}/page")
    assert ["/page", "/page"] == server.asked  # type: ignore[attr-defined]
    assert b"Sunday" in page.read_bytes()
    page.unlink()
    page.symlink_to("/etc/passwd")
    read(str(second), f"{site}/page")
    assert page.is_symlink()


def test_the_same_bytes_from_two_addresses_are_two_pages(site: str, tmp_path: Path) -> None:
    """Each file is told by its name; under another name nobody knows which it is."""
    (tmp_path / "a.txt").write_text("First.")
    read(str(tmp_path), f"{site}/page", f"{site}/other")
    urls = {source.file: source.meta.url for source in read(str(tmp_path)).story.sources}
    assert {"", f"{site}/page", f"{site}/other"} == set(urls.values())
    next(tmp_path.glob("*page*")).rename(tmp_path / "b.html")
    assert "" == {source.file: source.meta.url for source in read(str(tmp_path)).story.sources}["b.html"]


def test_a_list_of_pages_that_is_damaged_costs_what_is_damaged(site: str, server: ThreadingHTTPServer) -> None:
    read(f"{site}/page")
    kept.list_file().write_bytes(b"\xff\n[]\n{}\n" + b"[" * 100_000 + b"\n" + kept.list_file().read_bytes())
    read(f"{site}/page")
    assert ["/page"] == server.asked  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", ["slow", "dripping"])
def test_a_slow_answer_ends_in_its_time(site: str, path: str) -> None:
    """Also when a byte comes now and then."""
    with pytest.raises(NothingToCompare, match=r"took longer than 0\.4 seconds"):
        read(f"{site}/{path}", settings=limits(fetch_seconds=0.4))


def test_one_bad_address_costs_one_note(site: str) -> None:
    found = read(f"{site}/page", f"{site}/missing")
    assert [f"{site}/page"] == [source.file for source in found.story.sources]
    assert 1 == sum("404" in note.text for note in found.notes)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::1]", "0.0.0.0", "10.0.0.1", "169.254.169.254", "[::ffff:127.0.0.1]"]
)
def test_private_addresses_are_refused(host: str, server: ThreadingHTTPServer, site: str) -> None:
    """Unless they are allowed; and no connection is made."""
    with pytest.raises(NothingToCompare, match="private address"):
        read(f"http://{host}:{server.server_port}/page", settings=limits(private_addresses=False))
    assert [] == server.asked  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("address", "public"),
    [
        *((address, True) for address in PUBLIC.split()),
        *((address, False) for address in PRIVATE.split()),
    ],
)
def test_public(address: str, public: bool) -> None:
    assert public == is_public(address)


def test_a_wrong_certificate_is_refused() -> None:
    """Nothing is read from a server that cannot prove its name."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(TLS / "wrong.pem", TLS / "wrong.key")
    made = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.asked = []  # type: ignore[attr-defined]
    made.socket = context.wrap_socket(made.socket, server_side=True)
    made.handle_error = lambda *_: None  # type: ignore[method-assign]
    threading.Thread(target=made.serve_forever, daemon=True).start()
    try:
        with pytest.raises(NothingToCompare, match="certificate"):
            read(f"https://127.0.0.1:{made.server_port}/page")
        assert [] == made.asked  # type: ignore[attr-defined]
    finally:
        made.shutdown()
        made.server_close()


def test_an_address_that_leads_nowhere_is_one_clear_line() -> None:
    """A closed port, an unknown name, no address at all."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    for url in (f"http://127.0.0.1:{port}/", "http://name.invalid/", "http://", "http://[::1/", "https://\x1b[31m/"):
        with pytest.raises(NothingToCompare) as raised:
            read(url)
        assert "\x1b" not in str(raised.value)


def test_nothing_else_opens_a_connection() -> None:
    """Only one module of the program imports what could."""
    words = re.compile(r"^\s*(?:import|from) (?:httpx|socket|urllib\.request|http\.client|requests|aiohttp)\b", re.MULTILINE)
    package = Path(kept.__file__).parent.parent
    assert ["fetch.py"] == [path.name for path in package.rglob("*.py") if words.search(path.read_text("utf-8"))]
