"""Finding the descriptions that many files make together, such as a folder of `.proto` files, and pairing them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.comparison import Gathered, SpecPair
from reviewtui.formats.regrouping import regrouped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reviewtui.config import Config
    from reviewtui.formats.comparison import Format
    from reviewtui.repository import PathChange, Snapshot


class GatheredPair(NamedTuple):
    """A description of many files on both sides, and whether any of them differs."""

    pair: SpecPair
    differs: bool


def gathered(known: Format, side: Snapshot, config: Config) -> tuple[Gathered, ...]:
    """Return the descriptions of a format that gathers its files, on one side.

    A file that cannot be read belongs to the description around it: it must not be passed over.
    """
    paths = [path for path in side.paths() if path.lower().endswith(known.suffixes) and config.includes(path)]
    contents = side.read_many(paths)
    found = known.gather({path: contents[path] for path in paths if path in contents})
    unread = [path for path in paths if path not in contents]
    return _with(found, unread) if unread else found


def members_at(known: Format, path: str, side: Snapshot, config: Config) -> tuple[str, ...]:
    """Return the files of the description at a path on one side; nothing where there is none, or one file is all."""
    found = gathered(known, side, config) if known.gathers else ()
    return next((one.files for one in found if one.path == path), ())


def _with(found: tuple[Gathered, ...], unread: Sequence[str]) -> tuple[Gathered, ...]:
    """Return descriptions with files that nobody could look into, each in the nearest one around it."""
    files = {one.path: list(one.files) for one in found}
    for path in unread:
        around = [one.path for one in found if one.path == "." or path.startswith(f"{one.path}/")]
        home = max(around, key=len, default=path)
        files.setdefault(home, []).append(path)
    return tuple(Gathered(path, tuple(sorted(members))) for path, members in files.items())


def pairs(
    known: Format, sides: tuple[Snapshot, Snapshot], config: Config, changed: Sequence[PathChange]
) -> Iterator[GatheredPair]:
    """Yield each description of a format that gathers its files, with what it was before.

    It is known by its folder; one whose folder was renamed, by a file that moved along. Where the same files make other
    descriptions than before, these are one.
    """
    before, after = ({one.path: one for one in gathered(known, side, config)} for side in sides)
    touched = {path for change in changed for path in (change.base_path, change.head_path) if path}
    for pair in regrouped(before, after):
        yield GatheredPair(pair, not touched.isdisjoint((*pair.base_files, *pair.files)))
        before = {path: one for path, one in before.items() if one.files[0] not in pair.base_files}
        after = {path: one for path, one in after.items() if one.files[0] not in pair.files}
    moved = _moved(before, after, changed)
    for path, new in after.items():
        old = before.get(path) or before.get(moved.get(path, ""))
        pair = SpecPair(old.path if old else None, path, old.files if old else (), new.files)
        yield GatheredPair(pair, not touched.isdisjoint((*pair.base_files, *pair.files)))
    for path, old in before.items():
        if path not in after and path not in moved.values():
            yield GatheredPair(SpecPair(path, None, old.files), differs=True)


def _moved(before: dict[str, Gathered], after: dict[str, Gathered], changed: Sequence[PathChange]) -> dict[str, str]:
    """Return the earlier name of each description that is new under its name, as renamed files tell it."""
    olds = {file: path for path, one in before.items() if path not in after for file in one.files}
    news = {file: path for path, one in after.items() if path not in before for file in one.files}
    found: dict[str, str] = {}
    for change in changed:
        old, new = olds.get(change.base_path or ""), news.get(change.head_path or "")
        if old and new and old not in found.values():
            found.setdefault(new, old)
    return found
