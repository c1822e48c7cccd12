from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.lint.naming import words
from reviewtui.rules.rule import Example, each, rule

_IDS = frozenset(
    {"traceparent", "traceid", "requestid", "requestidentity", "correlationid", "flowid", "operationid",
     "transactionid"}
)  # fmt: skip


def _called_by_consumers(operation: OperationElement) -> bool:
    return not operation.webhook


def _correlates(name: str) -> bool:
    plain = "".join(words(name))
    return any(plain.endswith(one) for one in _IDS)


@rule(
    id="observability-correlation-header",
    title="A call cannot be found again in the logs of both sides.",
    level=Level.WARN,
    when=each(OperationElement, where=_called_by_consumers),
    gathered=True,
    why="When a consumer reports a failed call, somebody must find it among millions. Without a shared id they guess.",
    fix="Take `traceparent` or a request id as a header, and send the id back with every answer.",
    lesson="What would you ask a consumer for who says that a call failed yesterday at noon?",
    references=("https://www.w3.org/TR/trace-context/", "https://opensource.zalando.com/restful-api-guidelines/#233"),
    example=Example(
        scope="paths",
        base="""
            /orders:
              get:  # finding
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders:
              get:
                responses:
                  "200":
                    description: OK
                    headers: {X-Request-ID: {schema: {type: string}}}
        """,
    ),
)
def observability_correlation_header(operation: OperationElement) -> str | None:
    sent = (one.name for one in operation.parameters if one.where == "header")
    received = (header.name for response in operation.responses for header in response.headers)
    found = any(_correlates(name) for name in (*sent, *received))
    return None if found else "has no header by which a call is found again"
