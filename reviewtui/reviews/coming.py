"""What a record beside the review asks for next: plans have days, whoever reviews what."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Coming:
    """The next step of a record: its kind, file, title and state, the step in words, and whether it is late."""

    kind: str
    path: str
    title: str
    state: str
    words: str
    late: bool
