from __future__ import annotations

from reviewtui.formats.elements import ApiElement, MediaElement, ResponseElement
from reviewtui.model import Level
from reviewtui.rules.house import ANY
from reviewtui.rules.lint.problems import PROBLEM_JSON, error_answers, readable
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import quote

Bodies = dict[tuple[str, str], tuple[MediaElement, ...]]


def _error_bodies(api: ApiElement) -> Bodies:
    """Return the JSON bodies of errors, in named media types, by the addresses of the answers."""
    answers = (response for operation in api.operations for response in error_answers(operation))
    found = {response.node.address: tuple(one for one in readable(response) if one.is_json) for response in answers}
    return {address: media for address, media in found.items() if media}


@rule(
    id="docs-problem-json",
    title="An error has a form of its own, not the one that the house or the standard gives.",
    level=Level.WARN,
    when=each(ResponseElement, among=_error_bodies, options=("error_media_type",)),
    gathered=True,
    why="Clients handle errors of many APIs in one place. The media type tells them that they can read this one.",
    fix="Send errors as `application/problem+json` with `type`, `title` and `status`, or as the house agreed.",
    lesson="Can a client that never heard of this API show its errors to a person?",
    references=("https://www.rfc-editor.org/rfc/rfc9457", "https://opensource.zalando.com/restful-api-guidelines/#176"),
    example=Example(
        scope="responses",
        base="""
            "200": {description: OK}
            "404":  # finding
              description: Not there
              content: {application/json: {schema: {type: object}}}
        """,
        head="""
            "200": {description: OK}
            "404":
              description: Not there
              content: {application/problem+json: {schema: {type: object}}}
        """,
    ),
)
def docs_problem_json(_: ResponseElement, bodies: tuple[MediaElement, ...], agreed: str) -> str | None:
    wanted = PROBLEM_JSON if agreed == ANY else agreed
    if any(media.name.partition(";")[0] == wanted for media in bodies):
        return None
    return f"tells of an error as {quote(bodies[0].name)}, not as {quote(wanted)}"
