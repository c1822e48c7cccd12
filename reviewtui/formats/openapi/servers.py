"""Comparing where an API is served: the document's addresses once, and those that an operation or a path overrides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.file_library import text_value
from reviewtui.formats.openapi.addresses import address, covered, template_names, template_shape
from reviewtui.model import Effect, How, Kind
from reviewtui.schema.difference import Difference, Place
from reviewtui.schema.equality import equal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.openapi.reading import Reader
    from reviewtui.formats.openapi.views import OperationView
    from reviewtui.model import JsonValue
    from reviewtui.schema.node import Node


_SAFER = {"http": "https", "ws": "wss"}


def compare_servers(old: Reader, new: Reader) -> Iterator[Difference]:
    """Compare the document's servers, unless all operations of one side override them: then each speaks for itself."""
    before, after = server_urls(old, old.root), server_urls(new, new.root)
    if before.keys() != after.keys() and not (_inherited(old) and _inherited(new)):
        return
    twins = _twins(before, after)
    for url, other in twins.items():
        names = dict(zip(template_names(other), template_names(url), strict=True))
        yield from _variables(before[url], after[other], url, names)
    lost = {url: node for url, node in before.items() if url not in twins}
    gone = {url: node for url, node in lost.items() if not covered(url, node, after.items())}
    for url, node in gone.items():
        yield Difference(Kind.SERVER, How.REMOVED, "", url, None, Effect.NARROWS, Place(node), None, url)
    yield from _come(before, {url: node for url, node in after.items() if url not in twins.values()}, gone)


def _twins(before: dict[str, Node], after: dict[str, Node]) -> dict[str, str]:
    """Pair servers by address, and else by address but for the names of variables."""
    twins = {url: url for url in before if url in after}
    free = {template_shape(url): url for url in after if url not in twins}
    renamed = {url: template_shape(url) for url in before if url not in twins}
    return twins | {url: free.pop(shape) for url, shape in renamed.items() if shape in free}


def _come(before: dict[str, Node], fresh: dict[str, Node], gone: dict[str, Node]) -> Iterator[Difference]:
    for url, node in fresh.items():
        scheme, _, address = url.partition("://")
        former = f"{_SAFER.get(scheme)}://{address}"
        if former in gone:
            places = Place(gone[former]), Place(node)
            yield Difference(Kind.SERVER, How.CHANGED, "scheme", former, url, Effect.UNKNOWN, *places, former)
        elif not covered(url, node, before.items()):
            yield Difference(Kind.SERVER, How.ADDED, "", None, url, Effect.WIDENS, None, Place(node), url)


def compare_override(old: Reader, new: Reader, before: OperationView, after: OperationView) -> Iterator[Difference]:
    """Compare the servers of two operations where one at least does not take the document's."""
    holders = server_holder(old, before), server_holder(new, after)
    if inherits(old, before) and inherits(new, after):
        return
    urls = server_urls(old, holders[0]), server_urls(new, holders[1])
    if (urls[0] or not urls[1]) and all(url in urls[1] and _plain(node, urls[1][url]) for url, node in urls[0].items()):
        for url in (url for url in urls[1] if url not in urls[0]):
            place = Place(urls[1][url])
            yield Difference(Kind.SERVER, How.ADDED, "", None, url, Effect.WIDENS, None, place, url)
        return
    shown = holders[0].mapping.get("servers"), holders[1].mapping.get("servers")
    places = Place(holders[0], "servers"), Place(holders[1], "servers")
    yield Difference(Kind.SERVER, How.CHANGED, "override", *shown, Effect.UNKNOWN, *places, "servers")


def _plain(old: Node, new: Node) -> bool:
    """Tell whether two servers of one address have the same variables."""
    return not any(_variables(old, new, "", {}))


def server_holder(reader: Reader, operation: OperationView) -> Node:
    """Return the innermost element that names servers for an operation."""
    holders = (operation.node, operation.item)
    return next((node for node in holders if node.mapping.get("servers")), reader.root)


def inherits(reader: Reader, operation: OperationView) -> bool:
    """Tell whether an operation is served where the document says."""
    return server_holder(reader, operation) is reader.root


def _inherited(reader: Reader) -> bool:
    """Tell whether the document's servers serve anything; an empty document may get its operations yet."""
    views = [view for path, item in reader.items("paths").items() for view in reader.operations(item, path)]
    return not views or any(inherits(reader, view) for view in views)


def server_urls(reader: Reader, holder: Node) -> dict[str, Node]:
    """Return the servers by address; `/` goes without saying, for it is what stands when there are none."""
    root = reader.root
    if not reader.swagger:
        named = ((address(text_value(s.mapping.get("url"))), s) for s in holder.at("servers").elements())
        return {url: server for url, server in named if url}
    host, base = text_value(root.mapping.get("host")), text_value(root.mapping.get("basePath")).rstrip("/")
    schemes = root.mapping.get("schemes")
    if not host:
        return {base: root} if base else {}
    listed = [str(scheme) for scheme in schemes] if isinstance(schemes, list) and schemes else ["https"]
    return {address(f"{scheme}://{host}{base}"): root for scheme in listed}


def _variables(old: Node, new: Node, url: str, names: dict[str, str]) -> Iterator[Difference]:
    """Compare the variables of two servers; `names` says what those of the head are called in the base."""
    before = dict(old.at("variables").members())
    after = {names.get(name, name): node for name, node in new.at("variables").members()}
    for name in [*before, *(n for n in after if n not in before)]:
        if name not in before or name not in after:
            added = name in after
            fact, effect = ("variable-added", Effect.WIDENS) if added else ("variable-removed", Effect.NARROWS)
            gone, come = (None, name) if added else (name, None)
            places = Place(old, "variables"), Place(new, "variables")
            yield Difference(Kind.SERVER, How.CHANGED, fact, gone, come, effect, *places, f"{url} {name}")
            continue
        for key, fact in (("default", "variable-default"), ("enum", "variable-enum")):
            values_of = before[name].mapping.get(key), after[name].mapping.get(key)
            if not _same_values(*values_of):
                effect = Effect.REPLACES if key == "default" else _listed(*values_of)
                places = Place(before[name], key), Place(after[name], key)
                yield Difference(Kind.SERVER, How.CHANGED, fact, *values_of, effect, *places, f"{url} {name}")


def _same_values(before: JsonValue, after: JsonValue) -> bool:
    if isinstance(before, list) and isinstance(after, list):
        return all(value in after for value in before) and all(value in before for value in after)
    return equal(before, after)


def _listed(before: JsonValue, after: JsonValue) -> Effect:
    """Return the effect on a list of values: losing one narrows, whatever else was gained."""
    if not isinstance(after, list):
        return Effect.WIDENS
    kept = isinstance(before, list) and all(value in after for value in before)
    return Effect.WIDENS if kept else Effect.NARROWS
