from __future__ import annotations

from reviewtui.formats.elements import PathElement
from reviewtui.model import Level
from reviewtui.rules.lint.naming import words
from reviewtui.rules.lint.paths import fixed
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import listed

_METHODS_IN_WORDS = frozenset({"get", "create", "update", "delete", "fetch", "retrieve", "remove", "add", "insert"})
# Behind these, the first word tells what the thing is for: a delete request is a request.
_THINGS = frozenset(
    {"request", "requests", "job", "jobs", "task", "tasks", "event", "events", "log", "logs", "history", "on", "ons",
     "rule", "rules", "policy", "policies", "batch", "batches", "message", "messages", "operation", "operations",
     "token"}
)  # fmt: skip


def _verbal(segment: str) -> bool:
    parts = words(segment.partition(":")[0])
    return parts[:1] != () and parts[0] in _METHODS_IN_WORDS and _THINGS.isdisjoint(parts[1:])


@rule(
    id="design-path-no-verb",
    title="A path says in words what the method says already.",
    level=Level.WARN,
    when=each(PathElement),
    heuristic=True,
    why="A path names a thing and the method says what happens to it. Said twice, the two sooner or later contradict.",
    fix="Name the thing by a noun and choose the method. A real action goes last: `/orders/{id}/cancel`.",
    lesson="What is the thing that this call is about, and what would its own path be?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#141", "https://google.aip.dev/136"),
    example=Example(
        scope="paths",
        base="""
            /getOrders:  # finding
              get: {responses: {"200": {description: OK}}}
        """,
        head="""
            /orders:
              get: {responses: {"200": {description: OK}}}
        """,
    ),
)
def design_path_no_verb(path: PathElement) -> str | None:
    found = [segment for segment in fixed(path) if _verbal(segment)]
    return f"has a verb in {listed([*found], 'name')}" if found else None
