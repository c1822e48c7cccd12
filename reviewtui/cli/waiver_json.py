"""What `reviewtui waivers` has to say, for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.reports.json import problem_as_json
from reviewtui.reports.json_text import encoded
from reviewtui.reports.waiver_json import debt_as_json, standing_as_json

if TYPE_CHECKING:
    from reviewtui.cli.waiver_listing import Listing

SCHEMA = 1


def listing_json(listing: Listing) -> str:
    """Return the waivers as JSON text; `removed` tells whether their files are gone now."""
    return encoded(
        {
            "schema": SCHEMA,
            "waivers": [standing_as_json(standing) for standing in listing.standings],
            "debt": debt_as_json(listing.debt),
            "errors": [problem_as_json(error) for error in listing.errors],
            "removed": listing.removed,
        }
    )
