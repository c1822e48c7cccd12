"""A report narrowed down to what a filter lets pass."""

from __future__ import annotations

from dataclasses import replace

from reviewtui.errors import UsageError
from reviewtui.filters.alike import sorted_out
from reviewtui.filters.language import read
from reviewtui.filters.query import Query
from reviewtui.filters.traits import Traits
from reviewtui.model import Report, SpecReport


def read_for_report(line: str) -> Query:
    """Return the filter that a line asks for; raises `UsageError` for what only a review knows."""
    query = read(line)
    for condition in query.conditions:
        if condition.field.needs_review:
            raise UsageError(
                f"`{condition.field.value}` is known in a review only",
                hint="A comparison knows verdict, is, layer, kind, path, rule, file and words.",
            )
    return query


def filtered(report: Report, query: Query) -> Report:
    """Return the report with the findings that pass, in their order; all that is no finding stays."""
    return replace(report, specs=tuple(_filtered(spec, query) for spec in report.specs))


def _filtered(spec: SpecReport, query: Query) -> SpecReport:
    found = sorted_out((Traits(finding, spec.path or spec.base_path), None) for finding in spec.findings)
    kept = {id(traits.finding) for traits in query.kept(found)}
    return replace(spec, findings=tuple(finding for finding in spec.findings if id(finding) in kept))
