"""Find the rule behind a finding without loading the whole catalogue, in the words of what was described."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from reviewtui.model import Finding
from reviewtui.rules.loading import candidates, design_rules
from reviewtui.rules.rule import Rule
from reviewtui.rules.speech import spoken
from reviewtui.rules.unclassified import unclassified_change

RuleOf: TypeAlias = Callable[[Finding], "Rule | None"]


def load_rules(findings: Iterable[Finding]) -> None:
    """Load the rules behind findings ahead: those on design are hundreds of files, and come all at once."""
    for finding in findings:
        rule_of(finding)


def rule_of(finding: Finding) -> Rule | None:
    """Return the rule that made the finding, which its judge has loaded already; None when there is no such rule."""
    if finding.rule == unclassified_change.id:
        return unclassified_change
    if finding.level is not None:
        return next((rule for rule in design_rules() if rule.id == finding.rule), None)
    found = next((rule for rule in candidates(finding.change) if rule.id == finding.rule), None)
    return found and spoken(found, finding)
