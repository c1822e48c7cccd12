"""Puts every check to the records of a repository, those that a kind brings along included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.records.health.loading import health_checks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.health.examined import Examination
    from reviewtui.records.kind import Ailment


def ailments(examination: Examination) -> tuple[Ailment, ...]:
    """Return all that is wrong, each once, in the order of files and lines."""
    found = {(one.check, one.path, one.line, one.message): one for one in _found(examination)}
    return tuple(sorted(found.values(), key=lambda one: (one.path, one.line, one.check, one.message)))


def _found(examination: Examination) -> Iterator[Ailment]:
    for check in health_checks():
        yield from check.ailments(examination)
    for examined in examination.logs:
        for own in examined.kind.checks:
            yield from own.run(examined.log, examined.today)
