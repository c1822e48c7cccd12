"""Says which files differ between two snapshots, and which only moved."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from reviewtui.repository.commit import CommitSnapshot
from reviewtui.repository.index import IndexSnapshot
from reviewtui.repository.renames import pair_renamed
from reviewtui.repository.stored import REGULAR_MODES
from reviewtui.repository.worktree import WorktreeSnapshot

if TYPE_CHECKING:
    from reviewtui.repository.git import Git
    from reviewtui.repository.repository import Repository
    from reviewtui.repository.snapshot import Snapshot


class PathChange(NamedTuple):
    """One file that differs: added, deleted, modified, or renamed (and perhaps modified too)."""

    status: Literal["A", "D", "M", "R"]
    base_path: str | None
    head_path: str | None


class _Difference(NamedTuple):
    """A file that differs, with its blob ids; an id is "" where it is not known without reading the file."""

    base_path: str | None
    head_path: str | None
    base_oid: str = ""
    head_oid: str = ""

    def change(self) -> PathChange:
        """Return it as the rest of the program sees it."""
        if self.base_path is None:
            return PathChange("A", None, self.head_path)
        if self.head_path is None:
            return PathChange("D", self.base_path, None)
        return PathChange("M" if self.base_path == self.head_path else "R", self.base_path, self.head_path)


def changed_paths(repository: Repository | None, base: Snapshot, head: Snapshot) -> tuple[PathChange, ...]:
    """Return the files that differ, sorted by path; only regular files count, and only their contents.

    `repository` is None when both sides are plain folders.
    """
    differences = _differences(repository, base, head)
    changes = [difference.change() for difference in differences]
    return tuple(sorted(changes, key=lambda change: (change.head_path or change.base_path or "", change.status)))


def _differences(repository: Repository | None, base: Snapshot, head: Snapshot) -> list[_Difference]:
    if repository is None:
        return _compared(base, head)
    if isinstance(base, CommitSnapshot) and isinstance(head, CommitSnapshot):
        return _between_commits(repository.git, base, head)
    if isinstance(base, CommitSnapshot) and isinstance(head, IndexSnapshot):
        return _parsed(repository.git, "diff-index", "--cached", base.tree)
    if isinstance(head, WorktreeSnapshot) and isinstance(base, CommitSnapshot):
        return _with_disk(_parsed(repository.git, "diff-index", base.tree), base, head)
    if isinstance(head, WorktreeSnapshot) and isinstance(base, IndexSnapshot):
        return _with_disk(_parsed(repository.git, "diff-files"), base, head)
    return _compared(base, head)


def _between_commits(git: Git, base: CommitSnapshot, head: CommitSnapshot) -> list[_Difference]:
    if base.tree == head.tree:
        return []
    differences = list(_between(git, base.tree, head.tree))
    # The ids are known now: reading what changed needs no listing of the whole trees.
    base.learn({difference.base_path: difference.base_oid for difference in differences if difference.base_path})
    head.learn({difference.head_path: difference.head_oid for difference in differences if difference.head_path})
    return differences


# What differs between two commits stays what it is, and the rules on design ask again after those on changes.
@lru_cache(maxsize=4)
def _between(git: Git, base: str, head: str) -> tuple[_Difference, ...]:
    return tuple(_parsed(git, "diff-tree", "-r", base, head))


def _parsed(git: Git, command: str, *arguments: str) -> list[_Difference]:
    """Run one of Git's raw comparisons, and keep what concerns the contents of regular files."""
    answer = git.run(command, "--raw", "-z", "-M", "--no-abbrev", *arguments, doing="compare the two sides")
    fields = iter(answer.records())
    differences: dict[tuple[str | None, str | None], _Difference] = {}
    for header in fields:
        base_mode, head_mode, base_oid, head_oid, status = header.removeprefix(":").split(" ")
        path = next(fields)
        new_path = next(fields) if status[0] in "RC" else path
        if status == "U":
            # Conflicts: whatever comes of them, the file is not as it was.
            differences.setdefault((path, path), _Difference(path, path))
            continue
        difference = _Difference(
            path if base_mode in REGULAR_MODES else None,
            new_path if head_mode in REGULAR_MODES else None,
            base_oid.strip("0") and base_oid,
            head_oid.strip("0") and head_oid,
        )
        if _counts(difference):
            differences[difference.base_path, difference.head_path] = difference
    return list(differences.values())


def _counts(difference: _Difference) -> bool:
    """Whether it is about a regular file, and about more than its mode."""
    if difference.base_path is None and difference.head_path is None:
        return False
    same_content = bool(difference.base_oid) and difference.base_oid == difference.head_oid
    return not (same_content and difference.base_path == difference.head_path)


def _with_disk(tracked: list[_Difference], base: Snapshot, head: WorktreeSnapshot) -> list[_Difference]:
    """Complete a comparison with the work tree by what Git does not look at: new files, and untouched contents."""
    known = {difference.head_path for difference in tracked}
    new = [_Difference(None, path) for path in head.untracked() if path not in known]
    return _paired([difference for difference in tracked + new if not _is_only_touched(difference, head)], base, head)


def _is_only_touched(difference: _Difference, head: WorktreeSnapshot) -> bool:
    """Whether only the file's time differs, which Git would find out by rewriting the user's index."""
    path = difference.head_path
    return path is not None and path == difference.base_path and head.oid(path) == difference.base_oid


def _compared(base: Snapshot, head: Snapshot) -> list[_Difference]:
    """Compare two listings, file by file."""
    differences = []
    head_paths = set(head.paths())
    for path in base.paths():
        if path not in head_paths:
            differences.append(_Difference(path, None))
        elif base.size(path) != head.size(path) or base.oid(path) != head.oid(path):
            differences.append(_Difference(path, path))
    added = head_paths.difference(base.paths())
    differences.extend(_Difference(None, path) for path in sorted(added))
    return _paired(differences, base, head)


def _paired(differences: list[_Difference], base: Snapshot, head: Snapshot) -> list[_Difference]:
    """Join what went with what came where it is the same file under a new name."""
    gone = [each.base_path for each in differences if each.base_path is not None and each.head_path is None]
    came = [each.head_path for each in differences if each.head_path is not None and each.base_path is None]
    pairs = pair_renamed(gone, came, base, head)
    renamed = set(pairs).union(pairs.values())
    kept = [each for each in differences if not _is_half(each) or (each.base_path or each.head_path) not in renamed]
    return kept + [_Difference(old, new) for old, new in pairs.items() if not _is_same(old, new, base, head)]


def _is_half(difference: _Difference) -> bool:
    return difference.base_path is None or difference.head_path is None


def _is_same(old: str, new: str, base: Snapshot, head: Snapshot) -> bool:
    return old == new and base.oid(old) == head.oid(new)
