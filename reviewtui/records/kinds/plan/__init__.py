"""Deprecation plans."""

SUMMARY = "write and keep deprecation plans: what ends when, who is told, and who has moved"
PLACES = ("docs/api-changes/plans",)
