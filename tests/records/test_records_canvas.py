"""The product canvas: what the description says, who uses it, and the questions that are due before the design."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from markdown_it import MarkdownIt

from reviewtui.consumers.consumer import Consumer, Inventory
from reviewtui.errors import UsageError
from reviewtui.model import Verdict
from reviewtui.records import front_matter
from reviewtui.records.generated import blocks
from reviewtui.records.kinds import kind
from reviewtui.records.known import Known
from reviewtui.records.prompts import prompts
from reviewtui.records.writing import written
from reviewtui.reviews.team import Reviewer
from reviewtui.rubric.types import Stop
from tests.records.conftest import HOSTILE, checklist_of, finding, known_from, report_of, review_of
from tests.records.files import InMemory
from tests.records.test_records_portrait import ORDERS

CANVAS = kind("canvas")
PARSER = MarkdownIt("commonmark").enable("table")
FILES = InMemory({"apis/orders/openapi.yaml": ORDERS})


def canvas_of(known: Known) -> str:
    """Return the canvas that is filled from what is known."""
    return written(CANVAS, CANVAS.form(None), known)


def by_hand(title: str = "", **options: str) -> Known:
    """Return what is known of a canvas that somebody begins without a review."""
    ana = Reviewer("Ana Bell", "ana@example.com")
    known = Known(title, date(2026, 3, 2), ana, "reviewtui 0.1.0", "docs/api-canvases/x.md", head=FILES)
    return replace(known, options=options)


def test_by_hand_it_asks_for_everything_and_what_the_checklist_that_ships_asks() -> None:
    record = canvas_of(by_hand("Returns"))
    assert blocks(record) == ()
    assert len(prompts(record)) > 20
    assert "* Was the catalog searched for an API that already answers this need? *To write:" in record
    assert "\n\n\n" not in record
    assert "None" not in record


def test_a_description_tells_its_operations_scopes_and_contact() -> None:
    known = by_hand(spec="./apis/orders/openapi.yaml")
    assert CANVAS.title(known) == "Orders"
    record = canvas_of(known)
    assert "Orders, version 1.2.0 (`apis/orders/openapi.yaml`), says: Shops place orders.\n" in record
    assert "| `POST /orders` | Place an order. | orders.write, orders.read |\n" in record
    assert "* `apis/orders/openapi.yaml` takes these scopes: orders.read, orders.write.\n" in record
    front = front_matter.values(record, "x.md")
    assert (front["owner"], front["audience"]) == ("Team Orders, orders@example.com", "company-internal")
    assert front["api"] == ["apis/orders/openapi.yaml"]
    assert [part.name for part in blocks(record)] == ["consumers", "operations", "scopes"]


def test_what_is_no_description_is_refused() -> None:
    for wrong in ("none.yaml", "../apis/orders/openapi.yaml"):
        with pytest.raises(UsageError, match="is no API description"):
            canvas_of(by_hand("Orders", spec=wrong))


def test_a_review_gives_descriptions_answers_and_consumers() -> None:
    review = review_of(report_of(finding(1, Verdict.BREAKING)))
    first = replace(checklist_of("Is every break announced?", "Who pays?"))
    dimension = replace(
        first.dimensions[0], questions=tuple(replace(one, stops=(Stop.DEFINE,)) for one in first.questions)
    )
    review = replace(review, checklist=replace(first, dimensions=(dimension,)))
    shop = Consumer("Shop | app", owner="Cleo", apis=("apis/orders/**",))
    inventory = Inventory("consumers.yaml", (shop, Consumer("Other", apis=("apis/users/**",))))
    record = canvas_of(replace(known_from(review), head=FILES, inventory=inventory, tier="tier-1"))
    assert "| Is every break announced? | no | Ana Bell: Nobody was told. |" in record
    assert "* Who pays? *To write:" in record
    assert "| Shop \\| app | Cleo |" in record
    assert "| Other |" not in record
    assert 'tier: "tier-1"\n' in record


def test_no_inventory_is_another_thing_than_one_that_names_nobody() -> None:
    known = by_hand("Orders", spec="apis/orders/openapi.yaml")
    assert "This repository keeps no inventory of consumers." in canvas_of(known)
    assert "The inventory of consumers names nobody" in canvas_of(
        replace(known, inventory=Inventory("consumers.yaml", ()))
    )


def test_hostile_names_change_nothing_but_words() -> None:
    def structure(word: str, *, title: str) -> list[str]:
        text = ORDERS.replace("List orders", word).replace("title: Orders", f"title: {title}")
        known = replace(by_hand(title, spec="a.yaml"), head=InMemory({"a.yaml": text}))
        record = canvas_of(known)
        assert "<script" not in PARSER.render(front_matter.parted(record).body)
        return [token.type for token in PARSER.parse(front_matter.parted(record).body)]

    quoted = '"' + HOSTILE.replace("\\", "\\\\").replace("\n", "\\n").replace("\x1b", "\\e") + '"'
    assert structure(quoted, title=quoted) == structure("word", title="word")
