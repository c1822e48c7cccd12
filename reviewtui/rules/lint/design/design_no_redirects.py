from __future__ import annotations

from reviewtui.formats.elements import OperationElement, ResponseElement
from reviewtui.model import Level
from reviewtui.rules.lint.answers import to_writes
from reviewtui.rules.rule import Example, each, rule

_CONSIDERED = frozenset({"303", "304", "307", "308"})


def _leads_elsewhere(response: ResponseElement) -> bool:
    return response.code.startswith("3")


@rule(
    id="design-no-redirects",
    title="A write is sent elsewhere.",
    level=Level.INFO,
    when=each(ResponseElement, where=_leads_elsewhere, among=to_writes),
    gathered=True,
    why="With 301 and 302 some clients turn a POST into a GET, others do not follow at all.",
    fix="Answer directly. Where callers must go elsewhere, 303 says to read there, 307 and 308 to send the same again.",
    lesson="What do your consumers' clients make of a write that is redirected?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#251",),
    example=Example(
        scope="operation",
        base="""
            responses:
              "302": {description: Over there}  # finding
        """,
        head="""
            responses:
              "303": {description: Over there}
        """,
    ),
)
def design_no_redirects(response: ResponseElement, _first: OperationElement) -> str | None:
    return None if response.code in _CONSIDERED else "is followed in different ways"
