"""What a tree object of Git says about one folder."""

from __future__ import annotations

import os
from typing import NamedTuple

FOLDER_MODE = "40000"


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
