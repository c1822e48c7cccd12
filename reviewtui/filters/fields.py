"""What findings can be filtered by: fields with a few known words, and fields that hold any text."""

from __future__ import annotations

from enum import Enum

from reviewtui.model import Kind, Layer, Level, Verdict
from reviewtui.reports.level_words import LEVEL_WORDS

YES, NO = "yes", "no"
MINE, NEEDED = "mine", "needed"
CHANGE, DESIGN = "change", "design"


class Field(Enum):
    """A field; the value is how it is written before the colon."""

    VERDICT = "verdict"
    IS = "is"
    REVIEWED = "reviewed"
    DECIDED = "decided"
    NEW = "new"
    COMMENTED = "commented"
    LAYER = "layer"
    KIND = "kind"
    PATH = "path"
    RULE = "rule"
    FILE = "file"
    TEXT = "text"

    @property
    def choices(self) -> tuple[str, ...]:
        """The words that it may hold; none when it holds any text."""
        return CHOICES.get(self, ())

    @property
    def needs_review(self) -> bool:
        """Whether only a review knows the answer."""
        return self in {Field.REVIEWED, Field.DECIDED, Field.NEW, Field.COMMENTED}


CHOICES: dict[Field, tuple[str, ...]] = {
    Field.VERDICT: (
        *(verdict.word for verdict in sorted(Verdict, reverse=True)),
        *(LEVEL_WORDS[level] for level in sorted(Level, reverse=True)),
    ),
    Field.IS: (CHANGE, DESIGN),
    Field.REVIEWED: (NO, YES),
    Field.DECIDED: (NEEDED, NO, YES, MINE),
    Field.NEW: (YES, NO),
    Field.COMMENTED: (YES, NO),
    Field.LAYER: tuple(layer.value for layer in Layer),
    Field.KIND: tuple(kind.value for kind in Kind),
}
FACETS = tuple(CHOICES)
