"""Changes become findings: each is answered by exactly one rule."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

from reviewtui.model import Change, Finding
from reviewtui.rules.loading import candidates
from reviewtui.rules.rule import Rule
from reviewtui.rules.unclassified import unclassified_change
from reviewtui.rules.words import sentence

_FINGERPRINT_LENGTH = 16


def judge(spec_path: str, changes: Iterable[Change]) -> tuple[Finding, ...]:
    """Return one finding a change: worst first, and within a verdict in the order in which the changes came."""
    findings = [finding_of(spec_path, change) for change in changes]
    findings.sort(key=lambda finding: finding.verdict, reverse=True)
    return tuple(findings)


def finding_of(spec_path: str, change: Change) -> Finding:
    """Return the finding of the one rule that answers a change."""
    rule, message = answer(change)
    return Finding(
        rule=rule.id,
        kind=rule.kind,
        verdict=rule.verdict,
        layer=rule.layer,
        message=sentence(message),
        change=change,
        fingerprint=fingerprint(rule.id, spec_path, change),
    )


def answer(change: Change) -> tuple[Rule, str]:
    """Return the first rule that has something to say about a change, and what it says."""
    for rule in candidates(change):
        message = rule.answer(change)
        if message is not None:
            return rule, message
    return unclassified_change, unclassified_change.say(change) or ""


def fingerprint(rule_id: str, spec_path: str, change: Change) -> str:
    """Return 16 hex digits that stay the same over rebases, line moves and better wordings of the same rule."""
    identity = [rule_id, spec_path, change.element, change.before, change.after]
    canonical = json.dumps(identity, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:_FINGERPRINT_LENGTH]
