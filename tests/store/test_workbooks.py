"""A workbook is not read: the message says what it is and what to do."""

import io
import zipfile

import pytest

from tui.store.draft import Unreadable
from tui.store.formats.docx import docx

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"


def _office(target: str) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as parts:
        parts.writestr(
            "_rels/.rels", f'<Relationships><Relationship Id="r" Type="{_OFFICE}" Target="{target}"/></Relationships>'
        )
        parts.writestr(target, "<main/>")
    return raw.getvalue()


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("xl/workbook.xml", "is a workbook of Excel; save it as .csv"),
        ("ppt/presentation.xml", "is an archive; unpack it first"),
    ],
)
def test_says_what_an_office_file_without_a_text_is(target, said):
    with pytest.raises(Unreadable) as error:
        docx(_office(target), 10_000)
    assert said in str(error.value)
