"""Comparing how callers prove who they are: the definitions of security schemes, whatever their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.file_library import text_value
from reviewtui.formats.openapi.security import scheme_holder
from reviewtui.model import Effect, How, Kind
from reviewtui.schema.difference import Difference, Place
from reviewtui.schema.equality import canonical

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.openapi.reading import Reader
    from reviewtui.schema.node import Node


class Schemes:
    """The schemes of two sides, paired: those of equal definition are one, whatever their names."""

    def __init__(self, old: Reader, new: Reader) -> None:
        """Read the definitions of both sides."""
        self.before, self.after = _definitions(old), _definitions(new)
        texts = [{name: _text(node) for name, node in side.items()} for side in (self.before, self.after)]
        gone = {text: name for name, text in texts[0].items() if texts[1].get(name) != text}
        come = {name: text for name, text in texts[1].items() if texts[0].get(name) != text}
        self.renamed = {name: gone[text] for name, text in come.items() if text in gone}  # head name to base name
        replaced = [name for name in self.after if name in self.renamed.values() and name not in self.renamed]
        self.renamed.update({name: f"{name} (as it is now)" for name in replaced})
        kept = [n for n in self.before if n in self.after and n not in self.renamed and n not in self.renamed.values()]
        self.changed = {name: (self.before[name], self.after[name]) for name in kept if name in come}


def compare_schemes(old: Reader, new: Reader) -> Iterator[Difference]:
    """Say which schemes came and went; a change is told with the operations that ask, and here if none says what."""
    schemes = Schemes(old, new)
    if not _asks(old):
        for name, sides in schemes.changed.items():
            yield from compare_scheme(name, *sides)
    for name, node in schemes.before.items():
        if name not in schemes.after and name not in schemes.renamed.values():
            yield Difference(Kind.SECURITY_SCHEME, How.REMOVED, "", name, None, Effect.NARROWS, Place(node), None, name)
    for name, node in schemes.after.items():
        if name not in schemes.before and name not in schemes.renamed:
            yield Difference(Kind.SECURITY_SCHEME, How.ADDED, "", None, name, Effect.WIDENS, None, Place(node), name)


def _definitions(reader: Reader) -> dict[str, Node]:
    return {name: reader.library.follow(node) for name, node in scheme_holder(reader).members()}


def _text(scheme: Node) -> bytes:
    kept = {k: v for k, v in scheme.mapping.items() if k != "description" and not k.startswith("x-")}
    return canonical({**kept, **{key: _said(scheme, key) for key in ("name", "scheme") if key in kept}})


def _asks(reader: Reader) -> bool:
    """Tell whether a description says anywhere which scheme is asked for; else any of them may be."""
    if reader.root.mapping.get("security"):
        return True
    items = (reader.operations(item, path) for path, item in reader.items("paths").items())
    return any(view.node.mapping.get("security") for views in items for view in views)


_FACTS = ("type", "in", "name", "scheme", "bearerFormat", "openIdConnectUrl")


def compare_scheme(name: str, old: Node, new: Node) -> Iterator[Difference]:
    """Compare two definitions of a scheme; one of another type is another one, whatever else it says."""
    if {text_value(n.mapping.get("type")) for n in (old, new)} == {"basic", "http"}:
        return  # Swagger 2.0 writes `basic` for what OpenAPI 3 calls `http` with `scheme: basic`
    for key in _FACTS:
        said = _said(old, key), _said(new, key)
        before, after = (text_value(n.mapping.get(key)) or None for n in (old, new))
        if said[0] != said[1]:
            effect = Effect.UNKNOWN if key == "bearerFormat" else Effect.REPLACES
            places = Place(old, key), Place(new, key)
            yield Difference(Kind.SECURITY_SCHEME, How.CHANGED, key, before, after, effect, *places, name)
            if key in {"type", "in"}:  # then the rest says nothing more
                return
    yield from _flows(name, old, new)


def _said(scheme: Node, key: str) -> str | None:
    """Return a keyword as it counts: names of headers and of authentication schemes compare without case (RFC 9110)."""
    value = text_value(scheme.mapping.get(key)) or None
    plain = key == "scheme" or (key == "name" and scheme.mapping.get("in") == "header")
    return value.lower() if value and plain else value


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
            effect = Effect.WIDENS if before is None else Effect.REPLACES
            yield Difference(Kind.SECURITY_SCHEME, How.CHANGED, key, before, after, effect, *places, name)
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
