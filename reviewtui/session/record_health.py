"""Looks at the records of a version: what each check needs to know is gathered here, from files and from history."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.finding import SpecFinder
from reviewtui.model import Level
from reviewtui.records.health.examined import Concern, Examination, Examined, is_in_force
from reviewtui.records.health.examining import ailments
from reviewtui.records.logs.reading import record
from reviewtui.records.marked import Marked, marked_in
from reviewtui.records.planned import PLAN
from reviewtui.repository.history import mainline
from reviewtui.session.record_logs import log_of
from reviewtui.session.record_places import RecordPlaces
from reviewtui.waivers.folder import waiver_paths
from reviewtui.waivers.reading import read_all

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from reviewtui.records.kind import Ailment, Kind, Log
    from reviewtui.repository import Snapshot
    from reviewtui.session.ground import Ground

_LARGEST_READ = 2 * 1024 * 1024


class Health(NamedTuple):
    """What is wrong with the records of a version; `stood` are those ailments that an older version had already."""

    kinds: tuple[Kind, ...]
    records: int
    ailments: tuple[Ailment, ...]
    stood: frozenset[Ailment] = frozenset()

    @property
    def errors(self) -> tuple[Ailment, ...]:
        """What is new and wrong beyond doubt."""
        return tuple(one for one in self.ailments if one.level is Level.ERROR and one not in self.stood)


def health(
    ground: Ground, version: Snapshot, kinds: tuple[Kind, ...], today: date, concerns: tuple[Concern, ...] = ()
) -> Health:
    """Return what is wrong with the records of these kinds in a version, and in how many it was looked for."""
    logs = [(kind, log_of(kind, RecordPlaces(ground, version, None))) for kind in kinds]
    examined = tuple(
        Examined(
            kind,
            log,
            today,
            ground.config.records.stale_days,
            _decided(ground, kind, log),
            _reader(version),
        )
        for kind, log in logs
    )
    planned = any(one.kind.id == PLAN and one.records for one in examined)
    marked = _marked(ground, version) if planned else ()
    found = ailments(Examination(examined, concerns, marked))
    return Health(kinds, sum(len(log.records) for _, log in logs), found)


def since(now: Health, before: Health) -> Health:
    """Return the health of a version, held against that of an older one; lines may have moved."""
    known = {(one.check, one.path, one.message) for one in before.ailments}
    stood = frozenset(one for one in now.ailments if (one.check, one.path, one.message) in known)
    return now._replace(stood=stood)


def waived(ground: Ground, version: Snapshot) -> tuple[Concern, ...]:
    """Return the waivers of a version, each of which a record ought to tell of."""
    found = read_all(version, waiver_paths(version, ground.config))
    return tuple(
        Concern(one.fingerprint, one.path, 1, f"what {one.owner} lets pass, `{one.rule}`") for one in found.waivers
    )


def _marked(ground: Ground, version: Snapshot) -> tuple[Marked, ...]:
    """Return the operations that the descriptions of a version mark as deprecated."""
    found = SpecFinder(version, version, ground.config, ()).find()
    paths = [one.pair.path for one in found if one.pair.path]
    contents = version.read_many(paths)
    return tuple(one for path in paths for one in marked_in(path, contents.get(path, b"")))


def _reader(version: Snapshot) -> Callable[[str], str | None]:
    def read(path: str) -> str | None:
        if not 0 < version.size(path) <= _LARGEST_READ:
            return None
        return version.read_many([path]).get(path, b"").decode("utf-8", "replace")

    return read


def _decided(ground: Ground, kind: Kind, log: Log) -> Mapping[str, str]:
    """Return by path the text with which each record last came into force, where others build on it."""
    paths = [one.path for one in log.records if is_in_force(one)]
    if not paths or not ground.base:
        return {}
    repository = ground.repository
    steps = mainline(repository.git, ground.base, paths)
    contents = repository.blobs.read_many({step.after for step in steps if step.after})
    versions: dict[str, list[bytes]] = {}
    for step in steps:
        versions.setdefault(step.path, []).append(contents.get(step.after, b""))
    texts = ((path, _came_into_force(kind, path, own)) for path, own in versions.items())
    return {path: text for path, text in texts if text is not None}


def _came_into_force(kind: Kind, path: str, versions: Iterable[bytes]) -> str | None:
    """Return the text of the last version that is in force while the one before it was not; None without any."""
    decided = None
    before = False
    for one in (record(kind.id, path, content) for content in versions):
        if is_in_force(one) and not before:
            decided = one.text
        before = is_in_force(one)
    return decided if before else None
