"""Minutes of reviews as a kind: one form, named after their day."""

from __future__ import annotations

from reviewtui.records.kind import Form, Kind, Naming, Option, States
from reviewtui.records.kinds.minutes import PLACES
from reviewtui.records.kinds.minutes.filling import PRESENT, fill, title

KIND = Kind(
    id="minutes",
    noun="set of minutes",
    plural="minutes",
    places=PLACES,
    naming=Naming.DATED,
    forms=(Form("minutes", "minutes/minutes.md.j2", "present, decisions, actions with owner and day, dissent"),),
    states=States({"draft": ("agreed",), "agreed": ()}, open=frozenset({"draft"})),
    fill=fill,
    title=title,
    options=(Option(PRESENT, "NAMES", "who was there, divided by commas (default: who spoke in the review)"),),
)
