"""A record says in its last line what it was made from, whatever was said to the options of its kind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.records.generated import block, blocks
from reviewtui.records.origin import Origin, origin_of, with_origin, without_origin
from tests.records.conftest import HOSTILE

OPTIONS = st.dictionaries(st.text(max_size=20), st.text(max_size=40), max_size=3)


@given(OPTIONS, st.lists(st.from_regex(r"[0-9a-f]{16}", fullmatch=True), max_size=3))
def test_what_is_written_is_read_again(options: dict[str, str], findings: list[str]) -> None:
    origin = Origin("madr", "orders-v2-1a2b3c4d", tuple(findings), options)
    text = with_origin("# Keep ids\n", origin)
    assert origin_of(text) == origin
    assert origin_of(text.replace("\n", "\r\n")) == origin
    assert text.count("-->") == 1
    assert without_origin(text) == "# Keep ids\n"


@pytest.mark.parametrize(
    "options", ["{", '{"a": 1}', "[1]", "{" * 5000 + "}", '{"a": ' * 3000 + "1" + "}" * 3000, "{" + HOSTILE + "}"]
)
def test_options_that_somebody_broke_are_none(options: str) -> None:
    text = f"# X\n\n<!-- Made by reviewtui as madr from the review a-1, with {options} -->\n"
    found = origin_of(text)
    assert found is None or found.options == {}


def test_a_record_full_of_marks_that_are_never_closed_is_read_at_once() -> None:
    opened = "<!-- reviewtui:a 0123456789ab -->\n" * 50_000
    assert [part.name for part in blocks(f"{opened}\n{block('b', 'text')}\n{opened}")] == ["b"]
    closed = "<!-- /reviewtui:a -->\n"
    assert len(blocks(opened + closed * 2)) == 1
