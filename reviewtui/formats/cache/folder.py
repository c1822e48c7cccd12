"""A folder of kept results: written whole or not at all, bounded in size, and never the cause of an error."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Final

WISH: Final = "REVIEWTUI_CACHE"
"""The environment variable that names another folder, or is `off`."""

MAX_ENTRIES: Final = 2_000
MAX_BYTES: Final = 200 * 1024 * 1024
_LARGEST: Final = MAX_BYTES // 8
_CHECKSUM: Final = 32
_SUFFIX: Final = ".result"


class ResultFolder:
    """Keeps results by key; whatever the file system or other programs do to it, it only ever knows less."""

    def __init__(self, folder: Path, *, entries: int = MAX_ENTRIES, size: int = MAX_BYTES) -> None:
        """Take the folder, which is made when something is kept, and its bounds."""
        self.folder = folder
        self._entries = entries
        self._size = size

    def get(self, key: str) -> bytes | None:
        """Return what was kept under a key; None when nothing was, or not all of it is there."""
        path = self._path(key)
        with suppress(OSError):
            status = path.stat()
            if not stat.S_ISREG(status.st_mode) or status.st_size > _LARGEST:
                return None
            kept = path.read_bytes()
            checksum, result = kept[:_CHECKSUM], kept[_CHECKSUM:]
            if checksum == _checksum(key, result):
                os.utime(path)  # what is used stays longest
                return result
        return None

    def put(self, key: str, result: bytes) -> None:
        """Keep a result if that can be done."""
        if len(result) > _LARGEST:
            return
        path = self._path(key)
        unfinished = path.with_suffix(f".{os.getpid()}{_SUFFIX}")
        with suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            try:
                with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                    file.write(_checksum(key, result) + result)
                unfinished.replace(path)
            except OSError:
                unfinished.unlink(missing_ok=True)
                raise
            self._make_room()

    def _make_room(self) -> None:
        """Remove what was not used for longest until the rest is within the bounds."""
        kept = []
        with os.scandir(self.folder) as listing:
            for entry in listing:
                with suppress(OSError):
                    if entry.name.endswith(_SUFFIX) and entry.is_file(follow_symlinks=False):
                        status = entry.stat(follow_symlinks=False)
                        kept.append((status.st_mtime_ns, status.st_size, entry.path))
        entries, size = len(kept), sum(one[1] for one in kept)
        if entries <= self._entries and size <= self._size:
            return
        for _, bytes_, path in sorted(kept):
            # A quarter is freed at once, so that not every run has to.
            if entries <= self._entries * 3 // 4 and size <= self._size * 3 // 4:
                break
            with suppress(OSError):
                Path(path).unlink()
            entries, size = entries - 1, size - bytes_

    def _path(self, key: str) -> Path:
        return self.folder / f"{key}{_SUFFIX}"


def _checksum(key: str, result: bytes) -> bytes:
    """Return what tells a whole result of this key from anything else."""
    return sha256(key.encode() + result).digest()


def result_folder() -> ResultFolder | None:
    """Return the user's folder; None when results are not to be kept, or there is nowhere to keep them.

    The rules are those of platformdirs, which would take 18 ms to load, a sixth of a small check.
    """
    wish = os.environ.get(WISH, "")
    if wish.lower() == "off":
        return None
    if wish:
        return ResultFolder(Path(wish))
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - Path.home raises an error where there is no home
    usual = home / "Library" / "Caches" if sys.platform == "darwin" else home / ".cache"
    chosen = Path(os.environ.get("XDG_CACHE_HOME", "")) if sys.platform != "darwin" else usual
    caches = chosen if chosen.is_absolute() else usual
    return ResultFolder(caches / "reviewtui") if caches.is_absolute() else None
