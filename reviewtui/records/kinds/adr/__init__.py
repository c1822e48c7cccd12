"""Decision records."""

SUMMARY = "write, list and keep decision records: what was decided about an API, and why"
