"""What stands in a file of its own is called by the name that consumers know, and by no file."""

from __future__ import annotations

from pathlib import Path

from reviewtui.formats.openapi.surveying import survey
from reviewtui.model import Kind
from reviewtui.repository import FolderSnapshot

ROOT = """\
openapi: 3.1.0
info: {title: Orders, version: "1.0"}
paths:
  /orders/{id}:
    $ref: paths/order.yaml
"""
ORDER = """\
get:
  parameters:
    - {name: view, in: query, schema: {type: string}}
  responses:
    "200": {description: OK}
"""


def test_an_operation_in_a_file_of_its_own_is_called_as_it_is_called(tmp_path: Path) -> None:
    (tmp_path / "paths").mkdir()
    (tmp_path / "openapi.yaml").write_text(ROOT)
    (tmp_path / "paths" / "order.yaml").write_text(ORDER)

    seen = survey("openapi.yaml", FolderSnapshot(tmp_path, "here"))
    (operation,) = seen.elements(Kind.OPERATION)
    (parameter,) = seen.elements(Kind.PARAMETER)

    assert seen.naming(operation.node) == ("operation `GET /orders/{id}`", "GET /orders/{id}", "GET /orders/{id}")
    assert seen.naming(parameter.node).element == "GET /orders/{id} query view"
