"""Checks that no schema can make, for they compare places that stand apart: paths, operation ids, security."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.http import shape
from reviewtui.formats.openapi.security import scheme_holder
from reviewtui.formats.openapi.validity.flaw import Flaw, instead, quoted
from reviewtui.formats.openapi.validity.survey import title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.openapi.validity.survey import Survey
    from reviewtui.schema.node import Node


def same_paths(survey: Survey) -> Iterator[Flaw]:
    """Yield paths that differ in nothing but the names of their variables."""
    first: dict[str, str] = {}
    for path in survey.paths:
        twin = first.setdefault(shape(path), path)
        if twin != path:
            message = f"{quoted(path)} and {quoted(twin)} are the same path: every request matches both"
            hint = "Keep one of them, with the operations of both and one name for each variable."
            yield Flaw.at(survey.root.at("paths").at(path), message, hint)


def same_operation_ids(survey: Survey) -> Iterator[Flaw]:
    """Yield operations whose id another one had before."""
    first: dict[str, str] = {}
    for view in survey.operations:
        known = view.node.mapping.get("operationId")
        if not isinstance(known, str):
            continue
        if known in first:
            message = f"{title(view)} has the `operationId` {quoted(known)}, which {first[known]} has too"
            hint = "Give each operation an id of its own; generated clients make a function of each."
            yield Flaw.at(view.node.at("operationId"), message, hint)
        first.setdefault(known, title(view))


def unknown_security(survey: Survey) -> Iterator[Flaw]:
    """Yield security schemes that are asked for and described nowhere."""
    declared = scheme_holder(survey.reader).mapping
    holders: list[tuple[Node, str]] = [(survey.root, "the document")]
    holders += [(view.node, title(view)) for view in survey.operations if "security" in view.node.mapping]
    section = "securityDefinitions" if survey.dialect.swagger else "components/securitySchemes"
    for holder, name in holders:
        for alternative in holder.at("security").elements():
            for scheme, node in alternative.members():
                # From 3.2 on a scheme may be named by where it is described.
                if scheme not in declared and "/" not in scheme:
                    hint = instead(scheme, declared, f"Describe it in `{section}`, or name one that is described.")
                    message = f"{name} asks for the security scheme {quoted(scheme)}, which is not described"
                    yield Flaw.at(node, message, hint)
