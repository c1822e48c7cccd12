from __future__ import annotations

from reviewtui.formats.elements import ResponseElement
from reviewtui.model import Level
from reviewtui.rules.lint.problems import readable
from reviewtui.rules.lint.shown import Shown, failing_answers, shown
from reviewtui.rules.rule import Example, each, rule


def _described(response: ResponseElement) -> bool:
    return any(media.schema is not None for media in readable(response))


@rule(
    id="testing-error-examples",
    title="An error is described and never shown.",
    level=Level.INFO,
    when=each(ResponseElement, where=_described, among=failing_answers, given=shown),
    gathered=True,
    why="Handling of errors is written without ever meeting one. An example is the only error that most authors see.",
    fix="Show one body for each error that clients can do something about.",
    lesson="Which error would you show to somebody who writes the handling of it?",
    references=("https://www.rfc-editor.org/rfc/rfc9457#name-the-problem-details-json-ob",),
    example=Example(
        scope="responses",
        base="""
            "200": {description: OK}
            "404":  # finding
              description: Not there
              content:
                application/json: {schema: {type: object, properties: {code: {type: string}}}}
        """,
        head="""
            "200": {description: OK}
            "404":
              description: Not there
              content:
                application/json:
                  schema: {type: object, properties: {code: {type: string}}}
                  example: {code: unknown-order}
        """,
    ),
)
def testing_error_examples(response: ResponseElement, _: ResponseElement, known: Shown) -> str | None:
    return None if any(known.has(media) for media in readable(response)) else "has no example"
