"""A review of two real descriptions in memory, for the semantic view."""

from __future__ import annotations

from pathlib import Path

from reviewtui.check import Sides, check_pair
from reviewtui.config import Config
from reviewtui.formats.comparison import SpecPair
from reviewtui.repository import FolderSnapshot
from tests.tui.fake_session import FakeSession

PATH = "shop.yaml"
BASE = """\
openapi: 3.0.3
info: {title: Shop, version: 1.0.0}
paths:
  /orders/{id}:
    get:
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: limit, in: query, schema: {type: integer, maximum: 100}}
      responses:
        '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
        '404': {description: no such order}
    put:
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
      responses:
        '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
components:
  schemas:
    Order:
      type: object
      required: [id]
      properties:
        id: {type: string, format: uuid}
        note: {type: string, maxLength: 200}
        parent: {$ref: '#/components/schemas/Order'}
        status: {type: string, enum: [open, paid, cancelled]}
        lines: {type: array, items: {$ref: '#/components/schemas/Line'}}
    Line:
      type: object
      properties:
        sku: {type: string}
        count: {type: integer, format: int32}
"""
HEAD = (
    BASE.replace("maximum: 100", "maximum: 50")
    .replace("required: [id]", "required: [id, note]")
    .replace("[open, paid, cancelled]", "[open, paid, returned]")
    .replace("count: {type: integer, format: int32}", "count: {type: string}\n        gift: {type: boolean}")
)


def shop(folder: Path) -> FakeSession:
    """Return a review of these two texts with the findings that they really have."""
    for side, text in (("base", BASE), ("head", HEAD)):
        (folder / side).mkdir()
        (folder / side / PATH).write_text(text)
    sides = Sides(FolderSnapshot(folder / "base", "base"), FolderSnapshot(folder / "head", "head"))
    report = check_pair(sides, SpecPair(PATH, PATH), Config())
    return FakeSession(report, sources={("base", PATH): BASE, ("head", PATH): HEAD})
