from __future__ import annotations

from reviewtui.formats.elements import MediaElement
from reviewtui.model import Level
from reviewtui.rules.lint.composition import side_of
from reviewtui.rules.lint.shown import can_be_made, good_bodies
from reviewtui.rules.rule import Example, each, rule
from reviewtui.schema.node import Side

_EXAMPLES = frozenset({"example", "examples"})


def _answered(media: MediaElement) -> bool:
    return media.is_json and not media.request


@rule(
    id="testing-mockable",
    title="No mock can give this answer.",
    level=Level.INFO,
    when=each(MediaElement, where=_answered, among=good_bodies, given=side_of),
    gathered=True,
    why="Consumers begin before the service is there, against a mock that is made of the description.",
    fix="Describe the members of the answer, or add an example.",
    lesson="What would a mock server send here?",
    references=("https://spec.openapis.org/oas/v3.1.0#media-type-object",),
    example=Example(
        scope="responses",
        base="""
            "200":
              description: OK
              content:
                application/json:  # finding
                  schema: {type: object}
        """,
        head="""
            "200":
              description: OK
              content:
                application/json:
                  schema: {type: object, properties: {id: {type: string}}}
        """,
    ),
)
def testing_mockable(media: MediaElement, _: None, side: Side) -> str | None:
    if not _EXAMPLES.isdisjoint(media.node.mapping):
        return None
    if media.schema is None:
        return "has neither a schema nor an example"
    return None if can_be_made(media.schema, side) else "does not say what is in it, and has no example"
