"""Addresses: the only place of the program that opens a connection, and only for an address that the reader typed.

A page may come slowly, without end, from a server that is somebody else's, or send the reader on in a circle. So each address
has its seconds, its megabytes and its redirects. Private addresses are refused, because a page that redirects to a router or to
a service on this machine would otherwise be fetched with the reader's own rights: the name is looked up once, all its addresses
are checked, and the connection goes to the one that was checked.
"""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from tui import __version__
from tui.model.records import dataclass
from tui.model.settings import Input
from tui.store import addresses, neutral
from tui.store.decompress import ASKED_FOR, TooLarge, Unpacking
from tui.store.draft import Unreadable
from tui.store.public import is_public

if TYPE_CHECKING:
    import httpx

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_HEADERS = {
    "User-Agent": f"rashomon/{__version__}",
    "Accept": "text/html,application/xhtml+xml,text/plain,application/json,application/pdf;q=0.9,*/*;q=0.1",
    "Accept-Encoding": ASKED_FOR,
}
_NO_ARTICLES = (
    "image/",
    "audio/",
    "video/",
    "font/",
    "application/zip",
    "application/javascript",
    "text/css",
    "text/javascript",
)
"""Types of what is no article, told before it is loaded. All else is known by its content."""
_PIECE = 65_536
"""Bytes of an answer that are taken in one go."""
WITH_USER = "has a user name or a password in it, which is never sent; name the address without it"
"""Why an address is not fetched, in words that follow it."""


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """What a server gave."""

    raw: bytes
    url: str
    """Where it was in the end."""
    type: str
    """Its media type, without parameters."""
    charset: str
    """The encoding that the server gives; empty when it gives none."""


class Fetching:
    """An address that is being fetched, in a thread of its own, so that whoever waits can go on drawing."""

    def __init__(self, url: str, settings: Input) -> None:
        self._page: FetchedPage | None = None
        self._error: Exception | None = None
        self._close: Callable[[], None] | None = None
        self._seconds = settings.fetch_seconds
        self._deadline = time.monotonic() + settings.fetch_seconds
        self._thread = threading.Thread(target=self._run, args=(url, settings), daemon=True)
        self._thread.start()

    def _run(self, url: str, settings: Input) -> None:
        try:
            self._page = page(url, settings, deadline=self._deadline, opened=self._open_stream)
        except Exception as error:  # carried over to the thread that waits
            self._error = error

    def _open_stream(self, close: Callable[[], None]) -> None:
        self._close = close

    def wait(self, wait: float) -> bool:
        """Whether it is finished, or its time is over, after waiting for at most `wait` seconds."""
        self._thread.join(wait)
        over = time.monotonic() > self._deadline
        if over and self._close is not None and self._thread.is_alive():
            with suppress(Exception):  # a server that never comes to its answer would be listened to for ever
                self._close()
            self._close = None
        return not self._thread.is_alive() or over

    def page(self) -> FetchedPage:
        """The page. Raises Unreadable with the reason why there is none."""
        if isinstance(self._error, Unreadable):
            raise self._error
        if self._error is not None:
            raise Unreadable(f"could not be fetched ({type(self._error).__name__})")
        if self._page is None:
            raise Unreadable(_too_slow(self._seconds))
        return self._page


def page(url: str, settings: Input, *, deadline: float, opened: Callable[[Callable[[], None]], None]) -> FetchedPage:
    """Fetch an address, following its redirects, until `deadline` of the monotonic clock. Raises Unreadable.

    `opened` is given what closes the connection, from whatever thread, should the time be over.
    """
    import httpx

    def in_time(_event: str, _info: object) -> None:
        if time.monotonic() > deadline:  # a connection that did not stand yet could not be closed
            raise Unreadable(_too_slow(settings.fetch_seconds))

    hops = 0
    try:
        with httpx.Client(
            transport=_guarded_transport(settings), headers=_HEADERS, timeout=settings.fetch_seconds, trust_env=False
        ) as client:
            opened(client.close)
            while True:
                _check_scheme(httpx.URL(url).scheme, url, first=not hops)
                with client.stream("GET", url, extensions={"trace": in_time}) as answer:
                    if answer.status_code not in _REDIRECTS or "location" not in answer.headers:
                        return _body(answer, settings, deadline)
                    url = str(httpx.URL(url).join(answer.headers["location"]))
                hops += 1
                if hops > settings.fetch_redirects:
                    raise Unreadable(f"redirects more than {settings.fetch_redirects} times (input.fetch_redirects)")
                if time.monotonic() > deadline:
                    raise Unreadable(_too_slow(settings.fetch_seconds))
    except httpx.InvalidURL:
        raise Unreadable("is no address") from None
    except httpx.TimeoutException:
        raise Unreadable(_too_slow(settings.fetch_seconds)) from None
    except httpx.HTTPError as error:
        raise Unreadable(_reason(error)) from None


def _check_scheme(scheme: str, url: str, *, first: bool) -> None:
    """Raise Unreadable where an address is not one to go to."""
    if scheme not in {"http", "https"}:
        raise Unreadable(f"leads to {addresses.shown_address(url, longest=80)}, which is neither http nor https")
    if addresses.with_user(url):
        raise Unreadable(WITH_USER if first else "leads to an address with a user name in it, which is not followed")


def _body(answer: httpx.Response, settings: Input, deadline: float) -> FetchedPage:
    """The body of an answer within the limits."""
    if answer.status_code != 200:
        raise Unreadable(f"was answered with {answer.status_code} {neutral.line(answer.reason_phrase, longest=60)}".rstrip())
    media = answer.headers.get("content-type", "").split(";")[0].strip().lower()
    if media.startswith(_NO_ARTICLES):
        raise Unreadable(f"is of the type {neutral.line(media, longest=60)}, which is no article")
    largest = int(settings.max_page_mb * 1e6)
    length = answer.headers.get("content-length", "")
    if length.isascii() and length.isdigit() and int(length[:18]) > largest:
        raise Unreadable(_too_large(largest))
    unpacking = Unpacking(answer.headers.get("content-encoding", ""), largest)
    try:
        came = _take_body(answer, unpacking, largest, deadline, settings)
    except TooLarge:
        raise Unreadable(_too_large(largest)) from None
    except ValueError:
        raise Unreadable("came packed in another way than it says") from None
    if not (came and unpacking.whole):
        raise Unreadable("could not be fetched: it broke off; not whole")
    return FetchedPage(bytes(unpacking.body), str(answer.url), media, answer.charset_encoding or "")


def _take_body(answer: httpx.Response, unpacking: Unpacking, largest: int, deadline: float, settings: Input) -> bool:
    """Take the body piece by piece; whether it came to its end. Raises Unreadable, TooLarge and ValueError."""
    import httpx

    size = 0
    try:
        for piece in answer.iter_raw(_PIECE):
            size += len(piece)
            if size > largest:
                raise TooLarge
            unpacking.add(piece)
            if time.monotonic() > deadline:
                raise Unreadable(_too_slow(settings.fetch_seconds))
    except (httpx.RemoteProtocolError, httpx.ReadError):
        if time.monotonic() > deadline:
            raise Unreadable(_too_slow(settings.fetch_seconds)) from None
        return False
    return True


def _guarded_transport(settings: Input) -> httpx.BaseTransport:
    """A transport that connects to addresses that were checked and to no others."""
    import httpx

    class Guarded(httpx.HTTPTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            host = request.url.host
            where = _check_host(host, request.url.port or (443 if request.url.scheme == "https" else 80), settings)
            asked = request.url
            request.extensions = {**request.extensions, "sni_hostname": host}
            request.url = asked.copy_with(host=where)
            try:
                return super().handle_request(request)
            finally:
                request.url = asked

    # A connection is not used twice: that of another name at the same address proved that name and not this one.
    return Guarded(retries=0, limits=httpx.Limits(max_keepalive_connections=0))


def _check_host(host: str, port: int, settings: Input) -> str:
    """An address of the host; raises Unreadable where any of its addresses is private and that is not allowed."""
    try:
        found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    except (OSError, UnicodeError):
        raise Unreadable(f"cannot be found: no server is called {neutral.line(host, longest=80)}") from None
    for each in found:
        if not settings.private_addresses and not is_public(each):
            raise Unreadable(
                f"leads to {each}, a private address; --private-addresses (or input.private_addresses) allows those"
            )
    return found[0]


def _reason(error: httpx.HTTPError) -> str:
    """Why a connection failed, in words that follow the address."""
    import ssl

    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return f"has a certificate that does not hold: {neutral.line(cause.verify_message, longest=120)}"
        if isinstance(cause, ssl.SSLError):
            return "does not speak TLS as it should"
        cause = cause.__cause__ or cause.__context__
    words = neutral.line(str(error), longest=120).rstrip(".")
    return f"could not be fetched: {words[:1].lower()}{words[1:]}" if words else "could not be fetched"


def _too_slow(seconds: float) -> str:
    return f"took longer than {seconds:g} seconds (input.fetch_seconds)"


def _too_large(largest: int) -> str:
    return f"is larger than {largest / 1e6:,.1f} MB (input.max_page_mb)"
