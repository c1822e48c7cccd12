"""Requests for comments."""

SUMMARY = "write and keep RFCs: what is proposed for an API, whom it changes, and what is still open"
PLACES = ("docs/rfcs", "docs/rfc", "doc/rfcs", "doc/rfc", "rfcs", "rfc")
