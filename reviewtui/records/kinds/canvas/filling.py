"""What a product canvas is filled with: what the description says and who uses it; all else is for its author."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewtui.consumers.reaching import described, uses_api
from reviewtui.errors import UsageError
from reviewtui.records.kinds.canvas.questions import questions
from reviewtui.records.portrait import Call, Introduction, calls, introduction

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reviewtui.consumers.consumer import Consumer
    from reviewtui.records.known import Known

SPEC: Final = "spec"
_MOST_CALLS: Final = 60
_MOST_SPECS: Final = 10


@dataclass(frozen=True, slots=True)
class Api:
    """A description, what it says of itself, what can be called (and how much more), and the scopes that this takes."""

    path: str
    says: Introduction
    calls: tuple[Call, ...]
    more: int
    scopes: tuple[str, ...]


def title(known: Known) -> str:
    """Return the title: what the author calls it, else the title of the only description that it is about."""
    if known.title:
        return known.title
    paths = _paths(known)
    return introduction(paths[0], known.head).title if len(paths) == 1 and known.head is not None else ""


def fill(known: Known) -> Mapping[str, object]:
    """Return the values of the template."""
    apis = tuple(_apis(known))
    return {
        "title": title(known),
        "date": known.today.isoformat(),
        "author": known.author.signature,
        "reviewed": known.review is not None,
        "tier": known.tier,
        "apis": apis,
        "audience": next((api.says.audience for api in apis if api.says.audience), ""),
        "contact": next((api.says.contact for api in apis if api.says.contact), ""),
        "inventory": known.inventory.path,
        "consumers": _consumers(known),
        "questions": questions(known),
    }


def _paths(known: Known) -> tuple[str, ...]:
    """Return the descriptions that a canvas is about; UsageError when one was named that cannot be read."""
    named = known.options.get(SPEC)
    if named is not None:
        path = named.removeprefix("./")
        if known.head is None or not calls(path, known.head):
            raise UsageError(
                f"`{named}` is no API description with operations",
                hint="Give its path from the root of the repository.",
            )
        return (path,)
    specs = known.review.report.specs if known.review else ()
    return tuple(spec.path for spec in specs if spec.path)[:_MOST_SPECS]


def _apis(known: Known) -> Iterator[Api]:
    files = known.head
    if files is None:
        return
    for path in _paths(known):
        found = calls(path, files)
        scopes = tuple(dict.fromkeys(scope for call in found for scope in call.scopes))
        more = max(0, len(found) - _MOST_CALLS)
        yield Api(path, introduction(path, files), found[:_MOST_CALLS], more, scopes)


def _consumers(known: Known) -> tuple[Consumer, ...]:
    about = [described((path,), ()) for path in _paths(known)]
    return tuple(one for one in known.inventory.consumers if any(uses_api(one, api) for api in about))
