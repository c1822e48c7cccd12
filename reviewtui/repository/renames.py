"""Finds renamed files where Git does not look: among new files of the work tree, and between plain folders."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewtui.repository.snapshot import Snapshot

_ALIKE = 0.5  # Git's own threshold: half of the larger file is found again in the other
_MOST_PAIRS = 400
_MOST_BYTES = 16 * 1024 * 1024  # in all: beyond this, finding a rename costs more than it tells


class _Text(NamedTuple):
    """A file as a bag of lines, with their bytes."""

    path: str
    size: int
    lines: Counter[bytes]


def pair_renamed(gone: Sequence[str], came: Sequence[str], base: Snapshot, head: Snapshot) -> dict[str, str]:
    """Return new paths by old ones: first the same path and the same content, then the most alike."""
    pairs = {path: path for path in set(gone).intersection(came)}
    left = sorted(set(gone) - pairs.keys())
    right = sorted(set(came) - pairs.keys())
    if not left or not right:
        return pairs
    pairs |= _identical(left, right, base, head)
    taken = set(pairs.values())
    left = [path for path in left if path not in pairs]
    right = [path for path in right if path not in taken]
    return pairs | _most_alike(left, right, base, head)


def _identical(gone: Sequence[str], came: Sequence[str], base: Snapshot, head: Snapshot) -> dict[str, str]:
    sizes = {base.size(path) for path in gone}
    by_oid: dict[str, list[str]] = {}
    for path in came:
        if head.size(path) in sizes:
            by_oid.setdefault(head.oid(path) or "", []).append(path)
    pairs = {}
    for old in gone:
        candidates = by_oid.get(base.oid(old) or "", [])
        if candidates and base.size(old):  # all empty files are alike, which says nothing
            new = min(candidates, key=lambda path: (not _same_name(old, path), path))
            candidates.remove(new)
            pairs[old] = new
    return pairs


def _most_alike(gone: Sequence[str], came: Sequence[str], base: Snapshot, head: Snapshot) -> dict[str, str]:
    if len(gone) * len(came) > _MOST_PAIRS:
        return {}
    if sum(base.size(path) for path in gone) + sum(head.size(path) for path in came) > _MOST_BYTES:
        return {}
    old_texts, new_texts = _texts(gone, base), _texts(came, head)
    scores = [(_likeness(old, new), old.path, new.path) for old in old_texts for new in new_texts]
    pairs: dict[str, str] = {}
    taken: set[str] = set()
    for score, old_path, new_path in sorted(scores, key=lambda row: (-row[0], not _same_name(row[1], row[2]), row)):
        if score >= _ALIKE and old_path not in pairs and new_path not in taken:
            pairs[old_path] = new_path
            taken.add(new_path)
    return pairs


def _texts(paths: Sequence[str], snapshot: Snapshot) -> list[_Text]:
    contents = snapshot.read_many(paths)
    return [_Text(path, len(text), Counter(text.splitlines(keepends=True))) for path, text in contents.items()]


def _likeness(one: _Text, other: _Text) -> float:
    """Return which part of the larger file, by bytes, stands in both."""
    larger, smaller = max(one.size, other.size), min(one.size, other.size)
    if not smaller or smaller < larger * _ALIKE:
        return 0.0
    shared = sum(len(line) * count for line, count in (one.lines & other.lines).items())
    return shared / larger


def _same_name(old: str, new: str) -> bool:
    return old.rpartition("/")[2] == new.rpartition("/")[2]
