from __future__ import annotations

from reviewtui.formats.elements import PathElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule


def _below_root(path: PathElement) -> bool:
    return bool(path.segments)


@rule(
    id="design-path-no-trailing-slash",
    title="A path ends with a slash.",
    level=Level.ERROR,
    when=each(PathElement, where=_below_root),
    gathered=True,
    why="With and without the slash are two URLs. Some servers redirect, some answer 404, and a redirect loses a body.",
    fix="Remove the slash, and let the server answer the old form as long as somebody sends it.",
    lesson="What does your server do with the same URL without its last slash?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#136",),
    example=Example(
        scope="paths",
        base="""
            /orders/:  # finding
              get: {responses: {"200": {description: OK}}}
        """,
        head="""
            /orders:
              get: {responses: {"200": {description: OK}}}
        """,
    ),
)
def design_path_no_trailing_slash(path: PathElement) -> str | None:
    return "ends with a slash" if path.path.endswith("/") else None
