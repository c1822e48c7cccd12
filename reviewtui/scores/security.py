"""Security posture: what the rules can say to each risk of the OWASP API Security Top 10, and what they cannot."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from reviewtui.figures import Posture
from reviewtui.rules.owasp import RISKS, risk_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reviewtui.model import RuleTally
    from reviewtui.rules.rule import Rule

PEOPLE: Mapping[str, str] = {
    "API1:2023": "Does every access check that the caller may see this very object, and which test proves it?",
    "API2:2023": "How are credentials issued, renewed, revoked and guarded against guessing?",
    "API3:2023": "May every caller of an operation see and set each of its properties?",
    "API4:2023": "Are the limits right for what one call costs, and does anything enforce them?",
    "API5:2023": "Which test proves that a plain user is refused by every administrative operation?",
    "API6:2023": "Which flow would do harm if a program ran it a thousand times, and what slows that down?",
    "API7:2023": "Which addresses does the server fetch because a caller named them, and which does it refuse?",
    "API8:2023": "Do all environments run with the same hardened settings, without debug answers?",
    "API9:2023": "Is every host and version that still answers known, owned and due to end?",
    "API10:2023": "Is what other services send checked and bounded like what users send?",
}
"""What no description tells, by the id of the risk."""


def security(tallies: Iterable[RuleTally], rules: Iterable[Rule]) -> tuple[Posture, ...]:
    """Return the standing of each risk, in the order of the list: checks of the rules that guard against it."""
    guarding = {rule.id: risk.id for rule in rules if (risk := risk_of(rule)) is not None}
    found: defaultdict[str, list[RuleTally]] = defaultdict(list)
    for tally in tallies:
        if tally.rule in guarding and tally.asked:
            found[guarding[tally.rule]].append(tally)
    return tuple(_posture(risk.id, risk.title, found[risk.id]) for risk in RISKS)


def _posture(risk: str, title: str, tallies: list[RuleTally]) -> Posture:
    certain = [tally for tally in tallies if not tally.heuristic]
    failed = sum(tally.failed for tally in certain)
    return Posture(
        risk=risk,
        title=title,
        rules=tuple(tally.rule for tally in tallies),
        passed=sum(tally.asked - tally.excused for tally in certain) - failed,
        failed=failed,
        hints=sum(tally.failed for tally in tallies if tally.heuristic),
        people=PEOPLE[risk],
    )
