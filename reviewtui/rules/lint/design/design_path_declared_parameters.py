from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.lint.paths import templates
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import listed


def _templated(operation: OperationElement) -> bool:
    return not operation.webhook and (bool(templates(operation.path)) or _declared(operation) != set())


def _declared(operation: OperationElement) -> set[str]:
    return {parameter.name for parameter in operation.parameters if parameter.where == "path"}


@rule(
    id="design-path-declared-parameters",
    title="A path and the path parameters that are declared for it do not fit together.",
    level=Level.ERROR,
    when=each(OperationElement, where=_templated),
    why="Generated clients cannot fill a template without a parameter, and a parameter without a place is never sent.",
    fix="Declare every name between braces once with `in: path` and `required: true`, and remove what has no place.",
    lesson="What would a generated client send for this part of the URL?",
    references=("https://spec.openapis.org/oas/v3.1.0#path-templating",),
    example=Example(
        scope="paths",
        base="""
            /orders/{orderId}:
              get:  # finding
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders/{orderId}:
              get:
                parameters: [{name: orderId, in: path, required: true, schema: {type: string}}]
                responses: {"200": {description: OK}}
        """,
    ),
)
def design_path_declared_parameters(operation: OperationElement) -> str | None:
    written, declared = templates(operation.path), _declared(operation)
    undeclared = sorted(set(written) - declared)
    homeless = sorted(declared - set(written))
    twice = sorted({name for name in written if written.count(name) > 1})
    optional = [
        one.name for one in operation.parameters if one.where == "path" and one.node.mapping.get("required") is not True
    ]
    told = [
        words.format(listed([*names], "name"))
        for words, names in (
            ("does not declare {}", undeclared),
            ("declares {}, for which its path has no place", homeless),
            ("has {} twice in its path", twice),
            ("does not require {}", sorted(optional)),
        )
        if names
    ]
    return " and ".join(told) if told else None
