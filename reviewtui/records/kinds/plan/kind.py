"""Deprecation plans as a kind: their states from the proposal to the removal, and the days that their author names."""

from __future__ import annotations

from reviewtui.records.due import coming
from reviewtui.records.end_days import ANNOUNCE, SUNSET
from reviewtui.records.kind import Form, Kind, Naming, States
from reviewtui.records.kinds.plan import PLACES
from reviewtui.records.kinds.plan.filling import fill, title

_STATES = States(
    {
        "proposed": ("approved", "cancelled"),
        "approved": ("announced", "cancelled"),
        "announced": ("deprecated", "extended", "cancelled"),
        "deprecated": ("brownout", "sunset", "extended", "cancelled"),
        "brownout": ("sunset", "extended", "cancelled"),
        "extended": ("announced", "deprecated", "brownout", "sunset", "cancelled"),
        "sunset": ("removed", "extended"),
        "removed": (),
        "cancelled": (),
    },
    open=frozenset({"proposed", "approved", "announced", "deprecated", "brownout", "extended", "sunset"}),
)

KIND = Kind(
    id="plan",
    noun="deprecation plan",
    plural="deprecation plans",
    places=PLACES,
    naming=Naming.NUMBERED,
    forms=(Form("plan", "plan/plan.md.j2", "what ends, whom that reaches, on which days, and how they are helped"),),
    states=_STATES,
    fill=fill,
    title=title,
    options=(ANNOUNCE, SUNSET),
    next=coming,
)
