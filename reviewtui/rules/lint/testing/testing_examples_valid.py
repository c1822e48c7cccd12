from __future__ import annotations

from reviewtui.formats.schema_elements import ExampleElement
from reviewtui.model import Level
from reviewtui.rules.lint.misfits import misfit
from reviewtui.rules.lint.refusals import Refusals
from reviewtui.rules.rule import Example, Said, each, rule


def _described(example: ExampleElement) -> bool:
    return example.schema is not None


@rule(
    id="testing-examples-valid",
    title="An example is not what its schema describes.",
    level=Level.ERROR,
    when=each(ExampleElement, where=_described, given=Refusals),
    why="People copy examples and mocks answer with them. One that the schema refuses teaches a message that fails.",
    fix="Correct the example, or the schema if the example shows what is really sent.",
    lesson="Which of the two does the running service agree with?",
    references=("https://spec.openapis.org/oas/v3.1.0#working-with-examples",),
    example=Example(
        scope="response-schema",
        base="""
            type: object
            required: [id]
            properties:
              id: {type: string}
              total: {type: number}
            example:
              id: A-1
              total: a lot  # finding
        """,
        head="""
            type: object
            required: [id]
            properties:
              id: {type: string}
              total: {type: number}
            example:
              id: A-1
              total: 12.5
        """,
    ),
)
def testing_examples_valid(example: ExampleElement, refusals: Refusals) -> Said | None:
    assert example.schema is not None  # noqa: S101 - `where` sees to it
    marks = [mark for mark, known in (("writeOnly", example.response), ("readOnly", example.request)) if known]
    refusal = refusals.find(example.schema, example.node.value, frozenset(marks))
    if refusal is None or (example.spelled and refusal.of_spelling):
        return None
    return misfit(example.node, refusal)
