"""A journal gives back the draft that was written into it, word by word, through any damage to other words."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.errors import RepositoryError
from reviewtui.reviews.draft import Draft
from reviewtui.reviews.journal import Journal, additions, read, whole
from reviewtui.reviews.journal_line import HEADING, KINDS, SCHEMA, Heading, encode
from reviewtui.reviews.types import Answer, Look, Mark
from reviewtui.rubric.types import AnswerValue
from tests.reviews.conftest import START, answered, at, full

EMPTY = Draft("r", "ana@example.com", "main", "topic", "api-design-review", "1", START, START)


def journal(content: bytes) -> Journal:
    """Return what the journal says."""
    return read(content, "ana.journal", "orders-v2-1a2b3c4d", "ana@example.com")


def test_a_draft_comes_back_from_its_lines_as_it_was(draft: Draft) -> None:
    found = journal(b"".join(whole(full(draft))))
    assert found.draft == full(draft)
    assert found.takes_more
    assert found.damaged == ()


def test_everything_that_a_draft_holds_is_written(draft: Draft) -> None:
    written = set(KINDS) | set(Heading.__struct_fields__) - {"schema", "at"} | {"updated"}
    assert written == {field.name for field in fields(Draft)}
    assert all(getattr(full(draft), kind) for kind in KINDS), "so that the test above tries each kind"


def test_a_person_can_read_it(draft: Draft) -> None:
    lines = b"".join(whole(full(draft))).decode().splitlines()
    assert f'"schema":{SCHEMA}' in lines[0]
    assert sum('"kind":"outcome"' in line and '"decision":"approve-with-conditions"' in line for line in lines) == 1
    assert sum("Keep it — 日本" in line for line in lines) == 1


def test_one_word_is_one_line(draft: Draft) -> None:
    said = answered(full(draft), "q", 9)
    (line,) = additions(full(draft), said)
    assert journal(b"".join(whole(full(draft))) + line).draft == said
    assert list(additions(said, said)) == []


def test_another_checklist_is_a_line_and_what_is_no_longer_kept_goes(draft: Draft) -> None:
    before = full(draft)
    after = replace(before.with_look(Look("base", "other", {}, at(9))), checklist_version="2")
    (seen,) = before.looks
    after = replace(after, looks={key: look for key, look in after.looks.items() if key != seen})
    assert journal(b"".join([*whole(before), *additions(before, after)])).draft == after


@pytest.mark.parametrize("seed", range(3))
def test_a_damaged_line_costs_no_other_word(draft: Draft, seed: int) -> None:
    lines = list(whole(answered(full(draft), "q", 9)))
    for place, line in enumerate(lines):
        for at_byte in range(seed, len(line) - 1, 7):
            spoiled = line[:at_byte] + bytes([line[at_byte] ^ 0x15]) + line[at_byte + 1 :]
            found = journal(b"".join([*lines[:place], spoiled, *lines[place + 1 :]]))
            assert b"\n".join(found.damaged) == spoiled.removesuffix(b"\n").strip(b"\n")
            assert found.draft == journal(b"".join([*lines[:place], *lines[place + 1 :]])).draft
            assert not found.takes_more


def test_every_cut_leaves_the_words_before_it(draft: Draft) -> None:
    lines = list(whole(full(draft)))
    content = b"".join(lines)
    for length in range(len(content)):
        found = journal(content[:length])
        whole_lines = content[: length + 1].count(b"\n")
        within_a_line = 10 not in content[max(length - 1, 0) : length + 1] and length > 0
        assert (found.size, found.core) == (length, sum(map(len, lines[:whole_lines])))
        assert found.draft == (journal(b"".join(lines[:whole_lines])).draft if whole_lines else None)
        assert found.torn == bool(found.damaged) == within_a_line


def test_without_its_heading_the_words_are_still_there(draft: Draft) -> None:
    _, *words = whole(full(draft))
    found = journal(b"".join(words)).draft
    assert found == replace(
        full(draft), base="", head="", checklist="", checklist_version="", created=at(1), updated=at(5)
    )


@pytest.mark.parametrize(
    ("kind", "entry"),
    [
        (HEADING, {"schema": SCHEMA + 1, "shape": "of tomorrow"}),
        ("verdicts", {"a": 1}),
        ("answers", {"question": 1}),
        (HEADING, {"schema": SCHEMA}),
    ],
    ids=["schema", "kind", "entry", "heading"],
)
def test_a_whole_line_that_is_not_understood_was_written_by_a_newer_reviewtui(
    draft: Draft, kind: str, entry: object
) -> None:
    content = b"".join(whole(draft)) + encode(kind, "k", entry)
    with pytest.raises(RepositoryError, match="newer reviewtui") as caught:
        journal(content)
    assert caught.value.hint


def test_nothing_is_no_draft() -> None:
    assert journal(b"") == Journal(headless=True)
    assert journal(b"\n\n").draft is None
    assert journal(b"\0" * 5000 + b"\n").draft is None


def test_a_journal_is_wasteful_when_most_of_it_is_out_of_date(draft: Draft) -> None:
    short, marks = b"".join(whole(draft)), [encode("marks", "f", Mark("f", reviewed=True, at=at(1)))]
    enough = 65_536 // len(marks[0])
    assert not journal(short + b"".join(marks * enough)).wasteful
    assert journal(short + b"".join(marks * (enough + 20))).wasteful
    long = replace(draft, marks={f"{number}": Mark(f"{number}", reviewed=True, at=at(1)) for number in range(5000)})
    assert not journal(b"".join(whole(long)) + b"".join(marks * 5000)).wasteful
    gone = journal(short + b"".join(marks * (enough + 20)) + encode("marks", "f", None))
    assert (gone.core, gone.draft) == (len(short), draft)


answers = st.dictionaries(
    st.sampled_from("abcd"), st.tuples(st.sampled_from([*AnswerValue, None]), st.text(max_size=5))
).map(lambda said: {key: Answer(key, value, START, note) for key, (value, note) in said.items()})


@given(st.lists(answers, min_size=1))
def test_a_journal_follows_any_course_of_a_draft(course: list[dict[str, Answer]]) -> None:
    content, before = b"".join(whole(EMPTY)), EMPTY
    for said in course:
        after = replace(EMPTY, answers=said)
        content += b"".join(additions(before, after))
        before = after
    assert journal(content).draft == before
