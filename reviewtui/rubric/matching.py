"""Which rules and findings a checklist means by a pattern such as `request-*` or `lint/security-*`."""

from __future__ import annotations

import re
from fnmatch import translate
from functools import lru_cache
from typing import TYPE_CHECKING

from reviewtui.model import Disposition

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from reviewtui.model import Finding, Verdict


DESIGN = "lint/"
"""What a pattern begins with that means design rules; without it, a wildcard means rules about changes only."""


def rules_meant(patterns: Sequence[str], rule_ids: Iterable[str]) -> tuple[str, ...]:
    """Return the rule ids that match any of the patterns, in the order of the ids."""
    return tuple(filter(_meant_by(tuple(patterns)), rule_ids))


def design_rules_meant(patterns: Sequence[str], rule_ids: Iterable[str]) -> tuple[str, ...]:
    """Return the design rules that are meant, in the order of the ids: by `lint/` and a pattern, or by their id."""
    wanted = (pattern.removeprefix(DESIGN) for pattern in patterns if pattern.startswith(DESIGN) or "*" not in pattern)
    return rules_meant(tuple(wanted), rule_ids)


def not_put(patterns: Sequence[str], rule_ids: Collection[str]) -> bool:
    """Whether a rule that is named by its id, or all that `lint/` and a pattern mean, are not among the rules."""
    named = (pattern for pattern in patterns if "*" not in pattern or pattern.startswith(DESIGN))
    return any(not design_rules_meant((pattern,), rule_ids) for pattern in named)


@lru_cache(maxsize=1024)
def _meant_by(patterns: tuple[str, ...]) -> Callable[[str], object]:
    """Return the test whether any of the patterns means a rule: each question of a checklist puts it to every rule."""
    if any(sign in pattern for pattern in patterns for sign in "*?["):
        return re.compile("|".join(map(translate, patterns))).match
    return frozenset(patterns).__contains__


def is_open(finding: Finding) -> bool:
    """Whether nothing was decided about the finding yet."""
    return finding.disposition is Disposition.OPEN


def has_verdict(finding: Finding, verdicts: Collection[Verdict]) -> bool:
    """Whether the finding has one of the verdicts; an empty choice means any."""
    return not verdicts or finding.verdict in verdicts
