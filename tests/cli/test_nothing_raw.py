"""Nothing raw reaches a terminal: every output, with harm in every place that it may come from, looked at byte by byte."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.harm import HARM, NAME, PROSE, SPELT, pdf, raw
from tui.cli import main


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A story of every format in a folder of that name, with a config.yaml and a file of names beside it."""
    home = tmp_path_factory.mktemp("hostile") / f"story{NAME}"
    home.mkdir()
    files: dict[str, str | bytes] = {
        f"a{NAME}.txt": f"Talks {HARM} resume\n{PROSE} {HARM}\n“We {HARM} agree,” said Jane {HARM} Doe.",
        f"b{NAME}.md": f'---\ntitle: "{SPELT}"\nauthor: "{SPELT}"\ndate: "{SPELT}"\n"{SPELT}": 1\n---\n{PROSE} {HARM}',
        "c.html": f'<html><head><title>Talks {HARM}</title><meta name="author" content="Jane &#27;]0;OWNED&#7; {HARM}">'
        f"<body><article>{f'<p>{PROSE} &#x9b;31m {HARM}</p>' * 3}</article></body></html>",
        "d.json": json.dumps(
            {"title": HARM, "source": HARM, "author": [HARM], "date": HARM, "url": HARM, "text": PROSE + HARM}
        ),
        "e.jsonl": json.dumps({"title": HARM, "text": PROSE + HARM}) + "\n" + json.dumps([HARM]) + "\n{" + HARM,
        "f.eml": f"Message-ID: <1>\nFrom: {HARM[:40]} <a@b>\nSubject: =?utf-8?q?=1B]0;OWNED=07?=\nDate: {HARM[:9]}\n\n{PROSE}",
        "g.pdf": pdf(),
        "h.yaml.txt": f"---\n{HARM}: [\n---\n{PROSE}",
        "story.yaml": f'title: "T{SPELT}"\narticles:\n  d.json: {{source: "S{SPELT}", title: "{SPELT}"}}\n'
        f'  "{SPELT}": {{source: x}}\naliases:\n  "Min{SPELT}ister": {{type: person, names: [minister, "{SPELT}"]}}\n',
    }
    for name, content in files.items():
        (home / name).write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "replace"))
    with zipfile.ZipFile(home / "i.docx", "w") as archive:
        archive.writestr("word/document.xml", f"<w:document>{HARM}")
    (home / f"k{NAME}.png").touch()
    (home / f"l{NAME}").symlink_to("/etc/passwd")
    Path(os.fsdecode(os.fsencode(home) + b"/m\xff\x9b\xfe.txt")).write_text(PROSE)
    (home.parent / f"config{NAME}.yaml").write_text(
        f'"{SPELT}": 1\nview: {{theme: "{SPELT}"}}\nkeys: {{quit: "{SPELT[6:12]}"}}\n'
    )
    (home.parent / "good.yaml").write_text(f'entities: {{aliases_file: "{SPELT}", spacy_model: "x{SPELT}"}}\n')
    return home


LINES = f"a\n\n? all\nn\ndetail\nY\ny\nread 40\n0\nspeakers\nesc\nwhere\no names\nquotes jane\n/{HARM}\n{HARM}\n? {HARM}\n"
"""What is asked line by line."""
Run = Callable[..., tuple[int, bytes, bytes]]


@pytest.fixture
def run(hostile: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Exit code, stdout and stderr of a command, all of what reaches their file descriptors; in an environment of harm.

    What is read line by line is asked for all that it can say of such a story.
    """
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(LINES.encode("utf-8", "replace"))))
    monkeypatch.chdir(hostile.parent)
    for name in ("LANG", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "SSH_CONNECTION", "COLORTERM"):
        monkeypatch.setenv(name, f"{HARM.replace(chr(0), '')}utf8")
    monkeypatch.setenv("TERM", f"x{NAME}")

    def ended(*words: str) -> tuple[int, bytes, bytes]:
        try:
            code = main([os.fsdecode(os.fsencode(word)) for word in words])
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 1
        return (code, *capfdbinary.readouterr())

    return ended


def outputs(home: Path) -> dict[str, tuple[int, list[str]]]:
    """Every command by what is tried with it, and its exit code."""
    story, bad, good = str(home), str(home.parent / f"config{NAME}.yaml"), str(home.parent / "good.yaml")
    stages = ["read", "clean", "sentences", "entities", "quotes", "figures", "passages"]
    return {
        "report": (0, ["report", story]),
        "json": (0, ["report", "--as", "json", story]),
        "page": (0, ["export", "--as", "html", "-o", "-", story]),
        "markdown": (0, ["export", "--as", "md", "-o", "-", story]),
        "exported nowhere": (1, ["export", "--as", "html", "-o", f"/{NAME}/{NAME}", story]),
        "check": (0, ["check", story]),
        "brief": (0, ["brief", story]),
        "brief as text": (0, ["brief", story, "--as", "text"]),
        "csl": (0, ["export", story, "--as", "csl", "-o", "-"]),
        "ris": (0, ["export", story, "--as", "ris", "-o", "-"]),
        **{stage: (0, ["report", "--stage", stage, story]) for stage in stages},
        "no screen": (2, [story]),
        "line by line": (0, ["--plain", story]),
        "one file": (1, ["report", str(home / f"a{NAME}.txt")]),
        "no such file": (2, ["report", f"none{NAME}"]),
        "undecodable": (2, ["report", "none\udcff\udc9b"]),
        "address": (1, ["report", f"http://{NAME}"]),
        "another address": (1, ["check", f"http://[{NAME}/"]),
        "option": (2, [f"--{HARM}"]),
        "option of a command": (2, ["report", f"--{HARM}"]),
        "option without a value": (2, ["report", f"--as={HARM}", "--stage"]),
        "choice": (2, ["config", HARM]),
        "doctor": (0, ["doctor"]),
        "config path": (0, ["config", "path", "--config", bad]),
        "config check": (2, ["config", "check", "--config", bad]),
        "no config": (2, ["config", "check", "--config", f"none{NAME}"]),
        "config show": (0, ["config", "show"]),
        "keys": (2, ["keys", "--config", bad]),
        "aliases": (2, ["report", "--config", good, story]),
        "help": (0, ["--help"]),
        "version": (0, ["--version"]),
    }


@pytest.mark.parametrize("command", outputs(Path("/")))
def test_every_output_is_plain(command: str, hostile: Path, run: Run) -> None:
    """Whatever is asked for and whatever is wrong: words and line ends, nothing else."""
    code, words = outputs(hostile)[command]
    done, out, err = run(*words)
    assert (code, set(), set()) == (done, raw(out), raw(err)), err.decode()
    assert (code in (1, 2)) == bool(err)
    if command == "json":
        assert 9 == len(json.loads(out)["story"]["articles"])


SPEAKERS = """
import asyncio, logging, os, sys, threading, warnings
from tui.store import streams

class Finalized:
    def __del__(self):
        raise ValueError(HARM)

async def leave_behind():
    asyncio.get_running_loop().call_soon(print, HARM, *[1 / 0])

def fail():
    raise KeyError(HARM)

with streams.alone():
    logging.getLogger("library").warning(HARM)
    try:
        fail()
    except KeyError:
        logging.getLogger("library").exception(HARM)
    warnings.warn(HARM, stacklevel=1)
    threading.Thread(target=fail, name=HARM).start()
    Finalized()
    loop = asyncio.new_event_loop()
    loop.call_soon(fail)
    loop.run_until_complete(asyncio.sleep(0))
    task = loop.create_task(asyncio.to_thread(fail))
    loop.run_until_complete(asyncio.wait([task]))
    del task
    print(HARM, file=sys.stderr)
    with streams.swallow_output(1, 2) as screen:
        for number in (1, 2):
            os.write(number, HARM.encode())
        os.system("echo child; echo child >&2")
        os.write(screen, b"the picture;")
        streams.say("a sentence" + HARM[0])
"""
"""Everybody who may write to standard error without being asked."""


def test_only_the_program_speaks(tmp_path: Path) -> None:
    """Logging, warnings, threads, finalizers, loops, C and children are kept in the log, which tells no text."""
    home = tmp_path / f"state{NAME}"
    script = f"HARM = {HARM!a}\n{SPEAKERS}"
    done = subprocess.run(
        [sys.executable, "-c", script], env={**os.environ, "XDG_STATE_HOME": str(home)}, capture_output=True, check=False
    )
    assert (0, b"", b"the picture;a sentence\\x1b\n") == (done.returncode, done.stdout, done.stderr)
    log = home / "rashomon/libraries.log"
    told = log.read_text("utf-8")
    assert (set(), 0o600) == (raw(log.read_bytes()), log.stat().st_mode & 0o777)
    assert "OWNED" not in told
    for who in ("a message < <string>:", "KeyError < <string>:", " fail", " __del__", "asyncio", "bytes were written past"):
        assert who in told, told


def test_what_a_library_warns_of_in_a_file_is_not_printed(hostile: Path) -> None:
    """The warnings of the PDF library hold names out of the file."""
    command = [sys.executable, "-m", "tui", "check", str(hostile)]
    done = subprocess.run(command, capture_output=True, check=False)
    assert (0, b"", set()) == (done.returncode, done.stderr, raw(done.stdout))
