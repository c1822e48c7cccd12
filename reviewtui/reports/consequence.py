"""What a change does to those who use the API, in plain words: who sends or receives what, and what comes of it."""

from __future__ import annotations

from typing import TypeAlias

from reviewtui.model import Change, Direction, Effect, Finding, How, Kind, Layer, Verdict
from reviewtui.rules.speech import KEPT, reworded, travels

_Outcomes: TypeAlias = dict[tuple[Direction, Effect], str]

_WHO = {
    Direction.REQUEST: "send it",
    Direction.RESPONSE: "receive it",
    Direction.BOTH: "send it and receive it",
}
_ON_CHANNEL = {
    (Direction.REQUEST, How.REMOVED): "send in vain: nobody reads there any more.",
    (Direction.RESPONSE, How.REMOVED): "wait in vain: no message comes there any more.",
}
_CALLED = (Kind.OPERATION, Kind.PATH, Kind.PROTO_RPC, Kind.PROTO_SERVICE)
# What is said of these is no value that somebody sends or receives.
_BESIDE = frozenset({Kind.ASYNC_BINDING, Kind.ASYNC_NOTE, Kind.ASYNC_REPLY})
_FLOWS = "what goes over the wire stays the same"

# What comes of a difference that breaks or endangers somebody, by who sends and by what it does to the valid values.
_GRAVE = {
    (Direction.REQUEST, Effect.NARROWS): "calls that were right {may be} refused now",
    (Direction.REQUEST, Effect.WIDENS): "the same call {may do} something else than before",
    (Direction.REQUEST, Effect.REPLACES): "calls that were right {may be} refused, or mean something else, now",
    (Direction.REQUEST, Effect.UNKNOWN): "whether calls that were right still are cannot be told from the description",
    (Direction.RESPONSE, Effect.NARROWS): "answers no longer come in a way that code may wait for",
    (
        Direction.RESPONSE,
        Effect.WIDENS,
    ): "answers may hold what could not come before, and code that does not expect it fails",
    (Direction.RESPONSE, Effect.REPLACES): "answers are not what code was written for",
    (
        Direction.RESPONSE,
        Effect.UNKNOWN,
    ): "whether answers are still what code expects cannot be told from the description",
    (Direction.BOTH, Effect.NARROWS): "values that were right {may be} refused when they are sent",
    (Direction.BOTH, Effect.WIDENS): "values may come that could not before, and code that does not expect them fails",
}
_GONE = {
    Direction.REQUEST: "what they go on sending in it is ignored or refused",
    Direction.RESPONSE: "code that reads it finds nothing",
}
_HELD = "what is held stays the same"
_HELD_IN_VAIN = "what stands in it is ignored or refused"
# What comes of one that breaks nobody.
_SLIGHT = {
    (Direction.REQUEST, Effect.NARROWS): "calls as they are made today stay right",
    (Direction.REQUEST, Effect.WIDENS): "calls as they are made today stay right, and more are right now",
    (Direction.RESPONSE, Effect.NARROWS): "code that handles the answers of today handles these too",
    (Direction.RESPONSE, Effect.WIDENS): "code that leaves aside what it does not know goes on working",
}
# GraphQL: clients write documents, which are refused as a whole, and get nothing that they do not ask for.
_NAMED = "documents that name it {may be} refused now"
_GRAVE_FOR_DOCUMENTS = {
    (Direction.REQUEST, Effect.NARROWS): "documents that were right {may be} refused now",
    (Direction.REQUEST, Effect.WIDENS): "the same document {may do} something else than before",
    (Direction.REQUEST, Effect.REPLACES): "documents that were right {may be} refused now",
    (Direction.REQUEST, Effect.UNKNOWN): "whether documents mean what they meant cannot be told from the schema",
    (Direction.RESPONSE, Effect.NARROWS): _NAMED,
    (Direction.BOTH, Effect.NARROWS): _NAMED,
}
_SLIGHT_FOR_DOCUMENTS = {
    (Direction.REQUEST, Effect.NARROWS): "documents as they are written today stay right",
    (Direction.REQUEST, Effect.WIDENS): "documents as they are written today stay right, and more are right now",
    (Direction.RESPONSE, Effect.WIDENS): "nobody asks for it yet",
}


def consequence(finding: Finding) -> str:
    """Return a sentence or two; empty where a change reaches nobody who calls, and for design."""
    change = finding.change
    if finding.level is not None or change.kind in _BESIDE:
        return ""
    who = _callers(change)
    if change.kind in _CALLED and change.how is not How.CHANGED:
        return _whole_call(change, who)
    if change.kind is Kind.ASYNC_OPERATION and change.how is not How.CHANGED:
        told = f"{who} {_ON_CHANNEL.get((change.direction, change.how), '')}"
        return "It is new: nobody uses it yet." if change.how is How.ADDED else _said(finding, told)
    does = _WHO.get(change.direction)
    if does is None:
        return ""
    if finding.format in KEPT:
        told = travels(finding)
        return _said(finding, f"{told[:1].upper()}{told[1:]}: {_outcome(finding)}.")
    return _said(finding, f"{who} {does}: {_outcome(finding)}.")


def _said(finding: Finding, text: str) -> str:
    return reworded(text, finding.format, finding.change.direction)


def _whole_call(change: Change, who: str) -> str:
    if change.how is How.REMOVED:
        return f"{who} get an error: nothing answers there any more."
    return "It is new: nobody calls it yet."


def _outcome(finding: Finding) -> str:
    change, grave = finding.change, finding.verdict >= Verdict.DANGEROUS
    key = (change.direction, change.effect)
    if change.effect is Effect.ANNOTATES:
        return _annotated(finding, grave=grave)
    if finding.layer is Layer.SOURCE:
        return f"{_stays(finding)}, and generated code differs"
    slight, serious = _told_of(finding)
    if not grave:
        return slight.get(key, "what works today goes on working")
    if change.how is How.REMOVED and change.kind is Kind.PROPERTY and change.direction in _GONE:
        return (
            _HELD_IN_VAIN
            if finding.format in KEPT and change.direction is Direction.REQUEST
            else _GONE[change.direction]
        )
    surely = finding.verdict is Verdict.BREAKING
    words = serious.get(key, "what works today {may fail}")
    for sure, unsure in (("are", "may be"), ("does", "may do"), ("can fail", "may fail")):
        words = words.replace(f"{{{unsure}}}", sure if surely else unsure)
    return words


def _told_of(finding: Finding) -> tuple[_Outcomes, _Outcomes]:
    """Return what comes of slight differences and of grave ones, in the format of a finding."""
    if finding.format != "graphql":
        return _SLIGHT, _GRAVE
    demanded = finding.change.how is How.ADDED and finding.verdict is Verdict.BREAKING
    more = {(Direction.REQUEST, Effect.WIDENS): "documents without it {may be} refused now"} if demanded else {}
    return _SLIGHT | _SLIGHT_FOR_DOCUMENTS, _GRAVE | _GRAVE_FOR_DOCUMENTS | more


def _annotated(finding: Finding, *, grave: bool) -> str:
    if finding.layer is Layer.SOURCE:
        return f"{_stays(finding)}, and generated code gets other names"
    if finding.layer is Layer.SEMANTIC:
        differs = "but what was promised about it does not" if grave else "and only its description differs"
        return f"{_stays(finding)}, {differs}"
    return "calls that were built for the old description may not fit" if grave else _stays(finding)


def _stays(finding: Finding) -> str:
    return _HELD if finding.format in KEPT else _FLOWS


def _callers(change: Change) -> str:
    operations = change.used_by
    if not operations:
        return "Consumers"
    return f"Callers of `{operations[0]}`" if len(operations) == 1 else f"Callers of {len(operations):,} operations"
