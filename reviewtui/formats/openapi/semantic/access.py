"""Who may ask for an operation, and where it is served, as parts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from reviewtui.formats.file_library import text_value
from reviewtui.formats.openapi.security import requirements, scheme_holder
from reviewtui.formats.openapi.servers import server_holder, server_urls
from reviewtui.formats.semantic import PartKind, Words
from reviewtui.formats.semantic_tree.drafts import Both, Draft, together
from reviewtui.formats.semantic_tree.routes import Start
from reviewtui.formats.semantic_tree.schemas import merged
from reviewtui.model import Direction

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.formats.openapi.reading import Reader
    from reviewtui.formats.openapi.security import Requirements
    from reviewtui.formats.openapi.views import OperationView
    from reviewtui.schema.node import Node

Asked: TypeAlias = "tuple[Reader, OperationView | None]"
"""One side, and the operation there."""

_TELLING = ("type", "scheme", "bearerFormat", "in", "name", "flow", "openIdConnectUrl")


def security_draft(base: Asked, head: Asked, *, called: bool) -> Draft:
    """Return who may ask, and below it the schemes by which they prove who they are."""
    needs = [requirements(side, view, {}, inherit=called) if view else None for side, view in (base, head)]
    schemes = [_schemes(side, need) if need else {} for (side, _), need in zip((base, head), needs, strict=True)]
    inside = [_scheme(name, schemes[0].get(name), schemes[1].get(name)) for name in merged(*schemes)]
    within = together(inside)
    before, after = (_at(need.place.node.at("security")) if need else () for need in needs)
    said, now = (_alternatives(need) if need else None for need in needs)
    words = Words(said, now, leaf=not inside)
    return Draft(
        PartKind.SECURITY,
        "Security",
        Both((*before, *within.base), (*after, *within.head)),
        words=lambda: words,
        inside=lambda: inside,
    )


def servers_draft(base: Asked, head: Asked) -> Draft:
    """Return where an operation is served."""
    said = []
    for side, view in (base, head):
        holder = server_holder(side, view) if view else None
        urls = server_urls(side, holder) if holder else {}
        own = [holder.at("servers")] if holder and holder.has("servers") else []
        said.append((tuple(urls) if holder else None, _at(*own, *urls.values())))
    (before, here), (after, there) = said
    return Draft(
        PartKind.SERVER,
        "Servers",
        Both(here, there),
        words=partial(Words, before, after, leaf=True),
        inside=tuple,
    )


def _at(*nodes: Node) -> tuple[Start, ...]:
    return tuple(Start(node, "", Direction.NONE) for node in nodes)


def _schemes(side: Reader, need: Requirements) -> dict[str, Node]:
    holder = scheme_holder(side)
    names = {name for alternative in need.alternatives for name, _ in alternative if holder.has(name)}
    return {name: side.library.follow(holder.at(name)) for name in sorted(names)}


def _scheme(name: str, old: Node | None, new: Node | None) -> Draft:
    base, head = (_at(node) if node else () for node in (old, new))
    before, after = (_scheme_words(node) if node else None for node in (old, new))
    words = Words(before, after, leaf=True)
    return Draft(PartKind.SECURITY, name, Both(base, head), words=lambda: words, inside=tuple)


def _scheme_words(node: Node) -> tuple[str, ...]:
    return tuple(said for key in _TELLING if (said := text_value(node.mapping.get(key))))


def _alternatives(need: Requirements) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(_one(alternative) for alternative in need.alternatives)) or ("nobody need sign in",)
    return (found[0], *(f"or {other}" for other in found[1:]))


def _one(alternative: Iterable[tuple[str, str]]) -> str:
    scopes: dict[str, list[str]] = {}
    for name, scope in sorted(alternative):
        scopes.setdefault(name, [])
        scopes[name] += [scope] if scope else []
    named = (f"{name} ({', '.join(listed)})" if listed else name for name, listed in scopes.items())
    return " and ".join(named) or "nobody need sign in"
