from __future__ import annotations

from collections import Counter

from reviewtui.formats.elements import ApiElement, PathElement
from reviewtui.model import Level
from reviewtui.rules.lint.naming import words
from reviewtui.rules.lint.paths import is_template
from reviewtui.rules.rule import Example, each, rule

_ANY = "any"
_ACTIONS = frozenset(
    {"accept", "activate", "approve", "archive", "cancel", "capture", "close", "complete", "confirm", "copy",
     "deactivate", "decline", "disable", "enable", "expire", "finalize", "lock", "merge", "move", "pause", "pay",
     "publish", "refund", "reject", "release", "renew", "reopen", "resend", "reset", "restart", "restore", "resume",
     "retry", "revoke", "rotate", "send", "start", "stop", "submit", "suspend", "unarchive", "unlock", "validate",
     "verify", "void"}
)  # fmt: skip
_SAID = {"colon": "behind a colon", "slash": "as a last segment", "actions": "below `actions`"}


def _style(path: PathElement) -> str:
    """Return how a path names an action on the thing before it; empty where it names none."""
    parts = path.segments
    if len(parts) < 2:  # noqa: PLR2004 - the thing, and what is done to it
        return ""
    if "}:" in parts[-1]:
        return "colon"
    acting = {one.method for one in path.operations} == {"POST"} and words(parts[-1])[:1] != ()
    if not acting or words(parts[-1])[0] not in _ACTIONS:
        return ""
    return "actions" if parts[-2] == "actions" else "slash" if is_template(parts[-2]) else ""


def _action(path: PathElement) -> bool:
    return _style(path) != ""


def _usual(api: ApiElement) -> str:
    return Counter(_style(path) for path in api.paths if _action(path)).most_common(1)[0][0]


@rule(
    id="design-custom-action",
    title="Actions on things are written in two ways.",
    level=Level.INFO,
    when=each(PathElement, where=_action, given=_usual, options=("action_style",)),
    heuristic=True,
    gathered=True,
    why="Whoever has called one action expects the next at the same kind of URL.",
    fix="Choose one way for all new actions: behind a colon, or as the last segment.",
    lesson="Where would you look for the action that cancels this thing?",
    references=("https://google.aip.dev/136",),
    example=Example(
        scope="paths",
        base="""
            /orders/{id}/cancel:
              post: {responses: {"200": {description: OK}}}
            /orders/{id}/approve:
              post: {responses: {"200": {description: OK}}}
            /orders/{id}:archive:  # finding
              post: {responses: {"200": {description: OK}}}
        """,
        head="""
            /orders/{id}/cancel:
              post: {responses: {"200": {description: OK}}}
            /orders/{id}/approve:
              post: {responses: {"200": {description: OK}}}
            /orders/{id}/archive:
              post: {responses: {"200": {description: OK}}}
        """,
    ),
)
def design_custom_action(path: PathElement, usual: str, wanted: str) -> str | None:
    style = _style(path)
    expected = usual if wanted == _ANY else wanted
    return None if style == expected else f"has its action {_SAID[style]}, not {_SAID.get(expected, expected)}"
