from __future__ import annotations

from reviewtui.formats.elements import ApiElement
from reviewtui.formats.schema_elements import ReferenceElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import listed


def _version(api: ApiElement) -> tuple[int, int]:
    return api.version


@rule(
    id="design-ref-siblings",
    title="What stands beside a reference is ignored.",
    level=Level.WARN,
    when=each(ReferenceElement, given=_version),
    gathered=True,
    why="Before OpenAPI 3.1 a reference replaces all that stands beside it. What you wrote there does not hold.",
    fix="Wrap the reference in `allOf`, and put the rest beside that; or move to OpenAPI 3.1.",
    lesson="Which of your tools would show that the text beside the reference has no effect?",
    references=("https://spec.openapis.org/oas/v3.0.3#reference-object",),
    example=Example(
        scope="openapi-3.0",
        base="""
            paths: {}
            components:
              schemas:
                Id: {type: string}
                Order:
                  type: object
                  properties:
                    id: {$ref: "#/components/schemas/Id", nullable: true}  # finding
        """,
        head="""
            paths: {}
            components:
              schemas:
                Id: {type: string}
                Order:
                  type: object
                  properties:
                    id: {nullable: true, allOf: [{$ref: "#/components/schemas/Id"}]}
        """,
    ),
)
def design_ref_siblings(reference: ReferenceElement, version: tuple[int, int]) -> str | None:
    value = reference.node.mapping
    if len(value) == 1 or version >= (3, 1):
        return None
    beside = [key for key in value if key != "$ref" and not key.startswith("x-")]
    return f"has {listed([*beside], 'name')} beside its reference, which is ignored there" if beside else None
