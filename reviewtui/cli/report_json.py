"""The report of a review for programs; `review-report.schema.json` describes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from reviewtui.reports.json_text import encoded

if TYPE_CHECKING:
    from reviewtui.records.report import ReportContents


def render(contents: ReportContents) -> str:
    """Return the report as JSON text, keys in the order in which a reader asks for them."""
    return encoded(msgspec.to_builtins(contents))
