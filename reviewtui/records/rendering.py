"""Fills a template that a stranger wrote, in a process of its own that ends when it takes too long or too much."""

from __future__ import annotations

import json
import pickle
import resource
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import reviewtui
from reviewtui.errors import UnreadableError
from reviewtui.records.template_faults import Fault, fault
from reviewtui.records.templates import FOLDER, environment, whole_lines

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    import jinja2

_SECONDS = 3
_LONGEST_WAIT = 30
_MEMORY = 512 * 1024 * 1024
_LARGEST_TEXT = 1024 * 1024
_ENDED = frozenset({-signal.SIGXCPU, -signal.SIGKILL})
_CHILD = """\
import sys
sys.path.append(sys.argv[1])
from reviewtui.records.rendering import answer
answer(seconds=int(sys.argv[2]))
"""


class Task(NamedTuple):
    """A template of a house to fill: its name, its values, and all templates that the house has, by name."""

    template: str
    values: Mapping[str, object]
    house: Mapping[str, str]


def rendered(task: Task) -> str:
    """Return the filled template.

    Raises `UnreadableError` with template and line when it is wrong, and when it takes more than a record needs.
    """
    package = Path(reviewtui.__file__).parent.parent
    path = f"{FOLDER}/{task.template}"
    # `-P`: nothing is imported from the folder that somebody stands in, which may be the one under review.
    command = [sys.executable, "-P", "-c", _CHILD, str(package), str(_SECONDS)]
    try:
        ran = subprocess.run(
            command, input=pickle.dumps(task), capture_output=True, timeout=_LONGEST_WAIT, check=False, cwd=package
        )
    except subprocess.TimeoutExpired as error:
        raise _too_long(path) from error
    if ran.returncode in _ENDED:
        raise _too_long(path)
    if ran.returncode:
        raise UnreadableError("it cannot be filled within the room that a record may take", path=path)
    said = json.loads(ran.stdout)
    if "fault" in said:
        wrong = Fault(*said["fault"])
        raise UnreadableError(wrong.message, path=wrong.path, line=wrong.line, hint=wrong.hint)
    return str(said["text"])


def template_environment(house: Mapping[str, str], names: Collection[str]) -> jinja2.Environment:
    """Return what a stranger's templates are read and filled by."""
    made = environment(house, names)
    # A word list of Jinja2's own, and of any length.
    made.globals.pop("lipsum", None)
    return made


def filled(task: Task) -> str:
    """Return the filled template; the output is bounded. Whatever is wrong with it is raised as the template does."""
    made = template_environment(task.house, task.values)
    pieces, size = [], 0
    for piece in made.get_template(task.template).generate(task.values):
        pieces.append(piece)
        size += len(piece)
        if size > _LARGEST_TEXT:
            raise OverflowError
    return whole_lines("".join(pieces))


def answer(seconds: int) -> None:
    """Fill what stands on the standard input within so much time, and write the text, or what is wrong, as JSON."""
    task = pickle.loads(sys.stdin.buffer.read())  # noqa: S301 - written by the process that started this one
    _bound(seconds)
    try:
        said: dict[str, object] = {"text": filled(task)}
    except Exception as error:  # noqa: BLE001 - a stranger's template may raise anything, and all of it is its fault
        said = {"fault": fault(task.template, error)}
    sys.stdout.write(json.dumps(said))


def _bound(seconds: int) -> None:
    """Take from this process what no template needs: more time and memory than a record takes, and files to write."""
    limits = (
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, _MEMORY),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    )
    for what, most in limits:
        # Not every system knows each of them; the parent's patience ends all the same.
        with suppress(ValueError, OSError):
            resource.setrlimit(what, (most, most))


def _too_long(path: str) -> UnreadableError:
    return UnreadableError(
        f"it takes longer than {_SECONDS} seconds", path=path, hint="Make its loops and macros smaller."
    )
