"""Product canvases as a kind: what is settled before an API is designed, one page for each."""

from __future__ import annotations

from reviewtui.records.kind import Form, Kind, Naming, Option, States
from reviewtui.records.kinds.canvas import PLACES
from reviewtui.records.kinds.canvas.filling import SPEC, fill, title

KIND = Kind(
    id="canvas",
    noun="product canvas",
    plural="product canvases",
    places=PLACES,
    naming=Naming.TITLED,
    forms=(Form("canvas", "canvas/canvas.md.j2", "problem, consumers, task, value, metric, price, risks, end"),),
    states=States(
        {"draft": ("agreed", "dropped"), "agreed": ("draft", "retired"), "dropped": (), "retired": ()},
        open=frozenset({"draft"}),
    ),
    fill=fill,
    title=title,
    options=(Option(SPEC, "PATH", "the description that it is about (default: those of the review)"),),
)
