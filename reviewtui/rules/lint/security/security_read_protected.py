from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.lint.access import closed_by_default, guarded, reads, stated
from reviewtui.rules.rule import Example, each, rule


def _decided(operation: OperationElement) -> bool:
    return reads(operation) and stated(operation) and closed_by_default(operation)


@rule(
    id="security-read-protected",
    title="Everybody may read.",
    level=Level.WARN,
    when=each(OperationElement, where=_decided, among=guarded),
    why="Data that nobody is asked for is collected by machines within days, and no log tells who has it.",
    fix="Ask for credentials, or mark the operation as `x-public: true` once somebody has decided what may be seen.",
    lesson="Would you put these answers on a public web page?",
    references=("https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/",),
    example=Example(
        scope="paths",
        base="""
            /orders:
              get:  # finding
                security: []
                responses: {"200": {description: OK}}
              delete:
                security: [{login: []}]
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders:
              get:
                security: [{login: []}]
                responses: {"200": {description: OK}}
              delete:
                security: [{login: []}]
                responses: {"200": {description: OK}}
        """,
    ),
)
def security_read_protected(operation: OperationElement, _: None) -> str | None:
    return "may be called by everybody" if operation.open_to_all else None
