"""What it means when a comparison finds nothing at all, and what to do to see something."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from reviewtui.model import Report


@dataclass(frozen=True, slots=True)
class Nothing:
    """Why there is nothing, and what leads on: in a pipeline that is as it should be, to a newcomer it is a wall."""

    meaning: str
    advice: str


NO_DESCRIPTION: Final = Nothing(
    "There is no API description on either side.",
    "A description is known by its content, whatever the file is called. `specs` in `.reviewtui.yaml` says where to "
    "look, and `reviewtui diff OLD NEW` compares two files.",
)
ONE_COMMIT: Final = Nothing(
    "Both sides are the same commit.",
    "Go to the branch that has the change, or name it with `--head`; `--base` names what it was before. "
    "`reviewtui inbox` lists the branches that change a description.",
)
UNCHANGED: Final = Nothing(
    "No API description differs between the two versions.",
    "A change has to be saved to be seen. `reviewtui inbox` lists the branches that change a description.",
)


def nothing_in(report: Report) -> Nothing | None:
    """Return why a report is empty; None when it is not."""
    if report.findings or report.errors:
        return None
    if not report.specs:
        return NO_DESCRIPTION
    if report.base.commit is not None and report.base.commit == report.head.commit:
        return ONE_COMMIT
    return UNCHANGED
