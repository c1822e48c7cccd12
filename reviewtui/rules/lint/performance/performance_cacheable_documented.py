from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule


def _reads(operation: OperationElement) -> bool:
    return operation.method == "GET" and not operation.webhook and any(one.success for one in operation.responses)


@rule(
    id="performance-cacheable-documented",
    title="Nothing says whether the answer to a read may be kept.",
    level=Level.INFO,
    when=each(OperationElement, where=_reads),
    gathered=True,
    why="Where nothing is said, some caches keep an answer and others do not, and clients ask more than they need.",
    fix="Declare `Cache-Control` with the answers: how long one may be kept, or `no-store`.",
    lesson="How old may this answer be when it is shown to somebody?",
    references=(
        "https://opensource.zalando.com/restful-api-guidelines/#227",
        "https://www.rfc-editor.org/rfc/rfc9111#name-cache-control",
    ),
    example=Example(
        scope="paths",
        base="""
            /orders:
              get:  # finding
                responses:
                  "200": {description: OK}
        """,
        head="""
            /orders:
              get:
                responses:
                  "200":
                    description: OK
                    headers: {Cache-Control: {schema: {type: string}}}
        """,
    ),
)
def performance_cacheable_documented(operation: OperationElement) -> str | None:
    if any(response.success and response.header("Cache-Control", "Expires") for response in operation.responses):
        return None
    return None if "cach" in operation.text("description").lower() else "has no answer with `Cache-Control`"
