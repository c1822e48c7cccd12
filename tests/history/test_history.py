"""The history of a description, on real repositories: what counts as a commit of it, and what each commit did."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from reviewtui.errors import ReviewtuiError, UsageError
from reviewtui.history import History, Wanted, open_history, totals
from reviewtui.model import SpecStatus, Verdict
from tests.repository.scratch import Scratch

API = "apis/orders.yaml"


def described(*paths: str, version: str = "1", extra: str = "") -> bytes:
    """Return a description with these paths."""
    lines = [f"  {path}: {{get: {{responses: {{'200': {{description: OK}}}}}}}}" for path in paths]
    body = "paths:\n" + "\n".join(lines) if paths else "paths: {}"
    return f"openapi: 3.1.0\ninfo: {{title: Orders, version: '{version}'}}\n{body}\n{extra}".encode()


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    """Return a repository in which a description came, grew, broke, moved and was broken off."""
    made = Scratch.create(tmp_path / "repo")
    made.commit({API: described("/a")}, "Begin")
    made.git("tag", "v1")
    made.commit({API: described("/a", "/b", version="1.1")}, "Grow")
    made.commit({"README.md": b"x"}, "Say what it is")
    made.commit({API: described("/b", version="2")}, "Break")
    return made


def opened(scratch: Scratch, spec: str = API, **wanted: Any) -> History:  # noqa: ANN401 - the fields of a wish
    return open_history(Wanted(scratch.root, spec)._replace(**wanted))


def subjects(history: History) -> list[str]:
    return [one.subject for one in history.commits]


def test_each_commit_says_what_it_did(scratch: Scratch) -> None:
    with opened(scratch) as history:
        assert subjects(history) == ["Break", "Grow", "Begin"]
        broke, grew, began = (history.judged(number) for number in range(3))
    assert (broke.worst, broke.breaking, broke.release) == (Verdict.BREAKING, 1, "2")
    assert (grew.worst, grew.status, grew.release) == (Verdict.SAFE, SpecStatus.CHANGED, "1.1")
    assert (began.status, began.breaking) == (SpecStatus.ADDED, 0)
    assert totals([broke, grew, began]).words() == "1 breaking in 1 of 3 commits"
    assert totals([grew]).words() == "nothing breaking in 1 commit"


def test_the_only_description_needs_no_name(scratch: Scratch) -> None:
    with opened(scratch, "") as history:
        assert history.spec == API
    scratch.commit({"apis/stock.yaml": described("/s")})
    with pytest.raises(UsageError, match="2 API descriptions") as refused:
        opened(scratch, "")
    assert API in refused.value.hint


def test_a_moved_description_is_followed(scratch: Scratch) -> None:
    scratch.git("mv", API, "orders.yaml")
    scratch.commit({}, "Move")
    with opened(scratch, "orders.yaml") as history:
        assert subjects(history) == ["Move", "Break", "Grow", "Begin"]
        moved = history.commits[0]
        assert (moved.before, moved.path) == (API, "orders.yaml")
        assert history.judged(0).worst is None
        assert history.judged(1).breaking == 1
    with opened(scratch, "orders.yaml", limit=2) as history:
        assert subjects(history) == ["Move", "Break"]


def test_one_that_went_and_came_again_is_not_judged_in_between(scratch: Scratch) -> None:
    scratch.git("rm", "-q", API)
    scratch.commit({}, "Remove")
    with opened(scratch) as gone:
        assert subjects(gone)[0] == "Remove"
        assert gone.judged(0).status is SpecStatus.REMOVED
    scratch.commit({API: described("/c")}, "Begin again")
    with opened(scratch) as history:
        assert subjects(history) == ["Begin again", "Remove", "Break", "Grow", "Begin"]
        assert history.judged(0).status is SpecStatus.ADDED


def test_a_branch_counts_as_the_merge_that_took_it_in(scratch: Scratch) -> None:
    scratch.git("switch", "-q", "-c", "topic")
    scratch.commit({API: described("/b", "/c", version="3")}, "Try")
    scratch.commit({API: described("/b", "/d", version="3")}, "Try again")
    scratch.git("switch", "-q", "main")
    scratch.git("merge", "-q", "--no-ff", "-m", "Take it in", "topic")
    with opened(scratch) as history:
        assert subjects(history)[:2] == ["Take it in", "Break"]
        assert history.judged(0).worst is Verdict.SAFE
    with opened(scratch, ref="topic") as history:
        assert subjects(history)[:2] == ["Try again", "Try"]


def test_files_that_it_refers_to_belong_to_it(tmp_path: Path) -> None:
    scratch = Scratch.create(tmp_path / "repo")
    shown = "content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}"
    begin = described("/a").replace(b"description: OK", f"description: OK, {shown}".encode())
    whole = begin + b"components: {schemas: {Order: {$ref: '../schemas/order.yaml'}}}\n"
    order = b"type: object\nrequired: [id]\nproperties: {id: {type: string}, note: {$ref: note.yaml}}\n"
    scratch.commit({API: whole, "schemas/order.yaml": order, "schemas/note.yaml": b"type: string\n"}, "Begin")
    scratch.commit({"schemas/other.yaml": b"type: string\n"}, "Elsewhere")
    scratch.commit({"schemas/note.yaml": b"type: integer\n"}, "Break a part of a part")
    with opened(scratch) as history:
        assert subjects(history) == ["Break a part of a part", "Begin"]
        assert history.judged(0).breaking == 1


@pytest.mark.parametrize(("since", "expected"), [("v1", ["Break", "Grow"]), ("2001-01-01", ["Break", "Grow", "Begin"])])
def test_it_begins_at_a_ref_or_a_day(scratch: Scratch, since: str, expected: list[str]) -> None:
    with opened(scratch, since=since) as history:
        assert subjects(history) == expected


def test_a_day_to_come_leaves_nothing(scratch: Scratch) -> None:
    with opened(scratch, since="2999-01-01") as history:
        assert history.commits == ()


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ({"spec": "README.md"}, "there is no API description"),
        ({"spec": "apis/order.yaml"}, "there is no API description"),
        ({"since": "v9"}, "v9"),
        ({"since": "2026-13-01"}, "2026-13-01"),
        ({"since": "--all"}, "cannot be a ref"),
        ({"ref": "nowhere"}, "nowhere"),
        ({"folder": Path("/")}, "repository"),
    ],
)
def test_a_wrong_wish_is_explained(scratch: Scratch, wanted: dict[str, Any], words: str) -> None:
    with pytest.raises(ReviewtuiError, match=words) as refused:
        opened(scratch, **wanted)
    assert refused.value.hint


def test_what_cannot_be_read_is_the_word_of_its_row(scratch: Scratch) -> None:
    scratch.commit({API: b"openapi: 3.1.0\npaths: {\n"}, "Spoil")
    scratch.commit({API: described("/b", version="2")}, "Mend")
    with opened(scratch) as history:
        assert subjects(history)[:3] == ["Mend", "Spoil", "Break"]
        mended, spoiled, broke = (history.judged(number) for number in range(3))
    assert mended.status is spoiled.status is SpecStatus.UNREADABLE
    assert spoiled.errors[0].line
    assert broke.breaking == 1
    assert "2 unreadable" in totals([mended, spoiled, broke]).words()


def test_a_link_is_no_description(scratch: Scratch) -> None:
    (scratch.root / API).unlink()
    (scratch.root / API).symlink_to("../README.md")
    scratch.commit({}, "Link")
    with opened(scratch) as history:
        assert subjects(history)[0] == "Link"
        assert history.judged(0).status is SpecStatus.REMOVED
