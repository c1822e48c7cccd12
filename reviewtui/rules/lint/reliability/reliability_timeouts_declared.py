from __future__ import annotations

import re
from collections.abc import Iterable

from reviewtui.formats.elements import ApiElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule

_EXTENSION = re.compile(r"x-.{0,60}(?:timeout|slo\b|slo-|sla\b|latency|response-time)", re.IGNORECASE)
_TEXT = re.compile(r"time-?outs?\b|timed? out|latency|within \d+ (?:ms|milliseconds|seconds)", re.IGNORECASE)
_LONGEST = 100_000


def _called(api: ApiElement) -> bool:
    return bool(api.operations)


def _declares(keys: Iterable[str]) -> bool:
    return any(key.startswith("x-") and _EXTENSION.match(key) for key in keys)


@rule(
    id="reliability-timeouts-declared",
    title="Nothing says how long a call may take.",
    level=Level.INFO,
    when=each(ApiElement, where=_called),
    why="Each client sets some timeout. One shorter than the service needs turns slow answers into repeated calls.",
    fix="Write how long calls may take: `x-timeout` at operations or at the top, or a sentence in the description.",
    lesson="After how many seconds may a client give up, and does the service stop working then?",
    references=("https://sre.google/sre-book/service-level-objectives/",),
    example=Example(
        scope="document",
        base="""
            info: {title: Orders, version: 1.0.0}
            paths:  # finding
              /orders:
                get: {responses: {"200": {description: OK}}}
        """,
        head="""
            info: {title: Orders, version: 1.0.0, x-timeout: 5s}
            paths:
              /orders:
                get: {responses: {"200": {description: OK}}}
        """,
    ),
)
def reliability_timeouts_declared(api: ApiElement) -> Said | None:
    holders = (api.node, api.info, *(path.node for path in api.paths), *(one.node for one in api.operations))
    if any(_declares(holder.mapping) for holder in holders) or _TEXT.search(api.text("description")[:_LONGEST]):
        return None
    return Said("has no word on how long a call may take", api.node.at("paths"))
