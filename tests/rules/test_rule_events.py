"""What is said of messages speaks of producers and consumers, whatever the rule says of calls."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from reviewtui.check import Sides, check_pair
from reviewtui.config import Config
from reviewtui.formats.comparison import SpecPair
from reviewtui.model import Direction, Finding, Operation
from reviewtui.records.consumer_steps import consumer_step
from reviewtui.reports.rule_words import rule_of
from reviewtui.repository import FolderSnapshot
from reviewtui.rules.catalogue import catalogue
from reviewtui.rules.judge import finding_of
from reviewtui.rules.speech import VALUES, in_words_of, reworded, titled
from reviewtui.tui.card_text import Said, sections
from reviewtui.tui.theme import UNICODE
from tests.formats.events import TWO, edited
from tests.rules.event_vocabulary import EVENT_ROWS
from tests.rules.vocabulary import ROWS

# Words of calls, as they stand outside of quotes; a request with its reply is one that events have too.
_OF_CALLS = re.compile(r"(?i)\b(requests?|respon[ds]\w*|answers?|callers?|calls?|apis?)\b")
_REQUEST_AND_REPLY = re.compile(r"^async-(reply|message-correlation|request)-")
_ADDRESS = re.compile(r"https://\S+")


def _findings() -> Iterator[Finding]:
    """Yield what can be found in a description of events: each rule once for what is sent, and for what is received."""
    known = set()
    for row in (*ROWS, *EVENT_ROWS):
        if row.kind not in VALUES and row not in EVENT_ROWS:
            continue
        for change in row.changes():
            action = "RECEIVE" if change.direction is Direction.REQUEST else "SEND"
            said = replace(change, place="message created", used_by=(Operation(action, "orders"),))
            finding = finding_of("events.yaml", said)
            if (finding.rule, change.direction) not in known:
                known.add((finding.rule, change.direction))
                yield in_words_of("asyncapi", finding)


def _shown(finding: Finding) -> str:
    """Return all that the card of a finding says, without names in quotes."""
    parts = [part for one in sections(finding, Said(), "main", UNICODE) for part in one.parts]
    plain = [line.plain for part in parts for line in part.lines.lines(1000)]
    rule = rule_of(finding)
    assert rule is not None
    return " ".join((*plain, rule.title, consumer_step(finding)))


def test_no_card_of_an_event_speaks_of_calls() -> None:
    wrong, cards = {}, 0
    for finding in _findings():
        cards += 1
        words = _ADDRESS.sub("", _shown(finding).replace(finding.rule, ""))
        if _REQUEST_AND_REPLY.match(finding.rule):
            continue
        if found := _OF_CALLS.search(words):
            wrong[finding.rule, finding.change.direction.value] = words[max(0, found.start() - 60) : found.end() + 30]

    assert cards > 300
    assert not wrong


def test_what_stands_in_a_request_is_told_so() -> None:
    """Channels of WebSockets are opened by a request, and HTTP has nothing else."""
    found = finding_of("events.yaml", replace(next(ROWS[0].changes()), place="the ws query of channel live"))

    assert in_words_of("asyncapi", found) == found


def test_the_words_say_who_sends() -> None:
    rules = {rule.id: rule for rule in catalogue().rules}
    sent, received = Direction.RESPONSE, Direction.REQUEST
    refused, met = rules["request-enum-value-removed"].title, rules["response-enum-value-added"].title

    assert titled(refused, "asyncapi", received) == "A received message may no longer use a value."
    assert titled(met, "asyncapi", sent).startswith("A sent message may")
    assert reworded("An answer on the server of `a request`.", "asyncapi", sent) == (
        "A message in the application of `a request`."
    )
    assert reworded("A server that an API is", "jsonschema", sent) == "A reader that a writer is"
    assert titled(refused, "openapi", received) == refused


@pytest.mark.parametrize(
    ("edit", "word"),
    [
        (("id: {type: string}", "id: {type: number}"), "consumers"),
        (
            ("payload: {type: object, properties: {id: {type: string}}}",
             "payload: {type: object, required: [id], properties: {id: {type: string}}}"),
            "messages without it are refused",
        ),
    ],
)  # fmt: skip
def test_nobody_speaks_of_requests(tmp_path_factory: pytest.TempPathFactory, edit: tuple[str, str], word: str) -> None:
    folder = tmp_path_factory.mktemp("events")
    (folder / "base.yaml").write_text(TWO, encoding="utf-8")
    (folder / "head.yaml").write_text(edited(TWO, edit), encoding="utf-8")

    sides = Sides(FolderSnapshot(folder, "base"), FolderSnapshot(folder, "head"))
    messages = [one.message for one in check_pair(sides, SpecPair("base.yaml", "head.yaml"), Config()).findings]

    assert any(word in message for message in messages), messages
    assert not any(" requests " in message or "clients" in message for message in messages)
