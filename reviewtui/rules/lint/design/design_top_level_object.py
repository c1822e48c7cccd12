from __future__ import annotations

from reviewtui.formats.elements import MediaElement
from reviewtui.model import Level
from reviewtui.rules.lint.composition import root_of, side_of
from reviewtui.rules.rule import Example, each, rule
from reviewtui.schema.node import Side


def _answered(media: MediaElement) -> bool:
    return not media.request and media.is_json and media.schema is not None


@rule(
    id="design-top-level-object",
    title="An answer is a bare list or map.",
    level=Level.ERROR,
    when=each(MediaElement, where=_answered, given=side_of),
    gathered=True,
    why="Nothing can be added to it later: no next page, no warning, no count. The day one is needed breaks everybody.",
    fix="Answer an object that holds the list in a member of its own. In a released API, do so in its next version.",
    lesson="Where would you put the address of the next page?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#110",),
    example=Example(
        scope="responses",
        base="""
            "200":
              description: OK
              content:
                application/json:  # finding
                  schema: {type: array, items: {type: object}}
        """,
        head="""
            "200":
              description: OK
              content:
                application/json:
                  schema: {type: object, properties: {items: {type: array, items: {type: object}}}}
        """,
    ),
)
def design_top_level_object(media: MediaElement, side: Side) -> str | None:
    found = root_of(media, side)
    return f"is a bare {found} that nothing can be added to" if found else None
