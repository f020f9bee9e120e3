"""Over a real SSH server on this machine, with keys made for the test: driven, cut off, and slowed down."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.terminal.glass import PATIENCE, ROOT, Session
from tests.terminal.line import SlowLine

SSHD = shutil.which("sshd") or next((path for path in ("/usr/sbin/sshd",) if Path(path).exists()), None)
pytestmark = [
    pytest.mark.skipif(SSHD is None or shutil.which("ssh") is None, reason="OpenSSH's server and client are not installed"),
    pytest.mark.skipif(os.getuid() != 0 and not Path("/etc/passwd").exists(), reason="sshd needs an account to log in to"),
]


@dataclass
class Server:
    """An sshd of its own and how to reach it."""

    port: int
    key: Path
    process: subprocess.Popen[bytes]
    mark: str
    """A word in the environment of everything that runs behind it."""

    def shell(self, command: str, *options: str, port: int | None = None, columns: int = 100, rows: int = 30) -> Session:
        words = ["ssh", "-tt", "-p", str(port or self.port), "-i", str(self.key), *_CLIENT, *options, "127.0.0.1"]
        return Session(
            [*words, f"cd {ROOT} && env RASHOMON_TEST={self.mark} LANG=C.UTF-8 {command}"], columns=columns, rows=rows
        )

    def running(self) -> list[int]:
        """The processes that still run behind the server."""
        mark = f"RASHOMON_TEST={self.mark}".encode()
        found = []
        for entry in Path("/proc").iterdir():
            try:
                if entry.name.isdigit() and mark in (entry / "environ").read_bytes():
                    found.append(int(entry.name))
            except OSError:
                continue
        return found


_OPTIONS = (
    "StrictHostKeyChecking=no",
    "UserKnownHostsFile=/dev/null",
    "LogLevel=ERROR",
    "IdentitiesOnly=yes",
    "PreferredAuthentications=publickey",
    "EscapeChar=none",
    "ConnectTimeout=20",
)
_CLIENT = [word for option in _OPTIONS for word in ("-o", option)]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("sshd")
    folder.chmod(0o700)
    for name in ("host", "client"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)], check=True)
    shutil.copy(folder / "client.pub", folder / "authorized")
    (folder / "authorized").chmod(0o600)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    (folder / "config").write_text(
        f"ListenAddress 127.0.0.1\nPort {port}\nHostKey {folder}/host\nAuthorizedKeysFile {folder}/authorized\nPidFile none\n"
        "PasswordAuthentication no\nKbdInteractiveAuthentication no\nUsePAM no\nStrictModes no\n"
        "PermitRootLogin prohibit-password\n"
    )
    if os.getuid() == 0:
        Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)
    process = subprocess.Popen([str(SSHD), "-D", "-e", "-f", str(folder / "config")], stderr=subprocess.PIPE)
    server = Server(port, folder / "client", process, folder.name + str(port))
    try:
        _until_it_listens(server)
        yield server
    finally:
        process.terminate()
        process.wait()
        for number in server.running():
            os.kill(number, signal.SIGKILL)


def _until_it_listens(server: Server) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if server.process.poll() is not None:
            pytest.skip(
                f"sshd does not start here: {server.process.stderr.read().decode()[-200:] if server.process.stderr else ''}"
            )
        try:
            socket.create_connection(("127.0.0.1", server.port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            break
    words = ["ssh", "-p", str(server.port), "-i", str(server.key), *_CLIENT, "127.0.0.1", "true"]
    login = subprocess.run(words, capture_output=True, text=True, timeout=PATIENCE, check=False)
    if login.returncode:
        pytest.skip(f"nobody can log in here: {login.stderr[-200:]}")


PROGRAM = f"{sys.executable} -m tui --fresh"


def test_driven_over_ssh(server: Server):
    """The program knows that it is far away, takes keys, and leaves the shell as it was."""
    with server.shell(f"{PROGRAM}; echo left with $?") as session:
        session.wait("q quit")
        session.wait("Shared by")
        session.quiet(0.5)
        before = session.glass.text
        session.send("n")
        session.wait(lambda: session.glass.text != before)
        assert b"\x1b[6n" in session.received  # frames ask, because the line may be slow
        session.send("q")
        session.wait("left with 0")


def test_a_cut_line_leaves_nothing_behind(server: Server):
    """When the client is killed, everything behind the server is gone soon."""
    with server.shell(PROGRAM) as session:
        session.wait("q quit")
        assert server.running()
        session.process.kill()
        session.wait(lambda: not server.running())


def test_a_slow_line_shows_the_newest_picture(server: Server):
    """150 ms and 20 KB/s: a held key leaves no more than half a second of stale frames."""
    with (
        SlowLine(server.port, round_trip_s=0.15, bytes_per_s=20_000) as line,
        server.shell(PROGRAM, "-C", port=line.port) as session,
    ):
        session.wait("q quit")
        session.wait("Shared by")
        session.quiet(1.0)
        for number in range(60):
            session.send("j" if number % 20 < 10 else "k")
            session.read(0.03)
        released = last = time.monotonic()
        while session.read(0.4):
            last = time.monotonic()
        assert last - released < 0.15 + 0.5 + 0.35
