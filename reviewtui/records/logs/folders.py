"""The folders in which a repository keeps its records, also those that the settings of other tools name."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from reviewtui.errors import UnreadableError
from reviewtui.records.habit import inside
from reviewtui.records.logs.names import is_named_like_record
from reviewtui.text.reading import read

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from reviewtui.repository import Snapshot

_ADR_DIR = ".adr-dir"
_LOG4BRAINS = ".log4brains.yml"
_DOTNET_ADR = "adr.config.json"
_LARGEST = 64 * 1024
_MOST_SETTINGS = 50
_TEMPLATES = frozenset({"template", "templates"})


def said_folders(snapshot: Snapshot, paths: Collection[str], start: str = "") -> tuple[str, ...]:
    """Return the folders that the settings of other tools name, the one that counts for the folder `start` first.

    As adr-tools does, `.adr-dir` is looked for from there upward; those of other folders come last.
    """
    found: list[str] = []
    for folder in _upward(start):
        found += _adr_dir(snapshot, posixpath.join(folder, _ADR_DIR))
    found += _log4brains(snapshot)
    found += _dotnet_adr(snapshot)
    others = sorted(path for path in paths if posixpath.basename(path) == _ADR_DIR)
    for path in others[:_MOST_SETTINGS]:
        found += _adr_dir(snapshot, path)
    return tuple(dict.fromkeys(_as_written(folder, paths) for folder in found))


def log_folders(
    paths: Collection[str], usual: tuple[str, ...], *, configured: str | None, said: tuple[str, ...]
) -> tuple[str, ...]:
    """Return every folder that holds a log, the main one first: a log may be divided into folders below its own."""
    own = inside(configured or "")
    main = (own,) if own else (*said, *usual)
    holding = sorted({posixpath.dirname(path) for path in paths if is_named_like_record(path)})
    found = []
    for folder in main:
        below = (other for other in holding if other == folder or other.startswith(f"{folder}/"))
        found += [other for other in below if not _TEMPLATES & set(other.split("/"))]
    return tuple(dict.fromkeys(found))


def _upward(start: str) -> Iterator[str]:
    folder = inside(start)
    while folder:
        yield folder
        folder = posixpath.dirname(folder)
    yield ""


def _adr_dir(snapshot: Snapshot, path: str) -> list[str]:
    """Return the folder that a file of adr-tools names, relative to where the file stands."""
    text = _text(snapshot, path).strip()
    return _inside(posixpath.join(posixpath.dirname(path), text.splitlines()[0].strip())) if text else []


def _log4brains(snapshot: Snapshot) -> list[str]:
    """Return the folders of the project and of each package in the settings of log4brains."""
    said = _tree(snapshot, _LOG4BRAINS)
    project = said.get("project")
    if not isinstance(project, dict):
        return []
    packages = project.get("packages")
    parts = [project, *(packages[:_MOST_SETTINGS] if isinstance(packages, list) else [])]
    named = [part.get("adrFolder") for part in parts if isinstance(part, dict)]
    return [folder for name in named if isinstance(name, str) for folder in _inside(name)]


def _dotnet_adr(snapshot: Snapshot) -> list[str]:
    path = _tree(snapshot, _DOTNET_ADR).get("path")
    return _inside(path) if isinstance(path, str) else []


def _inside(text: str) -> list[str]:
    folder = inside(text)
    return [folder] if folder else []


def _as_written(folder: str, paths: Collection[str]) -> str:
    """Return a folder as the repository spells it, where a tool on a system that ignores case spelled it otherwise."""
    start = f"{folder}/"
    if any(path.startswith(start) for path in paths):
        return folder
    alike = {path[: len(folder)] for path in paths if path.lower().startswith(start.lower())}
    return alike.pop() if len(alike) == 1 else folder


def _tree(snapshot: Snapshot, path: str) -> dict[str, object]:
    text = _text(snapshot, path)
    if not text.strip():
        return {}
    try:
        value = read(path, text.encode()).value
    except UnreadableError:
        return {}
    return dict(value) if isinstance(value, dict) else {}


def _text(snapshot: Snapshot, path: str) -> str:
    """Return a small file's text; empty when it is not there, or no small one."""
    if not 0 < snapshot.size(path) <= _LARGEST:
        return ""
    return snapshot.read_many([path]).get(path, b"").decode("utf-8", "replace")
