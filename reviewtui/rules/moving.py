"""The fingerprint that a finding would have if its description stood elsewhere: what was decided outlives a move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.rules import judge, offences

if TYPE_CHECKING:
    from reviewtui.model import Finding


def fingerprint_at(finding: Finding, path: str) -> str:
    """Return the fingerprint of the same finding in a description at another path."""
    if finding.level is None:
        return judge.fingerprint(finding.rule, path, finding.change)
    return offences.fingerprint(finding.rule, path, finding.change)
