"""The files of a plan while their author works on them: what was derived, what was edited, and both together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reviewtui.records.merging import merged

if TYPE_CHECKING:
    from reviewtui.session.plans import Plan, PlannedFile


@dataclass(slots=True)
class DraftedFiles:
    """Texts by the place of their file in the plan: a record may get another number and name, but not another place."""

    derived: list[str] = field(default_factory=list)
    edited: dict[int, str] = field(default_factory=dict)

    def take(self, files: Sequence[PlannedFile]) -> bool:
        """Take a newer plan; edits go on in it. Return whether all of them fitted: else they stay as they were."""
        newer, fitted = [file.text for file in files], True
        for place, text in list(self.edited.items()):
            both = merged(self.derived[place], text, newer[place]) if place < len(newer) else None
            if both is None:
                fitted = False
            else:
                self.edited[place] = both
        self.derived = newer
        return fitted

    def text(self, place: int) -> str:
        """Return a file's text as it would be written."""
        return self.edited.get(place, self.derived[place])

    def edit(self, place: int, text: str) -> None:
        """Let a file have another text; the derived one is no edit."""
        if text == self.derived[place]:
            self.edited.pop(place, None)
        else:
            self.edited[place] = text

    def applied(self, plan: Plan) -> Plan:
        """Return the plan with the texts as they were edited; a file that was there already is no longer the same."""
        files = tuple(
            replace(file, text=self.text(place), exists=file.exists and place not in self.edited)
            for place, file in enumerate(plan.files)
        )
        return replace(plan, files=files)
