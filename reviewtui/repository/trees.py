"""What a tree object of Git says about one folder."""

from __future__ import annotations

import os
import re
from typing import NamedTuple

from reviewtui.repository.stored import REGULAR_MODES

FOLDER_MODE = "40000"

_REGULAR = frozenset(mode.encode("ascii") for mode in REGULAR_MODES)


class TreeEntry(NamedTuple):
    """A file or a folder: its mode, as Git writes it, and its id."""

    mode: str
    oid: str


def entries_of(content: bytes, digits: int) -> dict[str, TreeEntry]:
    """Return the entries of a tree by name; ids have this many hex digits."""
    entries = {}
    place = 0
    while place < len(content):
        space = content.index(b" ", place)
        end = content.index(b"\0", space)
        place_after = end + 1 + digits // 2
        name = os.fsdecode(content[space + 1 : end])
        entries[name] = TreeEntry(content[place:space].decode("ascii"), content[end + 1 : place_after].hex())
        place = place_after
    return entries


def file_names(content: bytes, digits: int) -> set[bytes]:
    """Return the names of the regular files of a tree, as they are stored: large trees are read at once."""
    entries = re.findall(rb"(\d+) ([^\0]+)\0.{%d}" % (digits // 2), content, re.DOTALL)
    return {name for mode, name in entries if mode in _REGULAR}
