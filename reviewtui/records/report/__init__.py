"""The report of a review: what the change does to whom, what was decided, and on what all of it rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.records import markdown_blocks
from reviewtui.records.report.contents import ReportContents, contents_of
from reviewtui.records.report.layout import laid_out

if TYPE_CHECKING:
    from reviewtui.reviews.review import Review

__all__ = ["ReportContents", "contents_of", "laid_out", "render"]


def render(review: Review) -> str:
    """Return the report as Markdown."""
    return markdown_blocks.render(laid_out(contents_of(review)))
