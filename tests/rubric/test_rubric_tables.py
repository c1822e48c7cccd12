"""A question names a table, and whoever answers it gets what the descriptions hold of that kind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reviewtui.errors import UsageError
from reviewtui.figures import EvidenceTable
from reviewtui.model import Report
from reviewtui.rubric import shelf
from reviewtui.rubric.as_json import checklist_as_json
from reviewtui.rubric.evidence import Evidence, prefill
from reviewtui.rubric.reading import read
from reviewtui.rubric.types import Checklist, EvidenceKind
from reviewtui.rules.tabling import table_ids
from tests.rubric.rubric_samples import WHOLE, report

WITH_TABLE = f"{WHOLE}        table: operations-by-scheme\n"


def asking(text: str = WITH_TABLE) -> Checklist:
    """Return the checklist that a text spells."""
    return read("checklists/small.yaml", text.encode())


def shown(table_id: str, path: str) -> EvidenceTable:
    """Return a table of one row."""
    return EvidenceTable(
        table_id, path, "Operations", ("credentials", "number", "such as"), (("key", "1", "GET /"),), 1
    )


def said(*tables: EvidenceTable) -> Evidence:
    """Return what there is to a question with a table when descriptions have these tables."""
    made = report()
    specs = tuple(replace(made.specs[0], path=table.path, tables=(table,)) for table in tables)
    return prefill(asking(), Report(made.base, made.head, specs), ())["d1-purpose"]


def test_a_question_names_a_table() -> None:
    (question,) = asking().questions

    assert question.table == "operations-by-scheme"
    assert question.evidence_kind is EvidenceKind.INFORMED


def test_a_table_that_does_not_exist_is_told_with_the_nearest() -> None:
    with pytest.raises(UsageError) as caught:
        asking(WITH_TABLE.replace("by-scheme", "by-schema"))

    assert caught.value.message == "there is no table `operations-by-schema`"
    assert caught.value.hint == "did you mean `operations-by-scheme`?"
    assert caught.value.line == len(WITH_TABLE.splitlines())


def test_a_question_without_a_table_has_none() -> None:
    (question,) = asking(WHOLE).questions

    assert question.table == ""
    assert prefill(asking(WHOLE), report(), ())["d1-purpose"].tables == ()


def test_the_table_of_every_description_comes_with_the_evidence() -> None:
    orders, payments = shown("operations-by-scheme", "orders.yaml"), shown("operations-by-scheme", "payments.yaml")

    assert said(orders, shown("enums", "enums.yaml"), payments).tables == (orders, payments)


def test_a_checklist_that_extends_takes_the_table_over_or_drops_it() -> None:
    parent = asking()
    child = f"schema: 1\nid: ours\nextends: {parent.id}\ndimensions: [{{id: d1, questions: [{{id: d1-purpose%s}}]}}]\n"

    kept = read("ours.yaml", (child % "").encode(), lambda _: parent)
    dropped = read("ours.yaml", (child % ', table: ""').encode(), lambda _: parent)

    assert [question.table for question in kept.questions] == ["operations-by-scheme"]
    assert [question.table for question in dropped.questions] == [""]


def test_scripts_get_the_table_too() -> None:
    written = checklist_as_json(asking())

    assert '"operations-by-scheme"' in str(written).replace("'", '"')


def test_every_table_is_asked_for_by_the_shipped_questions() -> None:
    named = {question.table for question in shelf.find("api-design-review", None).questions}

    assert named - {""} == set(table_ids())
