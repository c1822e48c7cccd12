"""Reading the situations that were judged by hand, and writing each as two whole documents."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from tests.formats.documents import Mapping, body, document

if TYPE_CHECKING:
    from reviewtui.model import JsonValue

FOLDER = Path(__file__).parent
_DONE: Mapping = {"responses": {"204": {"description": "Done"}}}


@dataclass(frozen=True)
class Situation:
    """Two versions of an API, and what somebody who knows the rules finds in them.

    `found` lists the rules of all findings above safe; `operations` how many operations each of them concerns.
    """

    name: str
    base: str
    head: str
    found: tuple[str, ...]
    operations: tuple[int, ...]


def situations() -> list[Situation]:
    """Return all situations of this folder."""
    return [
        _situation(file.stem, written)
        for file in sorted(FOLDER.glob("*.yaml"))
        for written in yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    ]


def _situation(topic: str, written: Mapping) -> Situation:
    assert str(written["why"]).endswith("."), f"{written['name']} gives no reason"
    found, operations = written["found"], written.get("operations", [])
    assert isinstance(found, list)
    assert isinstance(operations, list)
    return Situation(
        f"{topic}: {written['name']}",
        _text(written, "base", 0),
        _text(written, "head", -1),
        tuple(map(str, found)),
        tuple(int(str(count)) for count in operations),
    )


def _text(written: Mapping, side: str, index: int) -> str:
    version = written.get("version", "3.0.3")
    schema = written[side]
    schemas = {**_mapping(written.get("components")), **_mapping(written.get(f"{side}_components"))}
    place = str(written["in"])
    parts = _mapping(schema) if place == "document" else _PLACES[place](schema)
    components = {**_mapping(parts.get("components")), "schemas": schemas}
    named = version[index] if isinstance(version, list) else version
    more = {key: value for key, value in parts.items() if key not in {"paths", "components"}}
    return document(_mapping(parts["paths"]), str(named), **more, components=components)


def _mapping(value: JsonValue) -> Mapping:
    return value if isinstance(value, dict) else {}


def _sent(schema: JsonValue) -> Mapping:
    return {"requestBody": {"required": True, **body(schema)}, **_DONE}


def _answered(schema: JsonValue) -> Mapping:
    return {"responses": {"200": {"description": "OK", **body(schema)}}}


def _path(**methods: JsonValue) -> Mapping:
    return {"paths": {"/things": methods}}


def _three(schema: JsonValue) -> Mapping:
    """Three operations answer with a list of it, and two take one."""
    lists: Mapping = {"get": _answered({"type": "array", "items": schema})}
    both: Mapping = {**lists, "post": _sent(schema)}
    return {"paths": {"/a": both, "/b": both, "/c": lists}}


def _called_back(called: Mapping) -> Mapping:
    return _path(post={**_DONE, "callbacks": {"done": {"{$request.query.url}": {"post": called}}}})


def _webhook(called: Mapping) -> Mapping:
    return {"paths": {}, "webhooks": {"done": {"post": called}}}


def _query(schema: JsonValue) -> Mapping:
    return _path(get={"parameters": [{"name": "q", "in": "query", "schema": schema}], **_DONE})


def _header(schema: JsonValue) -> Mapping:
    return _path(get={"responses": {"200": {"description": "OK", "headers": {"X-H": {"schema": schema}}}}})


_PLACES = {
    "request": lambda schema: _path(post=_sent(schema)),
    "response": lambda schema: _path(get=_answered(schema)),
    "both": lambda schema: _path(post=_sent(schema), get=_answered(schema)),
    "three": _three,
    "callback": lambda schema: _called_back(_sent(schema)),
    "callback-answer": lambda schema: _called_back(_answered(schema)),
    "webhook": lambda schema: _webhook(_sent(schema)),
    "webhook-answer": lambda schema: _webhook(_answered(schema)),
    "query": _query,
    "header": _header,
}
