"""Comparing media types: matched by name, then by the range that holds the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.openapi.encodings import compare_encodings
from reviewtui.model import Direction, Effect, How, Kind
from reviewtui.schema.difference import DOCUMENT, PLAIN, TEXT, Difference, Pair, Place

if TYPE_CHECKING:
    from reviewtui.formats.graph import Unit
    from reviewtui.formats.openapi.comparing import Comparer
    from reviewtui.formats.openapi.library import Library
    from reviewtui.formats.openapi.views import MediaView
    from reviewtui.schema.difference import Manner
    from reviewtui.schema.node import Node

_ANY = "*/*"
_FOR_PEOPLE = frozenset({"title", "description", "example", "examples", "externalDocs", "deprecated"})


def compare_media(comparer: Comparer, unit: Unit, old: tuple[MediaView, ...], new: tuple[MediaView, ...]) -> None:
    """Compare the media types of a body."""
    before = {media.name: media for media in old}
    after = {media.name: media for media in new}
    pairs = {name: name for name in before if name in after}
    loose = {name: twin for name in before if name not in pairs and (twin := _range(name, after, before))}
    if not comparer.same_family and not pairs and (_ANY in before or _ANY in after):
        pairs = dict.fromkeys(before, next(iter(after), "")) if after else {}  # 2.0 left the media type unsaid
        loose = {}
    for name, twin in pairs.items():
        compare_content(comparer, unit, before[name], after[twin])
    for name, twin in loose.items():
        unit.differences.append(_renamed(before[name], after[twin]))
        compare_content(comparer, unit, before[name], after[twin])
    matched = {*pairs.values(), *loose.values()}
    for name, media in before.items():
        if name not in pairs and name not in loose:
            _gone(comparer, unit, media, after)
    for name, media in after.items():
        if name not in matched and (comparer.same_family or _ANY not in before):
            held = _holder(name, {kept: before[kept] for kept in before if kept in after})
            if held is None:
                unit.differences.append(_single(How.ADDED, media, unit.direction))
            else:
                compare_content(comparer, unit, held, media)  # the range spoke for it so far


def _gone(comparer: Comparer, unit: Unit, media: MediaView, after: dict[str, MediaView]) -> None:
    """Compare a media type of which nothing is said any more: a range may hold it, or be left with one of its types."""
    held = _holder(media.name, after)
    if held is not None:
        compare_content(comparer, unit, media, held)
        return
    left = next((other for other in after.values() if "*" in media.name and covers(media.name, other.name)), None)
    unit.differences.append(_renamed(media, left) if left else _single(How.REMOVED, media, unit.direction))


def _holder(name: str, views: dict[str, MediaView]) -> MediaView | None:
    """Return the narrowest range that holds a media type: it speaks for the type where the type is not named."""
    kind = name.partition("/")[0]
    return next((views[span] for span in (f"{kind}/*", _ANY) if span in views and span != name), None)


def covers(wide: str, narrow: str) -> bool:
    """Tell whether a media range holds a media type: `*/*`, `text/*`, or the type without its parameters."""
    if wide == narrow:
        return False
    kind, _, rest = wide.partition("/")
    if wide == _ANY or (rest == "*" and narrow.startswith(f"{kind}/")):
        return True
    return narrow.startswith(f"{wide};") and "charset=" not in narrow[len(wide) :]  # other bytes, not more exact ones


def _range(name: str, after: dict[str, MediaView], before: dict[str, MediaView]) -> str | None:
    free = [other for other in after if other not in before]
    return next((other for other in free if covers(other, name) or covers(name, other)), None)


def _renamed(old: MediaView, new: MediaView) -> Difference:
    wider = covers(new.name, old.name)
    fact, effect = ("generalised", Effect.WIDENS) if wider else ("specialised", Effect.NARROWS)
    places = Place(old.node), Place(new.node)
    return Difference(Kind.MEDIA_TYPE, How.CHANGED, fact, old.name, new.name, effect, *places, new.name)


def _single(how: How, media: MediaView, direction: Direction) -> Difference:
    place = Place(media.node)
    if how is How.ADDED:
        effect = Effect.WIDENS
        return Difference(Kind.MEDIA_TYPE, how, "", None, media.name, effect, None, place, media.name)
    effect = Effect.NARROWS if direction is Direction.REQUEST else Effect.REPLACES
    return Difference(Kind.MEDIA_TYPE, how, "", media.name, None, effect, place, None, media.name)


def compare_content(comparer: Comparer, unit: Unit, old: MediaView, new: MediaView) -> None:
    """Compare what is said of one media type."""
    unit.differences += compare_encodings(comparer, old, new)
    for name, part in old.node.at("encoding").members():
        _headers(comparer, unit, part.at("headers"), new.node.at("encoding").at(name).at("headers"))
    for pair in _bodies(comparer, unit, old, new):
        comparer.schema(unit, pair.base, pair.head, unit.direction, travels(old.name, new.name))


def _headers(comparer: Comparer, unit: Unit, old: Node, new: Node) -> None:
    """Link what the unchanged headers of a part refer to; changed ones are told with the part."""
    for name, header in old.members():
        if new.has(name) and comparer.proven_equal([header], [new.at(name)]):
            comparer.scan(unit, header, new.at(name), "header", unit.direction)


def travels(*names: str) -> Manner:
    """Return how a body of this media type is written: forms and XML know text only."""
    if all(name.endswith("xml") for name in names):
        return DOCUMENT
    return TEXT if all(name == "application/x-www-form-urlencoded" for name in names) else PLAIN


_TEXTS = frozenset({"text", "multipart"})


def _says_nothing(view: MediaView, library: Library) -> bool:
    """Tell whether a body may be anything: no schema, an empty one, or bytes where bytes are meant (`binary`)."""
    if view.schema is None:
        return True
    value = library.follow(view.schema).value
    if not isinstance(value, dict):
        return value is True
    said = {key: value[key] for key in value if key not in _FOR_PEOPLE and not key.startswith("x-")}
    kind, _, name = view.name.partition("/")
    written = kind in _TEXTS or name.endswith(("json", "xml", "x-www-form-urlencoded"))
    return not said or (said == {"type": "string", "format": "binary"} and not written)


def _bodies(comparer: Comparer, unit: Unit, old: MediaView, new: MediaView) -> list[Pair]:
    pairs: list[Pair] = []
    if old.schema is not None and new.schema is not None:
        pairs.append(Pair((old.schema,), (new.schema,)))
    elif not (_says_nothing(old, comparer.base.library) and _says_nothing(new, comparer.head.library)):
        fact, effect = ("schema-added", Effect.NARROWS) if new.schema else ("schema-removed", Effect.WIDENS)
        places = Place(old.node, "schema"), Place(new.node, "schema")
        unit.differences.append(
            Difference(Kind.MEDIA_TYPE, How.CHANGED, fact, old.name, new.name, effect, *places, new.name)
        )
    before, after = old.node.mapping.get("itemSchema"), new.node.mapping.get("itemSchema")
    if before is not None and after is not None:
        pairs.append(Pair((old.node.at("itemSchema"),), (new.node.at("itemSchema"),)))
    elif before is not None or after is not None:
        places = Place(old.node, "itemSchema"), Place(new.node, "itemSchema")
        unit.differences.append(
            Difference(Kind.MEDIA_TYPE, How.CHANGED, "item-schema", before, after, Effect.REPLACES, *places, new.name)
        )
    return pairs
