"""Writes the page with Jinja2: every value is escaped, and the only script and style are those that stand here, by their hash.

The content security policy forbids everything else, so that even markup that slipped through could neither run nor ask the
network for anything.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from hashlib import sha256
from importlib.resources import files

from tui import __version__
from tui.reading.printed.page.contents import PageContents
from tui.reading.state.exporting import ExportRequest
from tui.store.neutral import neutral

_COLOUR = re.compile(r"#[0-9a-f]{6}")


def html_pieces(request: ExportRequest) -> Iterator[str]:
    """The page, piece by piece. Every text passes the one door once more: what the reader wrote came by other ways."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined
    from markupsafe import Markup

    style = style_sheet(*request.palettes)
    script = read_resource("page.js")
    environment = Environment(
        loader=FunctionLoader(read_resource),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_harmless,
    )
    template = environment.get_template("page.html")
    yield from template.generate(
        page=PageContents(request),
        version=__version__,
        policy=content_policy(style, script),
        style=Markup(style),
        script=Markup(script),
    )


def content_policy(style: str, script: str) -> str:
    """What a browser may do with the page: draw this style, run this script, and nothing else."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; base-uri 'none'; form-action 'none'"
    )


def style_sheet(light: Mapping[str, str], dark: Mapping[str, str]) -> str:
    """The style with its colours; raises ValueError for what is no colour."""
    sheet = read_resource("page.css")
    return (
        f":root{{color-scheme:light dark;{_variables(light)}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{_variables(dark)}}}}}\n{sheet}"
    )


def _variables(colours: Mapping[str, str]) -> str:
    wrong = [value for value in colours.values() if not _COLOUR.fullmatch(value)]
    if wrong:
        raise ValueError(f"not a colour: {wrong[0]!r}")
    return "".join(f"--{name}:{value};" for name, value in colours.items())


def read_resource(name: str) -> str:
    """A file that stands beside this module, in the wheel too."""
    return files("tui.reading.printed.page").joinpath(name).read_text("utf-8")


def _digest(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _harmless(value: object) -> object:
    """A value as it may stand on the page: text without what nobody sees and what turns it round."""
    if type(value) is str and not value.isprintable():
        return neutral(value).text
    return value
