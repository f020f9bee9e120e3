"""What a page says beside its text: its body as data (schema.org), times of a live blog, that it is only a way to another page.

Looked for by the beginning of a script or an element, each a bounded number of times, so that no page takes long.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape

from tui.store import addresses

_SCRIPT = re.compile(r"<script\b[^<>]{0,300}\bld\+json[^<>]{0,300}>", re.IGNORECASE)
_SCRIPT_END = re.compile(r"</script", re.IGNORECASE)
_MOST_SCRIPTS = 20
"""Scripts with data that are looked at; a page has seldom more than five."""
_LONGEST_SCRIPT = 2_000_000
_DEEPEST, _MOST_VALUES = 12, 5_000
"""Levels of data, and values in all, that are looked at."""
_META = re.compile(r"<meta\b[^<>]{0,2500}>", re.IGNORECASE)
_REFRESH = re.compile(r"http-equiv\s?=\s?[\"']?refresh", re.IGNORECASE)
_REFRESH_TO = re.compile(r"\d\s?[;,]\s?url\s?=\s?[\"']?(?P<url>[^\"'<>\s]{1,2000})", re.IGNORECASE)
_HEAD = 20_000
"""Characters of a page in which it says that it leads elsewhere."""
_SCRIPTED = re.compile(
    r"location(?:\.href)?\s?(?:=|\.(?:replace|assign)\()\s?[\"'](?P<url>https?:[^\"'<>\s]{1,2000})[\"']", re.IGNORECASE
)
_PAY = re.compile(
    r"\b(?:subscribe|subscription|sign in|log in|register|become a member|subscribers? only|for subscribers)\b[^.!?\n]{0,80}"
    r"\b(?:read|continue|access|unlock|article|story|full|more)\b|\balready a subscriber\b|\bsubscribe now\b"
    r"|\b(?:nur für abonnent|jetzt abonnieren|weiterlesen mit|réservé aux abonnés|pour lire la suite|para suscriptores)",
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"\bbefore you continue\b|\bwe (?:value|care about|respect) your privacy\b|\baccept (?:all )?cookies\b|\baccept all\b"
    r"|\bmanage (?:your )?(?:cookie|privacy|consent)\b|\bcookies? zustimmen\b|\balle akzeptieren\b|\btout accepter\b"
    r"|\baceptar todo\b|\bwe and our (?:\d{1,5} )?partners\b",
    re.IGNORECASE,
)
FEW_WORDS = 90
"""Words below which a page with a pay notice holds only the beginning of its article."""
_CONSENT_WORDS = 260
"""Words of a page that asks for consent; the longest of them list what they ask for."""
_WAY_WORDS = 40
"""Words of a page that only leads to another."""


def bodies(html: str) -> list[str]:
    """The bodies of articles that a page holds as data, the longest first; an entry of a live blog begins with its time."""
    found: list[str] = []
    at = 0
    for _ in range(_MOST_SCRIPTS):
        opened = _SCRIPT.search(html, at)
        closed = _SCRIPT_END.search(html, opened.end()) if opened else None
        if opened is None or closed is None:
            break
        at = closed.end()
        if closed.start() - opened.end() > _LONGEST_SCRIPT:
            continue
        try:
            value = json.loads(html[opened.end() : closed.start()], strict=False)
        except (ValueError, RecursionError):
            continue
        found += [body for mapping in _mappings(value) if (body := _body(mapping))]
    return sorted(found, key=len, reverse=True)


def _mappings(value: object) -> Iterator[Mapping[str, object]]:
    """All mappings in a value, as deep as pages go."""
    waiting, seen = [(value, 0)], 0
    while waiting and seen < _MOST_VALUES:
        each, depth = waiting.pop()
        seen += 1
        if isinstance(each, Mapping):
            yield each
        if depth < _DEEPEST and isinstance(each, (list, Mapping)):
            inner = each.values() if isinstance(each, Mapping) else each
            waiting += [(one, depth + 1) for one in inner if isinstance(one, (list, Mapping))]


def _body(mapping: Mapping[str, object]) -> str:
    """The body that a mapping gives: of an article, or of the entries of a live blog."""
    updates = mapping.get("liveBlogUpdate")
    if isinstance(updates, list):
        return "\n".join(filter(None, (_entry(update) for update in updates if isinstance(update, Mapping))))
    body = mapping.get("articleBody")
    return _plain(body) if isinstance(body, str) else ""


def _entry(update: Mapping[str, object]) -> str:
    """An entry of a live blog: when, its headline, what it says."""
    texts = [update.get(name) for name in ("headline", "articleBody")]
    words = [_plain(text) for text in texts if isinstance(text, str) and text.strip()]
    when = re.search(r"T(\d\d:\d\d)", str(update.get("datePublished") or ""))
    return "\n".join([*([when[1]] if when else []), *words]) if words else ""


def _plain(body: str) -> str:
    """A body as lines; what stands in it as elements or as names of characters is read as in a page."""
    from tui.store.formats.words import words

    text = unescape(body) if "&" in body else body
    return words(text.replace("\n", "<p>")) if re.search(r"</?(?:p|br|div|h\d|li)\b", text, re.IGNORECASE) else text


def leads_to(html: str, count: int) -> str:
    """The address to which a page of so many words only leads; "" for any other page."""
    if count > _WAY_WORDS:
        return ""
    refreshing = (tag[0] for tag in _META.finditer(html, 0, _HEAD) if _REFRESH.search(tag[0]))
    way = next(filter(None, map(_REFRESH_TO.search, refreshing)), None) or _SCRIPTED.search(html, 0, _HEAD)
    return addresses.shown_address(unescape(way["url"])) if way else ""


def asks_for_consent(text: str) -> bool:
    """Whether the words of a page are those that ask for consent, twice at the least and hardly more."""
    return len(text.split()) < _CONSENT_WORDS and len(_CONSENT.findall(text)) > 1


def asks_for_pay(text: str) -> bool:
    """Whether few words of an article come with a notice that the rest is for who pays."""
    return len(text.split()) < FEW_WORDS and _PAY.search(text) is not None
