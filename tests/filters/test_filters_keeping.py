"""What filters keep: always a part, in order; and the counts beside the choices are what the choices show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.filters.alike import Alike, sorted_out
from reviewtui.filters.counts import count
from reviewtui.filters.fields import FACETS, Field
from reviewtui.filters.language import read
from reviewtui.filters.query import ALL, Condition, Query
from reviewtui.filters.traits import Handled, Traits
from reviewtui.model import Change, Direction, Effect, Finding, How, Kind, Layer, Level, Location, Operation, Verdict

OPERATIONS = (Operation("GET", "/orders"), Operation("POST", "/orders/{id}"), Operation("GET", "/carts"))
RULES = ("operation-removed", "response-enum-value-added", "request-parameter-added")


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    """Make up a finding that is as likely a design as a change."""
    level = draw(st.none() | st.sampled_from(Level))
    change = Change(
        kind=draw(st.sampled_from((Kind.PROPERTY, Kind.PARAMETER, Kind.ENUM))),
        how=How.CHANGED,
        fact="",
        before=None,
        after=None,
        effect=Effect.UNKNOWN,
        direction=Direction.REQUEST,
        subject="property `id`",
        place="",
        element=draw(st.sampled_from(("paths//orders/get", "components/schemas/Cart"))),
        base=None,
        head=Location("api.yaml", "", 1, 1),
        used_by=tuple(draw(st.sets(st.sampled_from(OPERATIONS)))),
    )
    return Finding(
        rule=draw(st.sampled_from(RULES)),
        kind="lint" if level is not None else "compatibility",
        verdict=level.verdict if level is not None else draw(st.sampled_from(Verdict)),
        layer=draw(st.sampled_from(Layer)),
        message=draw(st.sampled_from(("Property `id` is gone.", "A value is new."))),
        change=change,
        fingerprint="",
        level=level,
    )


handlings = st.builds(Handled, *(st.booleans() for _ in Handled._fields))
facet_conditions = st.sampled_from(FACETS).flatmap(
    lambda field: st.builds(
        Condition, st.just(field), st.sets(st.sampled_from(field.choices), min_size=1).map(tuple), st.booleans()
    )
)
text_conditions = st.sampled_from(
    ("path:/orders*", "path:get", "rule:enum", "file:api", "gone", "-Property", "ID")
).map(lambda line: read(line).conditions[0])
queries = st.lists(facet_conditions | text_conditions, max_size=4).map(lambda found: Query(tuple(found)))


@st.composite
def reviews(draw: st.DrawFn) -> list[Alike]:
    """Make up a review of a few findings of which something became."""
    found = draw(st.lists(st.tuples(findings(), handlings), max_size=12))
    numbered = ((replace(one, fingerprint=f"{number:02}"), handled) for number, (one, handled) in enumerate(found))
    return sorted_out((Traits(one, "api.yaml"), handled) for one, handled in numbered)


def kept(query: Query, review: list[Alike]) -> set[str]:
    return {traits.finding.fingerprint for traits in query.kept(review)}


def singles(query: Query) -> Iterator[Query]:
    return (Query((condition,)) for condition in query.conditions)


@given(reviews(), queries)
def test_a_filter_keeps_what_every_condition_keeps_and_counts_are_what_choices_show(
    review: list[Alike], query: Query
) -> None:
    everything = kept(ALL, review)
    assert kept(query, review) == everything.intersection(*(kept(one, review) for one in singles(query)))
    for condition in query.conditions:
        turned = Query((replace(condition, excluded=not condition.excluded),))
        assert kept(turned, review) | kept(Query((condition,)), review) == everything, "what is taken out is the rest"
        assert not kept(turned, review) & kept(Query((condition,)), review)
    counts = count(query, review)
    assert counts.kept == len(kept(query, review))
    assert counts.total == len(everything)
    for field in FACETS:
        if not any(one.field is field and one.excluded for one in query.conditions):
            for word in field.choices:
                assert counts.of(field, word) == len(kept(query.with_words(field, (word,)), review))
    # What only a review knows is no without one.
    found = sorted_out((traits, None) for alike in review for traits in alike.findings)
    assert not kept(Query((Condition(Field.REVIEWED, ("yes", "no")),)), found)


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("path:/orders*", 1),
        ("path:/orders", 1),
        ("path:orders*", 0),
        ("path:*orders*", 1),
        ("path:/ord?rs", 1),
        ("path:[ab]", 0),
        ("path:get", 1),
        ("path:Get", 0),
        ("rule:*-removed", 1),
        ("rule:removed,added", 1),
        ("file:api.*", 1),
        ("ID", 0),
        ("id", 1),
    ],
)
def test_words_are_found_anywhere_with_stars_as_a_whole_and_capitals_only_when_written(line: str, number: int) -> None:
    called = (Operation("GET", "/orders"),)
    change = Change(
        Kind.OPERATION, How.REMOVED, "", None, None, Effect.NARROWS, Direction.NONE, "operation `id`", "", "",
        None, None, called,
    )  # fmt: skip
    finding = Finding("operation-removed", "compatibility", Verdict.BREAKING, Layer.WIRE, "It is gone.", change, "1")
    assert len(kept(read(line), sorted_out([(Traits(finding, "api.yaml"), None)]))) == number
