"""A broken checklist is told with its line, its column and the nearest right word."""

from __future__ import annotations

import pytest

from reviewtui.errors import ReviewtuiError, UnreadableError, UsageError
from reviewtui.rubric.reading import read
from reviewtui.rubric.types import AnswerValue, Checklist, Severity, Stop, Tier
from tests.rubric.rubric_samples import WHOLE

LAST = WHOLE.splitlines()[-1]
END = len(WHOLE.splitlines())


def broken(text: str | bytes) -> ReviewtuiError:
    with pytest.raises(ReviewtuiError) as caught:
        read("checklists/small.yaml", text.encode() if isinstance(text, str) else text)
    return caught.value


def whole(text: str = WHOLE) -> Checklist:
    return read("checklists/small.yaml", text.encode())


def test_a_sound_checklist_is_read_with_its_usual_values() -> None:
    sheet = whole()
    (asked,) = sheet.questions

    assert (sheet.id, sheet.title, sheet.version) == ("small", "A small checklist", "1")
    assert sheet.dimensions[0].anchors[5] == "Excellent."
    assert (asked.id, asked.dimension, asked.severity_if_no) == ("d1-purpose", "d1", Severity.MAJOR)
    assert asked.weight == Severity.MAJOR.weight
    assert asked.tiers == tuple(Tier)
    assert (asked.evidence, asked.fires_mean, asked.silence_means) == ((), AnswerValue.UNKNOWN, AnswerValue.UNKNOWN)


def test_optional_keys_are_read() -> None:
    sheet = whole(
        WHOLE
        + """\
        weight: 9
        evidence: ["request-*"]
        fires_mean: no
        silence_means: not-applicable
        evidence_verdicts: [breaking]
        tiers: [tier-1]
        stops: [design, deprecate]
        roles: [architect]
        example: {good: This., bad: That.}
        references: ["https://example.org"]
"""
    )
    (asked,) = sheet.questions

    assert (asked.weight, asked.evidence, asked.roles, asked.tiers) == (9, ("request-*",), ("architect",), (Tier.ONE,))
    assert (asked.fires_mean, asked.silence_means) == (AnswerValue.NO, AnswerValue.NOT_APPLICABLE)
    assert asked.stops == (Stop.DESIGN, Stop.DEPRECATE)
    assert (asked.good, asked.bad, asked.references) == ("This.", "That.", ("https://example.org",))


def without(line: str) -> str:
    assert line in WHOLE
    return WHOLE.replace(f"{line}\n", "", 1)


def instead(old: str, new: str) -> str:
    assert old in WHOLE
    return WHOLE.replace(old, new, 1)


ADDED = "        "
BROKEN = [
    pytest.param(instead("why:", "whyy:"), 18, 9, "`whyy` is not a key", "did you mean `why`?", id="unknown key"),
    pytest.param(instead("title: A", "titel: A"), 3, 1, "`titel` is not a key", "did you mean `title`?", id="top"),
    pytest.param(
        instead("5: Excellent.", "6: Excellent."), 14, 7, "`6` is not a key", "known here: 1, 2, 3, 4, 5", id="level"
    ),
    pytest.param(instead("major", "majro"), 21, 9, "`majro` is no choice", "did you mean `major`?", id="bad choice"),
    pytest.param(
        f"{WHOLE}{ADDED}tiers: [tier-1, tier-9]\n", 23, 25, "`tier-9` is no choice", "did you mean", id="bad tier"
    ),
    pytest.param(
        f"{WHOLE}{ADDED}fires_mean: not-applicable\n",
        23,
        9,
        "`not-applicable` is no choice",
        "no, unknown, yes",
        id="fires",
    ),
    pytest.param(
        f"{WHOLE}{ADDED}evidence_verdicts: [braking]\n", 23, 29, "`braking`", "did you mean `breaking`?", id="verdict"
    ),
    pytest.param(instead('"1"', "1.0"), 4, 1, "`version` must be text", "put it between quotes", id="number for text"),
    pytest.param(f"{WHOLE}{ADDED}weight: heavy\n", 23, 9, "`weight` must be a whole number, not text", "", id="text"),
    pytest.param(f"{WHOLE}{ADDED}weight: 0\n", 23, 9, "`weight` of a question must be 1 or more", "", id="weight 0"),
    pytest.param(f"{WHOLE}{ADDED}roles: architect\n", 23, 9, "`roles` must be a list", "", id="no list"),
    pytest.param(
        without("        why: Without one nobody knows."), 16, 9, "`d1-purpose` lacks the key `why`", "", id="no why"
    ),
    pytest.param(instead("Without one nobody knows.", '" "'), 18, 9, "`why` of `d1-purpose` is empty", "", id="blank"),
    pytest.param(instead("Without one nobody knows.", ""), 18, 9, "`why` must be text", "", id="null"),
    pytest.param(without("    title: Design"), 6, 5, "`d1` lacks the key `title`", "", id="no title"),
    pytest.param(without("      3: Fair."), 9, 5, "lacks the key `3`", "", id="no anchor"),
    pytest.param(without("id: small"), 1, 1, "the checklist has no `id`", "", id="no id"),
    pytest.param(without("schema: 1"), 1, 1, "lacks the key `schema`", "write `schema: 1`", id="no schema"),
    pytest.param(instead("schema: 1", "schema: 2"), 1, 1, "schema 2 is not known", "reads schema 1", id="schema"),
    pytest.param(instead("id: small", "id: Too Big"), 2, 1, "`Too Big` cannot be an id", "small letters", id="bad id"),
    pytest.param(instead("weight: 100", "weight: 90"), 5, 1, "add up to 90, not to 100", "", id="weights"),
    pytest.param(instead("weight: 100", "weight: 0"), 8, 5, "share of the 100", "", id="no weight"),
    pytest.param(
        instead("    weight: 100", "    weight: 100\n    minimums: {tier-1: 6}"), 9, 16, "from 1 to 5", "", id="minimum"
    ),
    pytest.param(
        instead("    weight: 100", '    weight: 100\n    caps: [{rules: ["*"], level: 0, because: so}]'),
        9,
        27,
        "a cap is a whole level",
        "",
        id="cap",
    ),
    pytest.param(
        WHOLE + "\n".join(["", *WHOLE.splitlines()[15:], ""]).replace("\n\n", "\n").lstrip("\n"),
        23,
        9,
        "the id `d1-purpose` stands twice",
        "first in line 16",
        id="duplicate question",
    ),
    pytest.param(f"{WHOLE}{ADDED}why: Again.\n", 23, 9, "`why` stands twice", "first in line 18", id="duplicate key"),
    pytest.param(f"{WHOLE}remove: [d1-purpose]\n", 23, 1, "`remove` needs `extends`", "", id="remove nothing"),
    pytest.param(f"{WHOLE}extends: other\n", 23, 1, "`other` cannot be extended", "", id="no shelf"),
    pytest.param("- one\n- two\n", 1, 1, "must be a mapping of keys to values, not a list", "", id="list"),
    pytest.param("just text\n", 1, 1, "must be a mapping of keys to values, not text", "", id="text only"),
]


@pytest.mark.parametrize(("text", "line", "column", "message", "hint"), BROKEN)
def test_a_broken_checklist_is_told_with_its_place(text: str, line: int, column: int, message: str, hint: str) -> None:
    error = broken(text)

    assert isinstance(error, UsageError)
    assert message in error.message
    assert hint in error.hint
    assert (error.path, error.line, error.column) == ("checklists/small.yaml", line, column)


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing but a remark\n", "---\n"])
def test_an_empty_file_says_how_to_begin(text: str) -> None:
    error = broken(text)

    assert error.path == "checklists/small.yaml"
    assert "empty" in error.message


def test_a_file_that_is_no_yaml_says_where() -> None:
    error = broken(instead("title: A small checklist", "title: [A small"))

    assert isinstance(error, UnreadableError)
    assert error.line >= 3


def test_a_question_that_is_no_mapping() -> None:
    text = "\n".join([*WHOLE.splitlines()[:15], "      - just text", ""])

    assert "must be a mapping of keys to values, not text" in broken(text).message


def test_hostile_text_in_a_question_is_just_text() -> None:
    hostile = r'"Is \e[31m[bold]this[/bold] [@click=app.quit]safe[/] \u202e?"'

    (asked,) = whole(instead("Is there a purpose?", hostile)).questions

    assert asked.question == "Is \x1b[31m[bold]this[/bold] [@click=app.quit]safe[/] \u202e?"


@pytest.mark.parametrize(
    "key",
    [r'"\e[2Jx"', r'"\u202eevil"', r'"\u0007"', '"a`b"', '"x` - at `$.dimensions[7]"', '"x` - at `$.nowhere"'],
)
def test_a_hostile_key_is_named_without_its_power(key: str) -> None:
    error = broken(f"{WHOLE}{key}: 1\n")

    assert isinstance(error, UsageError)
    assert error.message.isprintable()
    assert error.hint.isprintable()


def test_raw_control_characters_are_refused_with_their_line() -> None:
    error = broken(WHOLE.encode().replace(b"A small", b"A \x1b[31msmall", 1))

    assert error.message.isprintable()
    assert error.path == "checklists/small.yaml"
