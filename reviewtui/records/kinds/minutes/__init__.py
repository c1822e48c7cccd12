"""Minutes of review meetings."""

SUMMARY = "write and keep the minutes of a review: who was there, what was decided, who does what by when"
PLACES = ("docs/minutes", "docs/meetings", "docs/api-minutes")
