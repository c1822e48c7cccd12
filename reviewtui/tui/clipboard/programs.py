"""The programs of the system that copy, which take longer texts than a terminal does."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from shutil import which

# A program that waits for a display that is gone.
_SECONDS = 3


@dataclass(frozen=True, slots=True)
class Program:
    """A command that reads what to copy."""

    command: tuple[str, ...]
    encoding: str = "utf-8"


def programs(environment: Mapping[str, str], platform: str = sys.platform) -> Iterator[Program]:
    """Yield what could work here, the surest first."""
    if platform == "darwin":
        yield Program(("pbcopy",))
    if environment.get("WAYLAND_DISPLAY"):
        yield Program(("wl-copy",))
    if environment.get("DISPLAY"):
        yield Program(("xclip", "-selection", "clipboard", "-in"))
        yield Program(("xsel", "--clipboard", "--input"))
    if environment.get("WSL_DISTRO_NAME"):
        # It takes other encodings for those of old times, unless a byte order mark says what it is.
        yield Program(("clip.exe",), "utf-16")
    if environment.get("TMUX"):
        yield Program(("tmux", "load-buffer", "-w", "-"))


def copy_by(found: Iterator[Program], text: str) -> bool:
    """Give the text to the first program that takes it; tell if one did."""
    return any(_takes(program, text) for program in found)


def _takes(program: Program, text: str) -> bool:
    path = which(program.command[0])
    if path is None:
        return False
    try:
        done = subprocess.run(
            [path, *program.command[1:]],
            input=text.encode(program.encoding, "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
            timeout=_SECONDS,
            # What it leaves running to answer those who paste must not end with this program's terminal.
            start_new_session=True,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
