from __future__ import annotations

from reviewtui.formats.elements import ApiElement, OperationElement
from reviewtui.model import Level
from reviewtui.rules.lint.paths import is_template
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import quote

_DOES = {"PUT": "replaces", "PATCH": "changes", "DELETE": "deletes"}


def _writes(operation: OperationElement) -> bool:
    writes = operation.method in _DOES and not operation.webhook
    return writes and not operation.path.rstrip("/").endswith("}")


def _many(api: ApiElement) -> dict[str, str]:
    """Return the paths below which there are items, each with the path of one."""
    found = {}
    for path in api.paths:
        if path.segments and is_template(path.segments[-1]):
            found["/" + "/".join(path.segments[:-1])] = path.path
    return found


@rule(
    id="design-put-patch-on-item",
    title="A whole collection is written or deleted at once.",
    level=Level.INFO,
    when=each(OperationElement, where=_writes, given=_many),
    gathered=True,
    why="One call by mistake replaces or removes everything, and nobody can undo it or tell who meant it.",
    fix="Write one item at a time. If all must change together, offer an action of its own with its own permission.",
    lesson="Who could empty the collection with a single call, and would you notice?",
    references=("https://github.com/microsoft/api-guidelines/blob/vNext/azure/Guidelines.md",),
    example=Example(
        scope="paths",
        base="""
            /orders:
              delete:  # finding
                responses: {"204": {description: Gone}}
            /orders/{id}:
              get:
                responses: {"200": {description: OK}}
        """,
        head="""
            /orders:
              get:
                responses: {"200": {description: OK}}
            /orders/{id}:
              delete:
                responses: {"204": {description: Gone}}
        """,
    ),
)
def design_put_patch_on_item(operation: OperationElement, many: dict[str, str]) -> str | None:
    item = many.get(operation.path.rstrip("/"))
    return f"{_DOES[operation.method]} the whole collection that has items at {quote(item)}" if item else None
