"""Settings of editions that hold for whole messages and enums."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Effect, How, Kind
from reviewtui.schema.difference import Difference, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.protobuf.features import Setting


def compare_setting(kind: Kind, fact: str, old: Setting, new: Setting) -> Iterator[Difference]:
    """Yield that a setting differs, at the places that set it: what is set for a file is one cause."""
    if old.value != new.value:
        places = Place(old.node, old.key), Place(new.node, new.key)
        if new.value == "ALLOW":
            # JSON is promised from now on, whatever it is that has it.
            kind, fact = Kind.PROTO_ELEMENT, "json format allowed"
        yield Difference(kind, How.CHANGED, fact, old.value, new.value, Effect.REPLACES, *places)
