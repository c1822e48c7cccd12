from __future__ import annotations

from reviewtui.formats.schema_elements import ReferenceElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import quote

# What these hosts publish under an address stays as it is.
_STANDARDS = ("json-schema.org/", "spec.openapis.org/")


def _outside(reference: ReferenceElement) -> bool:
    return not reference.reference.startswith("#")


@rule(
    id="design-ref-durable",
    title="A reference leads to an address in a network.",
    level=Level.WARN,
    when=each(ReferenceElement, where=_outside),
    why="What lies there can change or go without any commit of yours, and tools that fetch it can be led astray.",
    fix="Copy the file into the repository and refer to it by its path.",
    lesson="What would your build do if that server answered something else tomorrow?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#234",),
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              money: {$ref: "https://example.com/money.yaml"}  # finding
        """,
        head="""
            type: object
            properties:
              money: {type: object}
        """,
    ),
)
def design_ref_durable(reference: ReferenceElement) -> str | None:
    file = reference.reference.partition("#")[0]
    remote = "://" in file or file.startswith("//")
    if file.removeprefix("http://").removeprefix("https://").startswith(_STANDARDS):
        return None
    return f"refers to {quote(reference.reference)}, which can change without you" if remote else None
