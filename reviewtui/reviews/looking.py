"""What is new to a reviewer: findings that came, went and stayed since they last looked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewtui.model import Report
    from reviewtui.reviews.draft import Draft
    from reviewtui.reviews.types import Look


@dataclass(frozen=True, slots=True)
class News:
    """What differs from an earlier look: findings that are new, in a line each those that are gone, and the others."""

    since: Look
    new: frozenset[str]
    gone: Mapping[str, str]
    unchanged: frozenset[str]


def seen_in(report: Report) -> dict[str, str]:
    """Return each finding of a report in a line that a person can read, by fingerprint."""
    return {
        finding.fingerprint: ": ".join(filter(None, (f"{finding.verdict.word} {finding.rule}", finding.change.element)))
        for finding in report.findings
    }


def news(draft: Draft, report: Report) -> News | None:
    """Return what is new since the reviewer last saw another state of the change; None when this is the first one."""
    head, now = report.head.commit or "", seen_in(report)
    earlier = [look for look in draft.looks.values() if (look.head_commit, look.fingerprints) != (head, frozenset(now))]
    if not earlier:
        return None
    since = max(earlier, key=lambda look: look.at)
    gone = {fingerprint: line for fingerprint, line in since.findings.items() if fingerprint not in now}
    return News(since, frozenset(now) - since.fingerprints, gone, since.fingerprints & now.keys())
