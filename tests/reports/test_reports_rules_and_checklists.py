"""The pages of rules and checklists."""

from __future__ import annotations

import json

from reviewtui.config import Severity
from reviewtui.config.loading import load
from reviewtui.model import Verdict
from reviewtui.reports import rule_json, rule_page, rule_text
from reviewtui.reports.level_words import DOUBT, LEVEL_WORDS
from reviewtui.reports.look import Look
from reviewtui.rules.catalogue import catalogue
from reviewtui.rules.configured import refuse_unknown
from reviewtui.rules.rule import Example
from reviewtui.rules.standard import GROUPS


def test_every_rule_is_listed_once_and_the_worst_come_first() -> None:
    shown = rule_text.render_list(catalogue().rules, Look())
    listed = [line.strip() for line in shown.splitlines() if line.startswith("  ") and not line.startswith("   ")]
    assert sorted(listed) == sorted(catalogue().ids)
    rules = [catalogue().get(rule_id) for rule_id in listed]
    verdicts = [rule.verdict for rule in rules if rule.level is None]
    assert verdicts == sorted(verdicts, reverse=True)
    assert verdicts[0] is Verdict.BREAKING
    design = [(GROUPS[rule.group], rule.level) for rule in rules[len(verdicts) :] if rule.level is not None]
    assert len(verdicts) + len(design) == len(rules)
    for group in GROUPS.values():
        levels = [level for name, level in design if name == group]
        assert levels == sorted(levels, reverse=True)


def test_the_page_of_each_rule_tells_all_and_fits() -> None:
    for rule in catalogue().rules:
        shown = rule_text.render_page(rule, Look(width=72))
        words = " ".join(shown.split())
        mark = rule.verdict.word if rule.level is None else LEVEL_WORDS[rule.level]
        reasons = (rule.title, mark, rule.why, rule.fix, rule.lesson, *rule.options, *rule.references)
        for said in (*reasons, f"rule {rule.id}"):
            assert " ".join(said.split()) in words, rule.id
        assert (DOUBT in words) is rule.heuristic, rule.id
        assert "# finding" not in shown, rule.id


def test_an_example_is_a_small_diff_without_the_marks_of_tests() -> None:
    example = Example(scope="operation", base="a: 1\nb: 2  # finding\n", head="a: 1\nc: 3  # finding\n")
    assert list(rule_page.example_lines(example)) == [(" ", "a: 1", False), ("-", "b: 2", True), ("+", "c: 3", True)]


def test_an_example_that_only_adds() -> None:
    example = Example(scope="operation", base="", head="a: 1\n")
    assert list(rule_page.example_lines(example)) == [("+", "a: 1", False)]


def test_an_example_is_shown_whole_and_with_each_line_that_is_marked() -> None:
    for rule in catalogue().rules:
        lines = rule_page.page_of(rule).example
        for side, fragment in (("-", rule.example.base), ("+", rule.example.head)):
            shown = [line.text for line in lines if line.sign in {" ", side}]
            assert shown == rule_page.unmarked(fragment), rule.id
        both = rule.example.base + rule.example.head
        assert any(line.marked for line in lines) is ("# finding" in both or "// finding" in both), rule.id


def test_the_setting_that_a_page_shows_is_one() -> None:
    rules = catalogue().rules
    settings = ["rules:", *(rule_page.setting_of(rule)[1] for rule in rules)]
    config = load("\n".join(settings).encode())
    refuse_unknown(config)
    assert dict(config.rules) == {rule.id: Severity.OFF for rule in rules}


def test_rules_as_json_have_the_promised_keys() -> None:
    document = json.loads(rule_json.render(catalogue().rules))
    assert document["schema"] == 1
    assert [rule["id"] for rule in document["rules"]] == sorted(catalogue().ids)
    assert list(document["rules"][0]) == [
        "id",
        "kind",
        "verdict",
        "layer",
        "direction",
        "formats",
        "title",
        "why",
        "fix",
        "lesson",
        "references",
        "example",
    ]
