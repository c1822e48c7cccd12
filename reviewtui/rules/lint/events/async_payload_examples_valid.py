from __future__ import annotations

from reviewtui.formats.schema_elements import ExampleElement
from reviewtui.model import Level
from reviewtui.rules.lint.misfits import misfit
from reviewtui.rules.lint.refusals import Refusals
from reviewtui.rules.rule import Example, Said, each, rule


def _described(example: ExampleElement) -> bool:
    return example.schema is not None


@rule(
    id="async-payload-examples-valid",
    title="An example of a message is not what its schema describes.",
    level=Level.ERROR,
    when=each(ExampleElement, where=_described, given=Refusals),
    why="Producers copy examples, and test brokers replay them: a wrong one teaches a message that nobody reads.",
    fix="Correct the example, or the schema where the example shows what brokers carry.",
    lesson="Has the example ever been sent?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#messageExampleObject",),
    example=Example(
        scope="async-message",
        base="""
            payload: {type: object, properties: {total: {type: number}}}
            examples:
              - payload:
                  total: a lot  # finding
        """,
        head="""
            payload: {type: object, properties: {total: {type: number}}}
            examples:
              - payload:
                  total: 12.5
        """,
    ),
    formats=("asyncapi",),
)
def async_payload_examples_valid(example: ExampleElement, refusals: Refusals) -> Said | None:
    assert example.schema is not None  # noqa: S101 - `where` sees to it
    refusal = refusals.find(example.schema, example.node.value, frozenset())
    return misfit(example.node, refusal) if refusal else None
