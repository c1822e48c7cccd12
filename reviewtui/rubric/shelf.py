"""Where checklists stand: those that ship with the tool, and those of the reviewed repository, which come first."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from reviewtui import resources, text
from reviewtui.decoding import nearest, quoted
from reviewtui.errors import ReviewtuiError, UnreadableError, UsageError
from reviewtui.rubric.reading import read

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from reviewtui.rubric.types import Checklist

FOLDER: Final = "checklists"
LIMIT = 4_000_000
"""The most bytes that a checklist may have; ours has a tenth of it."""
_ENDINGS = {".yaml", ".yml"}


class Origin(Enum):
    """Who wrote a checklist."""

    SHIPPED = "shipped"
    REPOSITORY = "repository"


@dataclass(frozen=True, slots=True)
class Entry:
    """A checklist file on the shelf; `problem` says why it cannot be used, and is None when it can."""

    id: str
    path: Path
    origin: Origin
    checklist: Checklist | None
    problem: ReviewtuiError | None


@dataclass(frozen=True, slots=True)
class _File:
    """A file that may be a checklist; `label` is what errors call it."""

    path: Path
    origin: Origin
    label: str

    def content(self) -> bytes:
        """Return its bytes; `UnreadableError` when there are too many, or when the file system refuses."""
        try:
            size = self.path.stat().st_size
            if size > LIMIT:
                raise UnreadableError(f"a checklist of {size:,} bytes is over the limit of {LIMIT:,}", path=self.label)
            return self.path.read_bytes()
        except OSError as error:
            raise UnreadableError(f"cannot be read: {error.strerror}", path=self.label) from error

    def id(self) -> str:
        """Return the id that the file gives itself; a file that gives none goes by its name."""
        return self.key("id") or self.path.stem

    def key(self, name: str) -> str:
        """Return the text that stands under a key of the file; empty when there is none, or the file is broken."""
        try:
            return _keys(self.label, self.content()).get(name, "")
        except ReviewtuiError:
            return ""


def available(repo_folder: Path | None) -> tuple[Entry, ...]:
    """Return every checklist that can be named, by id; one of the repository hides a shipped one of the same id.

    `repo_folder` is the root of the reviewed work tree, or None when there is none. A broken file is an entry with its
    problem: one bad file hides no good one.
    """
    files = _files(repo_folder)
    visible = dict(files)
    return tuple(_entry(own_id, file, files) for own_id, file in sorted(visible.items(), key=lambda item: item[0]))


def find(name: str, repo_folder: Path | None) -> Checklist:
    """Return the checklist with this id; `UsageError` when there is none, or when its file is broken."""
    files = _files(repo_folder)
    try:
        return _load(_named(name, files), files)
    except LookupError as error:
        raise UsageError(f"there is no checklist {quoted(name)}", hint=str(error)) from None


def load(path: Path, repo_folder: Path | None = None) -> Checklist:
    """Return the checklist in this file, wherever it stands; it may extend any that is on the shelf."""
    return _load(_File(path, Origin.REPOSITORY, str(path)), _files(repo_folder))


def digest(name: str, repo_folder: Path | None) -> str:
    """Return what tells one content of a checklist from another of the same version; all that it extends counts.

    It does not depend on line ends, which differ between checkouts. `UsageError` when there is no such checklist.
    """
    files = _files(repo_folder)
    content = sha256()
    try:
        while name:
            file = _named(name, files)
            lines = file.content().replace(b"\r\n", b"\n")
            content.update(b"%d\n" % len(lines) + lines)
            files = [(own_id, other) for own_id, other in files if other.path != file.path]
            name = file.key("extends")
    except LookupError as error:
        raise UsageError(f"there is no checklist {quoted(name)}", hint=str(error)) from None
    return content.hexdigest()


def version(name: str, repo_folder: Path | None) -> str:
    """Return the version that a checklist gives itself; empty when there is no such checklist, or it gives none."""
    found = [file for own_id, file in _files(repo_folder) if own_id == name]
    return found[-1].key("version") if found else ""


def _files(repo_folder: Path | None) -> list[tuple[str, _File]]:
    """Return the files by id: the shipped ones, then the repository's, so that the last of an id is the one meant."""
    shipped = _in_folder(resources.folder(FOLDER), Origin.SHIPPED)
    own = _in_folder(repo_folder / FOLDER, Origin.REPOSITORY) if repo_folder else []
    return [*((file.path.stem, file) for file in shipped), *((file.id(), file) for file in own)]


def _in_folder(folder: Path, origin: Origin) -> list[_File]:
    """Return the YAML files of a folder by name; links are not followed, for they may lead out of the repository."""
    if folder.is_symlink() or not folder.is_dir():
        return []
    paths = sorted(path for path in folder.iterdir() if path.suffix in _ENDINGS)
    return [_File(path, origin, f"{FOLDER}/{path.name}") for path in paths if path.is_file() and not path.is_symlink()]


def _named(name: str, files: list[tuple[str, _File]]) -> _File:
    """Return the file of this id; `LookupError` with the nearest id when there is none."""
    for own_id, file in reversed(files):
        if own_id == name:
            return file
    raise LookupError(nearest(name, sorted({own_id for own_id, _ in files})))


def _load(file: _File, files: list[tuple[str, _File]]) -> Checklist:
    """Read a file; what it extends is looked for among the others, so that a circle ends in "there is no"."""
    content = file.content()
    if "extends" not in _keys(file.label, content):
        return _whole(file.label, content)
    others = [(own_id, other) for own_id, other in files if other.path != file.path]
    return read(file.label, content, lambda wanted: _load(_named(wanted, others), others))


# Who opens one review after the other, or closes one, asks for the same checklist each time.
@lru_cache(maxsize=8)
def _whole(label: str, content: bytes) -> Checklist:
    """Return the checklist of a file that extends no other."""
    return read(label, content)


@lru_cache(maxsize=8)
def _keys(label: str, content: bytes) -> Mapping[str, str]:
    """Return the texts that stand directly in a file by their keys; `UnreadableError` when it is broken."""
    root = text.read(label, content).value
    return {key: found for key, found in root.items() if isinstance(found, str)} if isinstance(root, dict) else {}


def _entry(own_id: str, file: _File, files: list[tuple[str, _File]]) -> Entry:
    """Return the file as an entry, with what is wrong with it if anything is."""
    try:
        return Entry(own_id, file.path, file.origin, _load(file, files), None)
    except ReviewtuiError as error:
        return Entry(own_id, file.path, file.origin, None, error)
