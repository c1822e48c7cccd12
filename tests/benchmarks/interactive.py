"""Measure the screen as a reviewer feels it: keys go into a terminal one at a time, and their frames are awaited."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path

from tests.benchmarks.pairs import Pair
from tests.benchmarks.processes import Looking, held, seconds_used
from tests.benchmarks.terminal import Answer, Terminal

SIZES = ((120, 40), (80, 24))
KEYS = 100
IDLE_SECONDS = 10
_AUTHOR = ("-c", "user.name=Ana Reviewer", "-c", "user.email=ana@example.com")
_REVIEW = ("review", "--base", "main", "--head", "revision")
_PANE, _LEAVE, _SAVE = "\t", "\x1b", "\x13"


@dataclass(frozen=True, slots=True)
class Keys:
    """What a reviewer did, and how long each key that changed the screen took, in seconds."""

    name: str
    first: tuple[float, ...]
    whole: tuple[float, ...]


@dataclass(slots=True)
class Felt:
    """All that was measured in one window; sizes are in bytes, times in seconds."""

    size: tuple[int, int]
    painted: float = 0.0
    readable: float = 0.0
    keys: list[Keys] = field(default_factory=list)
    idle: float = 0.0
    at_rest: int = 0
    own_peak: int = 0
    peak: int = 0

    def note(self, name: str, answers: Iterable[Answer | None]) -> None:
        """Add what a reviewer did; keys that changed nothing, as at the end of a list, do not count."""
        told = [answer for answer in answers if answer is not None]
        frames, ends = (tuple(sorted(getattr(one, when) for one in told)) for when in ("frame", "last"))
        self.keys.append(Keys(name, frames, ends))


def felt(pair: Pair, workshop: Path) -> Iterator[Felt]:
    """Yield what a review of a pair is like, in a wide and in a small window."""
    for size in SIZES:
        repository = _repository(pair, workshop / f"reviewed {size[0]}")
        measured = Felt(size)
        with Terminal(_REVIEW, repository, size) as terminal:
            measured.painted = terminal.wait_for(lambda text: bool(text.strip()))
            measured.readable = terminal.wait_for(_is_there)
        with Terminal(_REVIEW, repository, size) as terminal:
            looking = Looking(terminal.process.pid)
            _open(terminal, measured)
            _review(terminal, measured)
            _rest(terminal, measured)
            looking.end()
            measured.peak = looking.most
        yield measured


def _open(terminal: Terminal, measured: Felt) -> None:
    terminal.wait_for(lambda text: bool(text.strip()))
    terminal.press("?")
    terminal.wait_for(lambda text: "Help" in text)
    measured.note("help, while the review opens", _pressed(terminal, "ab\x7f\x7f", KEYS // 4))
    terminal.press(_LEAVE)
    terminal.wait_for(_is_there)
    measured.note("tree, while the file is compared line by line", _pressed(terminal, "j", KEYS // 4))
    terminal.settle()


def _review(terminal: Terminal, measured: Felt) -> None:
    measured.note("tree, row by row", _pressed(terminal, "jjjjk", KEYS))
    measured.note("tree, change by change", _pressed(terminal, "]", KEYS))
    measured.note("mark as reviewed, saved", _pressed(terminal, " ", KEYS // 2))
    terminal.press(_PANE)
    measured.note("diff, line by line", _pressed(terminal, "j", KEYS))
    measured.note("diff, change by change", _pressed(terminal, "]", KEYS))
    measured.note("diff, half a page", _pressed(terminal, "\x04\x04\x15", KEYS // 2))
    measured.note("diff, to its ends", _pressed(terminal, "Gg", KEYS // 4))
    measured.note("diff, to findings and changes", _pressed(terminal, ">>)", KEYS // 2))
    terminal.press("W")
    measured.note("walk, question by question", _pressed(terminal, "]]]]]]]]]]]][", KEYS))
    measured.note("answer, saved", _pressed(terminal, "ynyp", KEYS // 2))
    terminal.press("c")
    measured.note("typing a note", _pressed(terminal, "The quick brown fox jumps. ", KEYS // 2))
    terminal.press(_SAVE)
    terminal.settle()
    terminal.press("1")
    terminal.press("/")
    measured.note("typing a search", _pressed(terminal, "repository", 10))
    terminal.press(_LEAVE)
    width, height = measured.size
    measured.note("another size of the window", [terminal.resize(width - step, height) for step in (4, 3, 2, 1, 0)])


def _rest(terminal: Terminal, measured: Felt) -> None:
    """Measure what the program needs while nobody does anything."""
    terminal.settle()
    before = seconds_used(terminal.process.pid)
    time.sleep(IDLE_SECONDS)
    measured.idle = (seconds_used(terminal.process.pid) - before) / IDLE_SECONDS
    measured.at_rest, measured.own_peak = (held(terminal.process.pid, field) for field in ("VmRSS", "VmHWM"))


def _pressed(terminal: Terminal, keys: str, times: int) -> Iterator[Answer | None]:
    for key in islice(cycle(keys), times):
        yield terminal.press(key)


def _is_there(text: str) -> bool:
    """Tell whether the review is on the screen: only its first line says what is compared with what."""
    return "main → revision" in text


def _repository(pair: Pair, folder: Path) -> Path:
    """Return a repository with the older version on main and the newer one on a branch."""
    folder.mkdir()
    path = folder / f"openapi{pair.base.suffix}"
    git = ("git", "-C", str(folder), *_AUTHOR)
    for branch, version in (("main", pair.base), ("revision", pair.head)):
        words = ("init", "-b", branch) if branch == "main" else ("checkout", "-b", branch)
        subprocess.run([*git, *words, "--quiet"], check=True)
        path.write_bytes(version.read_bytes())
        subprocess.run([*git, "add", "."], check=True)
        subprocess.run([*git, "commit", "--quiet", "-m", branch.capitalize()], check=True)
    return folder
