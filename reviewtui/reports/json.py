"""The report for programs: one JSON document, the same bytes on every run, described by `report.schema.json`."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from reviewtui import __version__
from reviewtui.reports.json_text import encoded
from reviewtui.reports.revision_json import revision_as_json
from reviewtui.reports.score_json import scores_as_json
from reviewtui.reports.tally import tally_levels, tally_report

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.errors import ReviewtuiError
    from reviewtui.model import (
        Counterpart,
        EarlierVersion,
        Finding,
        JsonValue,
        Location,
        Operation,
        Problem,
        Report,
        SpecReport,
    )

SCHEMA = 1


def render(report: Report, beside: Mapping[str, JsonValue] = MappingProxyType({})) -> str:
    """Return the report as JSON text that ends in a line end; `beside` are keys of what was asked with it."""
    operations = _Operations()
    written: dict[str, JsonValue] = {
        "schema": SCHEMA,
        "tool": f"reviewtui {__version__}",
        "base": revision_as_json(report.base),
        "head": revision_as_json(report.head),
        "summary": _summary(report),
        "specs": [_spec(spec, operations) for spec in report.specs],
    }
    if report.waivers or report.problems:
        # Only where there are waivers their words are loaded.
        from reviewtui.reports.waiver_json import standing_as_json  # noqa: PLC0415

        written["waivers"] = [standing_as_json(standing) for standing in report.waivers]
        written["errors"] = [problem_as_json(problem) for problem in report.problems]
    return encoded(written | dict(beside))


def render_error(error: ReviewtuiError) -> str:
    """Return the JSON document that stands in for a report when none could be made.

    Its `specs` are empty, so that a program that goes through them needs no case of its own; it has no `summary`, so
    that nobody can take it for a report without findings.
    """
    return encoded(
        {
            "schema": SCHEMA,
            "tool": f"reviewtui {__version__}",
            "error": {
                "message": error.message,
                "path": error.path,
                "line": error.line,
                "column": error.column,
                "hint": error.hint,
                "exit_code": int(error.exit_code),
            },
            "specs": [],
        }
    )


class _Operations:
    """Operations as JSON; findings often share one tuple of hundreds, which is built once."""

    def __init__(self) -> None:
        self._built: dict[tuple[Operation, ...], list[JsonValue]] = {}

    def of(self, operations: tuple[Operation, ...]) -> list[JsonValue]:
        built = self._built.get(operations)
        if built is None:
            built = [{"method": operation.method, "path": operation.path} for operation in operations]
            self._built[operations] = built
        return built


def _summary(report: Report) -> JsonValue:
    tally = tally_report(report)
    written: dict[str, JsonValue] = {
        "breaking": tally.breaking,
        "dangerous": tally.dangerous,
        "safe": tally.safe,
        "info": tally.info,
        "waived": tally.waived,
        "errors": tally.errors,
    }
    if any(spec.tallies for spec in report.specs):
        levels = tally_levels(report.specs)
        written["lint"] = {
            "error": levels.error,
            "warn": levels.warn,
            "info": levels.info,
            "stood_before": levels.stood,
            "excused": levels.excused,
        }
    return written


def _spec(spec: SpecReport, operations: _Operations) -> JsonValue:
    written: dict[str, JsonValue] = {
        "path": spec.path,
        "base_path": spec.base_path,
        "format": spec.format,
        "version": spec.version,
        "status": spec.status.value,
        "findings": [_finding(finding, operations) for finding in spec.findings],
        "errors": [problem_as_json(error) for error in spec.errors],
        "notes": [problem_as_json(note) for note in spec.notes],
    }
    if spec.scores is not None:
        written["scores"] = scores_as_json(spec.scores)
    return written


def _finding(finding: Finding, operations: _Operations) -> JsonValue:
    change = finding.change
    written: dict[str, JsonValue] = {
        "fingerprint": finding.fingerprint,
        "rule": finding.rule,
        "verdict": finding.verdict.word,
        "kind": finding.kind,
        "layer": finding.layer.value,
        "direction": change.direction.value,
        "message": finding.message,
        "before": change.before,
        "after": change.after,
        "disposition": finding.disposition.value,
        "base": _location(change.base),
        "head": _location(change.head),
        "operations": operations.of(finding.operations),
        "operation_count": len(finding.operations),
        **({"shared_by": [share.path for share in finding.shares]} if finding.shares else {}),
        **({"consumers": [*finding.consumers]} if finding.consumers else {}),
        **({"earlier": [_version(version) for version in finding.earlier]} if finding.earlier else {}),
        "witness": [*change.witness],
        "counterparts": [_counterpart(counterpart) for counterpart in change.counterparts],
    }
    if finding.level is not None:
        places: list[JsonValue] = [_location(place) for place in finding.places]
        written |= {"level": finding.level.word, "count": finding.count, "places": places}
    if finding.level is not None or finding.reason:
        written["reason"] = finding.reason
    return written


def _version(version: EarlierVersion) -> JsonValue:
    return {"commit": version.commit, "date": version.date, "place": _location(version.place)}


def _counterpart(counterpart: Counterpart) -> JsonValue:
    return {
        "looks_like": counterpart.likeness.value,
        "before": counterpart.before,
        "after": counterpart.after,
        "other": _location(counterpart.other),
    }


def _location(location: Location | None) -> JsonValue:
    if location is None:
        return None
    return {
        "path": location.path,
        "line": location.line,
        "column": location.column,
        "pointer": location.pointer,
    }


def problem_as_json(problem: Problem) -> JsonValue:
    """Return what is wrong, and where."""
    return {
        "message": problem.message,
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "hint": problem.hint,
    }
