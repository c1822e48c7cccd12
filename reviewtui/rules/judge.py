"""Changes become findings: each is answered by exactly one rule."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import replace

from reviewtui.model import Change, Direction, Finding, Verdict
from reviewtui.rules.loading import candidates
from reviewtui.rules.rule import Rule
from reviewtui.rules.sharing import in_shared_file
from reviewtui.rules.unclassified import unclassified_change
from reviewtui.rules.words import sentence
from reviewtui.schema.equality import unordered

_FINGERPRINT_LENGTH = 16


def judge(spec_path: str, changes: Iterable[Change]) -> tuple[Finding, ...]:
    """Return the findings: worst first, and within a verdict in the order in which the changes came.

    Changes that come to the same fingerprint are one cause (a text of a shared schema, seen in requests and in
    responses; one demand at the top, felt by every operation): they become one finding that reaches all operations.
    """
    causes: dict[str, list[Finding]] = {}
    for change in changes:
        finding = finding_of(spec_path, change)
        causes.setdefault(finding.fingerprint, []).append(finding)
    findings = (found[0] if len(found) == 1 else _merged(found) for found in causes.values())
    return tuple(sorted(findings, key=lambda finding: finding.verdict, reverse=True))


def _merged(found: list[Finding]) -> Finding:
    directions = {finding.change.direction for finding in found}
    direction = directions.pop() if len(directions) == 1 else Direction.BOTH
    used_by = tuple(dict.fromkeys(operation for finding in found for operation in finding.change.used_by))
    likely = tuple(dict.fromkeys(one for finding in found for one in finding.change.counterparts))
    change = replace(found[0].change, direction=direction, used_by=used_by, counterparts=likely)
    return replace(found[0], change=change)


def once_stable(finding: Finding) -> Finding:
    """Return a finding about what promised nothing yet: shown as a word to the reader, and with what it will be."""
    if finding.verdict <= Verdict.SAFE:
        return finding
    message = f"{finding.message} It would be {finding.verdict.word} once this is stable; it is a draft or alpha."
    return replace(finding, verdict=Verdict.INFO, message=message)


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
    return unclassified_change, str(unclassified_change.say(change))


def fingerprint(rule_id: str, spec_path: str, change: Change) -> str:
    """Return 16 hex digits that outlive rebases, line moves, lists in another order and better wordings of the rule.

    What stands in a shared file is the same whichever description leads there.
    """
    identity = [
        rule_id,
        "" if in_shared_file(change) else spec_path,
        change.element,
        unordered(change.before),
        unordered(change.after),
    ]
    canonical = json.dumps(identity, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:_FINGERPRINT_LENGTH]
