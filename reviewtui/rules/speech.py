"""What is said of calls, in the words of those who share messages or documents and call nobody: written once."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.model import Direction, Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.model import Finding
    from reviewtui.rules.rule import Rule

VALUES = frozenset({Kind.PROPERTY, Kind.SCHEMA, Kind.ENUM, Kind.VARIANT})
"""The kinds of elements whose rules all formats with schemas share."""
_CARRIED = frozenset(kind for kind in Kind if kind.value.startswith("proto-"))
"""The kinds of elements that services of gRPC use, and that events may carry."""
SHARED_BY = ("openapi", "asyncapi", "jsonschema")
"""The formats that share them."""

# Names in backquotes are matched first, so that they stay.
_OF_CALLS = re.compile(
    r"`[^`]*`|\b(?:(?P<article>an?) )?"
    r"(?P<word>on the server|(?:request|response|answer|client|caller|consumer|server|call|component)s?|API)\b",
    re.IGNORECASE,
)
_THINGS = frozenset({"request", "requests", "response", "responses", "answer", "answers", "call", "calls"})
_MESSAGES = re.compile(r"\bmessages?\b", re.IGNORECASE)
_VOWELS = frozenset("aeiou")


class _Speech(NamedTuple):
    """What travels, whom it reaches, who sends and reads it as far as that is known, and what many places share."""

    thing: str
    reader: str
    writer: str
    people: Mapping[Direction, str]
    travels: Mapping[Direction, str]
    shared: str = "component"


def _kept(thing: str, shared: str) -> _Speech:
    """Return the words for what is written, and read by somebody later."""
    travels = {
        Direction.REQUEST: f"{thing}s written so far",
        Direction.RESPONSE: f"{thing}s written from now on",
        Direction.BOTH: f"{thing}s written so far and from now on",
    }
    return _Speech(thing, "reader", "writer", {}, travels, shared)


_CALLS = {
    Direction.REQUEST: "what consumers send",
    Direction.RESPONSE: "what consumers receive",
    Direction.BOTH: "what consumers send and receive",
}
_SPEECHES = {
    "asyncapi": _Speech(
        "message",
        "application",
        "application",
        {Direction.REQUEST: "producers", Direction.RESPONSE: "consumers"},
        {
            Direction.REQUEST: "messages received",
            Direction.RESPONSE: "messages sent",
            Direction.BOTH: "messages sent and received",
        },
    ),
    "jsonschema": _kept("document", "definition"),
    "avro": _kept("record", "type"),
}
KEPT = frozenset({"jsonschema", "avro"})
"""The formats of what is written and read later, where nobody knows when it travels."""
_REQUEST = re.compile(r"the (?:http|ws) (?:query|headers) of ")
"""How the place begins of what stands in a request: such protocols of events have some."""
_HOLDERS = frozenset({"component", "schema", "message"})
"""How a place begins that has the name of something."""
_WHICH = {("asyncapi", Direction.REQUEST): "received", ("asyncapi", Direction.RESPONSE): "sent"}


def in_words_of(format_name: str, finding: Finding) -> Finding:
    """Return a finding of a description as its format says it."""
    message = finding.message
    if _REQUEST.match(finding.change.place):
        return finding
    if finding.change.kind in VALUES | _CARRIED:
        message = _around(finding.change.place, message, format_name, finding.change.direction)
    return replace(finding, format=format_name, message=message)


def _around(place: str, message: str, format_name: str, direction: Direction) -> str:
    """Return a message in the words of a format; names in its place stay, which may be words of calls too."""
    speech = _SPEECHES.get(format_name)
    kind, _, name = place.partition(" ")
    if speech is None or kind not in _HOLDERS or not name:
        return reworded(message, format_name, direction)
    named = f"{speech.shared if kind == 'component' else kind} {name}"
    return named.join(reworded(part, format_name, direction) for part in message.split(place))


def spoken(rule: Rule, finding: Finding) -> Rule:
    """Return the rule behind a finding in the words of its description; most rules have those already."""
    kinds = {match.kind for match in rule.when}
    if finding.format not in _SPEECHES or not kinds or not kinds <= VALUES | _CARRIED:
        return rule
    said = finding.format, finding.change.direction
    why, fix, lesson = (reworded(text, *said) for text in (rule.why, rule.fix, rule.lesson))
    # What Protocol Buffers call a message is a type.
    title = titled(rule.title, *said) if kinds <= VALUES else reworded(rule.title, *said)
    return rule._replace(title=title, why=why, fix=fix, lesson=lesson)


def travels(finding: Finding) -> str:
    """Return what is sent, and who sends it; empty where a change is about nothing that travels."""
    speech = _SPEECHES.get(finding.format)
    return (speech.travels if speech else _CALLS).get(finding.change.direction, "")


def reworded(text: str, format_name: str, direction: Direction) -> str:
    """Return a text on calls in the words of a format; what stands in backquotes stays, and so do capitals."""
    words = _words(format_name, direction)
    return _OF_CALLS.sub(lambda found: _replaced(found, words), text) if words else text


def titled(text: str, format_name: str, direction: Direction) -> str:
    """Return the title of a rule likewise; it says of messages whether they are sent or received."""
    said, kind = reworded(text, format_name, direction), _WHICH.get((format_name, direction))
    return _MESSAGES.sub(lambda found: f"{_capital(found[0], kind)} {found[0].lower()}", said, 1) if kind else said


@cache
def _words(format_name: str, direction: Direction) -> Mapping[str, str]:
    """Return the words of a format in place of those of calls; none where there are calls."""
    speech = _SPEECHES.get(format_name)
    if speech is None:
        return {}
    people = speech.people.get(direction, "programs")
    words = {"on the server": f"in the {speech.reader}", "api": speech.writer}
    words |= {one: speech.thing + ("s" if one.endswith("s") else "") for one in _THINGS}
    for one in ("client", "caller"):
        words |= {one: people.removesuffix("s"), f"{one}s": people}
    if direction is Direction.REQUEST:
        words |= {"consumer": people.removesuffix("s"), "consumers": people}
    words |= {"component": speech.shared, "components": f"{speech.shared}s"}
    return words | {"server": speech.reader, "servers": f"{speech.reader}s"}


def _replaced(found: re.Match[str], words: Mapping[str, str]) -> str:
    said = found["word"]
    if said is None:
        return found[0]
    new = words.get(said.lower(), said)
    if found["article"]:
        article = "an" if new[0] in _VOWELS else "a"
        return f"{_capital(found['article'], article)} {new}"
    return _capital(said, new)


def _capital(old: str, new: str) -> str:
    return new[:1].upper() + new[1:] if old[:1].isupper() and old != "API" else new
