"""Addresses are fetched within limits, from a real server on the loopback interface."""

from __future__ import annotations

import gzip
import io
import re
import socket
import ssl
import threading
import time
from collections.abc import Generator, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.stages import finished
from tui.model.errors import NothingToCompare
from tui.model.settings import Input, Settings
from tui.store import kept
from tui.store.public import is_public
from tui.store.stories import Opened, opened

PROSE = "The two sides met for three hours on Monday and agreed to meet again on Friday, the ministry said."
PAGE = f"<html><head><title>Talks resume</title></head><body><article>{f'<p>{PROSE}</p>' * 3}</article></body></html>".encode()
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
    return Settings(input=Input(**{"private_addresses": True, "fetch_seconds": 5.0, "max_page_mb": 1.0, **changes}))  # type: ignore[arg-type]


def read(*targets: str, settings: Settings | None = None) -> Opened:
    work: Generator[float, None, Opened] = opened(targets, settings or limits(), stdin=io.BytesIO())
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
        ("endless", "larger than 1.0 MB"),
    ],
)
def test_a_bad_answer_is_one_clear_line(site: str, path: str, why: str) -> None:
    with pytest.raises(NothingToCompare, match=re.escape(why)):
        read(f"{site}/{path}")


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
        ("93.184.216.34", True),
        ("2606:2800:220:1::1", True),
        ("192.168.1.1", False),
        ("100.64.0.1", False),
        ("224.0.0.1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:10.0.0.1", False),
        ("2002:7f00:1::", False),
        ("64:ff9b::a00:1", False),
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
