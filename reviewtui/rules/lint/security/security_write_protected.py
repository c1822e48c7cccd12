from __future__ import annotations

from reviewtui.formats.elements import OperationElement
from reviewtui.model import Level
from reviewtui.rules.lint.access import closed_by_default, guarded, stated, writes
from reviewtui.rules.rule import Example, each, rule


def _decided(operation: OperationElement) -> bool:
    return writes(operation) and stated(operation) and closed_by_default(operation)


@rule(
    id="security-write-protected",
    title="Everybody may change data.",
    level=Level.ERROR,
    when=each(OperationElement, where=_decided, among=guarded),
    why="A call that changes something and asks nobody who they are can be made by anyone, as often as they like.",
    fix="Ask for credentials. Where everybody is meant to call, say so with `x-public: true` and limit how often.",
    lesson="What can somebody do to your data who has never registered?",
    references=("https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/",),
    example=Example(
        scope="paths",
        base="""
            /orders:
              post:  # finding
                security: []
                responses: {"200": {description: OK}}
              delete:
                security: [{login: []}]
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders:
              post:
                security: [{login: []}]
                responses: {"200": {description: OK}}
              delete:
                security: [{login: []}]
                responses: {"200": {description: OK}}
        """,
    ),
)
def security_write_protected(operation: OperationElement, _: None) -> str | None:
    return "may be called by everybody" if operation.open_to_all else None
