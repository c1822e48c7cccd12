"""Operations and paths that went are told with those that came, by id, by content, or by how they are written."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING

import pytest

from reviewtui.formats.comparison import SpecPair
from reviewtui.formats.openapi.format import OpenApi
from reviewtui.formats.openapi.texts import compare_texts, compare_whole_texts
from reviewtui.model import How, JsonValue
from reviewtui.repository.folder import FolderSnapshot
from tests.formats.documents import Mapping, body, document

if TYPE_CHECKING:
    from pathlib import Path

ORDER: Mapping = {"type": "object", "properties": {"id": {"type": "string"}, "total": {"type": "number"}}}


def answering(schema: JsonValue = ORDER, **more: JsonValue) -> Mapping:
    """Return an operation that answers with a schema."""
    return {"responses": {"200": {"description": "", **body(schema)}}, **more}


QUIET: Mapping = {"responses": {"204": {"description": ""}}}


def hints(base: Mapping, head: Mapping) -> set[tuple[str, str, str]]:
    """Return the guesses as (likeness, before, after), which must be those of both sides."""
    sides: dict[How, set[tuple[str, str, str]]] = {How.REMOVED: set(), How.ADDED: set()}
    for change in compare_texts(document(base), document(head)):
        for one in change.counterparts:
            sides[change.how].add((one.likeness.value, one.before, one.after))
    assert sides[How.REMOVED] == sides[How.ADDED]
    return sides[How.REMOVED]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/user_profiles/{id}", "/user-profiles/{userId}"),
        ("/order", "/orders"),
        ("/v1/orders", "/v2/orders"),
        ("/orders", "/v1beta2/orders"),
    ],
)
def test_a_path_is_known_by_how_it_is_written(old: str, new: str) -> None:
    assert hints({old: {"get": QUIET}}, {new: {"get": QUIET}}) == {("rename", old, new)}


def test_a_path_is_known_by_what_its_operations_say() -> None:
    old: Mapping = {"/orders/search": {"post": answering(summary="Find"), "delete": QUIET}}
    new: Mapping = {"/lookups": {"post": answering(operationId="find")}}
    assert hints(old, new) == {("rename", "/orders/search", "/lookups")}


def test_a_path_is_known_by_the_ids_of_its_operations() -> None:
    old: Mapping = {"/orders": {"get": {**QUIET, "operationId": "list"}}}
    new: Mapping = {"/purchases": {"get": answering(operationId="list")}}
    assert hints(old, new) == {("rename", "/orders", "/purchases")}


def test_operations_that_part_are_told_one_by_one() -> None:
    ids = ("read", "write", "drop")
    old: Mapping = {
        "/orders": {m: {**QUIET, "operationId": i} for m, i in zip(("get", "put", "delete"), ids, strict=True)}
    }
    new: Mapping = {f"/{i}": {"post": {**QUIET, "operationId": i}} for i in ids[:2]}
    assert hints(old, new) == {("move", "GET /orders", "POST /read"), ("move", "PUT /orders", "POST /write")}


def test_an_operation_moves_to_a_path_that_was_there() -> None:
    old: Mapping = {"/orders": {"get": answering(), "post": QUIET}, "/carts": {"post": QUIET}}
    new: Mapping = {"/orders": {"post": QUIET}, "/carts": {"post": QUIET, "get": answering()}}
    assert hints(old, new) == {("move", "GET /orders", "GET /carts")}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"/orders": {"get": QUIET}}, {"/invoices": {"get": QUIET}}),
        ({"/orders": {"get": answering()}}, {"/invoices": {"post": answering()}}),
        ({"/orders": {"get": answering()}}, {"/a": {"get": answering()}, "/b": {"get": answering()}}),
        ({"/{a}": {"get": QUIET}}, {"/v1/{a}/{b}": {"get": QUIET}}),
        ({"/orders": {"get": QUIET}}, {"/orders/{id}/lines": {"get": QUIET}}),
    ],
)
def test_unrelated_paths_are_left_alone(old: Mapping, new: Mapping) -> None:
    assert hints(old, new) == set()


def test_another_name_for_the_variable_of_a_path_is_no_removal() -> None:
    old, new = document({"/orders/{id}": {"get": QUIET}}), document({"/orders/{orderId}": {"get": QUIET}})
    assert [(change.how, change.counterparts) for change in compare_texts(old, new)] == [(How.CHANGED, ())]


@pytest.mark.parametrize("seed", range(8))
def test_order_is_no_matter(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - nothing secret is drawn
    old: Mapping = {f"/user_{name}": {"get": answering({name: 1}), "put": QUIET} for name in "abcd"}
    new: Mapping = {f"/user-{name}": {"get": answering(), "put": QUIET} for name in "abcd"}
    mixed = [dict(chance.sample(sorted(side.items()), len(side))) for side in (old, new)]
    assert hints(*mixed) == hints(old, new) == {("rename", f"/user_{name}", f"/user-{name}") for name in "abcd"}


def test_a_reference_that_leads_nowhere_is_not_followed_for_a_guess() -> None:
    """What went was never compared, and a guess about it must not turn up errors that nobody else sees."""
    lost: Mapping = {"$ref": "#/components/responses/Lost"}
    old: Mapping = {"/orders": {"get": {"responses": {"200": lost}}}}
    new: Mapping = {"/order-list": {"get": {"responses": {"200": {"$ref": "https://example.com/a.yaml"}}}}}
    outcome = compare_whole_texts(document(old), document(new))
    assert (outcome.errors, outcome.notes) == ((), ())


def test_a_guess_reads_no_other_file(tmp_path: Path) -> None:
    for side, path in (("base", "/orders"), ("head", "/order")):
        folder = tmp_path / side
        folder.mkdir()
        found = document({path: {"get": {"responses": {"200": {"$ref": "answers.yaml#/found"}}}}})
        (folder / "openapi.yaml").write_text(found, encoding="utf-8")
        (folder / "answers.yaml").write_text("found: {description: It}", encoding="utf-8")
    base, head = (_Read(FolderSnapshot(tmp_path / side, side)) for side in ("base", "head"))
    compared = OpenApi().compare(SpecPair("openapi.yaml", "openapi.yaml"), base, head)
    assert [one.after for change in compared.changes for one in change.counterparts] == ["/order", "/order"]
    assert base.asked == ["openapi.yaml"], "only the head is asked whether it is valid"


class _Read:
    """A snapshot that remembers what was read."""

    def __init__(self, snapshot: FolderSnapshot) -> None:
        self.asked: list[str] = []
        self._snapshot = snapshot

    def read(self, path: str) -> bytes:
        self.asked.append(path)
        return self._snapshot.read(path)


def test_references_in_a_circle_end() -> None:
    circle: Mapping = {"A": {"$ref": "#/components/responses/B"}, "B": {"$ref": "#/components/responses/A"}}
    there: Mapping = {"get": {"responses": {"200": {"$ref": "#/components/responses/A"}}}}
    texts = [document({path: there}, components={"responses": circle}) for path in ("/orders", "/order")]
    (removed,) = [change for change in compare_texts(*texts) if change.how is How.REMOVED]
    assert [json.dumps(one.after) for one in removed.counterparts] == ['"/order"']
