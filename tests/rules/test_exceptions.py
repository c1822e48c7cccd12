"""`x-reviewtui-ignore`: what it covers, what it leaves, and what is said about one that holds for nothing."""

from __future__ import annotations

import pytest

from reviewtui.formats.openapi.surveying import OpenApiSurvey, survey, survey_text
from reviewtui.rules.exceptions import KEY, Exceptions
from reviewtui.rules.house import House
from reviewtui.rules.linting import put
from reviewtui.rules.loading import design_ids, design_rules

RULES = {rule.id: rule for rule in design_rules()}
NO_SUMMARY = "docs-operation-summary"
HEADER = 'openapi: 3.1.0\ninfo: {title: Orders, version: "1"}\n'
IGNORE = f"{KEY}: {{{NO_SUMMARY}: The path says it all.}}"
PATHS = """\
paths:
  /a:
    {path}
    get:
      {operation}
      responses: {{"200": {{description: OK}}}}
    put:
      responses: {{"200": {{description: OK}}}}
  /b:
    get:
      responses: {{"200": {{description: OK}}}}
"""


def _text(root: str = "", path: str = "", operation: str = "") -> str:
    return f"{HEADER}{root}\n{PATHS.format(path=path, operation=operation)}"


def _excused(found: OpenApiSurvey, rule: str = NO_SUMMARY, *, allowed: bool = True) -> dict[str, list[str]]:
    (asked,) = put(found, [RULES[rule]], House())
    exceptions = Exceptions(found, design_ids(), allowed=allowed)
    return {
        reason: [offence.node.pointer for offence in offences]
        for reason, offences in exceptions.by_reason(rule, asked.offences).items()
    }


def _notes(text: str, *, allowed: bool = True) -> list[tuple[int, str, str]]:
    exceptions = Exceptions(survey_text(text), design_ids(), allowed=allowed)
    return [(note.line, note.message, note.hint) for note in exceptions.notes]


def test_without_an_exception_nothing_is_excused() -> None:
    assert list(_excused(survey_text(_text()))) == [""]
    assert _notes(_text()) == []


@pytest.mark.parametrize(
    ("text", "excused"),
    [
        (_text(operation=IGNORE), ["/paths/~1a/get"]),
        (_text(path=IGNORE), ["/paths/~1a/get", "/paths/~1a/put"]),
        (_text(root=IGNORE), ["/paths/~1a/get", "/paths/~1a/put", "/paths/~1b/get"]),
    ],
    ids=["operation", "path", "root"],
)
def test_an_exception_holds_for_its_object_and_all_below(text: str, excused: list[str]) -> None:
    found = _excused(survey_text(text))
    assert found["The path says it all."] == excused
    assert len(found.get("", [])) == 3 - len(excused)
    assert _notes(text) == []


def test_the_nearest_reason_is_the_one_that_counts() -> None:
    text = _text(root=IGNORE, operation=IGNORE.replace("The path says it all.", "Nobody reads it."))
    assert _excused(survey_text(text)) == {
        "Nobody reads it.": ["/paths/~1a/get"],
        "The path says it all.": ["/paths/~1a/put", "/paths/~1b/get"],
    }


def test_a_name_that_begins_alike_is_not_below() -> None:
    text = f'{HEADER}paths:\n  /a: {{{IGNORE}}}\n  /ab: {{get: {{responses: {{"200": {{description: OK}}}}}}}}\n'
    assert _excused(survey_text(text)) == {"": ["/paths/~1ab/get"]}


def test_an_exception_of_one_rule_does_not_hold_for_another() -> None:
    text = _text(root=f"{KEY}: {{design-path-depth: Our paths are deep.}}")
    assert list(_excused(survey_text(text))) == [""]


def test_an_exception_holds_for_a_rule_that_is_asked_of_something_above() -> None:
    text = f"{HEADER}servers: [{{url: https://a.example/v1, {KEY}: {{design-path-version: For old clients.}}}}]\n"
    text += 'paths: {/a: {get: {parameters: [{name: api-version, in: query}], responses: {"200": {description: OK}}}}}'
    found = survey_text(text)
    (asked,) = put(found, [RULES["design-path-version"]], House(version_style="query"))
    assert [offence.element.node.pointer for offence in asked.offences] == [""]
    assert list(Exceptions(found, design_ids()).by_reason("design-path-version", asked.offences)) == [
        "For old clients."
    ]


class _Files:
    def __init__(self, **files: str) -> None:
        self.files = {f"{name}.yaml": text.encode() for name, text in files.items()}

    def read(self, path: str) -> bytes:
        return self.files[path]


@pytest.mark.parametrize("holder", ["main", "part"])
def test_an_exception_at_the_top_holds_for_its_file_and_that_of_the_main_file_for_all(holder: str) -> None:
    main = f"{HEADER}{IGNORE if holder == 'main' else ''}\npaths: {{/a: {{$ref: part.yaml}}}}\n"
    part = f'{IGNORE if holder == "part" else ""}\nget: {{responses: {{"200": {{description: OK}}}}}}\n'
    assert _excused(survey("main.yaml", _Files(main=main, part=part))) == {"The path says it all.": ["/get"]}


@pytest.mark.parametrize(
    ("written", "message", "hint"),
    [
        ("{docs-operation-sumary: So.}", "there is no design rule `docs-operation-sumary`", f"`{NO_SUMMARY}`"),
        ("{operation-removed: So.}", "there is no design rule `operation-removed`", ""),
        (f"{{{NO_SUMMARY}: ''}}", f"the exception from `{NO_SUMMARY}` gives no reason", "Say in a sentence"),
        (f"{{{NO_SUMMARY}: '  '}}", "gives no reason", ""),
        (f"{{{NO_SUMMARY}: true}}", "gives no reason", ""),
        (f"[{NO_SUMMARY}]", "must be a mapping of rules to reasons", f"Write `{KEY}"),
        ("null", "must be a mapping of rules to reasons", ""),
    ],
)
def test_an_exception_that_holds_for_nothing_is_told_with_its_line(written: str, message: str, hint: str) -> None:
    text = _text(operation=f"{KEY}: {written}")
    assert list(_excused(survey_text(text))) == [""]
    ((line, told, advice),) = _notes(text)
    assert line == 1 + text.split("\n").index(f"      {KEY}: {written}")
    assert message in told
    assert hint in advice


def test_where_exceptions_are_forbidden_each_is_told_and_excuses_nothing() -> None:
    text = _text(root=IGNORE, operation=IGNORE)
    assert list(_excused(survey_text(text), allowed=False)) == [""]
    notes = _notes(text, allowed=False)
    assert [line for line, _, _ in notes] == [3, 8]
    assert all("this repository forbids it" in message for _, message, _ in notes)


def test_thousands_of_made_up_rules_are_told_without_advice_for_each() -> None:
    rules = ", ".join(f"no-such-rule-{number}: So." for number in range(3000))
    notes = _notes(_text(root=f"{KEY}: {{{rules}}}"))
    assert len(notes) == 3000
    assert notes[-1][2] == "`reviewtui rules` lists the design rules."
