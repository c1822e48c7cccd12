from __future__ import annotations

from collections.abc import Iterator

from reviewtui.formats.elements import ApiElement
from reviewtui.model import Level
from reviewtui.rules.across import Custom, Way, across
from reviewtui.rules.lint.problems import error_bodies, error_forms, is_problem
from reviewtui.rules.rule import Example, rule
from reviewtui.rules.words import listed


def _model(api: ApiElement) -> Iterator[Way]:
    forms = error_forms(api)
    if forms:
        problems = [is_problem(media) for media in error_bodies(api)]
        standard = 2 * sum(problems) > len(problems)
        style = "problem details (RFC 9457)" if standard else listed([*sorted(forms[0].names)], show="name")
        yield Way(style, forms[0].node, traits=forms[0].names)


@rule(
    id="consistency-error-model",
    title="The descriptions of one repository tell of errors in different forms.",
    level=Level.WARN,
    when=across(_model),
    why="Error handling is written once and shared by all calls. A second form of errors falls through it unread.",
    fix="Agree on one form, best problem details of RFC 9457, and keep it in one file that all descriptions refer to.",
    lesson="Can one error handler serve the consumers of all your APIs?",
    references=("https://www.rfc-editor.org/rfc/rfc9457",),
    example=Example(
        scope="repository",
        base="""
            openapi: 3.1.0
            paths: {/orders: {get: {responses: {"200": {description: OK}, "400": {description: Refused, content: {
              application/problem+json: {schema: {properties: {title: {type: string}, status: {type: integer}}}}}}}}}}
            ---
            openapi: 3.1.0
            paths: {/payments: {get: {responses: {"200": {description: OK}, "400": {description: Refused, content: {
              application/json: {schema: {properties: {message: {type: string}}}}}}}}}}  # finding
        """,
        head="""
            openapi: 3.1.0
            paths: {/orders: {get: {responses: {"200": {description: OK}, "400": {description: Refused, content: {
              application/problem+json: {schema: {properties: {title: {type: string}, status: {type: integer}}}}}}}}}}
            ---
            openapi: 3.1.0
            paths: {/payments: {get: {responses: {"200": {description: OK}, "400": {description: Refused, content: {
              application/problem+json: {schema: {properties: {title: {type: string}, status: {type: integer}}}}}}}}}}
        """,
    ),
)
def consistency_error_model(custom: Custom) -> str | None:
    return f"errors have {len(custom.parties)} forms: {custom.told}"
