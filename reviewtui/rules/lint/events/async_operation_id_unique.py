from __future__ import annotations

from collections import Counter

from reviewtui.formats.asyncapi.elements import ActionElement
from reviewtui.formats.elements import ApiElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import quote


def _ids(api: ApiElement) -> Counter[str]:
    return Counter(one.text("operationId") for one in api.operations)


@rule(
    id="async-operation-id-unique",
    title="Two operations have one identifier.",
    level=Level.ERROR,
    when=each(ActionElement, given=_ids),
    why="Generated code and references know one of the two only.",
    fix="Give each operation an identifier of its own.",
    lesson="Which of the two would a generated handler be called for?",
    references=("https://www.asyncapi.com/docs/reference/specification/v2.6.0#operationObject",),
    example=Example(
        scope="async-whole",
        base="""
            asyncapi: 2.6.0
            info: {title: Orders, version: "1.0"}
            channels:
              orders:
                publish: {operationId: handle}  # finding
              refunds:
                publish: {operationId: handle}  # finding
        """,
        head="""
            asyncapi: 2.6.0
            info: {title: Orders, version: "1.0"}
            channels:
              orders:
                publish: {operationId: handleOrder}
              refunds:
                publish: {operationId: handleRefund}
        """,
    ),
    formats=("asyncapi",),
)
def async_operation_id_unique(operation: ActionElement, ids: Counter[str]) -> str | None:
    name = operation.text("operationId")
    return f"has the identifier {quote(name)} of another operation" if name and ids[name] > 1 else None
