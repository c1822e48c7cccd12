"""Says which files many branches touch, each since it left another one: one process for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.repository.stored import REGULAR_MODES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reviewtui.repository.git import Git


class Touched(NamedTuple):
    """A file on both sides, by path and blob id; both are empty on the side where there is no such file."""

    before: str
    after: str
    before_oid: str
    after_oid: str

    @property
    def path(self) -> str:
        """What it is called now, or was called before it went."""
        return self.after or self.before


def touched(
    git: Git, pairs: Iterable[tuple[str, str]], suffixes: Sequence[str], besides: Sequence[str] = ()
) -> dict[str, tuple[Touched, ...]]:
    """Return for pairs of full commit ids, base and head, which files with one of the suffixes differ, by head.

    What lies in the folders `besides` does not count, nor what differs in its mode alone.
    """
    # A line that names a commit and others compares it with these, whether they are its parents or not.
    asked = "".join(f"{head} {base}\n" for base, head in pairs)
    if not asked:
        return {}
    answer = git.run(
        *("diff-tree", "--stdin", "-r", "--raw", "-z", "-M", "--no-abbrev", "--always", "--format=%H", "--"),
        *(f":(top,icase)*{suffix}" for suffix in suffixes),
        *(f":(top,exclude,literal){folder}" for folder in besides),
        doing="compare the branches",
        stdin=asked.encode("ascii"),
    )
    return _parsed(answer.records())


def _parsed(records: list[str]) -> dict[str, tuple[Touched, ...]]:
    found: dict[str, list[Touched]] = {}
    here: list[Touched] = []
    fields = iter(records)
    for field in fields:
        entry = field.lstrip("\n")
        if not entry.startswith(":"):
            here = found.setdefault(entry, [])
            continue
        before_mode, after_mode, before_oid, after_oid, status = entry.removeprefix(":").split(" ")
        path = next(fields)
        new_path = next(fields) if status[0] in "RC" else path
        before = (path, before_oid) if before_mode in REGULAR_MODES else ("", "")
        after = (new_path, after_oid) if after_mode in REGULAR_MODES else ("", "")
        if before != after:
            here.append(Touched(before[0], after[0], before[1], after[1]))
    return {head: tuple(files) for head, files in found.items()}
