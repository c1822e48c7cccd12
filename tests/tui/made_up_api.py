"""A small API before and after a change, its findings and a short checklist: the same on every run."""

from __future__ import annotations

from dataclasses import replace

from reviewtui.model import (
    Change,
    Direction,
    Effect,
    Finding,
    How,
    JsonValue,
    Kind,
    Layer,
    Report,
    Revision,
    SpecReport,
    SpecStatus,
    Verdict,
)
from reviewtui.places import Counterpart, Likeness, Location, Operation, Problem
from reviewtui.rubric.types import AnswerValue, Checklist, Dimension, Question, Severity

SPEC, MEMBERS = "apis/orders.yaml", "/components/schemas/Order/properties"

BASE = """\
openapi: 3.1.0
info:
  title: Orders
  version: 1.0.0
paths:
  /orders:
    get:
      summary: List orders
      parameters:
        - name: limit
          in: query
          schema: {type: integer, default: 20}
      responses:
        "200":
          description: The orders
    delete:
      summary: Delete all orders
      responses:
        "204":
          description: Done
  /health:
    get:
      summary: Is it there?
      responses:
        "200":
          description: Yes
components:
  schemas:
    Order:
      type: object
      description: |
        What a customer bought.
        status: is not a key here
      properties:
        id: {type: string}
        legacyId: {type: string}
        status: {type: string, enum: [open, shipped]}
        total: {type: number}
"""
HEAD = """\
openapi: 3.1.0
info:
  title: Orders
  version: 2.0.0
paths:
  /orders:
    get:
      summary: List orders
      parameters:
        - name: limit
          in: query
          schema: {type: integer, default: 50}
      responses:
        "200":
          description: The orders
  /health:
    get:
      summary: Is it there?
      responses:
        "200":
          description: Yes
components:
  schemas:
    Order:
      type: object
      description: |
        What a customer bought.
        status: is not a key here
      properties:
        id: {type: string}
        status: {type: string, enum: [open, shipped, returned]}
        total: {type: number}
        legacy_id: {type: string}
"""


def called(number: int) -> tuple[Operation, ...]:
    """Return so many operations."""
    return tuple(Operation("GET", f"/orders/{index}" if index else "/orders") for index in range(number))


def finding(  # noqa: PLR0913 - a row of a table, always given by name
    *,
    number: int,
    rule: str,
    verdict: Verdict,
    message: str,
    kind: Kind = Kind.PROPERTY,
    how: How = How.CHANGED,
    pointer: str = "/components/schemas/Order",
    base: int = 0,
    head: int = 0,
    values: tuple[JsonValue, JsonValue] = (None, None),
    operations: int = 1,
    path: str = SPEC,
) -> Finding:
    """Return a finding at these lines (0: not on that side)."""
    return Finding(
        rule=rule,
        kind="compatibility",
        verdict=verdict,
        layer=Layer.WIRE,
        message=message,
        change=Change(
            kind=kind,
            how=how,
            fact="",
            before=values[0],
            after=values[1],
            effect=Effect.UNKNOWN,
            direction=Direction.REQUEST if rule.startswith("request") else Direction.RESPONSE,
            subject="it",
            place="component `Order`" if "Order" in pointer else "the description",
            element=f"element {number}",
            base=Location(path, pointer, base, 1) if base else None,
            head=Location(path, pointer, head, 1) if head else None,
            used_by=called(operations),
        ),
        fingerprint=f"{number:016x}",
    )


def renamed(one: Finding, line: int) -> Finding:
    """Return a finding with the guess that `legacyId` has another name now; its other side stands in this line."""
    guess = Counterpart(Likeness.RENAME, "legacyId", "legacy_id", Location(SPEC, "", line, 1))
    return replace(one, change=replace(one.change, counterparts=(guess,)))


FINDINGS = (
    finding(
        number=1,
        rule="operation-removed",
        verdict=Verdict.BREAKING,
        message="Operation `DELETE /orders` is gone: its callers get an error.",
        kind=Kind.OPERATION,
        how=How.REMOVED,
        pointer="/paths/~1orders/delete",
        base=16,
    ),
    finding(
        number=2,
        rule="request-default-value-changed",
        verdict=Verdict.BREAKING,
        message="Query parameter `limit` is now 50 instead of 20: the same request does something else.",
        kind=Kind.SCHEMA,
        pointer="/paths/~1orders/get/parameters/0/schema/default",
        base=12,
        head=12,
        values=(20, 50),
    ),
    renamed(
        finding(
            number=3,
            rule="response-optional-property-removed",
            verdict=Verdict.BREAKING,
            message="Property `legacyId` in component `Order` is gone: clients that read it get nothing.",
            how=How.REMOVED,
            base=36,
            pointer=f"{MEMBERS}/legacyId",
            operations=214,
        ),
        line=33,
    ),
    finding(
        number=4,
        rule="response-enum-value-added",
        verdict=Verdict.DANGEROUS,
        message='Property `status` in component `Order` may now be `"returned"`.',
        kind=Kind.ENUM,
        how=How.ADDED,
        base=37,
        head=31,
        pointer=f"{MEMBERS}/status",
        operations=214,
    ),
    renamed(
        finding(
            number=5,
            rule="response-optional-property-added",
            verdict=Verdict.SAFE,
            message="Property `legacy_id` in component `Order` is new.",
            how=How.ADDED,
            head=33,
            pointer=f"{MEMBERS}/legacy_id",
            operations=214,
        ),
        line=36,
    ),
    finding(
        number=6,
        rule="api-version-changed",
        verdict=Verdict.INFO,
        message="The version of the API goes from `1.0.0` to `2.0.0`.",
        kind=Kind.API,
        pointer="/info/version",
        base=4,
        head=4,
        operations=0,
        values=("1.0.0", "2.0.0"),
    ),
)
SPECS = (
    SpecReport(SPEC, SPEC, "openapi", "3.1.0", SpecStatus.CHANGED, FINDINGS),
    SpecReport("apis/stock.yaml", "", "openapi", "3.1.0", SpecStatus.ADDED),
    SpecReport(
        "apis/torn.yaml",
        "apis/torn.yaml",
        "openapi",
        "",
        SpecStatus.UNREADABLE,
        errors=(Problem("a tab stands where YAML wants blanks", "apis/torn.yaml", 3, 1, "Use blanks."),),
    ),
)
REPORT = Report(Revision("main", "a" * 40), Revision("orders-v2", "b" * 40), SPECS)
SOURCES = {
    ("base", SPEC): BASE,
    ("head", SPEC): HEAD,
    ("head", "apis/stock.yaml"): "openapi: 3.1.0\ninfo:\n  title: Stock\n",
    ("base", "apis/torn.yaml"): "openapi: 3.1.0\n",
    ("head", "apis/torn.yaml"): "openapi: 3.1.0\ninfo:\n\ttitle: Torn\n",
}


def question(number: int, dimension: str, text: str, evidence: tuple[str, ...] = ()) -> Question:
    """Return a question; findings of the rules in `evidence` mean no, silence means yes."""
    return Question(
        id=f"q{number}",
        dimension=dimension,
        question=text,
        why="Consumers read it first.",
        guidance="One sentence is enough.",
        how_to_check="Ask somebody from another team.",
        severity_if_no=Severity.BLOCKER if number == 3 else Severity.MAJOR,
        weight=3,
        remediation="Write it down.",
        evidence=evidence,
        fires_mean=AnswerValue.NO,
        silence_means=AnswerValue.YES,
        roles=("architect",),
        references=("https://example.com/guide",),
    )


def dimension(number: int, title: str, *questions: Question) -> Dimension:
    """Return a dimension with anchors for its five levels."""
    words = ("Nobody can use it.", "Some can.", "Most can.", "Nearly all can.", "A stranger can, at once.")
    anchors = {level + 1: word for level, word in enumerate(words)}
    return Dimension(f"d{number}", title, 50, anchors, questions)


CHECKLIST = Checklist(
    schema=1,
    id="small",
    title="A small review",
    version="1.0",
    dimensions=(
        dimension(
            1,
            "Design",
            question(1, "d1", "Does the description say who does what with this API?"),
            question(2, "d1", "Is every list bounded?", ("response-list-unbounded",)),
        ),
        dimension(
            2,
            "Compatibility",
            question(3, "d2", "Was every breaking change agreed with its consumers?", ("operation-removed",)),
            question(4, "d2", "Does a migration guide exist?"),
        ),
    ),
)
RULE_IDS = ("operation-removed", "response-list-unbounded")
