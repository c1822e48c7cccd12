"""Notices to consumers."""

SUMMARY = "write notices to those who use an API: what ends when, what they do about it, and whom they ask"
PLACES = ("docs/api-changes/notices",)
