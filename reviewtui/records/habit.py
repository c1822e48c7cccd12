"""How a repository names its records, and in which folder it keeps them, read from what is there."""

from __future__ import annotations

import posixpath
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.records.kind import Naming
from reviewtui.records.logs.names import DATED, NUMBERED, is_named_like_record, number_of
from reviewtui.reviews.names import slug

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from datetime import date

_DEFAULT_WIDTH = 4
_NO_WORDS = "decision"


@dataclass(frozen=True, slots=True)
class Habit:
    """The folder of the records, and the shape of their names, which begin with a number, or a day (log4brains).

    `prefix` stands before the number, `width` are its digits; `dash` divides the parts of a day.
    """

    folder: str
    naming: Naming = Naming.NUMBERED
    prefix: str = ""
    width: int = _DEFAULT_WIDTH
    dash: str = ""

    def path(self, number: int, day: date, title: str) -> str:
        """Return the path of a new record; `number` is not used in dated names."""
        words = slug(title) or _NO_WORDS
        dated = f"{day:%Y}{self.dash}{day:%m}{self.dash}{day:%d}"
        first = dated if self.naming is Naming.DATED else f"{self.prefix}{number:0{self.width}d}"
        return f"{self.folder}/{first}-{words}.md"

    def renamed(self, path: str, number: int) -> str:
        """Return the path of a record under another number; its name stays as it is otherwise."""
        folder, name = posixpath.split(path)
        match = NUMBERED.fullmatch(name)
        if match is None:
            return path
        return posixpath.join(folder, f"{match[1]}{number:0{len(match[2])}d}{name[match.end(2) :]}")


def detect(
    paths: Collection[str], usual: tuple[str, ...], *, configured: str | None, said: tuple[str, ...] = ()
) -> Habit:
    """Return the habit that `paths` (every file, relative to the root) show.

    The folder is the one of the configuration, else the first that the settings of other tools name (`said`), else one
    of the `usual` ones that holds records, else the first of those. A folder outside the repository is not taken.
    """
    wanted = (inside(configured or ""), *said)
    holding = (folder for folder in usual if any(_record_names(folder, paths)))
    folder = next(filter(None, (*wanted, *holding)), usual[0])
    names = list(_record_names(folder, paths))
    dated = [match for name in names if (match := DATED.fullmatch(name))]
    if len(dated) * 2 > len(names):
        (dash, _), *_ = Counter(match[2] for match in dated).most_common(1)
        return Habit(folder, Naming.DATED, dash=dash)
    numbered = (match for name in names if not DATED.fullmatch(name) and (match := NUMBERED.fullmatch(name)))
    shapes = Counter((match[1], len(match[2])) for match in numbered)
    if not shapes:
        return Habit(folder)
    (prefix, width), _ = shapes.most_common(1)[0]
    return Habit(folder, Naming.NUMBERED, prefix, width)


def places(configured: str | None, usual: tuple[str, ...]) -> tuple[str, ...]:
    """Return the folders in which records may be: the configured one, else all usual ones."""
    folder = inside(configured or "")
    return (folder,) if folder else usual


def next_number(folder: str, paths: Collection[str]) -> int:
    """Return the highest number of a record in `folder`, plus one: numbers are never used again, gaps included."""
    numbers = (number_of(name) for name in _names_in(folder, paths))
    return max((number for number in numbers if number is not None), default=0) + 1


def clashes(path: str, paths: Collection[str]) -> bool:
    """Whether another record in the same folder has the number of the one at `path`."""
    folder, name = posixpath.split(path)
    own = number_of(name)
    return own is not None and any(number_of(other) == own for other in _names_in(folder, paths) if other != name)


def free(path: str, taken: Collection[str]) -> str:
    """Return `path`, or the first of `...-2.md`, `...-3.md` that is not taken."""
    stem, ending = posixpath.splitext(path)
    tried, count = path, 1
    while tried in taken:
        count += 1
        tried = f"{stem}-{count}{ending}"
    return tried


def inside(text: str) -> str:
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
    return (name for name in _names_in(folder, paths) if is_named_like_record(name))
