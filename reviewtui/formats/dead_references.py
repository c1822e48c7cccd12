"""What references that lead nowhere mean for a comparison: one that is dead on one side only hides what changed."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reviewtui.formats.file_library import FileLibrary
    from reviewtui.model import Problem

_STANDARD = re.compile(r"https?://(?:www\.)?json-schema\.org/")


class Told(NamedTuple):
    """What is told of them, and of all else that was tolerated while reading the head."""

    errors: tuple[Problem, ...]
    notes: tuple[Problem, ...]


def dead_references(base: FileLibrary, head: FileLibrary) -> Told:
    """Return what is dead on both sides alike as notes; all else as errors, for what it hides cannot be judged.

    What JSON Schema itself publishes stays as it is, and hides nothing: that another one is meant is a finding.
    """
    before, after = ({reference for _, reference in side.troubles} for side in (base, head))
    alike = (before & after) | {reference for reference in before | after if _STANDARD.match(reference)}
    gone = (base.problem(trouble) for trouble in base.troubles.values() if trouble.reference not in alike)
    come = (head.problem(trouble) for trouble in head.troubles.values() if trouble.reference not in alike)
    kept = (head.problem(trouble) for trouble in head.troubles.values() if trouble.reference in alike)
    # The line is one of the base, where a reader of the head would look in vain.
    said = (replace(one, message=f"in the base, {one.message}") for one in gone)
    return Told((*said, *come), (*head.notes(), *kept))
