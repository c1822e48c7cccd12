from __future__ import annotations

from collections.abc import Iterator, Mapping

from reviewtui.formats.elements import ApiElement, OperationElement, PathElement
from reviewtui.model import Level
from reviewtui.rules.lint.answers import returned
from reviewtui.rules.lint.composition import follow, members, side_of
from reviewtui.rules.lint.paths import is_template
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import listed
from reviewtui.schema.node import Node, Side


def _stores(api: ApiElement) -> Mapping[tuple[str, str], None]:
    """Pick the PUTs to what has an id or can be read; others do something (`/vm.add-disk`) and store nothing."""
    return {
        one.node.address: None
        for path in api.paths
        for one in path.operations
        if one.method == "PUT" and one.body is not None and not one.webhook
        if _read(path) or any(map(is_template, path.segments[-1:]))
    }


def _read(path: PathElement) -> bool:
    return any(one.method == "GET" for one in path.operations)


@rule(
    id="design-put-same-schema",
    title="What is stored does not come back as it was sent.",
    level=Level.INFO,
    when=each(OperationElement, among=_stores, given=side_of),
    gathered=True,
    why=(
        "PUT stores what it is sent. A client that cannot find its own values in the answer must ask what became of "
        "them."
    ),
    fix="Use one schema for both, with `readOnly` for what only the API knows.",
    lesson="Can a client read, change one member, and send the whole back?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#252",),
    example=Example(
        scope="paths",
        base="""
            /orders/{id}:
              put:  # finding
                requestBody:
                  content: {application/json: {schema: {type: object, properties: {note: {}, size: {}}}}}
                responses:
                  "200":
                    description: OK
                    content: {application/json: {schema: {type: object, properties: {note: {}}}}}
        """,
        head="""
            /orders/{id}:
              put:
                requestBody:
                  content: {application/json: {schema: {type: object, properties: {note: {}, size: {}}}}}
                responses:
                  "200":
                    description: OK
                    content: {application/json: {schema: {type: object, properties: {note: {}, size: {}}}}}
        """,
    ),
)
def design_put_same_schema(operation: OperationElement, _: None, side: Side) -> str | None:
    media = operation.body.media if operation.body else ()
    sent = next((one.schema for one in media if one.is_json and one.schema), None)
    got = returned(operation)
    if sent is None or got is None or sent.address == got.address:
        return None
    wanted = {name for name, node in members(sent, side).items() if not _hidden(node, side)}
    # What was stored may come in an envelope; where nothing of it comes, the call does something else than store.
    back = max(([*shown] for shown in _views(got, side)), key=lambda names: len(wanted.intersection(names)))
    lost = [name for name in members(sent, side) if name in wanted.difference(back)]
    return f"does not answer with {listed(list(lost), show='name')}" if wanted.intersection(back) and lost else None


def _views(got: Node, side: Side) -> Iterator[dict[str, Node]]:
    """Yield the members of an answer, and those of every object in it."""
    outer = members(got, side)
    yield outer
    for node in outer.values():
        items = follow(node, side).at("items")
        yield members(items if isinstance(items.value, dict) else node, side)


def _hidden(member: Node, side: Side) -> bool:
    return follow(member, side).mapping.get("writeOnly") is True
