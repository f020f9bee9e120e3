"""Expressions that are kept between two starts: the same expressions, whatever becomes of the file."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from tui.model import expressions
from tui.model.expressions import compile_later, compile_with
from tui.store import compiled
from tui.store.compiled import CompiledExpressions

PATTERNS = (
    (r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)", 0),
    (r"[\u4e00-\u9fff]+|\buntil\b", re.IGNORECASE),
    (r"^a (?# one) b $ ", re.VERBOSE | re.MULTILINE),
    (r"(?<=[a-z])(x)(?:y(z)?)*+(?!\1)", 0),
    (r"", re.ASCII),
    ("é\ud800", re.DOTALL),
)
TEXT = "1999-12 until then 中文 a b\nxyz 2024-03"


def kept(file: Path) -> CompiledExpressions:
    first = CompiledExpressions(file)
    for pattern, flags in PATTERNS:
        first.compile(pattern, int(flags))
    assert first.save()
    return first


def never(*_: object) -> object:
    raise AssertionError("compiled although it is kept")


def test_kept_expressions_are_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(tmp_path / "new" / "file")
    monkeypatch.setattr(compiled, "_compile", never)
    second = CompiledExpressions(tmp_path / "new" / "file")
    for pattern, flags in PATTERNS:
        ours, theirs = second.compile(pattern, int(flags)), re.compile(pattern, flags)
        assert ours == theirs  # pattern, flags and code
        assert (ours.groups, dict(ours.groupindex)) == (theirs.groups, dict(theirs.groupindex))
        assert [m.groupdict() for m in ours.finditer(TEXT)] == [m.groupdict() for m in theirs.finditer(TEXT)]
    assert not second.save()  # nothing new


def test_a_further_start_adds_to_it(tmp_path: Path) -> None:
    kept(tmp_path / "file")
    second = CompiledExpressions(tmp_path / "file")
    second.compile("more", 0)
    assert second.save()
    third = CompiledExpressions(tmp_path / "file")
    assert len(third._rows) == len(PATTERNS) + 1


def test_it_is_readable_by_nobody_else(tmp_path: Path) -> None:
    kept(tmp_path / "file")
    assert stat.S_IMODE(os.stat(tmp_path / "file").st_mode) == 0o600
    assert os.listdir(tmp_path) == ["file"]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: b"",
        lambda content: content[:-1],
        lambda content: content[:60] + bytes([content[60] ^ 1]) + content[61:],
        lambda content: content.replace(b"expressions 1", b"expressions 0"),
        lambda content: b"\x00" * len(content),
        lambda content: content + b"more",
    ],
)
def test_a_file_that_is_not_whole_is_none(tmp_path: Path, spoil: Callable[[bytes], bytes]) -> None:
    file = tmp_path / "file"
    kept(file)
    file.write_bytes(spoil(file.read_bytes()))
    again = CompiledExpressions(file)
    assert not again._rows
    assert again.compile("a+", 0).fullmatch("aaa")


def test_code_that_the_machine_refuses_is_compiled_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "file"
    kept(file)
    again = CompiledExpressions(file)
    for at in range(len(again._codes)):
        again._codes[at] = 4_000_000_000
    for pattern, flags in PATTERNS:
        assert again.compile(pattern, int(flags)) == re.compile(pattern, flags)


def test_without_the_private_names_all_is_compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: object) -> object:
        raise ImportError("no such name")

    kept(tmp_path / "file")
    monkeypatch.setattr(compiled, "_compile", gone)
    monkeypatch.setattr(compiled, "_rebuild", gone)
    again = CompiledExpressions(tmp_path / "file")
    assert again.compile("a+", 0).fullmatch("aaa")
    assert not again.save()


def test_where_nothing_can_be_written_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    blocked = CompiledExpressions(tmp_path / "file" / "below")
    assert blocked.compile("a", 0).match("a")
    assert not blocked.save()


def test_what_is_wrong_with_an_expression_is_said(tmp_path: Path) -> None:
    with pytest.raises(re.error):
        CompiledExpressions(tmp_path / "file").compile("(", 0)
    assert CompiledExpressions(tmp_path / "file").compile(b"a", 0).match(b"a")


def test_an_expression_is_compiled_at_its_first_use_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []

    def compile_and_count(pattern: str, flags: int) -> re.Pattern[str]:
        calls.append(pattern)
        return re.compile(pattern, flags)

    monkeypatch.setattr(expressions, "_compilers", [re.compile])
    compile_with(compile_and_count)
    later = compile_later(r"(?P<a>x)", re.IGNORECASE)
    assert calls == []
    assert later.sub("y", "xX") == "yy"
    assert later.fullmatch("ax", 1, 2)
    assert (later.pattern, later.groups, dict(later.groupindex)) == (r"(?P<a>x)", 1, {"a": 1})
    assert later.findall("xx") == ["x", "x"]
    assert calls == [r"(?P<a>x)"]
    assert not hasattr(later, "__fspath__")
