"""Where a repository keeps its decision records and how it names them, read from what is there."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.records.kind import Naming
from reviewtui.reviews.names import slug

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import date

ADR_DIR_FILE = ".adr-dir"
"""The file in which adr-tools keeps the name of the folder."""

_DEFAULT_WIDTH = 4
_NUMBERED = re.compile(r"((?:adr[-_])?)(\d{1,6})[-_].+\.(?:md|markdown|adoc)", re.IGNORECASE)
_DATED = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-.+\.md")
_NO_WORDS = "decision"


@dataclass(frozen=True, slots=True)
class Habit:
    """The folder of the records, and the shape of their names, which begin with a number, or a day (log4brains).

    `prefix` stands before the number, `width` are its digits.
    """

    folder: str
    naming: Naming = Naming.NUMBERED
    prefix: str = ""
    width: int = _DEFAULT_WIDTH

    def path(self, number: int, day: date, title: str) -> str:
        """Return the path of a new record; `number` is not used in dated names."""
        words = slug(title) or _NO_WORDS
        first = f"{day:%Y%m%d}" if self.naming is Naming.DATED else f"{self.prefix}{number:0{self.width}d}"
        return f"{self.folder}/{first}-{words}.md"


def detect(paths: Collection[str], usual: tuple[str, ...], *, configured: str | None, adr_dir: str = "") -> Habit:
    """Return the habit that `paths` (every file, relative to the root) show.

    The folder is the one of the configuration, else the one in `.adr-dir` (`adr_dir` is that file's text, or empty),
    else one of the `usual` ones that holds records, else the first of those. A folder outside the repository is not
    taken.
    """
    wanted = (_inside(configured or ""), _inside(adr_dir))
    holding = (folder for folder in usual if any(_record_names(folder, paths)))
    folder = next(filter(None, (*wanted, *holding)), usual[0])
    names = list(_record_names(folder, paths))
    dated = sum(_DATED.fullmatch(name) is not None for name in names)
    if dated * 2 > len(names):
        return Habit(folder, Naming.DATED)
    shapes = Counter((match[1], len(match[2])) for name in names if (match := _NUMBERED.fullmatch(name)))
    if not shapes:
        return Habit(folder)
    (prefix, width), _ = shapes.most_common(1)[0]
    return Habit(folder, Naming.NUMBERED, prefix, width)


def places(configured: str | None, usual: tuple[str, ...]) -> tuple[str, ...]:
    """Return the folders in which records may be: the configured one, else all usual ones."""
    folder = _inside(configured or "")
    return (folder,) if folder else usual


def next_number(folder: str, paths: Collection[str]) -> int:
    """Return the highest number of a record in `folder`, plus one: numbers are never used again, gaps included."""
    numbers = [int(match[2]) for name in _names_in(folder, paths) if (match := _NUMBERED.fullmatch(name))]
    return max(numbers, default=0) + 1


def number_of(path: str) -> int | None:
    """Return the number in the name of a record; None when it has none."""
    match = _NUMBERED.fullmatch(posixpath.basename(path))
    return int(match[2]) if match else None


def clashes(path: str, paths: Collection[str]) -> bool:
    """Whether another record in the same folder has the number of the one at `path`."""
    folder, name = posixpath.split(path)
    own = _NUMBERED.fullmatch(name)
    others = (match for other in _names_in(folder, paths) if other != name and (match := _NUMBERED.fullmatch(other)))
    return own is not None and any(int(other[2]) == int(own[2]) for other in others)


def free(path: str, taken: Collection[str]) -> str:
    """Return `path`, or the first of `...-2.md`, `...-3.md` that is not taken."""
    stem, ending = posixpath.splitext(path)
    tried, count = path, 1
    while tried in taken:
        count += 1
        tried = f"{stem}-{count}{ending}"
    return tried


def _inside(text: str) -> str:
    """Return a folder inside the repository in its shortest form; empty when `text` names none."""
    line = text.strip().splitlines()[0].strip() if text.strip() else ""
    folder = posixpath.normpath(line.replace("\\", "/")) if line else ""
    parts = folder.split("/")
    outside = folder.startswith("/") or ".." in parts or ".git" in {part.lower() for part in parts}
    return "" if outside or folder == "." or not folder.isprintable() else folder


def _names_in(folder: str, paths: Collection[str]) -> Iterator[str]:
    start = f"{folder}/"
    return (path[len(start) :] for path in paths if path.startswith(start) and "/" not in path[len(start) :])


def _record_names(folder: str, paths: Collection[str]) -> Iterator[str]:
    return (name for name in _names_in(folder, paths) if _DATED.fullmatch(name) or _NUMBERED.fullmatch(name))
