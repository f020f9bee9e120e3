"""Addresses that may hold secrets: what of them is shown, printed and kept.

    https://jane:secret@daily.example/a?id=5&token=c0ffee   is refused; it would be shown as
    https://daily.example/a?id=5&token=…

A user name and a password in an address are an old way to log in, and end up in reports, in lists and in other people's mail. A
token among the parameters does too, but many an address does not work without its parameters: it is asked for as it was typed,
and its value is shown nowhere.
"""

from __future__ import annotations

import re

from tui.model.expressions import compile_later
from tui.store import neutral

HIDDEN = "…"
"""What stands for a value that is not shown."""

_AUTHORITY = compile_later(r"(?P<scheme>[a-z][a-z0-9+.-]{0,20}:[/\\]*)(?P<authority>[^/\\?#]*)", re.IGNORECASE)
_SECRET = compile_later(
    r"token|secret|passw|pwd|credential|api[_-]?key|access[_-]?(?:key|code)|auth(?!or)|session|jwt|signature|sig$|article_code",
    re.IGNORECASE,
)
"""Names of parameters whose values open something."""
_PARAMETER = compile_later(r"(?P<name>[?&#;][^=&#;?]{1,80}=)(?P<value>[^&#;]+)")


def with_user(url: str) -> bool:
    """Whether an address names a user, with or without a password."""
    match = _AUTHORITY.match(url.strip())
    return match is not None and "@" in match["authority"]


def shown(url: str, *, longest: int = 300) -> str:
    """An address as it may be shown: one harmless line without user and password, secret values as an ellipsis."""
    url = url.strip()
    if match := _AUTHORITY.match(url):
        url = match["scheme"] + match["authority"].rpartition("@")[2] + url[match.end() :]
    return neutral.line(_PARAMETER.sub(_masked, url), longest=longest)


def digest(url: str) -> str:
    """What stands for an address where it is looked up later: it tells two addresses apart and gives none away."""
    # A third of the memory that reading plain text takes, so it is imported where there is an address.
    from hashlib import sha256

    return sha256(url.encode("utf-8", "surrogatepass")).hexdigest()


def _masked(parameter: re.Match[str]) -> str:
    return parameter["name"] + HIDDEN if _SECRET.search(parameter["name"][1:-1]) else parameter[0]
