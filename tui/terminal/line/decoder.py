"""From the terminal's bytes to text, whatever arrives: a paste in Latin-1, half a character, a mouse of 1986.

    ESC [ M b x y        an X10 mouse report: three raw bytes, of which y may be 0xF3 and no part of any text

A multiplexer that is attached again sends such reports although nobody asked; taken for UTF-8 they end programs.
"""

from __future__ import annotations

from codecs import getincrementaldecoder

_X10 = b"\x1b[M"
_X10_SIZE = 6


class Intake:
    """Decodes input piece by piece: X10 reports are left out, and bytes that are no UTF-8 become U+FFFD."""

    def __init__(self) -> None:
        self._decode = getincrementaldecoder("utf-8")(errors="replace").decode
        self._held = b""

    def feed(self, data: bytes) -> str:
        """Give the text of the next bytes; the beginning of a report that is not whole yet is held back."""
        data = self._held + data
        self._held = b""
        kept: list[bytes] = []
        while (at := data.find(_X10)) >= 0:
            kept.append(data[:at])
            if len(data) - at < _X10_SIZE:
                self._held = data[at:]
                data = b""
            else:
                data = data[at + _X10_SIZE :]
        kept.append(data)
        return self._decode(b"".join(kept))
