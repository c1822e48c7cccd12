from __future__ import annotations

from reviewtui.formats.elements import ApiElement, ParameterElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule

_SAID_ELSEWHERE = {
    "accept": "the media types of the responses say it",
    "content-type": "the media types of the request body say it",
    "authorization": "the security schemes say it",
}


def _version(api: ApiElement) -> tuple[int, int]:
    return api.version


def _header(parameter: ParameterElement) -> bool:
    return parameter.where == "header"


@rule(
    id="design-parameter-reserved-header",
    title="A header is declared as a parameter that tools take from elsewhere.",
    level=Level.WARN,
    when=each(ParameterElement, where=_header, given=_version),
    why="By the standard such a declaration is ignored, so what it says reaches no generated client and no test.",
    fix="Remove it, and say the same with media types or a security scheme.",
    lesson="Does a generated client send what this declaration asks for?",
    references=("https://spec.openapis.org/oas/v3.1.0#parameter-object",),
    example=Example(
        scope="parameter",
        base="""
            - {name: Authorization, in: header, required: true, schema: {type: string}}  # finding
        """,
        head="""
            - {name: Acme-Tenant, in: header, required: true, schema: {type: string}}
        """,
    ),
)
def design_parameter_reserved_header(parameter: ParameterElement, version: tuple[int, int]) -> str | None:
    reason = _SAID_ELSEWHERE.get(parameter.name.lower())
    return f"is ignored by tools: {reason}" if reason and version >= (3, 0) else None
