from __future__ import annotations

import re

from reviewtui.formats.elements import PathElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import listed

# The question mark has a rule of its own; a colon or an at sign needs no encoding inside a path.
_OTHER = re.compile(r"[^A-Za-z0-9\-._~/:@?]")
_TEMPLATE = re.compile(r"\{[^{}]*\}")


@rule(
    id="design-path-characters",
    title="A path has a character that URLs encode or reserve.",
    level=Level.WARN,
    when=each(PathElement),
    why="Clients, proxies and servers disagree on when to encode such a character, and then on whether two URLs match.",
    fix="Use letters, digits, hyphens, dots, underscores and tildes only.",
    lesson="How does this path look in the access log of your gateway?",
    references=("https://www.rfc-editor.org/rfc/rfc3986#section-2.3",),
    example=Example(
        scope="paths",
        base="""
            "/orders & parts":  # finding
              get: {responses: {"200": {description: OK}}}
        """,
        head="""
            /orders-and-parts:
              get: {responses: {"200": {description: OK}}}
        """,
    ),
)
def design_path_characters(path: PathElement) -> str | None:
    found = sorted(set(_OTHER.findall(_TEMPLATE.sub("", path.path).partition("?")[0])))
    return f"has {listed([*found], 'name')}, which URLs encode or reserve" if found else None
