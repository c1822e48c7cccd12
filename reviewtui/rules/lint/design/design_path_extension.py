from __future__ import annotations

import re

from reviewtui.formats.elements import PathElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import quote

_ENDING = re.compile(r"\.(?:json|xml|csv|html?|ya?ml|txt|pdf|xlsx?|zip|aspx?|php|do|action)", re.IGNORECASE)
# Files that are looked for under exactly this name.
_FILES = frozenset(
    {"openapi", "swagger", "jwks", "robots", "sitemap", "security", "manifest", "schema", "index", "asyncapi"}
)


@rule(
    id="design-path-extension",
    title="A path ends like a file name.",
    level=Level.WARN,
    when=each(PathElement),
    gathered=True,
    why="The ending fixes the form of the answer in the address, so each further form needs another URL.",
    fix="Leave the ending out and let the `Accept` header choose among the media types that you offer.",
    lesson="What would change for consumers if you offered a second media type tomorrow?",
    references=("https://www.rfc-editor.org/rfc/rfc9110#name-content-negotiation",),
    example=Example(
        scope="paths",
        base="""
            /orders.json:  # finding
              get: {responses: {"200": {description: OK}}}
        """,
        head="""
            /orders:
              get: {responses: {"200": {description: OK}}}
        """,
    ),
)
def design_path_extension(path: PathElement) -> str | None:
    last = path.segments[-1] if path.segments else ""
    start = last.rfind(".")
    if start < 0 or not _ENDING.fullmatch(last, start):
        return None
    wanted = last[:start] in _FILES or path.segments[0] == ".well-known"
    return None if wanted else f"ends with {quote(last[start:])}"
