"""Changelog entries."""

SUMMARY = "put what a review found into the changelog, in words for those who use the API"
