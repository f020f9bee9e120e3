"""The outlet and the day of an article where nothing outside its text names them: derived from what is written, or left open.

    PORT AMBER (Reuters) - The old lighthouse ...      Reuters, from the dateline
    harbourtimes.com.txt                               harbourtimes.com, from the file name
    The Harbour Times / May 2, 2018 / By Ida Roth      The Harbour Times, from its first lines

Only what names the article itself counts: that somebody "told Reuters" says nothing of who printed it. Where a value was found
stands in `Meta.origins`, so that a reader sees that it was derived.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from tui.engine.clean import parts
from tui.engine.clean.pieces import HEAD, BlockPiece
from tui.model.dates import find_date
from tui.model.expressions import compile_later
from tui.model.story import DERIVED, Article, Block, BlockKind, Meta

_NAME = r"[A-Z][\w'’&-]*+(?: (?!All )(?:[A-Z][\w'’&-]*+|of|the|and|&|del|de|la|du)(?![\w])){0,6}+"
_ENDINGS = (
    r"(?:com|org|net)\.[a-z]{2}|com|org|net|info|news|tv|press|media|int|edu|gov|eu|uk|us|ca|au|nz|ie|in|za|ke|ng|de|fr|es|it|nl|se"
    "|no|dk|fi|pl|ru|ua|il|tr|ir|cn|jp|kr|tw|hk|sg|ae|qa|br|mx|ar|ch|at|be|pt|gr|cz|hu|ro"
)
"""Ends of domains under which outlets publish. `txt`, `md` and other ends of files are none of them."""
_DOMAIN = compile_later(
    r"(?:https?[:_/]{1,4})?(?:www\d?\.|m\.|amp\.|edition\.)?"
    rf"(?P<domain>(?:[a-z0-9][a-z0-9-]{{0,62}}\.){{1,3}}(?:{_ENDINGS}))(?:(?![a-z0-9.-])|(?=[-.](?:19|20)\d\d[-_.]?[01]\d))",
    re.IGNORECASE,
)
_FILE_TYPES = compile_later(r"\.(?:txt|text|md|markdown|html?|xhtml|pdf|docx?|eml|json|xml|gz|mhtml?|rtf)$", re.IGNORECASE)
_NUMBERED = compile_later(
    r"^(?:(?:19|20)\d\d[-_.]?(?:0[1-9]|1[0-2])(?:[-_.]?[0-3]\d(?:T\d{4,6}Z?)?)?|[0-3]?\d[-_.][01]?\d[-_.](?:19|20)\d\d|\d{1,4})"
    r"[ ._-]+(?=[A-Za-z])"
)
"""What stands before a domain in a file's name and is no part of it: a day or a number."""
_WIRES = compile_later(
    rf"{parts.SMALL_AGENCIES}"
    r"|reuters|thomson reuters|ap|associated press|the associated press|afp|agence france-presse|epa|tass|xinhua"
    r"|kyodo(?: news)?|jiji|yonhap|pti|ians|ani|anadolu(?: agency)?|aa|pa(?: media)?|press association|upi"
    r"|bloomberg(?: news)?"
    r"|the canadian press|canadian press|cp|aap|interfax|ria novosti|ritzau|belga|keystone|pap|ctk|ntb|cnn|bbc"
    r"|wam|sana|irna|wafa"
    r"|cna|npr|ips|ukrinform|sputnik|zenit|ens|tt|bta|tanjug|cns|hina|sta|bns|elta|leta|agerpres",
    re.IGNORECASE,
)
"""Houses that a dateline names in brackets. Others need a word of the trade: "(Coast News)"."""
_TRADE = compile_later(
    r"\b(?:News|Times|Post|Herald|Tribune|Gazette|Journal|Chronicle|Courier|Observer|Telegraph|Dispatch|Guardian"
    r"|Independent|Mirror"
    r"|Express|Mail|Daily|Weekly|Press|Agency|Wire|Globe|Examiner|Inquirer|Register|Sentinel|Bulletin|Star|Sun|Echo"
    r"|Standard|Review"
    r"|Mercury|Messenger|Argus|Advertiser|Recorder|Reporter|Record|Leader|Ledger|Magazine|Monitor|Today|Broadcasting"
    r"|Radio|Television|TV"
    r"|Network|Nation|Voice|Tageblatt|Zeitung|Le Monde|Beacon|Argonaut|Banner|Citizen|Correspondent|Enquirer|Eagle"
    r"|Evening|Morning"
    r"|Intelligencer|Union|World|Advocate|Democrat|Republican|Clarion|Plain Dealer|Digest)\b"
)
_NAMED = compile_later(_NAME)
_COPYRIGHT = compile_later(
    rf"(?:(?:©|\(c\)|[Cc]opyright)[ ,]*+){{1,3}}+(?:(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?,?+)?"
    rf" ?(?:by )?(?:the )?(?P<name>{_NAME})"
)
_ORIGINAL = compile_later(
    r"(?:[Rr]ead (?:the )?(?:original|full)(?: (?:article|story|report|text|version))?"
    r"|[Tt]h(?:is|e) (?:article|story|report|piece) (?:was |is |has been )?(?:originally |first )?(?:published|appeared"
    r"|posted)"
    r"|(?:[Oo]riginally|[Ff]irst) (?:published|appeared|posted)|[Ss]ource|[Ff]rom)(?: ?:)?(?: (?:at|on|in|by|from)\b)?:? ?"
    rf"(?:(?:the )?(?P<name>{_NAME})(?![.]\w)|(?P<address>(?:https?://)?[\w.-]++(?:/\S*+)?))"
)
_DATE_IN_NAME = compile_later(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)[-_. /]?(?P<m>0[1-9]|1[0-2])[-_. /]?(?P<d>0[1-9]|[12]\d|3[01])(?!\d)"
)
_MOST_OF_OUTLET = 6
"""Words that an outlet's name in the first lines has at most: "The Royal Gazette of Port Amber"."""
_HASH = compile_later(
    r"(?:\d{1,5}[_-])?(?=[^_]*\d)[0-9a-f]{8,}|\d{5,}|[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}", re.IGNORECASE
)
"""A file's name that says nothing to a reader: a hash, a long number, a UUID."""
_TEASED = 600
"""Characters of prose below which an article before a pay notice is its teaser: two or three paragraphs."""
_PAYWALL = compile_later(
    r"\b(?:subscribers?|members?|premium)\b.{0,20}$|\b(?:for|to) (?:our |paying |paid |premium "
    r"|registered )?(?:subscribers|members)\b"
    r"|\balready an? (?:subscriber|member)\b|\b(?:subscribe|sign in|log ?in|register|sign up)\b.{0,30}\b(?:to"
    r"|and) (?:continue|keep|read|unlock|access|view|finish)\b"
    r"|^to (?:read|continue|keep|finish)\b.{0,40}\b(?:subscribe|sign|log|register|become|trial)\b"
    r"|\b(?:continue|keep|finish|unlock|access)\b.{0,40}\b(?:subscrib|member|trial|free account)|\bto (?:continue|keep"
    r"|finish) reading\b"
    r"|\b(?:unlock|get) (?:full |unlimited |digital )+access\b",
    re.IGNORECASE | re.MULTILINE,
)
_MOST_OF_TITLE = 30
"""Words that the title beside it has at most, as in `Clean.longest_title`."""
_MOST_OF_BARE = 15
"""Words of a title that stands alone at the most; what is longer may be a paragraph whose full stop is missing."""
_ENDED = compile_later(r"[.!?…][\"'”’)\]]*$")
_TAIL = 6
"""Pieces at the end among which a notice of rights or of the original is looked for."""


def head_of_page(pieces: Sequence[BlockPiece]) -> int | None:
    """The number of the piece that names the outlet above the title, or None.

    It stands within the first lines; before and after it only dates and bylines, of which there is one at least, and a further
    line that may be the title. It has a word of the trade, or is a domain: a short title above a date has neither.
    """
    top = pieces[:HEAD]
    parted = [number for number, piece in enumerate(top) if piece.kind in {BlockKind.DATE, BlockKind.BYLINE}]
    words = [number for number, piece in enumerate(top) if piece.kind is None]
    if not parted or len(words) < 3:
        return None
    for number, title in ((words[0], words[1]), (words[1], words[0])):
        beside = number < parted[-1] or number - 1 in parted
        if (
            beside
            and title <= parted[-1] + 1
            and is_outlet(top[number].text.strip())
            and parts.is_titled(top[title].text.strip(), _MOST_OF_TITLE)
        ):
            return number
    return None


def is_name(words: str) -> bool:
    """Whether words are written as a name is, with capitals throughout."""
    return _NAMED.fullmatch(words) is not None


def is_outlet(line: str) -> bool:
    """Whether a whole line is an outlet's name: capitals throughout and a word of the trade, or a domain."""
    if len(line.split()) > _MOST_OF_OUTLET:
        return False
    if _DOMAIN.fullmatch(line) is not None:
        return True
    written = line.title() if line.isupper() else line
    return is_name(line) and (_TRADE.search(written) is not None or _WIRES.fullmatch(line) is not None)


def outlet(known: Meta, file: str, pieces: Sequence[BlockPiece], masthead: str) -> tuple[str, str]:
    """The outlet and where it was found, as the words after "from"; ("", "") where nothing names it.

    `masthead` is the name of the outlet among the first lines, if they have one.
    """
    if masthead:
        return masthead, DERIVED["first lines"]
    if found := _domain(known.url):
        return found, DERIVED["address"]
    if wire := agency(pieces):
        return wire, DERIVED["dateline"]
    name = file.rsplit("/", 1)[-1].partition("#")[0]
    if "://" not in file and (found := _domain(_FILE_TYPES.sub("", name))):
        return found, DERIVED["file name"]
    return _from_notice(pieces)


def agency(pieces: Sequence[BlockPiece]) -> str:
    """The agency or paper that the datelines name in brackets; "" where none does, or several do, as in a digest."""
    named = {
        match["name"].strip()
        for piece in pieces
        if piece.kind is BlockKind.DATELINE and (match := parts.IN_BRACKETS.search(piece.text))
    }
    name = named.pop() if len(named) == 1 else ""
    return name if _WIRES.fullmatch(name) or _TRADE.search(name) else ""


def agency_in(article: Article) -> str:
    """The agency that the datelines of an article name."""
    return agency([BlockPiece(article.text[block.start : block.end], block.kind) for block in article.blocks])


def neutral_names(articles: Sequence[Article]) -> tuple[str, ...]:
    """A name for each article that has no outlet and a number or a hash for a file's name: "unnamed 1"; else ""."""
    names, count = [], 0
    for article in articles:
        stem = _FILE_TYPES.sub("", article.file.rsplit("/", 1)[-1])
        count += (bare := not article.meta.source and _HASH.fullmatch(stem) is not None)
        names.append(f"unnamed {count}" if bare else "")
    return tuple(names)


def unreadable(blocks: Sequence[Block], text: str) -> bool:
    """Whether an article's body is not there: no paragraph at all, a title alone, or a few lines before a pay notice."""
    paragraphs = [block for block in blocks if block.kind is BlockKind.PARAGRAPH]
    body = sum(block.end - block.start for block in paragraphs)
    titled = any(block.kind is BlockKind.HEADLINE for block in blocks)
    if len(paragraphs) == 1 and not titled and parts.is_titled(text[paragraphs[0].start : paragraphs[0].end], _MOST_OF_BARE):
        return not _ENDED.search(text, paragraphs[0].start, paragraphs[0].end)
    return not body or (
        body < _TEASED
        and any(
            block.kind is BlockKind.FURNITURE and _PAYWALL.search(text, block.start, block.end) is not None for block in blocks
        )
    )


def _from_notice(pieces: Sequence[BlockPiece]) -> tuple[str, str]:
    """The outlet that a notice at the end names, with where it stands."""
    for piece in reversed(pieces[-_TAIL:]):
        line = piece.text.strip()
        if piece.kind is not BlockKind.FURNITURE or len(line) > 300:
            continue
        if match := _COPYRIGHT.match(line):
            name = match["name"].strip(" .,")
            if is_outlet(name) or _TRADE.search(name) or _owns_all(name, line):
                return name, DERIVED["copyright"]
        if match := _ORIGINAL.match(line):
            if match["address"] and (found := _domain(match["address"])):
                return found, DERIVED["original"]
            if match["name"] and is_outlet((match["name"][:1].upper() + match["name"][1:]).rstrip(" .,")):
                return match["name"].rstrip(" .,"), DERIVED["original"]
    return "", ""


def _owns_all(name: str, line: str) -> bool:
    """Whether a notice reserves all rights for "The Punch": a house of its own, and none that sells pictures."""
    few = len(name.split()) <= _MOST_OF_OUTLET
    return few and name.startswith("The ") and "rights reserved" in line.lower() and not parts.is_caption(f"({name})")


def day(known: Meta, file: str) -> tuple[date | None, str]:
    """The day that the address or the file's name holds, and which of them; (None, "") where there is none."""
    for words, where in ((known.url, "address"), ("" if "://" in file else file.rsplit("/", 1)[-1], "file name")):
        match = _DATE_IN_NAME.search(words)
        if match and (found := find_date(f"{match['y']}-{match['m']}-{match['d']}")):
            return found, DERIVED[where]
    return None, ""


def _domain(words: str) -> str:
    """The domain with which a file's name or an address begins, without "www."; "" where it begins otherwise."""
    match = _DOMAIN.match(_NUMBERED.sub("", words))
    return match["domain"].lower() if match else ""
