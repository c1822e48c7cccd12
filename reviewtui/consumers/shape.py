"""What the inventory of consumers may contain, key by key."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

MOST_CONSUMERS = 5_000
Words = Annotated[str, Meta(max_length=300)]
Many = Annotated[tuple[Words, ...], Meta(max_length=2_000)]
Done = bool | str


class ConsumerShape(Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """One consumer, as it is written; what was done is said by `true`, `false` or the day."""

    name: Words
    owner: Words = ""
    contact: Words = ""
    audience: Words = ""
    environment: Words = ""
    apis: Many = ()
    operations: Many = ()
    scopes: Many = ()
    sdk: Words = ""
    last_seen: str | None = None
    notice_sent: Done = False
    confirmed: Done = False
    migrated: Done = False


class InventoryShape(Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """The whole file."""

    schema: Literal[1] = 1
    consumers: Annotated[tuple[ConsumerShape, ...], Meta(max_length=MOST_CONSUMERS)] = ()
