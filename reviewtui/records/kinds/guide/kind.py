"""Migration guides as a kind: one file for each way from an old version to a new one."""

from __future__ import annotations

from reviewtui.records.end_days import ANNOUNCE, SUNSET
from reviewtui.records.kind import Form, Kind, Naming, States
from reviewtui.records.kinds.guide import PLACES
from reviewtui.records.kinds.guide.filling import fill, title
from reviewtui.records.planned import PLAN

KIND = Kind(
    id="guide",
    noun="migration guide",
    plural="migration guides",
    places=PLACES,
    naming=Naming.TITLED,
    forms=(Form("guide", "guide/guide.md.j2", "old and new beside each other, steps with examples, dates"),),
    states=States(
        {"draft": ("published", "cancelled"), "published": ("retired",), "retired": (), "cancelled": ()},
        open=frozenset({"draft"}),
    ),
    fill=fill,
    title=title,
    options=(ANNOUNCE, SUNSET),
    reads=(PLAN,),
)
