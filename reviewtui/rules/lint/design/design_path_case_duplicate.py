from __future__ import annotations

from reviewtui.formats.elements import ApiElement, PathElement
from reviewtui.model import Level
from reviewtui.rules.lint.paths import shape
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import quote


def _first_spelling(api: ApiElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for path in api.paths:
        found.setdefault(shape(path.path).lower(), path.path)
    return found


@rule(
    id="design-path-case-duplicate",
    title="Two paths differ only in capital letters.",
    level=Level.WARN,
    when=each(PathElement, given=_first_spelling),
    why="Some servers tell them apart and some do not, and nobody who reads a URL aloud does.",
    fix="Keep one spelling and let the other lead to it until nobody uses it.",
    lesson="Do the two do different things, and could a reader tell which does which?",
    references=("https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2.1",),
    example=Example(
        scope="paths",
        base="""
            /orders:
              get: {responses: {"200": {description: OK}}}
            /Orders:  # finding
              post: {responses: {"201": {description: Created}}}
        """,
        head="""
            /orders:
              get: {responses: {"200": {description: OK}}}
              post: {responses: {"201": {description: Created}}}
        """,
    ),
)
def design_path_case_duplicate(path: PathElement, spellings: dict[str, str]) -> str | None:
    first = spellings[shape(path.path).lower()]
    return f"differs from {quote(first)} only in case" if shape(first) != shape(path.path) else None
