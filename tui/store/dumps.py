"""Core dumps: when a program dies, the system may write all of its memory to the disk, or send it to whoever collects such."""

from __future__ import annotations

from contextlib import suppress

_ALMOST_NOTHING = 1
"""Bytes. Linux hands a dump to a collecting program whatever the limit says, with one exception: a limit of 1 byte."""


def off() -> None:
    """Have none written of this process and of those that it starts; a system without such a limit is left as it is."""
    with suppress(ImportError, AttributeError, ValueError, OSError):
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        if most != 0:
            resource.setrlimit(resource.RLIMIT_CORE, (_ALMOST_NOTHING, most))
