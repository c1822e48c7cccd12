"""What a consumer is told to do about a change fits what came, went or changed, and who sends it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reviewtui.model import Direction, How, Kind, Verdict
from reviewtui.records.consumer_steps import consumer_step
from tests.records.conftest import finding

REQUEST, RESPONSE, NONE = Direction.REQUEST, Direction.RESPONSE, Direction.NONE


@pytest.mark.parametrize(
    ("kind", "how", "fact", "direction", "step"),
    [
        (Kind.OPERATION, How.REMOVED, "", NONE, "Stop calling it."),
        (Kind.PATH, How.REMOVED, "sunset", NONE, "Stop calling it."),
        (Kind.ASYNC_CHANNEL, How.REMOVED, "", NONE, "Stop using it."),
        (Kind.ASYNC_OPERATION, How.REMOVED, "receive", REQUEST, "Do not send to it any more."),
        (Kind.ASYNC_OPERATION, How.REMOVED, "send", RESPONSE, "Do not wait for it any more."),
        (Kind.ASYNC_SERVER, How.CHANGED, "host", NONE, "Look whether you can still connect as you do."),
        (Kind.WEBHOOK, How.REMOVED, "", NONE, "Do not wait for it any more."),
        (Kind.PROPERTY, How.REMOVED, "optional", REQUEST, "Stop sending it."),
        (Kind.PROPERTY, How.REMOVED, "optional", RESPONSE, "Stop counting on it."),
        (Kind.ENUM, How.REMOVED, "", REQUEST, "Stop sending it."),
        (Kind.ENUM, How.ADDED, "", RESPONSE, "Be ready to meet it."),
        (Kind.PROPERTY, How.ADDED, "required", REQUEST, "Send it."),
        (Kind.PARAMETER, How.CHANGED, "required", REQUEST, "Send it."),
        (Kind.PROPERTY, How.CHANGED, "required", RESPONSE, "Be ready for it to be missing."),
        (Kind.SECURITY, How.ADDED, "scope", NONE, "Look whether your credentials and scopes still do."),
        (Kind.SERVER, How.REMOVED, "", NONE, "Look whether the address that you call is still right."),
        (Kind.SCHEMA, How.CHANGED, "maxLength", REQUEST, "Look whether what you send is still valid."),
        (Kind.SCHEMA, How.CHANGED, "maxLength", RESPONSE, "Look whether you can read what you get now."),
        (Kind.LINK, How.CHANGED, "target", NONE, "Look whether you rely on it."),
        (Kind.API, How.CHANGED, "major-version-kept", NONE, ""),
        (Kind.OPERATION, How.CHANGED, "sunset", NONE, "Plan to do without it."),
        (Kind.OPERATION, How.CHANGED, "sunset-notice", NONE, "Plan to do without it."),
        (Kind.SCHEMA, How.CHANGED, "deprecated-without-sunset", REQUEST, "Plan to do without it."),
    ],
)
def test_a_step_fits_the_change(kind: Kind, how: How, fact: str, direction: Direction, step: str) -> None:
    one = finding(1, Verdict.BREAKING)
    change = replace(one.change, kind=kind, how=how, fact=fact, direction=direction, after="2026-12-31")
    assert consumer_step(replace(one, change=change)) == step


def test_what_is_safe_asks_nothing_but_an_end_that_comes_does() -> None:
    safe = finding(1, Verdict.SAFE)
    assert consumer_step(safe) == ""
    ends = replace(safe, change=replace(safe.change, how=How.CHANGED, fact="deprecated", after=True))
    assert consumer_step(ends) == "Plan to do without it."
    lifted = replace(safe, change=replace(safe.change, how=How.CHANGED, fact="deprecated", after=None))
    assert consumer_step(lifted) == ""
