"""Whoever lets a break pass owes later readers the reason; a waiver has room for one line of it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from reviewtui.model import Level
from reviewtui.records.health.declaring import Example, Said, of_repository

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.health.examined import Concern, Examination


@of_repository(
    title="A breaking change, or a waiver for one, is told of in no record",
    level=Level.INFO,
    why="When consumers ask why it broke, the waiver is over and gone. A record stays.",
    fix="`reviewtui adr new --finding FINGERPRINT` writes one.",
    example=Example(
        wrong={
            "docs/api-reviews/waivers/00a1b2c3d4e5f607.yaml": "fingerprint: 00a1b2c3d4e5f607  # finding\n",
            "docs/adr/0001-keep-ids.md": "# Keep ids\n",
        },
        right={
            "docs/api-reviews/waivers/00a1b2c3d4e5f607.yaml": "fingerprint: 00a1b2c3d4e5f607\n",
            "docs/adr/0001-keep-ids.md": "# Keep ids\n\nThis is about `00a1b2c3d4e5f607`.\n",
        },
    ),
)
def record_finding_unrecorded(examination: Examination) -> Iterator[Said]:
    texts = [record.text for log in examination.logs for record in log.records]
    untold: dict[str, dict[str, Concern]] = defaultdict(dict)
    for concern in examination.concerns:
        if not any(concern.fingerprint in text for text in texts):
            untold[concern.path].setdefault(concern.fingerprint, concern)
    for path, concerns in untold.items():
        first = min(concerns.values(), key=lambda concern: concern.line)
        more = f", nor of {len(concerns) - 1:,} more here" if len(concerns) > 1 else ""
        yield Said(path, first.line, f"no record tells of {first.what}{more}")
