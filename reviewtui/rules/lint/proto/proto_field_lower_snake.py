from __future__ import annotations

import re

from reviewtui.formats.protobuf.design import FieldElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule

SNAKE = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")


@rule(
    id="proto-field-lower-snake",
    title="A field is not written in lower_snake_case.",
    level=Level.WARN,
    when=each(FieldElement),
    why="Generators make the names of each language from it, and JSON names, which come out wrong.",
    fix="Write small letters, digits and underscores.",
    lesson="What is the field called in Java, and in JSON?",
    references=(
        "https://buf.build/docs/lint/rules/",
        "https://google.aip.dev/140",
    ),
    formats=("protobuf",),
    example=Example(
        scope="proto3",
        base="""
            message Order {
              string orderId = 1;  // finding
            }
        """,
        head="""
            message Order {
              string order_id = 1;
            }
        """,
    ),
)
def proto_field_lower_snake(field: FieldElement) -> str | None:
    return None if SNAKE.fullmatch(field.name) else "is not written in lower_snake_case"
