"""What a description owes its consumers once all findings are known: a version that says that something breaks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reviewtui.model import Change, Finding, Verdict
from reviewtui.rules.lifecycle import major_version_kept


def silent_releases(release: Change | None, findings: Iterable[Finding]) -> tuple[Change, ...]:
    """Return the version as a change to be judged when something breaks and the version does not say so."""
    if release is None or all(finding.verdict is not Verdict.BREAKING for finding in findings):
        return ()
    if str(release.before) == str(release.after):
        return (replace(release, fact="version-kept"),)
    return (replace(release, fact="major-version-kept"),) if major_version_kept(release) else ()
