"""Decision records as a kind: their forms, their states, and where repositories keep them."""

from __future__ import annotations

from reviewtui.records.kind import Form, Kind, Naming, States
from reviewtui.records.kinds.adr import PLACES
from reviewtui.records.kinds.adr.deciding import title
from reviewtui.records.kinds.adr.filling import fill

_FORMS = (
    Form("madr", "adr/madr.md.j2", "MADR 4 in full: context, drivers, options with their pros and cons, outcome"),
    Form("madr-minimal", "adr/madr-minimal.md.j2", "MADR 4 with what it must have: context, options, outcome"),
    Form("nygard", "adr/nygard.md.j2", "as adr-tools writes it: status, context, decision, consequences"),
    Form("y-statement", "adr/y-statement.md.j2", "one sentence: in the context of, facing, we decided for"),
)
_STATES = States(
    {
        "proposed": ("accepted", "rejected"),
        "accepted": ("deprecated", "superseded"),
        "rejected": (),
        "deprecated": ("superseded",),
        "superseded": (),
    },
    open=frozenset({"proposed"}),
)

KIND = Kind(
    id="adr",
    noun="decision record",
    plural="decision records",
    places=PLACES,
    naming=Naming.NUMBERED,
    forms=_FORMS,
    states=_STATES,
    fill=fill,
    title=title,
)
