from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reviewtui.formats.elements import ApiElement
from reviewtui.formats.schema_elements import ComponentElement
from reviewtui.model import JsonValue, Level
from reviewtui.rules.rule import Example, each, rule

_SECTIONS = frozenset({"schemas", "parameters", "responses", "requestBodies"})


_VARIANTS = ("x-oneOf", "x-anyOf", "x-allOf")
_SPECIAL = frozenset({"discriminator", *_VARIANTS})


class _Chosen(NamedTuple):
    """What is used though no reference of the standard leads to it.

    A value in a message chooses `targets` by name, and whatever extends `bases`; extensions refer to `targets` too. A
    description without operations is a `library`, kept for others to use.
    """

    bases: frozenset[str]
    targets: frozenset[str]
    library: bool


def _chosen(api: ApiElement) -> _Chosen:
    bases, targets = set(), set()
    extensions = [value for key, value in api.node.mapping.items() if key.startswith("x-")]
    for schema in api.schemas:
        if _SPECIAL.isdisjoint(schema.value):
            continue
        extensions += [schema.value[key] for key in _VARIANTS if key in schema.value]
        discriminator = schema.value.get("discriminator")
        if discriminator:
            bases.add(schema.origin.component)
        mapping = discriminator.get("mapping") if isinstance(discriminator, dict) else None
        if isinstance(mapping, dict):
            targets |= {str(target).rpartition("/")[2] for target in mapping.values()}
    targets.update(_referred(extensions))
    return _Chosen(frozenset(bases - {""}), frozenset(targets), not api.operations)


def _referred(waiting: list[JsonValue]) -> Iterator[str]:
    """Yield what extensions refer to: `x-webhooks` or `x-oneOf` say something to tools that know them."""
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            if isinstance(one.get("$ref"), str):
                yield str(one["$ref"]).rpartition("/")[2]
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one


def _shared(component: ComponentElement) -> bool:
    return component.section in _SECTIONS and not component.node.has("$ref")


def _extends(component: ComponentElement, bases: frozenset[str]) -> bool:
    references: list[JsonValue] = [one.mapping.get("$ref") for one in component.node.at("allOf").elements()]
    return any(str(reference).rpartition("/")[2] in bases for reference in references)


@rule(
    id="design-component-unused",
    title="A shared part is used by nothing.",
    level=Level.INFO,
    when=each(ComponentElement, where=_shared, given=_chosen),
    gathered=True,
    why="Readers take it for a part of the API, generators make code of it, and reviews spend time on it.",
    fix="Remove it, or refer to it where it was meant to be used.",
    lesson="Was it forgotten when something was removed, or is a reference to it missing?",
    references=("https://spec.openapis.org/oas/v3.1.0#components-object",),
    example=Example(
        scope="document",
        base="""
            paths:
              /orders:
                get: {responses: {"200": {description: OK}}}
            components:
              schemas:
                Order: {type: object}  # finding
        """,
        head="""
            paths:
              /orders:
                get:
                  responses:
                    "200":
                      description: OK
                      content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}
            components:
              schemas:
                Order: {type: object}
        """,
    ),
)
def design_component_unused(component: ComponentElement, chosen: _Chosen) -> str | None:
    if component.used or chosen.library or component.name in chosen.targets or _extends(component, chosen.bases):
        return None
    return "is used by nothing"
