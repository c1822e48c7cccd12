"""What a check of records is, and how its file declares it: the words above, the judgement below."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from textwrap import dedent
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.records.kind import Ailment

if TYPE_CHECKING:
    from reviewtui.model import Level
    from reviewtui.records.health.examined import Examination, Examined
    from reviewtui.records.kind import Record

_ANY_KIND = "KIND"
"""What stands in the words of a check for the kind of the record that it minds."""


class Said(NamedTuple):
    """What a check says of a file, and on which line; `level` where it differs from what the check has."""

    path: str
    line: int
    message: str
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """Files of a log that a check minds, by path, and the same files mended, on a day.

    A line that the check must name ends in `# finding`. `before` are the texts with which records came into force.
    """

    wrong: Mapping[str, str]
    right: Mapping[str, str]
    kind: str = "adr"
    day: str = "2026-03-02"
    before: Mapping[str, str] | None = None

    def __post_init__(self) -> None:
        """Take the margin off all files."""
        for name in ("wrong", "right", "before"):
            files = getattr(self, name)
            object.__setattr__(self, name, files and {path: dedent(text).lstrip("\n") for path, text in files.items()})


@dataclass(frozen=True, slots=True)
class HealthCheck:
    """One thing that can be wrong with records: its words for people, and what finds it."""

    id: str
    title: str
    level: Level
    why: str
    fix: str
    example: Example
    look: Callable[[Examination], Iterable[Said]]

    def ailments(self, examination: Examination) -> Iterator[Ailment]:
        """Yield what is wrong, in the order in which it is found."""
        kinds = {record.path: log.kind.id for log in examination.logs for record in log.records}
        for said in self.look(examination):
            level = self.level if said.level is None else said.level
            fix = self.fix.replace(_ANY_KIND, kinds.get(said.path, _ANY_KIND))
            yield Ailment(self.id, level, said.path, said.line, said.message, fix)


def of_repository(
    *, title: str, level: Level, why: str, fix: str, example: Example
) -> Callable[[Callable[[Examination], Iterable[Said]]], HealthCheck]:
    """Declare a check that looks at all kinds at once."""
    return lambda look: HealthCheck(_id_of(look), title, level, why, fix, example, look)


def of_log(
    *, title: str, level: Level, why: str, fix: str, example: Example
) -> Callable[[Callable[[Examined], Iterable[Said]]], HealthCheck]:
    """Declare a check that looks at the records of one kind."""

    def declared(look: Callable[[Examined], Iterable[Said]]) -> HealthCheck:
        def all_logs(examination: Examination) -> Iterator[Said]:
            for log in examination.logs:
                yield from look(log)

        return HealthCheck(_id_of(look), title, level, why, fix, example, all_logs)

    return declared


def of_record(
    *, title: str, level: Level, why: str, fix: str, example: Example
) -> Callable[[Callable[[Record, Examined], Iterable[Said]]], HealthCheck]:
    """Declare a check that looks at one record after another."""

    def declared(look: Callable[[Record, Examined], Iterable[Said]]) -> HealthCheck:
        def all_logs(examination: Examination) -> Iterator[Said]:
            for log in examination.logs:
                for record in log.records:
                    yield from look(record, log)

        return HealthCheck(_id_of(look), title, level, why, fix, example, all_logs)

    return declared


def _id_of(look: Callable[..., Iterable[Said]]) -> str:
    return look.__name__.replace("_", "-")
