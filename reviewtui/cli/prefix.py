"""Find what the beginning of a name means: a finding by its fingerprint, or anything else that has an id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.model import Finding
    from reviewtui.session import Session

_FINDINGS = "`reviewtui diff --format json` tells the fingerprint of each finding."


def only(beginning: str, known: Iterable[str], what: str, hint: str) -> str:
    """Return the one name that begins so; UsageError when there is none, or more than one."""
    found = {one for one in known if one.startswith(beginning)}
    if len(found) != 1:
        told = "no" if not found else "more than one"
        raise UsageError(f"this review has {told} {what} `{beginning}`", hint=hint)
    return found.pop()


def finding_of(session: Session, beginning: str) -> Finding:
    """Return the finding whose fingerprint begins so; UsageError when there is none, or more than one."""
    findings = {finding.fingerprint: finding for finding in session.report.findings}
    return findings[only(beginning, findings, "finding", _FINDINGS)]
