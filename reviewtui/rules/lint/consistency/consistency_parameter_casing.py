from __future__ import annotations

from collections.abc import Iterator

from reviewtui.formats.elements import ApiElement
from reviewtui.model import Level
from reviewtui.rules.across import Custom, Way, across
from reviewtui.rules.lint.spelling import spelling
from reviewtui.rules.rule import Example, rule


def _spelling(api: ApiElement) -> Iterator[Way]:
    return spelling([one for operation in api.operations for one in operation.parameters if one.where == "query"])


@rule(
    id="consistency-parameter-casing",
    title="The descriptions of one repository spell their query parameters in different casings.",
    level=Level.WARN,
    when=across(_spelling),
    why="A misspelled query parameter is ignored without a word, and moving between two casings invites just that.",
    fix="Choose one casing for query parameters of all APIs, and set it as `query_parameter_case`.",
    lesson="What happens to a request that spells this filter as the API next door does?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#130",),
    example=Example(
        scope="repository",
        base="""
            openapi: 3.1.0
            paths: {/orders: {get: {parameters: [{name: placed_after, in: query}]}}}
            ---
            openapi: 3.1.0
            paths: {/payments: {get: {parameters: [{name: paidAfter, in: query}]}}}  # finding
        """,
        head="""
            openapi: 3.1.0
            paths: {/orders: {get: {parameters: [{name: placed_after, in: query}]}}}
            ---
            openapi: 3.1.0
            paths: {/payments: {get: {parameters: [{name: paid_after, in: query}]}}}
        """,
    ),
)
def consistency_parameter_casing(custom: Custom) -> str | None:
    return f"query parameters are spelled in {len(custom.parties)} casings: {custom.told}"
