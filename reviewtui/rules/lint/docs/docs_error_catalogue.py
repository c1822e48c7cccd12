from __future__ import annotations

import re
from collections.abc import Iterator

from reviewtui.formats.elements import ApiElement, MediaElement
from reviewtui.model import JsonValue, Level
from reviewtui.rules.lint.composition import members, parts
from reviewtui.rules.lint.problems import error_bodies, is_problem
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.schema.node import Node, Side

_LISTING = frozenset({"enum", "const", "x-extensible-enum", "externalDocs"})
_CATALOGUE = re.compile(r"problem types?\b|error (?:codes|types|catalog)|list of errors", re.IGNORECASE)
_NO_TYPE = frozenset({"about:blank", "string", "", None})


def _with_problems(api: ApiElement) -> bool:
    return any(is_problem(media) for media in error_bodies(api))


def _shown(media: MediaElement, side: Side) -> Iterator[JsonValue]:
    """Yield the types of problems that the examples of a body show."""
    named = (side.resolve(one) or one for _, one in media.node.at("examples").members())
    for value in (media.node.at("example"), *(one.at("value") for one in named)):
        kind = value.mapping.get("type")
        if isinstance(kind, str):
            yield kind


def _lists(member: Node, side: Side) -> bool:
    return any(not _LISTING.isdisjoint(part.mapping) for part in parts(member, side))


@rule(
    id="docs-error-catalogue",
    title="Problems have types, and nowhere stands which.",
    level=Level.WARN,
    when=each(ApiElement, where=_with_problems),
    heuristic=True,
    why="The type is the one member of a problem that a program may branch on. A type that nobody lists is not used.",
    fix="List the types with their meaning: in an `enum`, in an example for each, or on a page that you link.",
    lesson="Which problems can a client solve without asking a person, and how does it recognize them?",
    references=("https://www.rfc-editor.org/rfc/rfc9457#name-defining-new-problem-types",),
    example=Example(
        scope="responses",
        base="""
            "200": {description: OK}
            "404":
              description: Not there
              content:
                application/problem+json:
                  schema:
                    properties:
                      type: {type: string, format: uri-reference}  # finding
        """,
        head="""
            "200": {description: OK}
            "404":
              description: Not there
              content:
                application/problem+json:
                  schema:
                    properties:
                      type: {type: string, enum: [/problems/unknown-order, /problems/no-longer-kept]}
        """,
    ),
)
def docs_error_catalogue(api: ApiElement) -> Said | None:
    if _CATALOGUE.search(api.text("description")):
        return None
    first: Node | None = None
    for media in error_bodies(api):
        if not is_problem(media) or media.schema is None:
            continue
        member = members(media.schema, api.side).get("type")
        if any(kind not in _NO_TYPE for kind in _shown(media, api.side)) or (member and _lists(member, api.side)):
            return None
        first = first or member
    return Said("has no list of the types of problems", first) if first else None
