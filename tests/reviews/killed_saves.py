"""Kills a process at every step of what it does with a draft, and leaves each outcome; run by the tests of the store.

In each folder, `acknowledged` names the answers that had to be on disk when the process was killed. Printed is, for
each state, how many steps there were to be killed at.
"""

from __future__ import annotations

import itertools
import json
import os
import shutil
import signal
import sys
from pathlib import Path

from tests.reviews.conftest import store_in
from tests.reviews.drafts_on_disk import STATES, open_speak_close
from tests.reviews.faults import Breaking, watched


def main(base: Path) -> None:
    """Kill until nothing is left to kill at, once for each state of the draft."""
    tried = {}
    for name, prepare in STATES.items():
        began = base / name / "began"
        began.mkdir(parents=True)
        (began / "acknowledged").write_text("".join(f"{question}\n" for question in prepare(began)))
        places = itertools.count(1)
        tried[name] = next(place for place in places if not killed_at(place, began)) - 1
    sys.stdout.write(json.dumps(tried))


def killed_at(place: int, began: Path) -> bool:
    """Return whether there was a step of this number; then the process that took it is dead."""
    folder = shutil.copytree(began, began.with_name(f"{place:03}"))
    child = os.fork()
    if child == 0:
        speak(place, folder)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL:
        return True
    if status:
        raise SystemExit(f"{folder}: ended by {status}")
    return False


def speak(place: int, folder: Path) -> None:
    """Open the draft, say two words, undo one and close it, but for the step at which this process is killed."""
    written, handle = os.write, os.open(folder / "acknowledged", os.O_WRONLY | os.O_APPEND)
    with watched(Breaking(place, lambda: os.kill(os.getpid(), signal.SIGKILL))):
        open_speak_close(store_in(folder), lambda word: written(handle, f"{word}\n".encode()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
