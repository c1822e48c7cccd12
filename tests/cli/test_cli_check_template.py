"""`records check-template`: what a template of a house names and there is not, and what it makes of the demo."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reviewtui import resources
from reviewtui.records import rendering, template_checking
from reviewtui.records.kinds import kinds
from tests.cli.shop import Run, Shop

CHECK = ("records", "check-template")


def template(folder: Path, text: str, kind: str = "adr", form: str = "own") -> Path:
    """Write a template where those of a house lie."""
    path = folder / "templates" / kind / f"{form}.md.j2"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_our_own_templates_are_without_fault(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    # What we wrote ourselves needs no process around it.
    monkeypatch.setattr(template_checking, "rendered", rendering.filled)
    folder = resources.folder("templates")
    files = [file for kind in kinds() for file in sorted((folder / kind.id).glob("*.md.j2"))]
    outcome = run(*CHECK, "--format", "json", *files)
    document = json.loads(outcome.out)
    assert [(one["path"], one["faults"], one["unused"]) for one in document["templates"]] == [
        (f"templates/{file.parent.name}/{file.name}", [], []) for file in files
    ]
    assert all(text["text"] for one in document["templates"] for text in one["texts"])


def test_names_that_stand_for_nothing_are_told_also_where_nobody_goes(run: Run, tmp_path: Path) -> None:
    text = "# {{ title }}\n{% if false %}{{ nobody }}{% endif %}\n{% for row in rows %}{{ row.plase }}{% endfor %}\n"
    outcome = run(*CHECK, template(tmp_path, text))
    assert outcome.code == 1
    assert "line 2: there is no value `nobody`" in outcome.out
    assert "line 3: a `Row` has no `plase`; did you mean `place`?" in outcome.out


def test_what_is_known_by_other_means_is_no_fault(run: Run, tmp_path: Path) -> None:
    text = (
        "{% set a = title %}{% macro m(b) %}{{ b }}{{ caller is defined }}{% endmacro %}{{ m(a) }}\n"
        "{{ nothing is defined }}{{ nothing | default('x') }}{% with c = 1 %}{{ c }}{% endwith %}\n"
        "{% for key, value in {'k': 1}.items() %}{{ key }}{{ value }}{{ loop.index }}{% endfor %}\n"
        "{% set d %}x{% endset %}{{ d }}\n"
    )
    outcome = run(*CHECK, template(tmp_path, text))
    assert outcome.code == 0, outcome.out
    assert "begun by hand: 2 lines" in outcome.out


def test_what_nobody_uses_is_told_and_shuts_nothing(run: Run, tmp_path: Path) -> None:
    outcome = run(*CHECK, template(tmp_path, "# {{ title }}\n{% macro idle() %}{% endmacro %}\n"))
    assert outcome.code == 0
    assert "line 2: nobody calls the macro `idle`" in outcome.out


def test_what_is_there_only_with_a_review_is_told(run: Run, tmp_path: Path) -> None:
    outcome = run(*CHECK, template(tmp_path, "# {{ title }}\n\n{{ drivers[0] }}\n"))
    assert outcome.code == 1
    told = " ".join(outcome.out.split())
    assert "line 3: there is no value `drivers`, when it is begun by hand" in told
    assert "made from a review: 3 lines" in told


def test_the_text_is_shown_when_all_is_wanted(run: Run, tmp_path: Path) -> None:
    assert "    # Keep order ids stable" in run(*CHECK, "-v", template(tmp_path, "# {{ title }}\n")).out


def test_a_part_is_tried_with_the_forms_that_include_it(run: Run, tmp_path: Path) -> None:
    part = template(tmp_path, "{{ row.plase }} {{ nobody }}\n", form="_part")
    outcome = run(*CHECK, part)
    assert outcome.code == 0
    assert "a part, which is tried with the forms that include it" in " ".join(outcome.out.split())
    form = template(tmp_path, "# {{ title }}\n{% include 'adr/_part.md.j2' %}\n")
    outcome = run(*CHECK, form)
    assert outcome.code == 1
    assert "templates/adr/_part.md.j2, line 1: there is no value `row`" in " ".join(outcome.out.split())


HOSTILE = {
    "broken": "{% if %}",
    "deep": "{{ " + "(" * 5000 + "1",
    "endless": "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_templates_are_refused_with_words(
    run: Run, tmp_path: Path, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rendering, "_SECONDS", 1)
    outcome = run(*CHECK, template(tmp_path, text))
    assert outcome.code == 1
    assert not outcome.err


def test_all_templates_of_a_kind_are_tried(run: Run, shop: Shop) -> None:
    template(shop.folder, "# {{ title }}\n", form="one")
    template(shop.folder, "# {{ titel }}\n", form="two")
    outcome = run(*CHECK, "adr", "--repo", shop.folder, "--format", "json")
    found = {one["path"]: [fault["line"] for fault in one["faults"]] for one in json.loads(outcome.out)["templates"]}
    assert found == {"templates/adr/one.md.j2": [], "templates/adr/two.md.j2": [1]}


@pytest.mark.parametrize("words", [(), ("adr",), ("nothing.md.j2",)])
def test_what_is_no_template_is_answered_with_what_is_one(run: Run, shop: Shop, words: tuple[str, ...]) -> None:
    outcome = run(*CHECK, *words, "--repo", shop.folder)
    assert outcome.code == 2
    assert "hint:" in outcome.err
