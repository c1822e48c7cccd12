"""The keys of the tour and of the hints; they work wherever no text is written."""

from __future__ import annotations

from reviewtui.tui.actions import Place, table

TEACHING = table(
    Place.ANYWHERE,
    ("tour", "T", "Tour", "Be shown round in nine stops, from the first one.", "app.tour"),
    ("tour-next", "semicolon", "Next stop", "Go on to the next stop of the tour.", "app.tour_stop(1)"),
    ("tour-back", "comma", "Stop before", "Go back one stop of the tour.", "app.tour_stop(-1)"),
    ("hints-off", "full_stop", "No hints", "Hide the hints, or the tour, for good.", "app.hints_off"),
)
