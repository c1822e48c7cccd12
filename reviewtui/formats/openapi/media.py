"""Comparing media types: matched by name, then by the range that holds the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Direction, Effect, How, Kind
from reviewtui.schema.difference import DOCUMENT, PLAIN, TEXT, Difference, Pair, Place
from reviewtui.schema.equality import equal
from reviewtui.schema.shape import shape_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.graph import Unit
    from reviewtui.formats.openapi.comparing import Comparer
    from reviewtui.formats.openapi.views import MediaView
    from reviewtui.schema.difference import Manner

_ANY = "*/*"


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
        _schemas(comparer, unit, before[name], after[twin])
    for name, twin in loose.items():
        unit.differences.append(_renamed(before[name], after[twin]))
        _schemas(comparer, unit, before[name], after[twin])
    matched = {*pairs.values(), *loose.values()}
    for name, media in before.items():
        if name not in pairs and name not in loose:
            unit.differences.append(_single(How.REMOVED, media, unit.direction))
    for name, media in after.items():
        if name not in matched and (comparer.same_family or _ANY not in before):
            unit.differences.append(_single(How.ADDED, media, unit.direction))


def covers(wide: str, narrow: str) -> bool:
    """Tell whether a media range holds a media type: `*/*`, `text/*`, or the type without its parameters."""
    if wide == narrow:
        return False
    kind, _, rest = wide.partition("/")
    if wide == _ANY or (rest == "*" and narrow.startswith(f"{kind}/")):
        return True
    return narrow.startswith(f"{wide};")


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


def _schemas(comparer: Comparer, unit: Unit, old: MediaView, new: MediaView) -> None:
    unit.differences += _encodings(comparer, old, new)
    for pair in _bodies(unit, old, new):
        comparer.schema(unit, pair.base, pair.head, unit.direction, _manner(old.name, new.name))


def _manner(*names: str) -> Manner:
    """Return how a body of this media type is written: forms and XML know text only."""
    if all(name.endswith("xml") for name in names):
        return DOCUMENT
    return TEXT if all(name == "application/x-www-form-urlencoded" for name in names) else PLAIN


def _bodies(unit: Unit, old: MediaView, new: MediaView) -> list[Pair]:
    pairs: list[Pair] = []
    if old.schema is not None and new.schema is not None:
        pairs.append(Pair((old.schema,), (new.schema,)))
    elif old.schema is not None or new.schema is not None:
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


def _encodings(comparer: Comparer, old: MediaView, new: MediaView) -> Iterator[Difference]:
    """Compare how the parts of a form are written; the part of a property that came or went concerns nobody else."""
    before, after = old.node.at("encoding").mapping, new.node.at("encoding").mapping
    if equal(before, after) or old.schema is None or new.schema is None:
        return
    ours = shape_of((old.schema,), comparer.base.library).properties
    theirs = shape_of((new.schema,), comparer.head.library).properties
    differing = [name for name in {**before, **after} if not equal(before.get(name), after.get(name))]
    names = [name for name in differing if name in ours and name in theirs]
    if names:
        places = Place(old.node, "encoding"), Place(new.node, "encoding")
        values = {n: before.get(n) for n in names}, {n: after.get(n) for n in names}
        yield Difference(Kind.MEDIA_TYPE, How.CHANGED, "encoding", *values, Effect.REPLACES, *places, new.name)
