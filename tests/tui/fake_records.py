"""Records in memory: two made-up kinds, what is in their logs, and what a new one or a renewed one would be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from reviewtui.errors import ConflictError, ReviewtuiError, UsageError
from reviewtui.records.generated import Kept
from reviewtui.records.kind import Form, Kind, Log, Naming, Option, Record, States
from reviewtui.records.known import Known
from reviewtui.repository import WORKTREE
from reviewtui.session.plans import Plan, PlannedFile, Published
from reviewtui.session.recording import Order
from reviewtui.session.renewing import Renewal
from reviewtui.session.targets import Choice
from tests.tui.fake_plans import COMMIT, TARGETS

TEXT = """\
---
status: "proposed"
date: 2026-01-02
---

# {number}. {title}

> A sentence that ends in *(derived)* was made from findings: confirm it, or write a better one.

## Context

`orders-v2` takes `DELETE /orders/{{id}}` away, as [the review](<../api-reviews/orders-v2-1234>) found.

* Good, because nothing has to be kept. *(derived)*
* Bad, because its callers get an error.

| verdict | rule | what changes |
|---|---|---|
| breaking | `operation-removed` | Operation `DELETE /orders/{{id}}` is gone. |

```json
{{"orderId": 12}}
```
"""


def nothing(_: Known) -> Mapping[str, object]:
    """Fill in nothing: the plans here are made up."""
    return {}


def untitled(_: Known) -> str:
    """Know no title."""
    return ""


ADR = Kind(
    id="adr",
    noun="decision record",
    plural="decision records",
    places=("docs/adr",),
    naming=Naming.NUMBERED,
    forms=(
        Form("madr", "adr/madr.md.j2", "context, options with their pros and cons, outcome"),
        Form("nygard", "adr/nygard.md.j2", "status, context, decision, consequences"),
    ),
    states=States({"proposed": ("accepted",), "accepted": ("superseded",), "superseded": ()}),
    fill=nothing,
    title=untitled,
)
NOTICE = Kind(
    id="notice",
    noun="notice",
    plural="notices",
    places=("docs/notices",),
    naming=Naming.DATED,
    forms=(Form("mail", "notice/mail.md.j2", "a mail to consumers"),),
    states=States({"draft": ("sent",), "sent": ()}),
    fill=nothing,
    title=untitled,
    options=(Option("consumer", "NAME", "who it is for, as the inventory names them"),),
)
OLD = Record(
    kind="adr",
    path="docs/adr/0001-describe-an-api-first.md",
    text="# 1. Describe an API first\n\nStatus: accepted\n\nWe write the description *before* the code.\n",
    title="Describe an API first",
    number=1,
    status="accepted",
    day=date(2025, 9, 1),
)
KEPT = Kept("options", "--- options as edited\n+++ options as derived\n@@ -1 +1 @@\n-Mine\n+Derived")


class FakeRecords:
    """What was written is in `written`; set `refuse` to have every plan and every word refused."""

    def __init__(self) -> None:
        """Begin with one record, and with number 2 for the next."""
        self.kinds: tuple[Kind, ...] = (ADR, NOTICE)
        self.targets: tuple[Choice, ...] = TARGETS
        self.records: tuple[Record, ...] = (OLD,)
        self.number = 2
        self.orders: list[Order] = []
        self.written: list[Plan] = []
        self.refuse: ReviewtuiError | None = None

    def log(self, kind: Kind) -> Log:
        of_kind = tuple(record for record in self.records if record.kind == kind.id)
        return Log(kind.folder, of_kind, frozenset(record.path for record in of_kind))

    def plan(self, order: Order) -> Plan:
        if self.refuse is not None:
            raise self.refuse
        self.orders.append(order)
        title = order.title or "Accept 1 breaking change"
        path = f"{order.kind.folder}/{self.number:04}-{title.lower().replace(' ', '-')}.md"
        files: tuple[PlannedFile, ...] = (PlannedFile(path, TEXT.format(number=self.number, title=title)),)
        if order.supersedes is not None:
            older = next(record for record in self.records if record.path == order.supersedes)
            text = older.text.replace("accepted", f"superseded by ADR-{self.number:04}")
            files = (*files, PlannedFile(older.path, text, replaces="a" * 40))
        return self._to(order.to or WORKTREE, files, f"Add {order.kind.noun} {self.number}: {title}\n")

    def refresh(self, kind: Kind, name: str, to: str | None = None) -> Renewal:
        if self.refuse is not None:
            raise self.refuse
        record = next(record for record in self.records if record.path == name)
        file = PlannedFile(record.path, record.text + "\nOne more finding.\n", replaces="a" * 40)
        plan = self._to(to or WORKTREE, (file,), f"Refresh {kind.noun} 1: {record.title}\n")
        return Renewal(plan, (KEPT,), ("drivers",))

    def write(self, plan: Plan) -> Published:
        if self.refuse is not None:
            raise self.refuse
        self.written.append(plan)
        return Published(tuple(file.path for file in plan.written), plan.branch, "c" * 40 if plan.branch else None)

    def _to(self, to: str, files: tuple[PlannedFile, ...], message: str) -> Plan:
        if to == "head":
            raise ConflictError("the branch `orders-v2` is checked out", hint="Write to the work tree, then commit.")
        if to == "none":
            raise UsageError("there is no branch `none`")
        plan = Plan(files, None, "b" * 40, message)
        if to == WORKTREE:
            return plan
        branch = "review/orders-v2" if to == "review" else to
        return replace(plan, branch=branch, commit=COMMIT, push=("push", "origin", branch))
