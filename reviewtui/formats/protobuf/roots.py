"""Which files make a module together, and the folder that their paths in imports count from."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from reviewtui.formats.comparison import Gathered

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SUFFIX = ".proto"
MARKER = "buf.yaml"
_PACKAGE = re.compile(rb"^[ \t]*package[ \t]+([A-Za-z_][\w.]*)[ \t]*;", re.MULTILINE)
_IMPORT = re.compile(rb"""^[ \t]*import[ \t]+(?:public[ \t]+|weak[ \t]+)?["']([^"'\n]+)["']""", re.MULTILINE)
_VERSION = re.compile(rb"^version:[ \t]*[\"']?v2", re.MULTILINE)
_MODULE = re.compile(rb"^[ \t]*-?[ \t]*path:[ \t]*[\"']?([^\s\"'#]+)", re.MULTILINE)


def gathered(contents: Mapping[str, bytes]) -> tuple[Gathered, ...]:
    """Return the modules that files make: each by its folder, `.` for the root of the repository."""
    told = _told(contents)
    files = [path for path in contents if path.lower().endswith(SUFFIX)]
    roots = {path: _around(path, told) or _by_package(path, contents[path]) for path in files}
    _follow_imports(roots, contents)
    known = {root for root in roots.values() if root}
    found: dict[str, list[str]] = {}
    for path, root in roots.items():
        home = root or _around(path, known) or posixpath.dirname(path) or "."
        found.setdefault(home, []).append(path)
    return tuple(Gathered(root, tuple(sorted(found[root]))) for root in sorted(found))


def inside(root: str, path: str) -> str:
    """Return the path of a file as imports write it."""
    return path if root == "." else path.removeprefix(f"{root}/")


def _told(contents: Mapping[str, bytes]) -> set[str]:
    """Return the folders that a `buf.yaml` makes modules."""
    found = set[str]()
    for path, content in contents.items():
        if posixpath.basename(path) != MARKER:
            continue
        folder = posixpath.dirname(path) or "."
        modules = _MODULE.findall(content) if _VERSION.search(content) else []
        found |= {posixpath.normpath(posixpath.join(folder, one.decode("utf-8", "replace"))) for one in modules}
        if not modules:
            found.add(folder)
    return found


def _around(path: str, folders: Iterable[str]) -> str:
    """Return the nearest of some folders that a file stands in."""
    around = (folder for folder in folders if folder == "." or path.startswith(f"{folder}/"))
    return max(around, key=lambda folder: 0 if folder == "." else len(folder), default="")


def _by_package(path: str, content: bytes) -> str:
    """Return the folder that is left when the folders of its package are taken from a file's path."""
    package = _PACKAGE.search(content)
    folder = posixpath.dirname(path)
    if package is None:
        return ""
    own = package[1].decode().replace(".", "/")
    if folder == own:
        return "."
    return folder.removesuffix(f"/{own}") if folder.endswith(f"/{own}") else ""


def _follow_imports(roots: dict[str, str], contents: Mapping[str, bytes]) -> None:
    """Set the folder of files that others import by a path which ends like theirs."""
    unknown: dict[str, list[str]] = {}
    for path, root in roots.items():
        if not root:
            unknown.setdefault(posixpath.basename(path), []).append(path)
    if not unknown:
        return
    for content in (contents[path] for path in roots):
        for name in _IMPORT.findall(content):
            written = name.decode("utf-8", "replace")
            for path in unknown.get(posixpath.basename(written), ()):
                root = _left(path, written)
                if root and (not roots[path] or len(root) < len(roots[path])):
                    roots[path] = root


def _left(path: str, written: str) -> str:
    """Return the folder that is left when an import is taken from the end of a path; nothing when it does not fit."""
    if path == written:
        return "."
    return path.removesuffix(f"/{written}") if path.endswith(f"/{written}") else ""
