"""The part of a review that a record is about: all of it, or the findings that its author named."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reviewtui.errors import UsageError

if TYPE_CHECKING:
    from reviewtui.reviews.review import Review


def about(review: Review, fingerprints: tuple[str, ...]) -> Review:
    """Return the review as if it had found only these findings; without any, as it is.

    Raises `UsageError` when it has no such finding.
    """
    if not fingerprints:
        return review
    there = {finding.fingerprint for finding in review.report.findings}
    for fingerprint in fingerprints:
        if fingerprint not in there:
            raise UsageError(f"the review has no finding `{fingerprint}`", hint="It may have been mended since.")
    specs = tuple(
        replace(spec, findings=tuple(finding for finding in spec.findings if finding.fingerprint in fingerprints))
        for spec in review.report.specs
    )
    return replace(review, report=replace(review.report, specs=specs))
