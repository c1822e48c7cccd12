from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.lint.naming import words
from reviewtui.rules.rule import Example, each, rule

_SEARCHES = frozenset({"search", "query", "find", "lookup", "filter"})


def _posts(operation: OperationElement) -> bool:
    return operation.method == "POST" and not operation.webhook


@rule(
    id="design-post-search",
    title="A search is sent by POST.",
    level=Level.INFO,
    heuristic=True,
    when=each(OperationElement, where=_posts),
    why="A search changes nothing, but no cache, retry or crawler may treat a POST so.",
    fix="Offer it by GET with query parameters; keep the POST for criteria that do not fit, and say that it is safe.",
    lesson="May a client that got no answer simply search again?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#237",),
    example=Example(
        scope="paths",
        base="""
            /orders/search:
              post:  # finding
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders:
              get:
                parameters: [{name: q, in: query, schema: {type: string}}]
                responses: {"200": {description: OK}}
        """,
    ),
)
def design_post_search(operation: OperationElement) -> str | None:
    last = operation.path.rstrip("/").rpartition("/")[2].rpartition(":")[2]
    found = words(last)
    # A search that becomes a thing of its own is created, not just asked.
    created = operation.answer("201", "202") is not None
    searching = bool(found) and "{" not in last and not _SEARCHES.isdisjoint((found[0], found[-1]))
    return "only reads, but says so to nobody" if searching and not created else None
