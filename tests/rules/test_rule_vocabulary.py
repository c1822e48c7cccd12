"""Every change that a comparison can give is answered by exactly one rule, with the verdict that variance asks for."""

from __future__ import annotations

from reviewtui.model import Change, Direction, Effect, How, Kind, Verdict
from reviewtui.rules.catalogue import catalogue
from reviewtui.rules.judge import answer
from reviewtui.rules.loading import candidates, rules_of
from reviewtui.rules.unclassified import unclassified_change
from tests.rules.event_vocabulary import EVENT_ROWS
from tests.rules.graphql_vocabulary import GRAPHQL_ROWS
from tests.rules.protobuf_vocabulary import PROTOBUF_ROWS
from tests.rules.vocabulary import ROWS as SHARED_ROWS

ROWS = (*SHARED_ROWS, *EVENT_ROWS, *GRAPHQL_ROWS, *PROTOBUF_ROWS)


def _answers(change: Change) -> list[str]:
    return [rule.id for rule in rules_of(change.kind) if rule.answer(change) is not None]


def test_exactly_one_rule_answers_each_change_and_it_is_among_the_candidates() -> None:
    for row in ROWS:
        for change in row.changes():
            assert _answers(change) == [answer(change)[0].id], change


def test_few_files_are_loaded_before_the_answer() -> None:
    """The names of rules lead to them; where a name leads astray, a plain run gets slower."""
    asked = [_files_until_answered(change) for row in ROWS for change in row.changes()]

    assert sum(asked) / len(asked) < 5
    assert max(asked) < 25


def _files_until_answered(change: Change) -> int:
    return next(count for count, rule in enumerate(candidates(change), start=1) if rule.answer(change) is not None)


def test_every_rule_about_changes_answers_one() -> None:
    answered = {found for row in ROWS for change in row.changes() for found in _answers(change)}

    comparing = {rule.id for rule in catalogue().rules if not rule.each}
    assert answered == comparing - {unclassified_change.id}


# What widens a response or narrows a request without surely breaking anybody, and what changes without touching the
# set of values: here the rules know better than the principle.
MILDER = {
    ("response", "uniqueItems"),
    ("response", "pattern"),
    ("response", "additionalProperties"),
    ("response", "default"),
    ("response", "discriminator"),
    ("response", "discriminator-mapping"),
    ("request", "format"),
    ("request", "pattern"),
    ("request", "default"),
    ("request", "discriminator"),
}
EXPECTED = {
    (Direction.REQUEST, Effect.NARROWS): Verdict.BREAKING,
    (Direction.REQUEST, Effect.REPLACES): Verdict.BREAKING,
    (Direction.REQUEST, Effect.WIDENS): Verdict.SAFE,
    (Direction.RESPONSE, Effect.NARROWS): Verdict.SAFE,
    (Direction.RESPONSE, Effect.REPLACES): Verdict.BREAKING,
    (Direction.RESPONSE, Effect.WIDENS): Verdict.BREAKING,
    (Direction.REQUEST, Effect.UNKNOWN): Verdict.DANGEROUS,
    (Direction.RESPONSE, Effect.UNKNOWN): Verdict.DANGEROUS,
}
SCHEMA_CHANGES = [
    change
    for row in ROWS
    if row.kind is Kind.SCHEMA and row.how is How.CHANGED
    for change in row.changes()
    if change.effect is not Effect.ANNOTATES and change.fact != "xml"
]


def _by_habit() -> set[tuple[str, str]]:
    return {
        (change.direction.value, change.fact)
        for change in SCHEMA_CHANGES
        if answer(change)[0].verdict is not EXPECTED[change.direction, change.effect]
    }


def test_the_verdict_of_a_schema_change_follows_from_effect_and_direction() -> None:
    """The exceptions are listed above, each of them needed."""
    assert _by_habit() == MILDER
