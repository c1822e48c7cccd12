"""Decision records."""

SUMMARY = "write, list and keep decision records: what was decided about an API, and why"
PLACES = (
    "docs/adr",
    "doc/adr",
    "docs/adrs",
    "docs/decisions",
    "docs/architecture/decisions",
    "doc/architecture/decisions",
    "adr",
)
