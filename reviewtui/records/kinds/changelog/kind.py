"""Changelogs as a kind: one file, into which entries are put without touching what stands there."""

from __future__ import annotations

from reviewtui.records.kind import Form, Kind, Naming, Option, States
from reviewtui.records.kinds.changelog import PLACES
from reviewtui.records.kinds.changelog.checks import DISORDER, SILENT_BREAK
from reviewtui.records.kinds.changelog.filling import GROUP, RELEASE, fill, title
from reviewtui.records.kinds.changelog.merging import into

KIND = Kind(
    id="changelog",
    noun="changelog entry",
    plural="changelog entries",
    places=PLACES,
    naming=Naming.ONE_FILE,
    forms=(
        Form(
            "keep-a-changelog",
            "changelog/keep-a-changelog.md.j2",
            "Keep a Changelog 1.1.0: Added, Changed, Deprecated, Removed, Fixed, Security, with Unreleased on top",
        ),
    ),
    states=States({}),
    fill=fill,
    title=title,
    options=(
        Option(RELEASE, "VERSION", "put all that is not released yet under this version, with today's date"),
        Option(GROUP, "GROUP", "for an entry by hand: Added, Changed, Deprecated, Removed, Fixed or Security"),
    ),
    into=into,
    checks=(SILENT_BREAK, DISORDER),
)
