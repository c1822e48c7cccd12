from __future__ import annotations

from reviewtui.formats.schema_elements import PropertyElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule

# Reserved in several of Java, C#, C++, JavaScript, Python, Go, Swift, Kotlin, Rust and PHP.
_RESERVED = frozenset(
    {"abstract", "break", "case", "catch", "class", "const", "continue", "default", "do", "else", "enum", "export",
     "extends", "final", "finally", "for", "function", "goto", "if", "implements", "import", "in", "instanceof",
     "interface", "is", "new", "null", "package", "private", "protected", "public", "return",
     "static", "super", "switch", "this", "throw", "throws", "true", "false", "try", "typeof", "var", "void",
     "volatile", "while", "with", "yield"}
)  # fmt: skip


@rule(
    id="design-reserved-words",
    title="A property has a name that programming languages keep for themselves.",
    level=Level.INFO,
    when=each(PropertyElement),
    gathered=True,
    why="Generators must rename it, each in its own way, and documentation and generated code no longer agree.",
    fix="Choose a fuller name before the first release: `vehicle_class` for `class`, `valid_from` for `from`.",
    lesson="What would this member be called in the languages of your consumers?",
    references=("https://google.aip.dev/140",),
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              class: {type: string}  # finding
        """,
        head="""
            type: object
            properties:
              vehicle_class: {type: string}
        """,
    ),
)
def design_reserved_words(member: PropertyElement) -> str | None:
    return "has a name that programming languages reserve" if member.name in _RESERVED else None
