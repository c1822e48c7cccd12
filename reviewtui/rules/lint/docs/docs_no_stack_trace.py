from __future__ import annotations

import re
from collections.abc import Iterator

from reviewtui.formats.elements import ApiElement, MediaElement
from reviewtui.model import JsonValue, Level
from reviewtui.rules.lint.composition import members
from reviewtui.rules.lint.problems import error_bodies
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import quote
from reviewtui.schema.node import Node, Side

_MEMBERS = frozenset({"stacktrace", "backtrace", "traceback", "innerexception", "callstack"})
_TRACE = re.compile(
    r"Traceback \(most recent call last\)|File \"[^\"\n]{1,200}\", line \d|\bat [\w.$<>]{1,200}\([\w.]{1,100}:\d"
    r"|\b(?:java|javax|org\.springframework|System)\.[\w.]{1,100}Exception\b|NullPointerException|\bORA-\d{5}\b"
    r"|SQLSTATE\[|goroutine \d+ \["
)
_LONGEST = 20_000


def _with_errors(api: ApiElement) -> bool:
    return next(error_bodies(api), None) is not None


def _examples(media: MediaElement, side: Side) -> Iterator[Node]:
    yield media.node.at("example")
    for _, example in media.node.at("examples").members():
        yield (side.resolve(example) or example).at("value")


def _texts(value: JsonValue) -> Iterator[str]:
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            yield one[:_LONGEST]
        elif isinstance(one, dict | list):
            waiting += one.values() if isinstance(one, dict) else one


def _shows_inside(media: MediaElement, side: Side) -> Said | None:
    described = members(media.schema, side) if media.schema else {}
    for name, node in described.items():
        if name.lower().replace("_", "").replace("-", "") in _MEMBERS:
            return Said(f"tells callers of {quote(name)}, which is for who runs the service", node)
    for example in _examples(media, side):
        if any(_TRACE.search(text) for text in _texts(example.value)):
            return Said("has an example that shows the inside of the program", example)
    return None


@rule(
    id="docs-no-stack-trace",
    title="An error shows the inside of the program.",
    level=Level.WARN,
    when=each(ApiElement, where=_with_errors),
    heuristic=True,
    why="Names of classes, files and tables help nobody who calls, and tell an attacker what to try next.",
    fix="Log the trace, give the caller an id to quote, and take the trace out of the description.",
    lesson="What can your support find with an id that the caller cannot see?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#177",),
    example=Example(
        scope="responses",
        base="""
            "200": {description: OK}
            "500":
              description: Broken
              content:
                application/json:
                  schema:
                    type: object
                    properties:
                      stackTrace: {type: string}  # finding
        """,
        head="""
            "200": {description: OK}
            "500":
              description: Broken
              content:
                application/json:
                  schema:
                    type: object
                    properties:
                      incident: {type: string, format: uuid}
        """,
    ),
)
def docs_no_stack_trace(api: ApiElement) -> Said | None:
    seen: set[tuple[str, str]] = set()
    for media in error_bodies(api):
        if media.node.address in seen:
            continue
        seen.add(media.node.address)
        said = _shows_inside(media, api.side)
        if said:
            return said
    return None
