"""The history of a description that several files make together: all of them count, as they were at each commit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reviewtui.errors import UsageError
from reviewtui.history import History, Wanted, open_history
from reviewtui.model import SpecStatus, Verdict
from reviewtui.reports.history_words import remarks
from tests.repository.scratch import Scratch

if TYPE_CHECKING:
    from pathlib import Path

ORDER = b'syntax = "proto3";\npackage shop.v1;\nimport "shop/v1/item.proto";\nmessage Order { Item item = 1; }\n'
ITEM = b'syntax = "proto3";\npackage shop.v1;\nmessage Item { string id = 1; %s note = 2; }\n'
OTHER = b'syntax = "proto3";\npackage other.v1;\nmessage Other { string id = 1; }\n'
QUERY = b"type Query { order: Order }\n"
TYPES = b"type Order { id: ID! note: %s }\n"
EVENTS = b"""asyncapi: 3.0.0
info: {title: Orders, version: '1'}
channels:
  created: {address: orders.created, messages: {created: {payload: %s}}}
operations:
  tell: {action: send, channel: {$ref: '#/channels/created'}}
"""
SCHEMA = b"type: object\nproperties: {id: {type: %s}}\nrequired: [id]\n"


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Scratch:
    """Return a repository with a module, a schema and a description of events that several files make."""
    made = Scratch.create(tmp_path_factory.mktemp("together") / "repo")
    protos = {"old/shop/v1/order.proto": ORDER, "old/shop/v1/item.proto": ITEM % b"string"}
    schema = {"graph/query.graphql": QUERY, "graph/types.graphql": TYPES % b"String"}
    reference = b"{$ref: '../schemas/created.yaml'}"
    events = {"apis/events.yaml": EVENTS % reference, "schemas/created.yaml": SCHEMA % b"string"}
    made.commit({**protos, **schema, **events, "else/other/v1/other.proto": OTHER}, "Begin")
    made.commit({"old/shop/v1/item.proto": ITEM % b"bool", "else/other/v1/other.proto": OTHER + b"\n"}, "Break an item")
    made.commit({"graph/types.graphql": TYPES % b"Int", "schemas/created.yaml": SCHEMA % b"integer"}, "Break values")
    made.git("mv", "old", "protos")
    made.commit({}, "Move")
    made.commit({"protos/shop/v1/more.proto": ITEM.replace(b"Item", b"More") % b"bool"}, "Grow")
    made.git("rm", "-q", "graph/types.graphql")
    whole = EVENTS % (SCHEMA % b"integer").replace(b"\n", b", ").join((b"{", b"}"))
    made.commit({"graph/query.graphql": QUERY + TYPES % b"Int", "apis/events.yaml": whole}, "Put together")
    made.commit({"schemas/created.yaml": SCHEMA % b"boolean"}, "Change what nobody refers to")
    return made


def opened(scratch: Scratch, spec: str, ref: str = "HEAD") -> History:
    return open_history(Wanted(scratch.root, spec, ref))


def subjects(history: History) -> list[str]:
    return [one.subject for one in history.commits]


def test_a_module_is_followed_with_all_its_files(scratch: Scratch) -> None:
    with opened(scratch, "protos") as history:
        assert history.spec == "protos"
        assert subjects(history) == ["Grow", "Move", "Break an item", "Begin"]
        grew, moved, broke, began = (history.judged(number) for number in range(4))
        assert list(remarks(history.commits[0], grew)) == ["1 file"]
        assert next(remarks(history.commits[1], moved)) == "moved from old"
    assert (grew.worst, moved.breaking, began.status) == (Verdict.SAFE, 0, SpecStatus.ADDED)
    assert broke.breaking
    with opened(scratch, "protos/shop/v1/item.proto") as by_file:
        assert by_file.spec == "protos"


def test_what_is_gone_is_found_by_its_old_folder(scratch: Scratch) -> None:
    with opened(scratch, "graph") as history:
        assert subjects(history) == ["Put together", "Break values", "Begin"]
    with opened(scratch, "old") as history:
        assert subjects(history) == ["Move", "Break an item", "Begin"]
        assert history.judged(0).status is SpecStatus.REMOVED


def test_a_schema_is_followed_when_its_files_become_one(scratch: Scratch) -> None:
    with opened(scratch, "graph/query.graphql") as history:
        assert subjects(history) == ["Put together", "Break values", "Begin"]
        together, broke, _ = (history.judged(number) for number in range(3))
        assert history.commits[0].files == ("graph/query.graphql",)
        assert not any("moved" in word for word in remarks(history.commits[0], together))
    assert (together.breaking, together.status) == (0, SpecStatus.UNCHANGED)
    assert broke.breaking


def test_what_events_refer_to_is_followed_as_long_as_they_do(scratch: Scratch) -> None:
    before = scratch.id("HEAD~2")
    with opened(scratch, "apis/events.yaml", before) as history:
        assert subjects(history) == ["Break values", "Begin"]
        assert history.judged(0).breaking


def test_what_a_description_took_in_belonged_to_it_before(scratch: Scratch) -> None:
    with opened(scratch, "apis/events.yaml") as history:
        assert subjects(history) == ["Put together", "Break values", "Begin"]
        assert history.judged(0).breaking == 0


def test_parts_that_were_given_up_belonged_to_it_before(tmp_path: Path) -> None:
    scratch = Scratch.create(tmp_path / "repo")
    base = {"apis/one.yaml": SCHEMA % b"string", "far/two.yaml": SCHEMA % b"string"}
    scratch.commit({**base, "apis/events.yaml": EVENTS % b"{$ref: '../far/two.yaml'}"}, "Begin")
    scratch.commit({"far/two.yaml": SCHEMA % b"integer"}, "Break far away")
    scratch.commit({"apis/events.yaml": EVENTS % b"{$ref: one.yaml}"}, "Refer to a nearer one")
    scratch.commit({"far/two.yaml": SCHEMA % b"boolean"}, "Change what nobody refers to")
    with opened(scratch, "apis/events.yaml") as history:
        assert subjects(history) == ["Refer to a nearer one", "Break far away", "Begin"]
        assert history.judged(1).breaking


def test_descriptions_of_several_files_are_named_to_choose_from(scratch: Scratch) -> None:
    with pytest.raises(UsageError) as refused:
        opened(scratch, "graph/types")
    assert "graph/query.graphql" in refused.value.hint
