"""What `reviewtui waivers` has to say, for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.reports.json import problem_as_json
from reviewtui.reports.json_text import encoded
from reviewtui.reports.waiver_json import standing_as_json

if TYPE_CHECKING:
    from reviewtui.cli.waiver_listing import Listing
    from reviewtui.model import JsonValue
    from reviewtui.waivers.debt import Debt

SCHEMA = 1


def listing_json(listing: Listing) -> str:
    """Return the waivers as JSON text; `removed` tells whether their files are gone now."""
    return encoded(
        {
            "schema": SCHEMA,
            "waivers": [standing_as_json(standing) for standing in listing.standings],
            "debt": _debt(listing.debt),
            "errors": [problem_as_json(error) for error in listing.errors],
            "removed": listing.removed,
        }
    )


def _debt(debt: Debt) -> JsonValue:
    return {
        "states": {state.value: number for state, number in debt.counts.items()},
        "ended": debt.ended,
        "oldest": debt.oldest.fingerprint if debt.oldest else None,
        "precedents": [waiver.fingerprint for waiver in debt.precedents],
    }
