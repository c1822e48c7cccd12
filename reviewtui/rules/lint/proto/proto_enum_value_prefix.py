from __future__ import annotations

import re

from reviewtui.formats.protobuf.design import EnumElement
from reviewtui.formats.protobuf.elements import short
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import quote

_UPPER = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


@rule(
    id="proto-enum-value-prefix",
    title="Values of an enum do not begin with its name.",
    level=Level.INFO,
    when=each(EnumElement),
    why="Values share their scope with those of other enums in C++: two that are called `UNKNOWN` collide.",
    fix="Begin each value with the name of the enum in capitals.",
    lesson="Which other enum will need the word one day?",
    references=(
        "https://buf.build/docs/lint/rules/",
        "https://google.aip.dev/126",
    ),
    formats=("protobuf",),
    example=Example(
        scope="proto3",
        base="""
            enum State {
              UNSPECIFIED = 0;  // finding
            }
        """,
        head="""
            enum State {
              STATE_UNSPECIFIED = 0;
            }
        """,
    ),
)
def proto_enum_value_prefix(enum: EnumElement) -> Said | None:
    prefix = _UPPER.sub("_", short(enum.name)).upper() + "_"
    found = next((value for value in enum.values if not value.name.startswith(prefix)), None)
    return Said(f"has {quote(found.name)}, which does not begin with {quote(prefix)}", found.node) if found else None
