"""What a change does to callers, in words: true to who sends, to what becomes of the values, and to the verdict."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from reviewtui.model import Change, Direction, Effect, Finding, How, Kind, Layer, Level, Operation, Verdict
from reviewtui.reports.consequence import consequence

ORDERS = (Operation("GET", "/orders"),)
CALLERS = "Callers of `GET /orders`"
MANY = tuple(Operation("GET", f"/orders/{number}") for number in range(214))


def finding(  # noqa: PLR0913 - a row of a table, always given by name
    *,
    verdict: Verdict = Verdict.BREAKING,
    direction: Direction = Direction.REQUEST,
    effect: Effect = Effect.NARROWS,
    how: How = How.CHANGED,
    kind: Kind = Kind.PROPERTY,
    layer: Layer = Layer.WIRE,
    called: tuple[Operation, ...] = ORDERS,
) -> Finding:
    change = Change(kind, how, "", None, None, effect, direction, "it", "", "", None, None, called)
    return Finding("a-rule", "compatibility", verdict, layer, "It differs.", change, "0")


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (finding(), "Callers of `GET /orders` send it: calls that were right are refused now."),
        (
            finding(verdict=Verdict.DANGEROUS, called=MANY),
            "Callers of 214 operations send it: calls that were right may be refused now.",
        ),
        (
            finding(verdict=Verdict.SAFE, effect=Effect.WIDENS, called=()),
            "Consumers send it: calls as they are made today stay right, and more are right now.",
        ),
        (
            finding(direction=Direction.RESPONSE, effect=Effect.WIDENS, how=How.REMOVED),
            "Callers of `GET /orders` receive it: code that reads it finds nothing.",
        ),
        (
            finding(kind=Kind.OPERATION, how=How.REMOVED, direction=Direction.NONE),
            "Callers of `GET /orders` get an error: nothing answers there any more.",
        ),
        (
            finding(verdict=Verdict.SAFE, kind=Kind.PATH, how=How.ADDED, direction=Direction.NONE),
            "It is new: nobody calls it yet.",
        ),
        (
            finding(verdict=Verdict.INFO, effect=Effect.ANNOTATES, layer=Layer.SEMANTIC),
            f"{CALLERS} send it: what goes over the wire stays the same, and only its description differs.",
        ),
        (finding(direction=Direction.NONE), ""),
        (replace(finding(), level=Level.ERROR), ""),
    ],
)
def test_the_effect_is_told_in_words(found: Finding, told: str) -> None:
    assert consequence(found) == told


@pytest.mark.parametrize("verdict", list(Verdict))
def test_words_fit_the_verdict_whatever_changed(verdict: Verdict) -> None:
    for direction, effect, how, layer in product(Direction, Effect, How, Layer):
        told = consequence(finding(verdict=verdict, direction=direction, effect=effect, how=how, layer=layer))
        assert "{" not in told
        assert not told or told.endswith(".")
        if verdict is not Verdict.BREAKING:
            assert "are refused" not in told
        if verdict <= Verdict.SAFE:
            assert "fail" not in told
            assert "refused" not in told


GONE = finding(how=How.REMOVED, direction=Direction.RESPONSE, kind=Kind.GRAPHQL_FIELD, effect=Effect.NARROWS)
DEMANDED = finding(how=How.ADDED, kind=Kind.GRAPHQL_ARGUMENT, effect=Effect.WIDENS)
NEW = finding(how=How.ADDED, direction=Direction.RESPONSE, effect=Effect.WIDENS, verdict=Verdict.SAFE)
READ = finding(how=How.REMOVED, direction=Direction.RESPONSE, called=())


@pytest.mark.parametrize(
    ("found", "format_name", "told"),
    [
        (GONE, "graphql", f"{CALLERS} receive it: documents that name it are refused now."),
        (DEMANDED, "graphql", f"{CALLERS} send it: documents without it are refused now."),
        (NEW, "graphql", f"{CALLERS} receive it: nobody asks for it yet."),
        (finding(called=()), "jsonschema", "Documents written so far: documents that were right are refused now."),
        (READ, "jsonschema", "Documents written from now on: code that reads it finds nothing."),
        (replace(READ, layer=Layer.SOURCE), "avro",
         "Records written from now on: what is held stays the same, and generated code differs."),
    ],
)  # fmt: skip
def test_who_writes_documents_or_keeps_them_is_told_so(found: Finding, format_name: str, told: str) -> None:
    assert consequence(replace(found, format=format_name)) == told
