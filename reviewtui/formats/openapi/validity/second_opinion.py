"""What openapi-spec-validator finds beyond the official schema: above all defaults that their own schema refuses.

It is slow to load and to run, and so is asked only where somebody wants everything. It reads through the library, and
so neither the network nor anything outside the snapshot.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jsonschema.validators import extend  # type: ignore[import-untyped]  # no types are published with it
from openapi_spec_validator import (
    OpenAPIV2SpecValidator,
    OpenAPIV30SpecValidator,
    OpenAPIV31SpecValidator,
    OpenAPIV32SpecValidator,
)
from openapi_spec_validator.validation.exceptions import (
    DuplicateOperationIDError,
    ExtraParametersError,
    ParameterDuplicateError,
    UnresolvableParameterError,
)

from reviewtui.errors import UnreadableError
from reviewtui.formats.openapi.validity.effort import Effort, TooFarError
from reviewtui.formats.openapi.validity.flaw import Flaw, kind_of, quoted
from reviewtui.formats.openapi.words import describe
from reviewtui.schema.node import Node

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Protocol

    from openapi_spec_validator.validation.validators import SpecValidator

    from reviewtui.formats.openapi.reading import Reader
    from reviewtui.model import JsonValue

    class Said(Protocol):
        """What the validator says: a value, the schema that refuses it, and a sentence."""

        instance: JsonValue
        schema: JsonValue
        message: str


_SCHEME = "snapshot"
_VALIDATORS: dict[tuple[int, int], type[SpecValidator]] = {
    (2, 0): OpenAPIV2SpecValidator,
    (3, 0): OpenAPIV30SpecValidator,
    (3, 1): OpenAPIV31SpecValidator,
    (3, 2): OpenAPIV32SpecValidator,
}
# Our own checks say these with a line, except that `required` may well name properties that are described elsewhere.
_SAID = (DuplicateOperationIDError, ExtraParametersError, ParameterDuplicateError, UnresolvableParameterError)


def further_flaws(reader: Reader) -> Iterator[Flaw]:
    """Yield what the validator finds in the main document and what it refers to.

    What it says without a place is left out: those are schemas that the official schema has refused with a line.
    """
    dialect = reader.library.dialect
    places = _places(reader.root)
    try:
        effort = Effort(reader.library)
        for place in places.values():
            effort.add(place)
    except TooFarError as reason:
        message = f"openapi-spec-validator was not asked about this document, for it might never answer: {reason}"
        yield Flaw.at(reader.root, message, "Make its schemas simpler, or ask with `--validate schema`.")
        return
    validator = _validator(reader, _VALIDATORS[dialect.major, dialect.minor])
    try:
        for error in validator.root_validator(validator.schema_path):
            schema = places.get(id(error.schema))
            if schema is not None and not isinstance(error, _SAID):
                yield _refused(error, schema, reader)
    except Exception as error:  # noqa: BLE001 - it raises anything at documents that are too broken for it
        message = f"openapi-spec-validator gave up on this document: {quoted(error)}"
        yield Flaw.at(reader.root, message, "Mend what else is said about it, and ask again.")


def _validator(reader: Reader, kind: type[SpecValidator]) -> SpecValidator:
    def loaded(uri: str) -> JsonValue:
        scheme, _, path = uri.partition(":///")
        if scheme != _SCHEME:
            raise UnreadableError(f"{uri} is outside the snapshot")
        return reader.library.source(path).value

    asked = kind.keyword_validators["default"]

    class Unmatched(asked):  # type: ignore[valid-type, misc]  # as below
        # Regular expressions of a description are never run: some do not end.
        value_validator_cls = extend(asked.value_validator_cls, {"pattern": _unmatched})  # type: ignore[attr-defined]

    class Confined(kind):  # type: ignore[valid-type, misc]  # which class it is depends on the version
        keyword_validators = {**kind.keyword_validators, "default": Unmatched}  # noqa: RUF012 - the library declares it so
        resolver_handlers = dict.fromkeys(("<all_urls>", "http", "https", "file", _SCHEME), loaded)

    confined: SpecValidator = Confined(reader.root.value, base_uri=f"{_SCHEME}:///{reader.root.path}")
    return confined


def _unmatched(*_: object) -> Iterator[Exception]:
    yield from ()


def _places(root: Node) -> dict[int, Node]:
    """Return every mapping of the document by its identity: the validator names no place but hands back the schema."""
    found: dict[int, Node] = {}
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if id(node.value) in found:
            continue
        found[id(node.value)] = node
        children = [child for _, child in node.members()]
        waiting += [child for child in (*children, *node.elements()) if isinstance(child.value, dict | list)]
    return found


def _refused(error: Said, schema: Node, reader: Reader) -> Flaw:
    name = describe(schema, reader.root, reader.root.path).element
    message = f"the default of {quoted(name)}, {kind_of(error.instance)}, is refused by its own schema"
    return Flaw.at(schema.at("default"), message, f"Correct the default or the schema: {quoted(error.message)}.")
