"""From bytes to text, in whatever encoding they came.

UTF-8 and the marks of UTF-16 and UTF-32 settle nearly every file; only then is the encoding guessed, by charset-normalizer,
which is imported for that alone. A guess is always told to the reader.
"""

from __future__ import annotations

import codecs

from tui.model.records import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks; those of UTF-32 begin like those of UTF-16 and come first."""

_SAMPLE = 64 * 1024
"""Bytes that a guess looks at: some ten articles."""

_BINARY_SHARE = 0.02
"""Share of control bytes from which on a sample is no text. Text has line ends and tabs, at most a few escapes."""

_BROKEN_SHARE = 0.2
"""Broken sequences per whole one up to which bytes are damaged UTF-8 and not another encoding."""

_FEWEST = 6
"""Bytes beyond ASCII below which another encoding than that of Windows is not looked for: they may be anything."""

_NO_CHARSETS = frozenset(
    {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "unicode-escape", "raw-unicode-escape", "undefined"}
)
"""What Python decodes as if it were an encoding of text: two of them in time that grows with the square of its length."""

_CONTROLS = bytes(set(range(32)) - {7, 8, 9, 10, 11, 12, 13, 27} | {127})


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text as it came, not yet neutral."""

    text: str
    encoding: str
    """Name of the encoding, as Python knows it."""
    doubt: str = ""
    """What a reader should know: the encoding was guessed, or bytes were broken. Empty when there is no doubt."""


def decode(raw: bytes, *, declared: str = "", said: str = "") -> Decoded | None:
    """The text of `raw`, or None where it is no text at all.

    `declared` is the encoding that the file gives of itself (a mail's or a server's charset); it is tried after UTF-8.
    `said` is what the reader says of it, which counts more than anything but the mark of another.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            text = raw[len(mark) :].decode(encoding, "replace")
            broken = text.count("\ufffd")
            return Decoded(text, encoding, f"{broken:,} broken characters" if broken else "")
    if said:
        return _as_said(raw, said)
    wide = _wide(raw)
    if wide:
        return Decoded(raw.decode(wide, "replace"), wide, f"read as {wide.upper()}, which the file does not say")
    if looks_binary(raw):
        return None
    try:
        return Decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _decode_declared(raw, declared) or _decode_damaged(raw, declared) or _guess(raw)


def is_encoding(name: str) -> bool:
    """Whether Python knows an encoding of text by that name."""
    try:
        return codecs.lookup(name).name not in _NO_CHARSETS and isinstance(b"".decode(name), str)
    except (LookupError, ValueError):
        return False


def _as_said(raw: bytes, said: str) -> Decoded:
    """The text in the encoding that the reader says; what it does not have is marked and counted."""
    text = raw.decode(said, "replace")
    broken = text.count("\ufffd")
    doubt = f"{broken:,} {'byte' if broken == 1 else 'bytes'} that {said} does not have, shown as \ufffd" if broken else ""
    return Decoded(text, said, doubt)


def looks_binary(raw: bytes) -> bool:
    """Whether the bytes are no text: too many control bytes in the first 64 KB."""
    sample = raw[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > max(1, _BINARY_SHARE * len(sample)) and controls > 4


def _wide(raw: bytes) -> str:
    """The UTF-16 that a file without a mark is in: every other byte of Latin text is NUL. Empty when it is not."""
    sample = raw[:4096]
    if len(sample) < 8 or b"\x00" not in sample:
        return ""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    most = 0.7 * (len(sample) // 2)
    if odd > most and even <= odd / 20:
        return "utf-16-le"
    return "utf-16-be" if even > most and odd <= even / 20 else ""


def _decode_declared(raw: bytes, declared: str) -> Decoded | None:
    try:
        if not declared or codecs.lookup(declared).name in _NO_CHARSETS:
            return None
        return Decoded(raw.decode(declared), declared)
    except (LookupError, ValueError):
        return None


def _decode_damaged(raw: bytes, declared: str) -> Decoded | None:
    """UTF-8 with a few broken bytes, as after a cut or a bad copy; None when whole sequences do not outweigh them.

    Where the file itself says that it is UTF-8, as many whole ones are enough.
    """
    share = 1.0 if declared.lower().replace("_", "-") in {"utf-8", "utf8"} else _BROKEN_SHARE
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(character > "\x7f" for character in text[:_SAMPLE]) - text[:_SAMPLE].count("\ufffd")
    if broken > share * whole:
        return None
    return Decoded(text, "utf-8", f"{broken:,} broken {'byte' if broken == 1 else 'bytes'}, shown as \ufffd")


def _guess(raw: bytes) -> Decoded:
    """The Western encoding in which all of it stands as a language writes it, else what charset-normalizer makes of a sample.

    Windows-1252 where that finds nothing: it holds Latin-1 and the typographic quotes and dashes of Western text. Bytes that it
    leaves undefined are marked.
    """
    from tui.store.western import western

    sample = raw[:_SAMPLE]
    encoding = western(sample)
    if not encoding:
        encoding = "cp1252"
        from charset_normalizer import from_bytes

        best = from_bytes(sample, threshold=0.3, enable_fallback=False).best()
        few = len(sample.translate(None, bytes(range(0x80)))) < _FEWEST
        if best and not few and not {"cp1252", "latin_1"} & set(best.could_be_from_charset):
            encoding = best.encoding
    try:
        text = raw.decode(encoding)
    except (LookupError, ValueError):
        encoding = "cp1252"
        text = raw.decode(encoding, "replace")
    return Decoded(text, encoding, f"read as {encoding}, which is a guess; encoding: in story.yaml says it otherwise")
