"""From the inventory's file to consumers; a mistake is told with its line and the nearest right word."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from reviewtui import text
from reviewtui.config.globs import is_glob
from reviewtui.consumers.consumer import Consumer, Inventory, Step
from reviewtui.consumers.patterns import is_pattern
from reviewtui.consumers.shape import InventoryShape
from reviewtui.decoding import decode, mistake, nearest, quoted
from reviewtui.errors import UsageError
from reviewtui.rules.lifecycle import AUDIENCES
from reviewtui.text import pointer

if TYPE_CHECKING:
    from reviewtui.config import Config
    from reviewtui.consumers.shape import ConsumerShape
    from reviewtui.repository import Snapshot
    from reviewtui.text import Source

MOST_BYTES = 4 * 1024 * 1024
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_STEPS = ("notice_sent", "confirmed", "migrated")


def inventory_of(snapshot: Snapshot, config: Config) -> Inventory:
    """Return the inventory that stands where the settings say; an empty one where there is no such file.

    Raises `UsageError` or `UnreadableError` with line and column for a file that is no inventory.
    """
    path = config.consumers
    if snapshot.oid(path) is None:
        return Inventory()
    size = snapshot.size(path)
    if size > MOST_BYTES:
        raise UsageError(f"the file has {size:,} bytes; an inventory has at most {MOST_BYTES:,}", path=path)
    return read(path, snapshot.read(path))


def read(path: str, content: bytes) -> Inventory:
    """Return the consumers that a file lists; raises `UsageError` or `UnreadableError` with line and column."""
    source = text.read(path, content)
    if source.value is None:
        return Inventory(path)
    shape = decode(source, InventoryShape)
    seen: dict[str, int] = {}
    found = []
    for number, one in enumerate(shape.consumers):
        place = pointer.join("consumers", number)
        _check(source, place, one)
        first = seen.setdefault(one.name.strip().casefold(), number)
        if first != number:
            hint = "one consumer has one entry; give each its own name"
            raise mistake(source, place + pointer.join("name"), f"{quoted(one.name)} stands twice", hint)
        found.append(_consumer(source, place, one))
    return Inventory(path, tuple(found))


def _check(source: Source, place: str, one: ConsumerShape) -> None:
    """Refuse what has the right type and still cannot be meant."""
    if not one.name.strip():
        raise mistake(source, place + pointer.join("name"), "`name` says nothing", "write what people call it")
    if one.audience and one.audience not in AUDIENCES:
        hint = nearest(one.audience, map(str, AUDIENCES))
        raise mistake(source, place + pointer.join("audience"), f"{quoted(one.audience)} is no audience", hint)
    for number, glob in enumerate(one.apis):
        if not is_glob(glob):
            at = place + pointer.join("apis", number)
            raise mistake(source, at, f"{quoted(glob)} is no glob", "write one such as `apis/orders/**`")
    for number, pattern in enumerate(one.operations):
        if not is_pattern(pattern):
            at = place + pointer.join("operations", number)
            hint = "write a method and a path, such as `GET /orders/*`, `SEND orders.*`, a path, or an operationId"
            raise mistake(source, at, f"{quoted(pattern)} names no operation", hint)


def _consumer(source: Source, place: str, one: ConsumerShape) -> Consumer:
    steps = {key: _step(source, place + pointer.join(key), getattr(one, key)) for key in _STEPS}
    return Consumer(
        name=one.name.strip(),
        owner=one.owner.strip(),
        contact=one.contact.strip(),
        audience=one.audience,
        environment=one.environment.strip(),
        apis=one.apis,
        operations=one.operations,
        scopes=one.scopes,
        sdk=one.sdk.strip(),
        last_seen=_day(source, place + pointer.join("last_seen"), one.last_seen) if one.last_seen else None,
        notice_sent=steps["notice_sent"],
        confirmed=steps["confirmed"],
        migrated=steps["migrated"],
        line=source.locate(place)[0],
    )


def _step(source: Source, place: str, written: bool | str) -> Step:  # noqa: FBT001 - a value of the file, no switch
    if isinstance(written, bool):
        return Step(done=written)
    return Step(done=True, day=_day(source, place, written))


def _day(source: Source, place: str, written: str) -> dt.date:
    try:
        if _DAY.fullmatch(written):
            return dt.date.fromisoformat(written)
    except ValueError:
        pass
    raise mistake(source, place, f"{quoted(written)} is no day", "write it as 2027-03-31")
