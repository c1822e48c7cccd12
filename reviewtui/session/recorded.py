"""The part of a review that a record is about: all of it, or the findings that its author named."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reviewtui.errors import UsageError
from reviewtui.model import Disposition, Verdict
from reviewtui.reports.rule_words import rule_of

if TYPE_CHECKING:
    from reviewtui.records.known import Known
    from reviewtui.reviews.review import Review

_TOLD = (Verdict.BREAKING, Verdict.DANGEROUS)


def with_review(begun: Known, review: Review, folder: str, fingerprints: tuple[str, ...] = ()) -> Known:
    """Return what is known when a record tells of a review, which is kept below `folder`, or of some of its findings.

    Raises `UsageError` when the review has no such finding.
    """
    told = about(review, fingerprints)
    of_all = (finding for verdict in _TOLD for finding in review.open_findings(verdict))
    named = (finding for finding in review.report.findings if finding.fingerprint in fingerprints)
    return replace(
        begun,
        review=told,
        review_folder=f"{folder.rstrip('/')}/{review.id}",
        findings=tuple(named if fingerprints else of_all),
        only=fingerprints,
        fixes={one.rule: rule.fix for one in told.report.findings if (rule := rule_of(one))},
    )


def about(review: Review, fingerprints: tuple[str, ...]) -> Review:
    """Return the review as if it had found only these findings, and nobody excused them; without any, as it is.

    Raises `UsageError` when it has no such finding.
    """
    if not fingerprints:
        return review
    there = {finding.fingerprint for finding in review.report.findings}
    for fingerprint in fingerprints:
        if fingerprint not in there:
            raise UsageError(f"the review has no finding `{fingerprint}`", hint="It may have been mended since.")
    specs = tuple(
        replace(
            spec,
            findings=tuple(
                replace(finding, disposition=Disposition.OPEN, reason="")
                for finding in spec.findings
                if finding.fingerprint in fingerprints
            ),
        )
        for spec in review.report.specs
    )
    return replace(review, report=replace(review.report, specs=specs))
