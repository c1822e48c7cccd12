"""Parts that move between the files of one description, files with a new name, and what a comparison guessed."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent

import pytest

from reviewtui.anchors import Anchor, Detached, Followed, Follower, Versions, anchor_of_finding, guesses_of
from reviewtui.check import Sides, check
from reviewtui.config import Config
from reviewtui.repository import FolderSnapshot
from tests.anchors.versions import SPEC, documents, followed

_ROOT = "openapi: 3.1.0\npaths:\n  /a: {$ref: '%s'}\n"
_ITEM = "get:\n  responses: {'200': {description: ok}}\n  summary: one\npost:\n  summary: two\n"
_INLINE = "openapi: 3.1.0\npaths:\n  /a:\n" + indent(_ITEM, "    ")


def test_an_operation_that_gets_a_file_of_its_own_is_found_there() -> None:
    new = {SPEC: _ROOT % "paths/a.yaml", "paths/a.yaml": _ITEM}
    found = followed(_INLINE, new, "/paths/~1a/post/summary")
    assert found == Followed("paths/a.yaml", "/post/summary", 5, 3)


def test_an_operation_that_comes_back_from_a_file_is_found_where_that_was_referred_to() -> None:
    old = {SPEC: _ROOT % "paths/a.yaml", "paths/a.yaml": _ITEM}
    found = followed(old, _INLINE, "/post/summary", path="paths/a.yaml")
    assert isinstance(found, Followed)
    assert (found.path, found.pointer) == (SPEC, "/paths/~1a/post/summary")
    assert found.how == "those who referred to it have it here now"


def test_a_parameter_that_went_with_its_file_is_detached() -> None:
    item = "get:\n  parameters: [{name: l, in: query}]\n  responses: {}\n"
    old = {SPEC: _ROOT % "paths/a.yaml", "paths/a.yaml": item}
    new = {SPEC: "openapi: 3.1.0\npaths:\n  /a: {get: {responses: {}}}\n"}
    found = followed(old, new, "/get/parameters/0", path="paths/a.yaml")
    assert found == Detached("the file `paths/a.yaml` is not in the head any more")


def test_a_part_that_moves_from_file_to_file_is_found_by_who_refers_to_it() -> None:
    old = {SPEC: _ROOT % "old.yaml", "old.yaml": _ITEM}
    new = {SPEC: _ROOT % "deep/new.yaml#/a", "deep/new.yaml": "a:\n" + indent(_ITEM, "  ")}
    found = followed(old, new, "/get/summary", path="old.yaml")
    assert isinstance(found, Followed)
    assert (found.path, found.pointer) == ("deep/new.yaml", "/a/get/summary")


def test_a_file_with_a_new_name_is_followed() -> None:
    found = followed(_INLINE, {"api.yaml": _INLINE}, "/paths/~1a/get", renames={SPEC: "api.yaml"})
    assert found == Followed("api.yaml", "/paths/~1a/get", 4, 5)


@pytest.mark.parametrize("with_old", [True, False])
def test_a_file_that_went_detaches(*, with_old: bool) -> None:
    found = followed(_INLINE, {"other.yaml": _INLINE}, "/paths/~1a/get", with_old=with_old)
    assert found == Detached(f"the file `{SPEC}` is not in the head any more")


def _folder(at: Path, text: str) -> FolderSnapshot:
    at.mkdir()
    (at / SPEC).write_text(text)
    return FolderSnapshot(at, at.name)


_ORDER = """\
openapi: 3.1.0
info: {title: t, version: '1'}
paths:
  /orders:
    get:
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema:
                type: object
                properties:
                  id: {type: string}
                  amount: {type: integer, description: What the buyer pays in cents, minimum: 3}
"""


def test_what_the_comparison_took_for_renamed_is_followed_and_said_to_be_a_guess(tmp_path: Path) -> None:
    base = _folder(tmp_path / "base", _ORDER)
    head = _folder(tmp_path / "head", _ORDER.replace("amount:", "amount_cents:"))
    findings = check(Sides(base, head, None), Config()).findings
    schema = "/paths/~1orders/get/responses/200/content/application~1json/schema"
    versions = Versions(documents(_ORDER), documents(_ORDER), (SPEC,), {}, guesses_of(findings))
    gone = Anchor(SPEC, f"{schema}/properties/amount/minimum", "head")
    assert isinstance(Follower(versions).follow([gone])[0], Followed)
    text = _ORDER.replace("amount:", "amount_cents:")
    renamed = Follower(versions._replace(new=documents(text))).follow([gone])[0]
    assert isinstance(renamed, Followed)
    assert renamed.pointer == f"{schema}/properties/amount_cents/minimum"
    assert renamed.how == "it looks renamed: `amount` is `amount_cents` now"
    on_base = Follower(versions._replace(new=documents(text))).follow([Anchor(SPEC, gone.pointer, "base")])[0]
    assert on_base == Detached("the property `amount` is not in the base any more")


def test_a_finding_is_anchored_on_the_side_where_its_part_stands(tmp_path: Path) -> None:
    head = _ORDER.replace("                  id: {type: string}\n", "").replace("minimum: 3", "minimum: 4")
    sides = _folder(tmp_path / "base", _ORDER), _folder(tmp_path / "head", head)
    found = {finding.rule: finding for finding in check(Sides(*sides, None), Config()).findings}
    anchors = {rule: anchor_of_finding(one, documents(_ORDER), documents(head)) for rule, one in found.items()}
    gone = [anchor for anchor in anchors.values() if anchor is not None and anchor.side == "base"]
    assert [anchor.excerpt for anchor in gone] == ["id: {type: string}"]
    kept = [anchor for anchor in anchors.values() if anchor is not None and anchor.side == "head"]
    assert any(anchor.excerpt.startswith("amount:") for anchor in kept)


@pytest.mark.parametrize("pointer", ["no pointer", "/a" * 999])
def test_places_that_nobody_can_have_made_are_detached(pointer: str) -> None:
    found = Follower(Versions(documents(_INLINE))).follow([Anchor(SPEC, pointer, "head")])
    assert isinstance(found[0], Detached)


def test_parts_that_multiply_are_given_up() -> None:
    parts = "".join(f"  A{n}: {{allOf: [{{$ref: '#/s/A{n + 1}'}}, {{$ref: '#/s/A{n + 1}'}}]}}\n" for n in range(40))
    text = f"openapi: 3.1.0\ns:\n{parts}  A40: {{}}\n"
    found = Follower(Versions(documents(text))).follow([Anchor(SPEC, "/s/A0/properties/x", "head")])
    assert isinstance(found[0], Detached)


def test_references_in_a_circle_end() -> None:
    text = "openapi: 3.1.0\ns: {A: {$ref: '#/s/B'}, B: {$ref: '#/s/A'}, C: {allOf: [{$ref: '#/s/C'}]}}\n"
    for name in "ABC":
        found = Follower(Versions(documents(text), documents(text), (SPEC,))).follow(
            [Anchor(SPEC, f"/s/{name}/properties/x", "head")]
        )
        assert isinstance(found[0], Detached)
