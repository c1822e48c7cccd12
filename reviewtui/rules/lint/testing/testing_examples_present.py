from __future__ import annotations

from reviewtui.formats.elements import MediaElement
from reviewtui.model import Level
from reviewtui.rules.lint.shown import Shown, good_bodies, shown
from reviewtui.rules.rule import Example, each, rule


def _described(media: MediaElement) -> bool:
    return media.is_json and media.schema is not None


@rule(
    id="testing-examples-present",
    title="A body is described and never shown.",
    level=Level.WARN,
    when=each(MediaElement, where=_described, among=good_bodies, given=shown),
    gathered=True,
    why="Developers copy examples before they read schemas, and mocks answer with them. Made-up values help neither.",
    fix="Add an example of a body as it is really sent, or examples to the members of its schema.",
    lesson="What would you paste into a terminal to show this call to somebody?",
    references=("https://spec.openapis.org/oas/v3.1.0#media-type-object",),
    example=Example(
        scope="responses",
        base="""
            "200":
              description: OK
              content:
                application/json:  # finding
                  schema: {type: object, properties: {id: {type: string}}}
        """,
        head="""
            "200":
              description: OK
              content:
                application/json:
                  schema: {type: object, properties: {id: {type: string}}}
                  example: {id: A-1041}
        """,
    ),
)
def testing_examples_present(media: MediaElement, _: None, known: Shown) -> str | None:
    return None if known.has(media) else "has no example"
