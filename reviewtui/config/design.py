"""What a repository sets for the design of its APIs; cheap to load, for most runs need no more than the defaults."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

from reviewtui.model import Level

RECOMMENDED = "recommended"

Option: TypeAlias = "str | int | bool | tuple[str, ...]"


class LintFailOn(Enum):
    """The mildest level of a design rule that shuts the gate."""

    ERROR = "error"
    WARN = "warn"
    NEVER = "never"

    def shuts(self, level: Level) -> bool:
        """Return whether an open finding of this level shuts the gate."""
        return self is not LintFailOn.NEVER and level >= Level[self.name]


@dataclass(frozen=True, slots=True)
class Design:
    """Which standard the design rules go by, and what their findings do.

    `preset` is the name of one that ships, or the path of the repository's own, whose bytes are `own_preset`. `options`
    are what the repository sets otherwise. `in_check` tells whether `check` asks the design rules too.
    """

    preset: str = RECOMMENDED
    own_preset: bytes | None = None
    options: Mapping[str, Option] = field(default_factory=dict)
    fail_on: LintFailOn = LintFailOn.ERROR
    in_file_exceptions: bool = True
    in_check: bool = False


def is_path(preset: str) -> bool:
    """Return whether a preset is named by the path of its file, not by the name of one that ships."""
    return "/" in preset or preset.endswith((".yaml", ".yml"))
