"""Comments stay at their elements while the branch goes on, is rebased and rewritten, and tell when those are gone."""

from __future__ import annotations

from subprocess import CalledProcessError
from typing import TYPE_CHECKING

import pytest

from reviewtui.anchors import Anchor, Detached, Followed
from reviewtui.errors import UsageError
from reviewtui.reviews.types import CommentKind
from tests.session.conftest import CHANGED, PATH
from tests.session.test_session_team import as_ben, breaking, publish

if TYPE_CHECKING:
    from collections.abc import Callable

    from reviewtui.anchors import Where
    from reviewtui.session import Session
    from tests.repository.scratch import Scratch

__all__ = ["as_ben"]  # a fixture

_PARAMETERS = """\
      parameters:
        - {name: page, in: query, schema: {type: integer}}
        - {name: limit, in: query, schema: {type: integer}}
"""
WITH_PARAMETERS = CHANGED.replace("    get:\n", f"    get:\n{_PARAMETERS}")


def only_place(session: Session) -> Where | None:
    """Return where the only conversation stands."""
    (thread,) = session.threads
    return thread.where


def line_of(text: str, sign: str) -> int:
    """Return the first line that holds a sign, from 1."""
    return next(number for number, line in enumerate(text.splitlines(), 1) if sign in line)


def commented(session: Session, line: int) -> None:
    """Comment on what stands at a line of the head."""
    session.comment_at(session.placing.at_line(PATH, "head", line), CommentKind.NOTE, "See here.")


def forget(scratch: Scratch, commit: str) -> None:
    """Remove a commit that no branch holds any more, as time does."""
    scratch.git("update-ref", "-d", "ORIG_HEAD")
    scratch.git("reflog", "expire", "--expire=now", "--all")
    scratch.git("gc", "-q", "--prune=now")
    with pytest.raises(CalledProcessError):
        scratch.git("cat-file", "-e", commit)


@pytest.fixture
def with_parameters(scratch: Scratch) -> Scratch:
    """Return the repository with parameters on the branch."""
    scratch.commit({PATH: WITH_PARAMETERS.encode()})
    return scratch


@pytest.mark.usefixtures("with_parameters")
def test_a_comment_is_written_down_by_name(opened: Callable[..., Session]) -> None:
    session = opened(head="orders-v2")
    commented(session, line_of(WITH_PARAMETERS, "name: limit"))
    (comment,) = session.draft.remarks
    assert comment.pointer == "/paths/~1orders/get/parameters/[limit in query]"
    assert comment.excerpt == "- {name: limit, in: query, schema: {type: integer}}"


def test_a_comment_follows_its_element_through_edits_and_a_new_name_of_the_file(
    opened: Callable[..., Session], with_parameters: Scratch
) -> None:
    session = opened(head="orders-v2")
    commented(session, line_of(WITH_PARAMETERS, "name: limit"))
    page = "        - {name: page, in: query, schema: {type: integer}}\n"
    moved = WITH_PARAMETERS.replace(page, "").replace("/orders:", "/new: {}\n  /orders:")
    (with_parameters.root / PATH).unlink()
    with_parameters.commit({"apis/orders/v2.yaml": moved.encode()})
    where = only_place(opened(head="orders-v2"))
    assert isinstance(where, Followed)
    assert (where.path, where.line) == ("apis/orders/v2.yaml", line_of(moved, "name: limit"))
    assert where.pointer == "/paths/~1orders/get/parameters/0"


def test_a_comment_survives_an_amended_commit_that_is_nowhere_any_more(
    opened: Callable[..., Session], with_parameters: Scratch
) -> None:
    session = opened(head="orders-v2")
    commented(session, line_of(WITH_PARAMETERS, "name: limit"))
    amended = WITH_PARAMETERS.replace("page, in: query", "page, in: header")
    with_parameters.commit({PATH: amended.encode()})
    with_parameters.git("reset", "-q", "--soft", "main")
    with_parameters.git("commit", "-q", "-m", "All in one")
    forget(with_parameters, session.draft.remarks[0].commit)
    where = only_place(opened(head="orders-v2"))
    assert isinstance(where, Followed)
    assert where.line == line_of(amended, "name: limit")


def test_a_new_name_of_a_file_is_known_from_the_base_when_the_commit_is_nowhere(
    opened: Callable[..., Session], with_parameters: Scratch
) -> None:
    session = opened(head="orders-v2")
    commented(session, line_of(WITH_PARAMETERS, "name: limit"))
    with_parameters.git("mv", PATH, "apis/orders/v2.yaml")
    with_parameters.git("commit", "-q", "--amend", "-m", "All in one")
    forget(with_parameters, session.draft.remarks[0].commit)
    where = only_place(opened(head="orders-v2"))
    assert isinstance(where, Followed)
    assert (where.path, where.line) == ("apis/orders/v2.yaml", line_of(WITH_PARAMETERS, "name: limit"))


def test_a_comment_on_what_is_gone_is_detached_and_kept(
    opened: Callable[..., Session], with_parameters: Scratch
) -> None:
    session = opened(head="orders-v2")
    commented(session, line_of(WITH_PARAMETERS, "name: limit"))
    with_parameters.commit({PATH: CHANGED.encode()})
    assert only_place(opened(head="orders-v2")) == Detached(
        "the parameter `limit in query` is not in the head any more"
    )


def test_a_file_that_cannot_be_read_detaches_its_comments(
    opened: Callable[..., Session], with_parameters: Scratch
) -> None:
    session = opened(head="orders-v2")
    commented(session, 4)
    with_parameters.commit({PATH: b"openapi: 3.0.3\npaths: [\n"})
    where = only_place(opened(head="orders-v2"))
    assert isinstance(where, Detached)
    assert "cannot be read" in where.why


def test_a_comment_on_a_finding_stands_where_the_finding_does(opened: Callable[..., Session]) -> None:
    session = opened(head="orders-v2")
    session.comment(breaking(session), CommentKind.MUST_FIX, "Keep it.")
    finding = session.report.findings[0]
    where = only_place(session)
    assert isinstance(where, Followed)
    assert finding.where is not None
    assert (where.path, where.line) == (finding.where.path, finding.where.line)


def test_a_comment_on_a_finding_that_was_fixed_stands_at_the_element(
    opened: Callable[..., Session], scratch: Scratch
) -> None:
    session = opened(head="orders-v2")
    session.comment(breaking(session), CommentKind.MUST_FIX, "Keep it.")
    (before,) = session.threads
    scratch.git("revert", "--no-edit", "HEAD")
    after = only_place(opened(head="orders-v2"))
    assert isinstance(before.where, Followed)
    assert isinstance(after, Followed)
    assert after.line == before.where.line


def test_a_remark_on_the_whole_review_has_no_place(opened: Callable[..., Session]) -> None:
    session = opened(head="orders-v2")
    session.comment("", CommentKind.PRAISE, "Well done.")
    assert only_place(session) is None


def test_conversations_of_two_reviewers_are_one(opened: Callable[..., Session], as_ben: Callable[[], None]) -> None:
    ana = opened(head="orders-v2")
    asked = ana.comment(breaking(ana), CommentKind.QUESTION, "Until when?")
    publish(ana)
    as_ben()
    ben = opened(head="orders-v2")
    ben.reply(asked.id, "Until May.")
    ben.resolve(asked.id)
    (thread,) = ben.threads
    assert thread.root is not None
    assert [thread.root.author.slug, *(reply.author.slug for reply in thread.replies)] == [
        "ana@example.com",
        "ben@example.com",
    ]
    assert thread.resolved is not None
    assert thread.resolved.by.email == "ben@example.com"
    ben.resolve(asked.id, resolved=False)
    assert ben.threads[0].resolved is None


def test_a_file_that_is_no_description_is_not_read_for_a_comment(opened: Callable[..., Session]) -> None:
    session = opened(head="orders-v2")
    session.comment_at(Anchor("docs/adr/0007-use-rest.md", "", "head"), CommentKind.NOTE, "x")
    assert only_place(session) == Detached("`docs/adr/0007-use-rest.md` is not looked into")


def test_of_another_review_only_what_concerns_the_same_findings_is_shown(
    opened: Callable[..., Session], scratch: Scratch
) -> None:
    first = opened(head="orders-v2")
    first.comment("", CommentKind.NOTE, "On that branch.")
    commented(first, 3)
    kept = first.comment(breaking(first), CommentKind.MUST_FIX, "Keep it.")
    scratch.git("checkout", "-q", "-b", "follow-up")
    scratch.commit({"notes.md": b"More.\n"})
    (thread,) = opened(head="follow-up").threads
    assert thread.id == kept.id
    assert thread.first.review == first.id
    session = opened(head="follow-up")
    session.reply(kept.id, "Still gone.")
    session.resolve(kept.id)
    (thread,) = session.threads
    assert [reply.comment.text for reply in thread.replies] == ["Still gone."]
    assert thread.resolved is not None


@pytest.mark.parametrize(("path", "line"), [(PATH, 99), (PATH, 0), ("no.yaml", 1)])
def test_a_line_that_is_not_there_is_refused(opened: Callable[..., Session], path: str, line: int) -> None:
    with pytest.raises(UsageError):
        opened(head="orders-v2").placing.at_line(path, "head", line)


@pytest.mark.parametrize("pointer", ["/paths/~1nothing", "/paths/~1orders/get/parameters/[x in query]", "paths"])
def test_a_pointer_that_names_nothing_is_refused(opened: Callable[..., Session], pointer: str) -> None:
    with pytest.raises(UsageError):
        opened(head="orders-v2").placing.at_pointer(PATH, "head", pointer)
