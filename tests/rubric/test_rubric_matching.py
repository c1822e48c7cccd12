"""What patterns of a checklist mean: the rules that `fnmatch` finds one by one, however they are found."""

from __future__ import annotations

from fnmatch import fnmatchcase

from hypothesis import given
from hypothesis import strategies as st

from reviewtui.rubric.matching import not_put, rules_meant

RULES = st.lists(st.text("ab-", max_size=4), max_size=6)
PATTERNS = st.lists(st.text("ab-*?[]!|", max_size=5), max_size=4)


@given(PATTERNS, RULES)
def test_a_rule_is_meant_when_one_of_the_patterns_fits_it_whole(patterns: list[str], rules: list[str]) -> None:
    wanted = [rule for rule in rules if any(fnmatchcase(rule, pattern) for pattern in patterns)]
    assert list(rules_meant(patterns, rules)) == wanted


def test_a_rule_that_is_named_and_not_put_is_missed_and_a_wildcard_without_any_is_not() -> None:
    assert not_put(("secret-in-text",), {"other"})
    assert not_put(("lint/security-*",), {"other"})
    assert not not_put(("request-*", "other"), {"other"})
