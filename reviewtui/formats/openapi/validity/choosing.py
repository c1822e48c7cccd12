"""Of all that a validator says about alternatives, the part that a person meant to get right."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jsonschema_rs import ValidationError

_UNEXPECTED = frozenset({"additionalProperties", "unevaluatedProperties"})


def leaves(error: ValidationError) -> list[ValidationError]:
    """Return the errors behind an error: those of the alternative that was most likely meant, and so on inward."""
    branches = _branches(error)
    if not branches:
        return [error]
    chosen = min(branches, key=lambda branch: _distance(branch, error))
    if all(_misses(one, error) for one in chosen):
        # No alternative is near: the error as a whole says more than that of any one.
        return [error]
    inner = [leaf for one in chosen for leaf in leaves(one)]
    return _without_consequences(inner)


def alternatives(error: ValidationError) -> list[object]:
    """Return the values that would have led to one of the alternatives, where a word decides; else nothing."""
    options: list[object] = []
    for branch in _branches(error):
        deciding = [one for one in branch if one.kind.name in {"enum", "const"} and _depth(one) == _depth(error) + 1]
        options += [option for one in deciding for option in allowed(one)]
    return options


def deciding_path(error: ValidationError) -> list[str | int]:
    """Return where the word stands that decides between the alternatives; the error's own place when none does."""
    for branch in _branches(error):
        for one in branch:
            if one.kind.name in {"enum", "const"} and _depth(one) == _depth(error) + 1:
                return list(one.instance_path)
    return list(error.instance_path)


def allowed(error: ValidationError) -> list[object]:
    """Return the values that an `enum` or a `const` allows."""
    said = error.kind.as_dict()
    return list(said["options"]) if "options" in said else [said.get("expected_value")]


def _branches(error: ValidationError) -> list[list[ValidationError]]:
    found: list[list[ValidationError]] = list(getattr(error.kind, "context", None) or [])
    # A reference is an alternative nearly everywhere; without `$ref` nobody meant one, and with it nothing else.
    refers = isinstance(error.instance, dict) and "$ref" in error.instance
    meant = [branch for branch in found if _wants_reference(branch, error) == refers]
    return [branch for branch in meant or found if branch]


def _wants_reference(branch: list[ValidationError], error: ValidationError) -> bool:
    return any("Reference" in one.schema_path or _lacks_reference(one, error) for one in branch)


def _lacks_reference(one: ValidationError, error: ValidationError) -> bool:
    at_once = one.kind.name == "required" and _depth(one) == _depth(error)
    return at_once and one.kind.as_dict().get("property") == "$ref"


def _distance(branch: list[ValidationError], error: ValidationError) -> tuple[int, int, int]:
    """Return how far an alternative is from what was written: other kinds first, then the number of errors."""
    deepest = max(_depth(one) for one in branch)
    return sum(_misses(one, error) for one in branch), len(branch), -deepest


def _misses(one: ValidationError, error: ValidationError) -> bool:
    """Tell whether an error says that another alternative was meant: another type, or another deciding word."""
    if one.kind.name == "type":
        return _depth(one) == _depth(error)
    return one.kind.name in {"enum", "const"} and _depth(one) == _depth(error) + 1 and len(allowed(one)) == 1


def _without_consequences(found: list[ValidationError]) -> list[ValidationError]:
    """Leave out what something else at the same place explains: unexpected keys, and the type of a choice."""
    others = [list(one.instance_path) for one in found if one.kind.name not in _UNEXPECTED]
    choices = [list(one.instance_path) for one in found if one.kind.name == "enum"]
    return [
        one
        for one in found
        if not (one.kind.name == "unevaluatedProperties" and any(_below(path, one) for path in others))
        and not (one.kind.name == "type" and list(one.instance_path) in choices)
    ]


def _below(path: list[str | int], error: ValidationError) -> bool:
    above = list(error.instance_path)
    return path[: len(above)] == above


def _depth(error: ValidationError) -> int:
    return len(error.instance_path)
