"""Comparing what belongs to the description as a whole: information, servers, security schemes, components, tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.openapi.library import text_value
from reviewtui.formats.openapi.security import Schemes
from reviewtui.formats.openapi.servers import compare_servers
from reviewtui.model import Effect, How, Kind
from reviewtui.schema.difference import Difference, Place
from reviewtui.schema.equality import equal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.openapi.reading import Reader
    from reviewtui.schema.node import Node

_INFO = {
    "version": ("version", Effect.ANNOTATES),
    "title": ("title", Effect.ANNOTATES),
    "contact": ("contact", Effect.ANNOTATES),
    "license": ("license", Effect.UNKNOWN),
    "termsOfService": ("terms", Effect.UNKNOWN),
    "x-audience": ("audience", Effect.UNKNOWN),
    "x-api-id": ("api-id", Effect.UNKNOWN),
}
_SECTIONS = {"schemas": "definitions", "parameters": "parameters", "responses": "responses"}


def compare_document(old: Reader, new: Reader) -> Iterator[Difference]:
    """Yield what differs in the document outside its operations."""
    yield from _information(old, new)
    yield from compare_servers(old, new)
    yield from _schemes(old, new)
    yield from _tags(old, new)
    yield from _components(old, new)


def release(old: Reader, new: Reader) -> Difference | None:
    """Return the versions that both sides give themselves, also when they are the same; None when one gives none."""
    before, after = old.root.at("info"), new.root.at("info")
    values = before.mapping.get("version"), after.mapping.get("version")
    if None in values:
        return None
    places = Place(before, "version"), Place(after, "version")
    return Difference(Kind.API, How.CHANGED, "release", *values, Effect.ANNOTATES, *places)


def _information(old: Reader, new: Reader) -> Iterator[Difference]:
    before, after = old.root.at("info"), new.root.at("info")
    for key, (fact, effect) in _INFO.items():
        values = before.mapping.get(key), after.mapping.get(key)
        if not equal(*values):
            yield Difference(Kind.API, How.CHANGED, fact, *values, effect, Place(before, key), Place(after, key))
    versions = old.library.dialect.version, new.library.dialect.version
    if versions[0] != versions[1]:
        keys = ["swagger" if reader.swagger else "openapi" for reader in (old, new)]
        places = Place(old.root, keys[0]), Place(new.root, keys[1])
        yield Difference(Kind.API, How.CHANGED, "openapi", *versions, Effect.ANNOTATES, *places)
    dialects = [text_value(reader.root.mapping.get("jsonSchemaDialect")) or None for reader in (old, new)]
    if dialects[0] != dialects[1]:
        places = Place(old.root, "jsonSchemaDialect"), Place(new.root, "jsonSchemaDialect")
        yield Difference(Kind.API, How.CHANGED, "dialect", dialects[0], dialects[1], Effect.UNKNOWN, *places)


def _schemes(old: Reader, new: Reader) -> Iterator[Difference]:
    schemes = Schemes(old), Schemes(new)
    renamed = schemes[1].renamed_from(schemes[0])
    before, after = (
        {name: reader.library.follow(node) for name, node in side.holder.members()}
        for reader, side in zip((old, new), schemes, strict=True)
    )
    for name, node in before.items():
        if name in after:
            yield from _scheme(name, node, after[name])
        elif name not in renamed.values():
            place = Place(node)
            yield Difference(Kind.SECURITY_SCHEME, How.REMOVED, "", name, None, Effect.NARROWS, place, None, name)
    for name, node in after.items():
        if name not in before and name not in renamed:
            place = Place(node)
            yield Difference(Kind.SECURITY_SCHEME, How.ADDED, "", None, name, Effect.WIDENS, None, place, name)


_FACTS = ("type", "in", "name", "scheme", "bearerFormat", "openIdConnectUrl")


def _scheme(name: str, old: Node, new: Node) -> Iterator[Difference]:
    if {text_value(n.mapping.get("type")) for n in (old, new)} == {"basic", "http"}:
        return  # Swagger 2.0 writes `basic` for what OpenAPI 3 calls `http` with `scheme: basic`
    for key in _FACTS:
        before, after = (text_value(n.mapping.get(key)) or None for n in (old, new))
        if key == "scheme" and before and after:
            before, after = before.lower(), after.lower()
        if before != after:
            effect = Effect.UNKNOWN if key == "bearerFormat" else Effect.REPLACES
            places = Place(old, key), Place(new, key)
            yield Difference(Kind.SECURITY_SCHEME, How.CHANGED, key, before, after, effect, *places, name)
    yield from _flows(name, old, new)


_GRANTS = {"application": "clientCredentials", "accessCode": "authorizationCode"}


def _grants(scheme: Node) -> dict[str, Node]:
    flow = text_value(scheme.mapping.get("flow"))
    return {_GRANTS.get(flow, flow): scheme} if flow else dict(scheme.at("flows").members())


def _flows(name: str, old: Node, new: Node) -> Iterator[Difference]:
    before, after = _grants(old), _grants(new)
    for grant in [*before, *(g for g in after if g not in before)]:
        if grant not in after:
            places = Place(before[grant]), Place(new)
            yield Difference(
                Kind.SECURITY_SCHEME, How.CHANGED, "flow-removed", grant, None, Effect.NARROWS, *places, name
            )
        elif grant not in before:
            places = Place(old), Place(after[grant])
            yield Difference(Kind.SECURITY_SCHEME, How.CHANGED, "flow-added", None, grant, Effect.WIDENS, *places, name)
        else:
            yield from _flow(name, before[grant], after[grant])


def _flow(name: str, old: Node, new: Node) -> Iterator[Difference]:
    for key in ("authorizationUrl", "tokenUrl", "refreshUrl"):
        before, after = (text_value(n.mapping.get(key)) or None for n in (old, new))
        if before != after:
            places = Place(old, key), Place(new, key)
            yield Difference(Kind.SECURITY_SCHEME, How.CHANGED, key, before, after, Effect.REPLACES, *places, name)
    scopes = old.at("scopes").mapping, new.at("scopes").mapping
    gone = [scope for scope in scopes[0] if scope not in scopes[1]]
    come = [scope for scope in scopes[1] if scope not in scopes[0]]
    places = Place(old, "scopes"), Place(new, "scopes")
    if gone:
        yield Difference(
            Kind.SECURITY_SCHEME, How.CHANGED, "scope-removed", [*gone], None, Effect.NARROWS, *places, name
        )
    if come:
        yield Difference(Kind.SECURITY_SCHEME, How.CHANGED, "scope-added", None, [*come], Effect.WIDENS, *places, name)


def _tags(old: Reader, new: Reader) -> Iterator[Difference]:
    before, after = (
        {text_value(tag.mapping.get("name")): tag for tag in reader.root.at("tags").elements()} for reader in (old, new)
    )
    for name in before:
        if name not in after:
            place = Place(before[name])
            yield Difference(Kind.TAG, How.REMOVED, "", name, None, Effect.ANNOTATES, place, None, name)
    for name in after:
        if name not in before:
            place = Place(after[name])
            yield Difference(Kind.TAG, How.ADDED, "", None, name, Effect.ANNOTATES, None, place, name)


def _components(old: Reader, new: Reader) -> Iterator[Difference]:
    """Name the shared elements that came and went, one difference a section; effects are judged where they are used."""
    for section, older in _SECTIONS.items():
        holders = [
            reader.root.at(older) if reader.swagger else reader.root.at("components").at(section)
            for reader in (old, new)
        ]
        before, after = (holder.mapping for holder in holders)
        gone, come = [n for n in before if n not in after], [n for n in after if n not in before]
        if gone:
            place = Place(holders[0], gone[0])
            yield Difference(Kind.COMPONENT, How.REMOVED, section, [*gone], None, Effect.ANNOTATES, place, None)
        if come:
            place = Place(holders[1], come[0])
            yield Difference(Kind.COMPONENT, How.ADDED, section, None, [*come], Effect.ANNOTATES, None, place)
