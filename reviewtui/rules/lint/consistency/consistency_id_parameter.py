from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from reviewtui.formats.elements import ApiElement
from reviewtui.model import Level
from reviewtui.rules.across import Custom, Way, across
from reviewtui.rules.lint.naming import words
from reviewtui.rules.lint.paths import is_template, templates
from reviewtui.rules.rule import Example, rule
from reviewtui.rules.words import quote
from reviewtui.schema.node import Node

_IDS = {"id", "uuid", "guid", "identifier", "key"}


def _names(api: ApiElement) -> Iterator[Way]:
    """Yield for every collection what the id of its things is called there."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    places: dict[tuple[str, str], Node] = {}
    for path in api.paths:
        for collection, segment in pairwise(path.segments):
            if is_template(segment) and "{" not in collection:
                for name in templates(segment):
                    found[collection][name] += 1
                    places.setdefault((collection, name), path.node)
    for collection, names in found.items():
        name = names.most_common(1)[0][0]
        parts = words(name)
        if _IDS.intersection(parts[-1:]):
            yield Way(quote(name), places[collection, name], quote(collection), frozenset({" ".join(parts)}))


@rule(
    id="consistency-id-parameter",
    title="The id of one concept has different names in the descriptions of one repository.",
    level=Level.INFO,
    when=across(_names),
    heuristic=True,
    why="Two names for one id look like two things, in code that is generated as well as in talk between teams.",
    fix="Agree on the name that most descriptions use. A path parameter can be renamed without breaking any request.",
    lesson="Do both names mean the same thing, and how would a newcomer know?",
    references=("https://google.aip.dev/122",),
    example=Example(
        scope="repository",
        base="""
            openapi: 3.1.0
            paths: {"/orders/{orderId}": {get: {}}}
            ---
            openapi: 3.1.0
            paths: {"/orders/{purchaseId}/payments": {get: {}}}  # finding
        """,
        head="""
            openapi: 3.1.0
            paths: {"/orders/{orderId}": {get: {}}}
            ---
            openapi: 3.1.0
            paths: {"/orders/{orderId}/payments": {get: {}}}
        """,
    ),
)
def consistency_id_parameter(custom: Custom) -> str | None:
    return f"the id of {custom.subject} has {len(custom.parties)} names: {custom.told}"
