"""A real SSH server on this machine, with keys made for the occasion; for tests, and for measuring."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.terminal.glass import PATIENCE, ROOT, Session

SSHD = shutil.which("sshd") or next((path for path in ("/usr/sbin/sshd",) if Path(path).exists()), None)
ROUND_TRIP_S = 0.15
BYTES_PER_S = 20_000
"""The slow line that the program is made for: a phone in a train, a server on another continent."""


class Unavailable(Exception):
    """No server here, and why."""


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


@contextmanager
def serving(folder: Path) -> Iterator[Server]:
    """A server whose keys and settings lie in an empty folder. Raises `Unavailable` where none can run."""
    if SSHD is None or shutil.which("ssh") is None:
        raise Unavailable("OpenSSH's server and client are not installed")
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
            raise Unavailable(
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
        raise Unavailable(f"nobody can log in here: {login.stderr[-200:]}")
