"""The line of a filter: what it reads, what it refuses with a way out, and that it says again what it read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.errors import UsageError
from reviewtui.filters.fields import FACETS, Field
from reviewtui.filters.language import LONGEST, read, written
from reviewtui.filters.query import ALL, Condition, Query
from reviewtui.filters.words import described

READ = {
    "": (),
    "verdict:breaking": (Condition(Field.VERDICT, ("breaking",)),),
    "verdict:Breaking,safe": (Condition(Field.VERDICT, ("breaking", "safe")),),
    "-kind:example": (Condition(Field.KIND, ("example",), excluded=True),),
    "path:/orders*": (Condition(Field.PATH, ("/orders*",)),),
    'path:"GET /orders"': (Condition(Field.PATH, ("GET /orders",)),),
    'file:"a b",c': (Condition(Field.FILE, ("a b", "c")),),
    "/orders": (Condition(Field.TEXT, ("/orders",)),),
    "/a:b": (Condition(Field.TEXT, ("/a:b",)),),
    '"a: b"': (Condition(Field.TEXT, ("a: b",)),),
    "-gone": (Condition(Field.TEXT, ("gone",), excluded=True),),
    "reviewed:no is:change": (Condition(Field.REVIEWED, ("no",)), Condition(Field.IS, ("change",))),
    'half "open': (Condition(Field.TEXT, ("half",)), Condition(Field.TEXT, ("open",))),
}
REFUSED = {
    "verdct:breaking": "Did you mean `verdict`?",
    "verdict:braking": "Did you mean `breaking`?",
    "verdict:": "It is one of: breaking,",
    "path:": "For example `path:order*`.",
    "xyz:1": "Fields: verdict,",
    "a" * (LONGEST + 1): "Say less",
}
DESCRIBED = {
    "verdict:breaking reviewed:no path:/orders*": "breaking, not reviewed, /orders*",
    "verdict:breaking,dangerous": "breaking or dangerous",
    "-kind:media-type rule:enum": "without media type, rule enum",
    "layer:wire decided:mine gone": 'layer wire, decided by you, "gone"',
}

free_words = st.text(st.characters(exclude_categories=("C", "Z"), exclude_characters='"'), min_size=1, max_size=12)
spaced_words = st.lists(free_words, min_size=1, max_size=3).map(" ".join)


def conditions(field: Field) -> st.SearchStrategy[Condition]:
    words = st.sampled_from(field.choices) if field.choices else spaced_words
    at_most = 1 if field is Field.TEXT else 3
    several = st.lists(words, min_size=1, max_size=at_most, unique=True).map(tuple)
    return st.builds(Condition, st.just(field), several, st.booleans())


queries = st.lists(st.sampled_from(Field).flatmap(conditions), max_size=4).map(lambda found: Query(tuple(found)))


@pytest.mark.parametrize("line", READ)
def test_a_line_is_read(line: str) -> None:
    assert read(line) == Query(READ[line])


@pytest.mark.parametrize("line", REFUSED)
def test_what_is_not_known_is_refused_with_a_way_out(line: str) -> None:
    with pytest.raises(UsageError) as refused:
        read(line)
    assert REFUSED[line] in refused.value.hint


@pytest.mark.parametrize("line", DESCRIBED)
def test_a_filter_is_told_in_words(line: str) -> None:
    assert described(read(line)) == DESCRIBED[line]


@given(queries)
def test_what_is_written_is_read_as_the_same(query: Query) -> None:
    assert read(written(query)) == query


@given(st.text(max_size=60))
def test_any_line_without_a_colon_is_read(line: str) -> None:
    query = read(line.replace(":", ""))
    assert read(written(query)) == query


@pytest.mark.parametrize("field", FACETS)
def test_a_choice_that_is_turned_twice_is_as_before(field: Field) -> None:
    for word in field.choices:
        once = ALL.turned(field, word)
        assert once.chosen(field) == (word,)
        assert once.turned(field, word) == ALL
