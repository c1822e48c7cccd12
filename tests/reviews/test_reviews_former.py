"""A draft of the time before there were journals is read as it was written, and taken up whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reviewtui.errors import RepositoryError, UnreadableError
from reviewtui.reviews.draft import Draft
from reviewtui.reviews.draft_file import decode
from reviewtui.reviews.store import DraftStore
from tests.reviews.conftest import answered

FORMER = {
    "schema": 1,
    "review": "orders-v2-1a2b3c4d",
    "reviewer": "ana@example.com",
    "base": "main",
    "head": "orders-v2",
    "base_commit": "",
    "head_commit": "",
    "checklist": "api-design-review",
    "checklist_version": "1",
    "created": "2026-03-02T09:00:00Z",
    "updated": "2026-03-02T09:00:05Z",
    "outcome": {"decision": "approve-with-conditions", "at": "2026-03-02T09:00:05Z", "note": "after the fix"},
    "answers": [
        {
            "question": "d1-naming",
            "value": "partly",
            "at": "2026-03-02T09:00:01Z",
            "note": "两 lines",
            "source": "reviewer",
            "prefilled": None,
        }
    ],
    "scores": [{"dimension": "D1", "level": 3, "at": "2026-03-02T09:00:02Z", "note": ""}],
    "comments": [
        {
            "id": "c1",
            "fingerprint": "f00d",
            "spec": "api.yaml",
            "element": "GET /orders",
            "kind": "must-fix",
            "text": "Keep it",
            "at": "2026-03-02T09:00:03Z",
            "withdrawn": False,
        }
    ],
    "marks": [{"fingerprint": "f00d", "reviewed": True, "at": "2026-03-02T09:00:04Z"}],
    "published": {"docs/adr/0001-x.md": ["ab"]},
}
CONTENT = json.dumps(FORMER, indent=2).encode() + b"\n"


@pytest.fixture
def store(tmp_path: Path) -> DraftStore:
    """Return the store of a draft that an earlier reviewtui left, with its lock."""
    made = DraftStore(tmp_path, "orders-v2-1a2b3c4d", "ana@example.com")
    made.path.parent.mkdir(parents=True)
    made.path.with_suffix(".json").write_bytes(CONTENT)
    made.path.with_name(f".{made.path.stem}.json.lock").touch()
    return made


def left(store: DraftStore) -> list[str]:
    """Return the names of the files beside the draft, without that of the lock."""
    return sorted(path.name for path in store.path.parent.iterdir() if path.name != f".{store.path.stem}.lock")


def test_all_that_was_said_is_read() -> None:
    draft = decode(CONTENT, "draft.json")
    assert draft.answers["d1-naming"].note == "两 lines"
    assert draft.scores["D1"].level == 3
    assert draft.remarks[0].text == "Keep it"
    assert draft.is_reviewed("f00d")
    assert draft.outcome is not None
    assert draft.published == {"docs/adr/0001-x.md": ("ab",)}


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"{}", b'{"schema": "one"}', b'{"schema": 1}', b"\xff\xfe", b"\0" * 40],
    ids=["empty", "cut", "list", "no-schema", "wrong-schema", "no-fields", "binary", "zeros"],
)
def test_a_damaged_draft_is_an_error_that_names_the_file(content: bytes) -> None:
    with pytest.raises(UnreadableError) as caught:
        decode(content, "draft.json")
    assert caught.value.path == "draft.json"


def test_it_stays_until_the_first_word_is_in_the_journal(store: DraftStore) -> None:
    former = decode(CONTENT, "draft.json")
    assert store.load().draft == former
    assert store.path.with_suffix(".json").read_bytes() == CONTENT
    spoken = answered(former, "q", 9)
    assert store.save(spoken).draft == spoken
    assert left(store) == [store.path.name]
    assert DraftStore(store.path.parents[3], "orders-v2-1a2b3c4d", "ana@example.com").load().draft == spoken


def test_what_an_earlier_reviewtui_says_beside_a_journal_is_not_lost(store: DraftStore, draft: Draft) -> None:
    former = store.path.with_suffix(".json")
    former.unlink()
    store.save(answered(draft, "by-the-journal", 1))
    former.write_bytes(CONTENT)
    loaded = store.load().draft
    assert loaded is not None
    assert set(loaded.answers) == {"by-the-journal", "d1-naming"}
    saved = store.save(answered(loaded, "q", 9)).draft
    assert saved is not None
    assert set(saved.answers) == {"by-the-journal", "d1-naming", "q"}
    assert left(store) == [store.path.name]


def test_a_damaged_one_is_put_aside_whole(store: DraftStore, draft: Draft) -> None:
    store.path.with_suffix(".json").write_bytes(b"{ broken")
    stored = store.save(answered(draft, "q", 1))
    (kept,) = store.path.parent.glob("*.unreadable-*")
    assert kept.name in stored.problems[0].hint
    assert kept.read_bytes() == b"{ broken\n"
    assert left(store) == [store.path.name, kept.name]


def test_one_of_a_newer_reviewtui_is_left_alone(store: DraftStore, draft: Draft) -> None:
    newer = CONTENT.replace(b'"schema": 1', b'"schema": 9')
    store.path.with_suffix(".json").write_bytes(newer)
    for act in (store.load, lambda: store.save(draft)):
        with pytest.raises(RepositoryError, match="newer reviewtui") as caught:
            act()
        assert not isinstance(caught.value, UnreadableError)
    assert store.path.with_suffix(".json").read_bytes() == newer
    assert not store.path.exists()
