from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import called, listed


@rule(
    id="security-requirement-added",
    title="An operation that was open to all now asks for credentials.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SECURITY, "required"),
    why="Calls without credentials were answered so far; now they get 401.",
    fix=("For a while, allow calls without credentials beside the new way (`security: [{}, ...]`), and tell callers."),
    lesson="Who calls this operation without credentials today?",
    references=(
        "https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object",
        "https://www.rfc-editor.org/rfc/rfc9110#name-401-unauthorized",
    ),
    mirror="security-requirement-dropped",
    example=Example(
        scope="security",
        base="""
            security: [{}]
        """,
        head="""
            security: [{token: []}]  # finding
        """,
    ),
)
def security_requirement_added(change: Change) -> str:
    return (
        f"{called(change)} now asks for credentials ({listed(change.after, 'name')}): calls without them are refused."
    )
