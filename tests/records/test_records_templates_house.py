"""Templates of a house: they come before ours, may add forms, and harm nobody."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from reviewtui.errors import UnreadableError
from reviewtui.model import Verdict
from reviewtui.records import rendering
from reviewtui.records.generated import blocks
from reviewtui.records.house import with_house
from reviewtui.records.kinds import kind
from reviewtui.records.origin import origin_of
from reviewtui.records.rendering import Task, rendered
from reviewtui.records.writing import written
from reviewtui.repository import FolderSnapshot
from reviewtui.rubric.types import Decision
from tests.records.conftest import HOSTILE, Said, finding, known_from, report_of, review_of

ADR = kind("adr")
KNOWN = known_from(review_of(report_of(finding(1, Verdict.BREAKING)), Said(Decision.APPROVE)))


def house(folder: Path, **templates: str) -> FolderSnapshot:
    """Return a folder with templates for decision records."""
    (folder / "templates" / "adr").mkdir(parents=True)
    for name, text in templates.items():
        (folder / "templates" / "adr" / f"{name}.md.j2").write_text(text, encoding="utf-8")
    return FolderSnapshot(folder, "house")


def fill(text: str, **values: object) -> str:
    """Return a template of a house, filled."""
    return rendered(Task("adr/own.md.j2", values, {"adr/own.md.j2": text}))


def test_without_templates_the_kind_is_as_it_was(tmp_path: Path) -> None:
    assert with_house(ADR, FolderSnapshot(tmp_path, "none")) is ADR


def test_a_template_of_the_house_comes_before_ours_and_may_include_ours(tmp_path: Path) -> None:
    own = '# {{ title }}\n\n{% call generated("findings") %}\n{% include "adr/findings.md.j2" %}\n{% endcall %}\n'
    housed = with_house(ADR, house(tmp_path, madr=own))
    text = written(housed, housed.form("madr"), KNOWN)
    assert text.startswith("# Accept 1 breaking change to orders\n\n<!-- reviewtui:findings ")
    assert [part.untouched for part in blocks(text)] == [True]
    origin = origin_of(text)
    assert origin is not None
    assert origin.form == "madr"


def test_a_part_of_ours_can_be_replaced_alone(tmp_path: Path) -> None:
    housed = with_house(ADR, house(tmp_path, confirmation="Ask {{ reviewed.id | code }}.\n"))
    assert [form.id for form in housed.forms] == [form.id for form in ADR.forms], "a part is no form"
    text = written(housed, housed.form("madr"), KNOWN)
    assert "Ask `orders-v2-1a2b3c4d`." in text
    assert "## Decision Drivers" in text


def test_a_new_name_is_a_new_form_and_an_underscore_hides_a_part(tmp_path: Path) -> None:
    housed = with_house(ADR, house(tmp_path, short='# {{ title }}\n{% include "adr/_end.md.j2" %}', _end="\nEnd\n"))
    assert [form.id for form in housed.forms] == [*(form.id for form in ADR.forms), "short"]
    assert written(housed, housed.form("short"), KNOWN).startswith("# Accept 1 breaking change to orders\n\nEnd\n")


def test_values_are_escaped_in_templates_of_a_house_too() -> None:
    assert "<script>" not in fill("{{ x }}\n\n| {{ x | cell }} |\n", x=HOSTILE)


@pytest.mark.parametrize(
    ("template", "line", "words"),
    [
        ("# {{ titel }}", 1, "there is no value `titel`; did you mean `title`?"),
        ("a\n\n{{ reviewed.heat }}", 3, "a `Reviewed` has no `heat`; did you mean `head`?"),
        ("{% if rows %}\n{{ rows[0].fingerprints }}\n{% endif %}", 2, "did you mean `fingerprint`?"),
        ("a\n{% if title %}", 2, "Unexpected end of template"),
        ("{{ title | shout }}", 1, "No filter named 'shout'"),
        ("a\n{% include 'adr/nothing.md.j2' %}", 2, "there is no template `adr/nothing.md.j2`"),
        ("a\n\n{{ title + 1 }}", 3, "can only concatenate str"),
    ],
)
def test_a_mistake_is_told_with_template_line_and_the_nearest_name(
    tmp_path: Path, template: str, line: int, words: str
) -> None:
    housed = with_house(ADR, house(tmp_path, madr=template))
    with pytest.raises(UnreadableError) as caught:
        written(housed, housed.form("madr"), KNOWN)
    assert (caught.value.path, caught.value.line) == ("templates/adr/madr.md.j2", line)
    assert words in caught.value.message


@pytest.mark.parametrize(
    "template",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ title.__init__.__globals__ }}",
        "{{ ask.__globals__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ '{0.__class__}'.format(title) }}",
        "{{ ('{0.__cl' ~ 'ass__}').format(title) }}",
        "{{ title | attr('__class__') | upper }}",
        "{{ rows.append(1) }}",
        "{% include '../../../../etc/passwd' %}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}",
    ],
)
def test_tricks_are_refused_with_words(template: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        fill(template, title="T", rows=(1,))
    assert caught.value.path == "templates/adr/own.md.j2"
    assert caught.value.line == 1
    assert caught.value.message


@pytest.mark.parametrize(
    "template",
    [
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{% for a in range(10 ** 9) %}{% endfor %}",
        "{{ 'a' * 10 ** 10 }}",
        "{{ 'a' | center(10 ** 10) }}",
        "{{ '%0999999999d' % 1 }}",
        "{{ '{:>9999999999}'.format(1) }}",
        "{{ 9 ** (9 ** 9) }}",
        "{{ lipsum(n=999999) }}",
        "{% macro m(n) %}{{ m(n) }}{% endmacro %}{{ m(1) }}",
        "{% include 'adr/own.md.j2' %}",
        "{% set ns = namespace(s='a' * 1000) %}{% for i in range(60) %}{% set ns.s = ns.s ~ ns.s %}{% endfor %}",
        "{% for a in range(99999) %}{{ 'a' * 1000 }}{% endfor %}",
    ],
)
def test_what_would_never_end_is_ended(template: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # What ends a template ends it after one second as well as after three.
    monkeypatch.setattr(rendering, "_SECONDS", 1)
    begun = time.monotonic()
    with pytest.raises(UnreadableError) as caught:
        fill(template)
    assert caught.value.path == "templates/adr/own.md.j2"
    assert time.monotonic() - begun < 25


def test_nothing_is_imported_from_where_somebody_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "jinja2.py").write_text("raise SystemExit(7)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert fill("{{ 1 }}") == "1\n"


def test_a_template_that_is_no_text_or_too_large_is_refused(tmp_path: Path) -> None:
    house(tmp_path, madr="x")
    (tmp_path / "templates" / "adr" / "bad.md.j2").write_bytes(b"a\n\xff")
    with pytest.raises(UnreadableError, match="not written in UTF-8") as caught:
        with_house(ADR, FolderSnapshot(tmp_path, "house"))
    assert caught.value.line == 2
    (tmp_path / "templates" / "adr" / "bad.md.j2").write_bytes(b"a" * 300_000)
    with pytest.raises(UnreadableError, match="256 KiB"):
        with_house(ADR, FolderSnapshot(tmp_path, "house"))


def test_a_form_has_a_name_that_can_be_typed(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="small letters"):
        with_house(ADR, house(tmp_path, **{"My Form": "x"}))
