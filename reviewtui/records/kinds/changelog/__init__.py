"""Changelog entries."""

SUMMARY = "put what a review found into the changelog, in words for those who use the API"
PLACES = (
    "CHANGELOG.md",
    "CHANGES.md",
    "HISTORY.md",
    "RELEASES.md",
    "docs/CHANGELOG.md",
    "docs/changelog.md",
    "changelog.md",
)
