from __future__ import annotations

from reviewtui.formats.elements import ApiElement
from reviewtui.model import Level
from reviewtui.rules.lint.problems import ErrorForm, error_bodies, error_forms
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import listed, quote

_MOST_NAMED = 4


def _with_errors(api: ApiElement) -> bool:
    return next(error_bodies(api), None) is not None


def _told(form: ErrorForm) -> str:
    name = quote(form.name) if form.name else f"one in place with {listed([*sorted(form.names)], 'name')}"
    return f"{name} ({form.uses:,} {'use' if form.uses == 1 else 'uses'})"


@rule(
    id="docs-error-consistent",
    title="One API describes its errors in several forms.",
    level=Level.ERROR,
    when=each(ApiElement, where=_with_errors),
    why="Clients read errors in one place for all calls. A further form is a branch there, found when it first fails.",
    fix="Describe one error schema and refer to it everywhere; where more must be told, add members to it.",
    lesson="By which line of code does a client know which of these forms it has got?",
    references=("https://www.rfc-editor.org/rfc/rfc9457",),
    example=Example(
        scope="document",
        base="""
            paths:
              /orders:
                get:
                  responses:
                    "200": {description: OK}
                    "404":
                      description: Not there
                      content:
                        application/json: {schema: {type: object, properties: {code: {type: string}}}}
                    "500":
                      description: Broken
                      content:
                        application/json:
                          schema: {type: object, properties: {error: {type: string}}}  # finding
        """,
        head="""
            paths:
              /orders:
                get:
                  responses:
                    "200": {description: OK}
                    "4XX": {$ref: "#/components/responses/Error"}
                    "5XX": {$ref: "#/components/responses/Error"}
            components:
              responses:
                Error:
                  description: What went wrong
                  content:
                    application/json: {schema: {type: object, properties: {code: {type: string}}}}
        """,
    ),
)
def docs_error_consistent(api: ApiElement) -> Said | None:
    forms = error_forms(api)
    if len(forms) < 2:  # noqa: PLR2004 - one form is what is asked for
        return None
    named = ", ".join(_told(form) for form in forms[:_MOST_NAMED])
    rest = f" and {len(forms) - _MOST_NAMED} more" if len(forms) > _MOST_NAMED else ""
    return Said(f"is one of {len(forms)} forms of errors in one API: {named}{rest}", forms[1].node)
