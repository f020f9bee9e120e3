"""Web archives of Safari: a property list with the page and what it shows."""

from __future__ import annotations

from collections.abc import Iterator

from tui.store import addresses
from tui.store.decode import decode
from tui.store.draft import Draft, Unreadable, with_doubts

_MAIN, _DATA = "WebMainResource", "WebResourceData"


def webarchive(raw: bytes) -> Iterator[Draft]:
    """The article of the page that was saved; its frames and pictures are none. Raises Unreadable."""
    import plistlib

    from tui.store.formats.exports import page_articles

    try:
        saved = plistlib.loads(raw)
    except Exception:
        raise Unreadable("is a web archive that is damaged or breaks off") from None
    page = saved.get(_MAIN) if isinstance(saved, dict) else None
    content = page.get(_DATA) if isinstance(page, dict) else None
    if not isinstance(page, dict) or not isinstance(content, bytes):
        raise Unreadable("is a web archive without a page in it")
    text = decode(content, declared=str(page.get("WebResourceTextEncodingName") or ""))
    if text is None:
        raise Unreadable("is a web archive of something that is no text")
    found = page_articles(text.text, addresses.shown_address(str(page.get("WebResourceURL") or "")))
    return with_doubts(found, (text.doubt,) if text.doubt else ())
