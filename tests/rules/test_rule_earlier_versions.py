"""Transitive modes: a head is held against every version that its description had, and not only against the base."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reviewtui.check import Sides, check, check_pair, gate
from reviewtui.config import Config
from reviewtui.config.settings import Compatibility, EarlierVersions, Modes
from reviewtui.errors import UsageError
from reviewtui.formats.cache.folder import WISH
from reviewtui.formats.comparison import SpecPair
from reviewtui.model import Verdict
from tests.repository.scratch import Scratch

if TYPE_CHECKING:
    from pathlib import Path

    from reviewtui.model import Finding, SpecReport

AVRO = "events/order.avsc"
EVENTS = "events/asyncapi.yaml"
MESSAGES = """asyncapi: 3.0.0
info: {{title: Orders, version: '1'}}
channels:
  created:
    address: orders.created
    messages: {{created: {{x-compatibility-mode: {mode}, payload: {{$ref: '../schemas/created.yaml'}}}}}}
  {other}: {{address: {other}, messages: {{told: {{payload: {{type: {kind}}}}}}}}}
operations:
  tell: {{action: send, channel: {{$ref: '#/channels/created'}}}}
  hear: {{action: receive, channel: {{$ref: '#/channels/{other}'}}}}
"""


def schema(*properties: str, states: str = "[a, b, c]") -> bytes:
    """Return a schema that is closed, with some properties besides an id and a state."""
    lines = "".join(f"  {one}\n" for one in ("id: {type: string}", f"state: {{enum: {states}}}", *properties))
    return f"type: object\nadditionalProperties: false\nproperties:\n{lines}".encode()


def avro(*fields: str) -> bytes:
    return f'{{"type": "record", "name": "Order", "fields": [{", ".join(fields)}]}}'.encode()


def field(name: str, kind: str) -> str:
    return f'{{"name": "{name}", "type": "{kind}", "default": {0 if kind == "int" else chr(34) * 2}}}'


def messages(mode: str, *, other: str = "noise", kind: str = "string") -> bytes:
    return MESSAGES.format(mode=mode, other=other, kind=kind).encode()


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Scratch:
    """Return a repository in which a property went, and comes back on `topic` with another type."""
    made = Scratch.create(tmp_path_factory.mktemp("earlier") / "repo")
    old, name = "old/order.schema.yaml", "order.schema.yaml"
    first = {
        AVRO: avro(field("total", "string")),
        EVENTS: messages("BACKWARD"),
        "schemas/created.yaml": schema("total: {type: string}"),
    }
    made.commit({old: schema("total: {type: string}"), **first}, "One")
    made.git("tag", "v1")
    second = {AVRO: avro(field("note", "string")), EVENTS: messages("BACKWARD", other="rest", kind="integer")}
    made.commit({old: schema(states="[a, b]"), "schemas/created.yaml": schema(), **second}, "Two")
    made.git("mv", old, name)
    made.commit({EVENTS: messages("FULL_TRANSITIVE", other="rest")}, "Move")
    made.commit({name: b"properties: ["}, "Harm")
    made.commit({name: schema("note: {type: string}", states="[a, b]")}, "Mend")
    made.commit({name: schema(states="[a, b]")}, "Take back")
    made.git("switch", "-q", "-c", "topic")
    third = {AVRO: avro(field("note", "string"), field("total", "int"))}
    head = schema("total: {type: integer}", states="[a]")
    made.commit({name: head, "schemas/created.yaml": schema("total: {type: integer}"), **third}, "Three")
    return made


def checked(
    scratch: Scratch, mode: str, only: str, *, earlier: EarlierVersions | None = None, base: str = "main"
) -> SpecReport:
    """Return what is said of one description of `topic`, under a mode for all."""
    modes = Modes(Compatibility(mode), (("events/*.yaml", Compatibility(mode)),) if mode != "none" else ())
    config = Config(compatibility=modes, earlier_versions=earlier or EarlierVersions())
    with scratch.open() as repository:
        sides = Sides(repository.snapshot(base), repository.snapshot("topic"), repository)
        (report,) = check(sides, config, (only,)).specs
        broken = [one for one in report.findings if one.verdict is Verdict.BREAKING]
        assert len(gate(check(sides, config, (only,)), config).findings) == len(broken), "the gate counts all of them"
        return report


def older(report: SpecReport) -> list[Finding]:
    return [finding for finding in report.findings if finding.earlier]


def notes(report: SpecReport) -> str:
    return " | ".join(note.message for note in report.notes)


def test_what_went_and_came_back_otherwise_breaks_the_first_version(scratch: Scratch) -> None:
    plain, report = (checked(scratch, mode, "order.schema.yaml") for mode in ("backward", "backward-transitive"))
    assert not older(plain)
    assert "earlier" not in notes(plain)
    (retyped,) = (one for one in older(report) if "`total`" in one.message)
    (states,) = (one for one in older(report) if "`state`" in one.message)
    (noted,) = (one for one in older(report) if "`note`" in one.message)
    first = scratch.id("v1")
    assert (retyped.rule, retyped.verdict) == ("request-type-changed", Verdict.BREAKING)
    assert [one.commit for one in retyped.earlier] == [first]
    assert f"breaks those who know the earlier version {first[:8]} of " in retyped.message
    assert retyped.change.base is None
    assert retyped.where is not None
    assert (retyped.where.path, retyped.where.line) == ("order.schema.yaml", 6)
    place = retyped.earlier[0].place
    assert place is not None
    assert place.path == "old/order.schema.yaml"
    # The base shows that `b` goes; that `c` goes too is of the first version.
    assert states.change.before == ["b", "c"]
    assert [one.commit for one in states.earlier] == [first]
    assert noted.message.endswith("The base does not fit it either.")
    assert f"3 earlier versions too, back to {first[:8]}" in notes(report)
    harmed = scratch.id("main~2")[:8]
    assert f"could not be compared with all of the earlier version {harmed} of" in notes(report), "it is told"


def test_one_cause_is_one_finding_with_all_versions_that_show_it(scratch: Scratch) -> None:
    report = checked(scratch, "forward-transitive", "order.schema.yaml", base="main~1")
    removed = [one for one in older(report) if "`total`" in one.message]
    assert len(removed) == 1
    assert not [one for one in older(report) if "`note`" in one.message], "the base shows it"


def test_how_far_back_it_goes_is_said(scratch: Scratch) -> None:
    limited = checked(scratch, "full-transitive", "order.schema.yaml", earlier=EarlierVersions(limit=1))
    assert not [one for one in older(limited) if "`total`" in one.message]
    assert "older ones were left out (`earlier_versions.limit`)" in notes(limited)
    since = checked(scratch, "full-transitive", "order.schema.yaml", earlier=EarlierVersions(since="v1"))
    assert older(since), "what stood there counts"
    assert "what came before `v1` was left out" in notes(since)
    with pytest.raises(UsageError):
        checked(scratch, "full-transitive", "order.schema.yaml", earlier=EarlierVersions(since="nothing"))


def test_avro_on_its_own_and_events_are_held_too(scratch: Scratch) -> None:
    avros = older(checked(scratch, "backward-transitive", AVRO))
    assert [one.rule for one in avros] == ["avro-type-changed", "avro-default-changed"]
    events = checked(scratch, "backward-transitive", EVENTS)
    assert {one.rule for one in older(events)} == {"request-type-changed"}
    assert "`noise`" not in str(older(events)), "a channel that went long ago is no matter of schemas"


def test_a_description_may_promise_it_itself(scratch: Scratch) -> None:
    report = checked(scratch, "none", EVENTS)
    assert {one.rule for one in older(report)} == {"request-type-changed", "response-type-changed"}


def test_the_second_look_is_at_what_was_kept(scratch: Scratch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(WISH, str(tmp_path))
    first = checked(scratch, "full-transitive", EVENTS)
    monkeypatch.setattr("reviewtui.formats.asyncapi.format.AsyncApi.compare", None)
    assert checked(scratch, "full-transitive", EVENTS) == first


def test_where_there_is_no_history_it_is_told(scratch: Scratch, tmp_path: Path) -> None:
    Scratch.create(tmp_path / "shallow").git("fetch", "-q", "--depth=1", f"file://{scratch.root}", "topic:topic")
    grown = Scratch(tmp_path / "shallow")
    grown.git("branch", "main", "topic")
    grown.git("switch", "-q", "topic")
    grown.commit({"order.schema.yaml": schema("total: {type: boolean}", states="[a]")})
    assert "there may be more" in notes(checked(grown, "full-transitive", "order.schema.yaml"))
    config = Config(compatibility=Modes(Compatibility.FULL_TRANSITIVE))
    with scratch.open() as repository:
        sides = repository.snapshot("main"), repository.snapshot("topic")
        (report,) = check(Sides(*sides), config, ("order.schema.yaml",)).specs
        assert "there is no history of Git before the base" in notes(report)
        pair = SpecPair("order.schema.yaml", "order.schema.yaml")
        (alone,) = check_pair(Sides(*sides, repository), pair, config).specs
        assert "earlier" not in notes(alone), "two files are two files"


def test_a_break_that_stood_before_is_told_as_such_with_its_old_fingerprint(tmp_path: Path) -> None:
    scratch = Scratch.create(tmp_path / "repo")
    for kind in ("string", "integer"):
        scratch.commit({"a.schema.yaml": schema(f"total: {{type: {kind}}}")}, kind)
    scratch.git("switch", "-q", "-c", "topic")
    scratch.commit({"a.schema.yaml": schema("total: {type: integer}", "more: {type: string}")}, "Grow")
    (then,) = checked(scratch, "backward", "a.schema.yaml", base="topic~2").findings[:1]
    (stood,) = older(checked(scratch, "backward-transitive", "a.schema.yaml"))
    assert stood.message.endswith("The base does not fit it either.")
    assert stood.fingerprint == then.fingerprint
    scratch.commit({"a.schema.yaml": schema("total: {type: integer}").replace(b"id:", b'"id":')}, "Only style")
    quiet = checked(scratch, "backward-transitive", "a.schema.yaml")
    assert not older(quiet), "who leaves values alone is not asked about them"
    scratch.git("switch", "-q", "main")
    scratch.git("rm", "-q", "a.schema.yaml")
    scratch.commit({}, "Remove")
    scratch.git("branch", "-f", "topic")
    scratch.git("switch", "-q", "topic")
    scratch.commit({"a.schema.yaml": schema("total: {type: boolean}")}, "Begin again")
    (again,) = older(checked(scratch, "backward-transitive", "a.schema.yaml"))
    assert len(again.earlier) == 2, "what went altogether was there before all the same"
