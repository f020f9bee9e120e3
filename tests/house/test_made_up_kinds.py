"""A kind of strand that does not exist yet: the type check names every place that has to know it, and then every act works.

The kinds are planted in a copy of the package: a row each in the table of kinds, a class each in the model, and an arm wherever
mypy asks for one. One is found in the articles, the other is the reader's own.
"""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KINDS = ("claim", "remark")
ACTS = (
    "tour",
    "light",
    "outline",
    "strip",
    "detail",
    "search",
    "copy",
    "report",
    "export",
    "synopsis",
    "help",
    "gutter",
    "bookmark",
)
ARM = re.compile(r"case (?:.*\| )?(Hits\(\)|Kind\.HITS):")
"""What the plainest kind that there is does; a made-up one does the same."""

CLASS = '''
@dataclass(frozen=True, slots=True)
class {name}:
    """Made up."""

    id: str
    label: str
    marks: tuple[Mark, ...]

'''
ROW = """    KindRow(
        Kind.{upper},
        command="{kind}s",
        letter="{letter}",
        label="{kind}s",
        singular="{kind}",
        plural="all {kind}s",
        help="Go to the next {kind}.",
        section="{kind}s",
        ink=Ink.HIT,
        tint=Tint.HIT,
        glyph="{glyph}",
        rank={rank},
        word="{kind}",
        meaning="Somebody made up a {kind}.",
        glyph_meaning="A {kind} begins here.",
        overlay={overlay},
    ),
"""


def plant_kinds(package: Path) -> None:
    """Add the classes and the rows."""
    strands, kinds = package / "model/strands.py", package / "reading/state/kinds.py"
    members = "".join(f'    {kind.upper()} = "{kind}"\n' for kind in KINDS)
    names = [kind.capitalize() for kind in KINDS]
    text = strands.read_text("utf-8")
    text = text.replace('    HITS = "hits"\n', '    HITS = "hits"\n' + members)
    text = text.replace("Strand: TypeAlias =", "".join(CLASS.format(name=name) for name in names) + "\nStrand: TypeAlias =")
    text = text.replace("| Hits\n", f"| Hits | {' | '.join(names)}\n")
    arms = "".join(f"        case {name}():\n            return Kind.{name.upper()}\n" for name in names)
    strands.write_text(text.replace("            return Kind.HITS\n", "            return Kind.HITS\n" + arms), "utf-8")
    rows = ROW.format(kind="claim", upper="CLAIM", letter="w", glyph="?", rank=6, overlay=False)
    rows += ROW.format(kind="remark", upper="REMARK", letter="", glyph="&", rank=7, overlay=True)
    end = ')\n"""In the order in which they are listed."""'
    kinds.write_text(kinds.read_text("utf-8").replace(end, rows + end), "utf-8")


def plant_arms(package: Path) -> None:
    """Let the made-up kinds do what the hits of a search do, wherever a kind is asked for."""
    both = {"Hits()": " | ".join(f"{kind.capitalize()}()" for kind in KINDS)}
    both["Kind.HITS"] = " | ".join(f"Kind.{kind.upper()}" for kind in KINDS)
    for file in modules(package):
        text = file.read_text("utf-8")
        if ARM.search(text):
            text = ARM.sub(lambda found: f"{found[0][:-1]} | {both[found[1]]}:", text)
            text = re.sub(r"^(from tui\.model\.strands import .*\bHits\b.*)$", r"\1, Claim, Remark", text, flags=re.MULTILINE)
            text = re.sub(
                r"^(from tui\.model\.strands import \()(?=[^)]*\bHits\b)", r"\1Claim, Remark, ", text, flags=re.MULTILINE
            )
            file.write_text(text, "utf-8")


def modules(package: Path) -> list[Path]:
    """All but the model, whose own arm is a part of the class."""
    return [file for file in package.rglob("*.py") if "model" not in file.parts]


def speaks_of(kind: str, words: str) -> bool:
    """Whether an act ended, and a reader can tell what it was about."""
    signs = ("denial", "mayor denies", f"all {kind}s", f"{kind.capitalize()}: ", f"a {kind}.", f"{kind} 1 of", "not a finding")
    return not words.startswith("crash: ") and any(sign in words for sign in signs)


def function_at(file: Path, line: int) -> str:
    """The innermost function around a line."""
    functions = [
        node
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and node.lineno <= line <= (node.end_lineno or 0)
    ]
    return f"{file.stem}.{max(functions, key=lambda node: node.lineno).name}"


def build_house(folder: Path) -> Path:
    """A copy of the package with two more kinds, and without the arms for them."""
    shutil.copytree(ROOT / "tui", folder / "tui", ignore=shutil.ignore_patterns("__pycache__"))
    plant_kinds(folder / "tui")
    return folder


def test_the_type_check_asks_for_every_arm(tmp_path: Path) -> None:
    """The places that mypy names are those where the plainest kind has an arm: none is hidden from it, and none is extra."""
    house = build_house(tmp_path)
    shutil.copy(ROOT / "pyproject.toml", house)
    if (ROOT / ".mypy_cache").exists():  # what has not changed need not be read again
        shutil.copytree(ROOT / ".mypy_cache", house / ".mypy_cache")
    mypy = Path(sysconfig.get_path("scripts")) / "mypy"
    done = subprocess.run([mypy, "--no-pretty"], cwd=house, capture_output=True, text=True, check=False)
    places = re.findall(r"^(\S+):(\d+): error: (?:Argument 1 to \"assert_never\"|Missing return)", done.stdout, re.MULTILINE)
    arms = {
        function_at(file, number)
        for file in modules(house / "tui")
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if ARM.search(line)
    }
    assert arms == {function_at(house / file, int(line)) for file, line in places}, done.stdout
    assert len(places) == done.stdout.count("error:"), done.stdout


def test_every_act_knows_a_made_up_kind(tmp_path: Path) -> None:
    """It works, or says in words why not; it neither crashes nor passes over the strand in silence."""
    house = build_house(tmp_path)
    plant_arms(house / "tui")
    environ = {**os.environ, "PYTHONPATH": f"{house}{os.pathsep}{ROOT}"}
    command = [sys.executable, "-P", str(ROOT / "tests/house/made_up_kinds.py")]
    done = subprocess.run(command, cwd=house, capture_output=True, text=True, check=False, env=environ)
    assert done.returncode == 0, done.stderr
    acts = {(kind, act): words for kind, each in json.loads(done.stdout).items() for act, words in each.items()}
    faults = {(kind, act): words for (kind, act), words in acts.items() if not speaks_of(kind, words)}
    assert ({}, {(kind, act) for kind in KINDS for act in ACTS}) == (faults, set(acts))
