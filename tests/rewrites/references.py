"""References written out, and parts moved to the components: the same contract in another place."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from reviewtui.model import JsonValue
from tests.rewrites.grammar import (
    Mapping,
    Part,
    is_newer,
    is_plain,
    is_swagger,
    mapping,
    parts,
    rebuild,
    rebuilt,
    sequence,
    step,
)

_SECTIONS = {
    "schema": ("schemas", "definitions"),
    "parameter": ("parameters", "parameters"),
    "response": ("responses", "responses"),
    "request-body": ("requestBodies", ""),
    "header": ("headers", ""),
}
_LARGEST = 1_500  # characters of JSON; what is larger stays a component, or real documents would grow without end


def section(role: str, document: Mapping) -> str:
    """Return the pointer of the mapping that holds components of a role, empty where there is none."""
    newer, older = _SECTIONS.get(role, ("", ""))
    if is_swagger(document):
        return f"/{older}" if older else ""
    return f"/components/{newer}" if newer else ""


def has_implied_names(document: Mapping) -> bool:
    """Tell whether a discriminator takes names of components for values without a mapping that says so."""
    for part in parts(document):
        discriminator = part.value.get("discriminator")
        if part.role == "schema" and discriminator is not None:
            branches = [*sequence(part.value.get("oneOf")), *sequence(part.value.get("anyOf"))]
            named = mapping(mapping(discriminator).get("mapping")).values()
            if not branches or any(mapping(branch).get("$ref") not in named for branch in branches):
                return True
    return False


def named_by_discriminator(document: Mapping) -> frozenset[str]:
    """Return the pointers of references whose name is a value on the wire: variants told apart by a discriminator.

    A schema that extends one with a discriminator is meant by its own name, so that it is among them too.
    """
    found = [
        step(step(part.at, keyword), index)
        for part in parts(document)
        if part.role == "schema" and "discriminator" in part.value
        for keyword in ("oneOf", "anyOf")
        for index, _ in enumerate(sequence(part.value.get(keyword)))
    ]
    return frozenset((*found, *_heirs(document)))


def _heirs(document: Mapping) -> Iterator[str]:
    for part in parts(document):
        for index, member in enumerate(sequence(part.value.get("allOf"))):
            reference = mapping(member).get("$ref")
            if isinstance(reference, str) and _bears_discriminator(document, reference):
                yield step(step(part.at, "allOf"), index)


def _bears_discriminator(document: Mapping, reference: str) -> bool:
    return "discriminator" in mapping(target(document, reference))


def _has_heirs(document: Mapping, reference: str) -> bool:
    """Tell whether others may stand where a component is named, because they extend it."""
    schema = mapping(target(document, reference))
    return "discriminator" in schema and not {"oneOf", "anyOf"} & schema.keys()


def target(document: Mapping, reference: str) -> JsonValue:
    """Return what a reference inside the document names, None where it is dead."""
    here: JsonValue = document
    for token in reference.removeprefix("#/").split("/"):
        here = mapping(here).get(token.replace("~1", "/").replace("~0", "~"))
    return here


def inline(document: Mapping, *, chosen: Callable[[str], bool] = lambda _: True) -> Mapping | None:
    """Write out references to the chosen components, but none that leads back to itself and none to a large one."""
    if not is_plain(document):
        return None
    return _Inliner(document, chosen).result()


class _Inliner:
    def __init__(self, document: Mapping, chosen: Callable[[str], bool]) -> None:
        self.document = document
        self.chosen = chosen
        self.stays = named_by_discriminator(document)
        self.done: dict[str, JsonValue] = {}
        self.open: set[str] = set()
        self.circular: set[str] = set()

    def result(self) -> Mapping | None:
        new = rebuilt(self.document, self._visit)
        return new if new != self.document else None

    def _visit(self, part: Part) -> JsonValue:
        reference = part.value.get("$ref")
        if part.at in self.stays or not isinstance(reference, str) or part.role not in _SECTIONS:
            return part.value
        if not self.chosen(reference) or _has_heirs(self.document, reference):
            return part.value
        written = self._expanded(part.role, reference)
        if not isinstance(written, dict) or len(json.dumps(written)) > _LARGEST:
            return part.value
        return _with_siblings(written, part, newer=is_newer(self.document))

    def _expanded(self, role: str, reference: str) -> JsonValue:
        if reference in self.open:
            self.circular |= self.open
            return None
        if reference not in self.done:
            self.open.add(reference)
            found = target(self.document, reference)
            written = rebuild(role, found, reference[1:], self._visit)
            self.open.discard(reference)
            self.done[reference] = None if reference in self.circular else written
        return self.done[reference]


def _with_siblings(written: Mapping, part: Part, *, newer: bool) -> JsonValue:
    siblings = {key: value for key, value in part.value.items() if key != "$ref"}
    if not newer or not siblings:
        return written
    if part.role == "schema":
        return {**siblings, "allOf": [written, *sequence(siblings.get("allOf"))]}
    return {**written, **siblings}


def drop_unused(document: Mapping) -> Mapping | None:
    """Write references out and drop the components that nothing names any more."""
    if is_swagger(document) or (new := inline(document)) is None:
        return None
    text = json.dumps(new)
    components = mapping(new.get("components"))
    kept: Mapping = {
        key: {n: v for n, v in mapping(held).items() if f'#/components/{key}/{n}"' in text or f'"{n}"' in text}
        if key in {"schemas", "parameters", "responses", "requestBodies", "headers"}
        else held
        for key, held in components.items()
    }
    return {**new, "components": kept}


def extract(document: Mapping, *roles: str) -> Mapping | None:
    """Move every inline part of these roles to the components, inner ones too, and refer to it there."""
    stays = named_by_discriminator(document)
    if not is_plain(document):
        return None
    moved: dict[str, Mapping] = {}

    def visit(part: Part) -> JsonValue:
        holder = section(part.role, document)
        own = part.at.rpartition("/")[0] == holder
        if part.role not in roles or not holder or own or part.at in stays or "$ref" in part.value or not part.value:
            return part.value
        held = moved.setdefault(holder, {})
        name = f"Extracted{len(held)}"
        held[name] = part.value
        return {"$ref": f"#{holder}/{name}"}

    new = rebuilt(document, visit)
    for holder, held in moved.items():
        here = new
        for token in holder.split("/")[1:]:
            here[token] = dict(mapping(here.get(token)))
            here = mapping(here[token])
        here.update(held)
    return new if moved else None


def rename(document: Mapping, kept: frozenset[str] | None = None) -> Mapping | None:
    """Give every component another name, except those that are kept: if not told, all with a name on the wire."""
    if not is_plain(document):
        return None
    fixed = _fixed_names(document) if kept is None else kept

    def renamed(reference: str) -> str:
        return reference if reference in fixed or not _renamable(reference) else f"{reference}Renamed"

    def visit(part: Part) -> JsonValue:
        value: Mapping = {key: _meant(one, renamed) if key.startswith("x-") else one for key, one in part.value.items()}
        if isinstance(value.get("$ref"), str):
            value["$ref"] = renamed(str(value["$ref"]))
        mapped = mapping(mapping(value.get("discriminator")).get("mapping"))
        if part.role == "schema" and mapped:
            table: Mapping = {key: renamed(str(to)) for key, to in mapped.items()}
            value["discriminator"] = {**mapping(value["discriminator"]), "mapping": table}
        held = {"components": ("schemas", "parameters", "responses", "requestBodies", "headers"),
                "document": ("definitions", "parameters", "responses")}.get(part.role, ())  # fmt: skip
        for key in held:
            if isinstance(value.get(key), dict):
                prefix = f"#{part.at}/{key}/"
                value[key] = {renamed(prefix + n).removeprefix(prefix): v for n, v in mapping(value[key]).items()}
        return value

    return rebuilt(document, visit)


def _meant(value: JsonValue, renamed: Callable[[str], str]) -> JsonValue:
    """Rename what an extension refers to, however deep."""
    if isinstance(value, list):
        return [_meant(one, renamed) for one in value]
    if not isinstance(value, dict):
        return value
    return {key: renamed(str(one)) if key == "$ref" else _meant(one, renamed) for key, one in value.items()}


def _renamable(reference: str) -> bool:
    kinds = ("schemas", "parameters", "responses", "requestBodies", "headers", "definitions")
    return reference.startswith("#/") and reference.split("/")[-2] in kinds and "~" not in reference


def _fixed_names(document: Mapping) -> frozenset[str]:
    fixed: set[str] = set()
    for at in named_by_discriminator(document):
        reference = mapping(_at(document, at)).get("$ref")
        fixed.add(str(reference))
        holder = "/".join(at.split("/")[: 4 if at.startswith("/components") else 3])
        fixed.add(f"#{holder}")
    return named_barely(document).union(fixed)


def named_barely(document: Mapping) -> frozenset[str]:
    """Return references to what mappings call by its bare name, which is no reference to be renamed."""
    tables = (mapping(mapping(part.value.get("discriminator")).get("mapping")) for part in parts(document))
    targets = (str(to) for table in tables for to in table.values())
    return frozenset(f"#{section('schema', document)}/{to}" for to in targets if not to.startswith("#"))


def _at(document: Mapping, pointer: str) -> JsonValue:
    here: JsonValue = document
    for token in pointer.split("/")[1:]:
        name = token.replace("~1", "/").replace("~0", "~")
        here = here[int(name)] if isinstance(here, list) else mapping(here).get(name)
    return here
