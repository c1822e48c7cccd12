"""A draft to start from, and a clock that the test moves."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from reviewtui.reviews.draft import Draft

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def at(seconds: int) -> datetime:
    """Return the moment so many seconds after the review began."""
    return START + timedelta(seconds=seconds)


@pytest.fixture
def draft() -> Draft:
    """Return an empty draft of a review of one branch."""
    return Draft(
        review="orders-v2-1a2b3c4d",
        reviewer="ana@example.com",
        base="main",
        head="orders-v2",
        checklist="api-design-review",
        checklist_version="1",
        created=START,
        updated=START,
    )
