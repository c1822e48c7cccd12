"""What a kept result depends on besides the files: the code that made it, and the packages that this asked."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from functools import cache
from hashlib import sha256

from reviewtui import __version__

_PROGRAM = os.path.dirname(os.path.dirname(os.path.dirname(__file__)))  # noqa: PTH120 - pathlib takes longer than the reading
_FILES = ("model.py", "places.py")
_FOLDERS = ("formats", "schema", "text")
"""The files and folders of the program whose code decides what a comparison says."""

_DESCRIBED = (".dist-info", ".egg-info")


@cache
def engine() -> str | None:
    """Return a text that is another one for any other code; None where the program has no files of its own to tell.

    The code itself is read, which takes some milliseconds, once in a process: a number in it that people have to change
    would be forgotten one day, and the times of files say nothing where a package was built reproducibly.
    """
    digest = sha256(f"{__version__} {sys.version}".encode())
    count = 0
    for path in _sources():
        try:
            with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - as above
                digest.update(file.read())
        except OSError:
            return None
        digest.update(path.removeprefix(_PROGRAM).encode())
        count += 1
    return digest.hexdigest() if count > len(_FILES) + len(_FOLDERS) else None


def _sources() -> list[str]:
    found = [os.path.join(_PROGRAM, file) for file in _FILES]  # noqa: PTH118 - as above
    for maker in _FOLDERS:
        for folder, _, names in os.walk(os.path.join(_PROGRAM, maker)):  # noqa: PTH118 - as above
            found += [os.path.join(folder, name) for name in names if name.endswith(".py")]  # noqa: PTH118 - as above
    return sorted(found)


def packages() -> str:
    """Return a text that is another one where another version of any package is installed.

    The folders in which installers describe packages have the versions in their names; loading what reads these
    descriptions would take longer than most results take to make.
    """
    found: set[str] = set()
    for folder in sys.path:
        with suppress(OSError):
            found.update(name for name in os.listdir(folder) if name.endswith(_DESCRIBED))  # noqa: PTH208 - as above
    return sha256("\n".join(sorted(found)).encode()).hexdigest()
