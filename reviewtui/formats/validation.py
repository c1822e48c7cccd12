"""How thoroughly a description is asked whether it keeps to its standard."""

from __future__ import annotations

from enum import Enum


class Validation(Enum):
    """Each level asks what the one before asks, and more."""

    OFF = "off"
    BASIC = "basic"
    SCHEMA = "schema"
    FULL = "full"

    @property
    def enforced(self) -> bool:
        """Whether what is found is an error; below that it is a note, for real files break the standard harmlessly."""
        return self in {Validation.SCHEMA, Validation.FULL}
