"""Harm of every kind for a terminal, and how to find it in what a program puts out."""

from __future__ import annotations

import re
import unicodedata

HARM = (
    "\x1b]0;OWNED\x07\x1b[2J\x1b[31m\x1b]52;c;T1dORUQ=\x1b\\\x1bP+q\x1b\\\x1b_a\x1b\\\x1bc\x08\x7f\x00\x0e\t\x9b31m\x90q\x9c\x85\u2028\u2029"
    "\u202e\u2066\u200f\u061c\u200b\u2060\u00ad\ufeff\ufff9\ufffa\ufffb\ufdd0\uffff\u3164\u115f\U000e0041\ufe0f\ufe0f\u200d\u200d"
    "Z" + "\u0335" * 30 + "ก" + "็" * 30
)
"""One of each kind of harm."""
SPELT = "".join(f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}" for char in HARM)
"""The same as YAML, and but for the last kind also JSON, spell it with letters."""
NAME = "".join(char for char in HARM if char not in "\x00/")[:60]
PROSE = "The minister said on Monday that talks would go on in Springfield, and that 40 people had come."
BIDI = {*map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))), "\u200e", "\u200f", "\u061c"}


def raw(output: bytes) -> set[str]:
    """What a terminal would obey or nobody would see; no output of these commands has a tab."""
    text = output.decode("utf-8")
    found = {char for char in text if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"} and char != "\n"}
    found |= {char for char in text if char in BIDI or 0xFDD0 <= ord(char) <= 0xFDEF or ord(char) & 0xFFFE == 0xFFFE}
    return found | set(re.findall("[\u0300-\u036f]{5,}|[\u0e47-\u0e4e]{5,}|[\ufe0f\u3164\u115f]", text))


def pdf() -> bytes:
    """A page whose names the library finds worth a warning, and prints with all that is in them."""
    words = f"BT /F 12 Tf 72 700 Td ({PROSE}) Tj ET".encode()
    key = b"/A#1b#5d0;OWNED#07 1 /A#1b#5d0;OWNED#07 2"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> " + key + b" >>",
        b"<< /Length %d >> stream\n" % len(words) + words + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /#1b#5d0;OWNED#07 >>",
    ]
    body, at = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        at.append(len(body))
        body += b"%d 0 obj\n" % number + each + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in at)
    end = b"xref\n0 6\n0000000000 65535 f \n" + table + b"trailer << /Root 1 0 R /Size 6 >>\nstartxref\n%d\n%%%%EOF" % len(body)
    return body + end
