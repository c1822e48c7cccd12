"""The real descriptions of the corpus, where it is at hand.

`REVIEWTUI_CORPUS` names the unpacked corpus; without it, a packed one beside the checkout is taken. Files that take
seconds each are left to `make corpus`, which asks for them by `REVIEWTUI_CORPUS_WHOLE`.
"""

from __future__ import annotations

import os
import tarfile
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

_PACKED = Path(__file__).parents[2] / "shared" / "corpus" / "corpus.tar.xz"
_ENDINGS = (".yaml", ".yml", ".json")
_ALL_ENDINGS = (*_ENDINGS, ".graphql", ".proto")
_LARGE = 600_000  # bytes


def descriptions(endings: tuple[str, ...] = _ENDINGS) -> dict[str, bytes]:
    """Return files of the corpus by their path in it, YAML and JSON by default; none when it is not at hand."""
    return {name: content for name, content in _everything().items() if name.endswith(endings)}


@cache
def _everything() -> dict[str, bytes]:
    """Return the files of all formats; unpacking them takes seconds, and is done once a process."""
    named = os.environ.get("REVIEWTUI_CORPUS")
    files: Iterable[tuple[str, bytes]] = ()
    if named:
        files = _unpacked(Path(named))
    elif _PACKED.is_file():
        files = _packed(_PACKED)
    found = dict(files)
    if is_whole():
        return found
    large = {_pair(name) for name, content in found.items() if len(content) > _LARGE}
    return {name: content for name, content in found.items() if _pair(name) not in large}


def is_whole() -> bool:
    """Whether somebody has the time to look at every file."""
    return bool(os.environ.get("REVIEWTUI_CORPUS_WHOLE"))


def _pair(name: str) -> str:
    return name.rpartition("/")[0]


def _unpacked(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if _is_description(name) and path.is_file():
            yield name, path.read_bytes()


def _packed(archive: Path) -> Iterator[tuple[str, bytes]]:
    with tarfile.open(archive) as members:
        for member in members:
            content = members.extractfile(member) if _is_description(member.name) else None
            if content:
                yield member.name.removeprefix("./"), content.read()


def _is_description(name: str) -> bool:
    name = name.removeprefix("./")
    return name.startswith(("pairs/", "broken/")) and name.endswith(_ALL_ENDINGS) and not name.endswith("meta.json")
