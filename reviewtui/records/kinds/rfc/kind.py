"""RFCs as a kind: their states from the first draft to what was built, and where repositories keep them."""

from __future__ import annotations

from reviewtui.records.kind import Form, Kind, Naming, States
from reviewtui.records.kinds.rfc import PLACES
from reviewtui.records.kinds.rfc.filling import fill, title

_STATES = States(
    {
        "draft": ("review", "withdrawn"),
        "review": ("draft", "last-call", "postponed", "withdrawn"),
        "last-call": ("review", "accepted", "rejected", "postponed", "withdrawn"),
        "accepted": ("implemented", "superseded"),
        "rejected": (),
        "postponed": ("draft", "review", "withdrawn"),
        "withdrawn": (),
        "implemented": ("superseded",),
        "superseded": (),
    },
    open=frozenset({"draft", "review", "last-call"}),
)

KIND = Kind(
    id="rfc",
    noun="RFC",
    plural="RFCs",
    places=PLACES,
    naming=Naming.NUMBERED,
    forms=(Form("api", "rfc/api.md.j2", "for a change of an API: contract, compatibility, operation, open questions"),),
    states=_STATES,
    fill=fill,
    title=title,
)
