"""Ways out of a review: the element in the other version, the file of the work tree, the report as a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reviewtui.anchors import Detached, Followed
from reviewtui.errors import UsageError
from tests.session.conftest import CHANGED, PATH, SPEC
from tests.session.test_session_comments import line_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from reviewtui.session import Session
    from tests.repository.scratch import Scratch

RENAMED = SPEC.replace("legacyId", "legacy_id").replace("info: {", "# new\ninfo: {")


def test_an_element_is_found_in_the_other_version(opened: Callable[..., Session]) -> None:
    outside = opened(head="orders-v2").outside
    there = outside.counterpart(PATH, "base", line_of(SPEC, "id: {type"))
    assert isinstance(there, Followed)
    assert there.line == line_of(CHANGED, "id: {type")
    back = outside.counterpart(PATH, "head", there.line)
    assert isinstance(back, Followed)
    assert back.line == line_of(SPEC, "id: {type")


def test_what_was_removed_is_told_and_what_was_renamed_is_followed(
    opened: Callable[..., Session], scratch: Scratch
) -> None:
    gone = opened(head="orders-v2").outside.counterpart(PATH, "base", line_of(SPEC, "legacyId: {"))
    assert isinstance(gone, Detached)
    assert "legacyId" in gone.why
    scratch.commit({PATH: RENAMED.encode()})
    outside = opened(head="orders-v2").outside
    there = outside.counterpart(PATH, "base", line_of(SPEC, "legacyId: {"))
    assert isinstance(there, Followed)
    assert (there.line, "renamed" in there.how) == (line_of(RENAMED, "legacy_id: {"), True)
    back = outside.counterpart(PATH, "head", there.line)
    assert isinstance(back, Followed)
    assert back.line == line_of(SPEC, "legacyId: {")


def test_a_line_that_is_not_there_is_refused(opened: Callable[..., Session]) -> None:
    with pytest.raises(UsageError):
        opened(head="orders-v2").outside.counterpart(PATH, "head", 999)


def test_the_file_of_the_work_tree_is_given_only_while_it_says_what_is_reviewed(
    opened: Callable[..., Session], scratch: Scratch
) -> None:
    outside = opened(head="orders-v2").outside
    assert outside.at_work(PATH, "head") == scratch.root / PATH
    assert outside.at_work(PATH, "base") is None
    assert outside.at_work("apis/none.yaml", "head") is None
    (scratch.root / PATH).write_text(SPEC)
    assert outside.at_work(PATH, "head") is None
    assert outside.at_work(PATH, "base") == scratch.root / PATH


def test_a_link_is_no_file_of_the_work_tree(opened: Callable[..., Session], scratch: Scratch) -> None:
    outside = opened(head="orders-v2").outside
    outer = scratch.root.parent / "outer.yaml"
    outer.write_text(CHANGED)
    (scratch.root / PATH).unlink()
    (scratch.root / PATH).symlink_to(outer)
    assert outside.at_work(PATH, "head") is None


def test_the_report_is_the_document_that_the_command_prints(opened: Callable[..., Session]) -> None:
    text = opened(head="orders-v2").outside.report()
    assert text.startswith("# ")
    assert "legacyId" in text
