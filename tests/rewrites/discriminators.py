"""Names on the wire written out: a discriminator with a mapping says what one without it implies."""

from __future__ import annotations

from reviewtui.model import JsonValue
from tests.rewrites.grammar import Mapping, Part, is_plain, is_swagger, mapping, parts, rebuilt, sequence
from tests.rewrites.references import named_barely, rename, target


def implied_names_written(document: Mapping) -> Mapping | None:
    """Give every discriminator a mapping with the names of the components that it tells apart."""
    if is_swagger(document) or not is_plain(document):
        return None
    heirs = _heirs(document)

    def visit(part: Part) -> JsonValue:
        told = part.value.get("discriminator")
        if part.role != "schema" or not isinstance(told, dict):
            return part.value
        branches = [*sequence(part.value.get("oneOf")), *sequence(part.value.get("anyOf"))]
        listed = [str(mapping(branch).get("$ref")) for branch in branches] or heirs.get(f"#{part.at}", [])
        table = mapping(told.get("mapping"))
        named = {str(to).rpartition("/")[2] for to in table.values()}
        implied = {to.rpartition("/")[2]: to for to in listed if to.rpartition("/")[2] not in named}
        member = str(told.get("propertyName"))
        if any(_says_another_name(document, to, member, name) for name, to in implied.items()):
            return part.value
        return {**part.value, "discriminator": {**told, "mapping": {**table, **implied}}} if implied else part.value

    new = rebuilt(document, visit)
    return new if new != document else None


def renamed_under_mappings(document: Mapping) -> Mapping | None:
    """Rename every component, with mappings that keep the names on the wire."""
    written = implied_names_written(document)
    if written is None or implied_names_written(written) is not None:
        return None
    told = [part for part in parts(written) if part.role == "schema" and "discriminator" in part.value]
    complete = all(mapping(part.value["discriminator"]).get("mapping") for part in told)
    return rename(written, named_barely(written)) if complete else None


def _heirs(document: Mapping) -> dict[str, list[str]]:
    """Return the references to those that extend a component, in several steps too."""
    found: dict[str, list[str]] = {}

    def note(child: str, schema: JsonValue, seen: frozenset[str]) -> None:
        for member in sequence(mapping(schema).get("allOf")):
            reference = mapping(member).get("$ref")
            if isinstance(reference, str) and reference not in seen:
                found.setdefault(reference, []).append(child)
                note(child, target(document, reference), seen | {reference})

    for name, schema in mapping(mapping(document.get("components")).get("schemas")).items():
        note(f"#/components/schemas/{name}", schema, frozenset())
    return found


def _says_another_name(document: Mapping, reference: str, member: str, name: str) -> bool:
    """Tell whether a component lists values of the property, so that its own name is none of them."""
    waiting, seen = [target(document, reference)], 0
    while waiting and seen < 50:
        schema, seen = mapping(waiting.pop()), seen + 1
        if isinstance(schema.get("$ref"), str):
            waiting.append(target(document, str(schema["$ref"])))
        waiting += sequence(schema.get("allOf"))
        said = mapping(mapping(schema.get("properties")).get(member))
        if ("enum" in said or "const" in said or "$ref" in said) and said.get("enum", [said.get("const")]) != [name]:
            return True
    return "x-ms-discriminator-value" in mapping(target(document, reference))
