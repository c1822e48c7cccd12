"""Migration guides."""

SUMMARY = "write migration guides: old and new beside each other, with steps, examples and dates"
PLACES = ("docs/api-changes/guides",)
