"""The report for programs; `review-report.schema.json` describes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from reviewtui.neutral import neutral_json

if TYPE_CHECKING:
    from reviewtui.records.report.contents import ReportContents


def render(contents: ReportContents) -> str:
    """Return the report as JSON text, indented, keys in the order in which a reader asks for them."""
    return neutral_json(msgspec.json.format(msgspec.json.encode(contents), indent=2).decode()) + "\n"
