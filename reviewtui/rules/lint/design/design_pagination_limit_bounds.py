from __future__ import annotations

from reviewtui.formats.elements import ApiElement, OperationElement, ParameterElement
from reviewtui.model import Level
from reviewtui.rules.lint.composition import parts, side_of
from reviewtui.rules.lint.naming import by_name
from reviewtui.rules.lint.paging import is_limit, style_of
from reviewtui.rules.rule import Example, each, rule
from reviewtui.schema.node import Side

_MOST = frozenset({"maximum", "exclusiveMaximum", "enum", "const"})


def _limits(api: ApiElement) -> dict[tuple[str, str], OperationElement]:
    """Return the parameters that say how long a page is, each with the first operation that takes it."""
    found: dict[tuple[str, str], OperationElement] = {}
    for operation in api.operations:
        for parameter in style_of(operation)[1] if operation.method == "GET" else ():
            if is_limit(parameter):
                found.setdefault(parameter.node.address, operation)
    return found


@rule(
    id="design-pagination-limit-bounds",
    title="The length of a page has no default or no maximum.",
    level=Level.WARN,
    when=each(ParameterElement, among=_limits, given=side_of),
    gathered=True,
    why="Without a maximum one caller fetches everything at once. Without a default nobody knows what comes unasked.",
    fix="Add `default` and `maximum` to the parameter. Cut what is asked above it, do not refuse it.",
    lesson="What comes back for a limit of a million?",
    references=("https://google.aip.dev/158",),
    example=Example(
        scope="paths",
        base="""
            /orders:
              get:
                parameters:
                  - {name: limit, in: query, schema: {type: integer}}  # finding
                responses:
                  "200":
                    description: OK
                    content:
                      application/json:
                        schema: {type: array, items: {type: object}}
        """,
        head="""
            /orders:
              get:
                parameters:
                  - {name: limit, in: query, schema: {type: integer, default: 20, maximum: 100}}
                responses:
                  "200":
                    description: OK
                    content:
                      application/json:
                        schema: {type: array, items: {type: object}}
        """,
    ),
)
def design_pagination_limit_bounds(parameter: ParameterElement, _first: OperationElement, side: Side) -> str | None:
    if parameter.schema is None:
        return None
    said = {key for part in parts(parameter.schema, side) for key in part.mapping}
    lacks = ["`default`"] if "default" not in said and not parameter.required else []
    lacks += ["`maximum`"] if _MOST.isdisjoint(said) else []
    return f"{by_name(parameter)}has no {' and no '.join(lacks)}" if lacks else None
