"""The part of `.reviewtui.yaml` about records: one key for each kind that there is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import Meta, Struct, defstruct

from reviewtui.record_ids import record_ids


def _by_kind(base: type[Struct], about: str) -> type[Struct]:
    """Return a shape with a key more for each kind of record; `about` describes the key of the kind that it names."""
    keys = [(_field(kind), Annotated[str | None, Meta(description=about.format(kind))], None) for kind in record_ids()]
    return defstruct(
        base.__name__.lstrip("_"),
        keys,
        bases=(base,),
        namespace={"__doc__": base.__doc__},
        rename={_field(kind): kind for kind in record_ids()},
        forbid_unknown_fields=True,
        frozen=True,
    )


def by_kind(shape: Struct) -> dict[str, str]:
    """Return what such a shape says of kinds of records, by kind."""
    said = {kind: getattr(shape, _field(kind)) for kind in record_ids()}
    return {kind: value for kind, value in said.items() if value is not None}


def _field(kind: str) -> str:
    return kind.replace("-", "_")


class _FormsShape(Struct, frozen=True):
    """The form in which records are written, by kind."""


# The keys that follow from the kinds are out of a type checker's sight.
if TYPE_CHECKING:
    FormsShape = _FormsShape
else:
    FormsShape = _by_kind(_FormsShape, "The form in which records of the kind `{}` are written.")


class _RecordsShape(Struct, frozen=True):
    """Where what is written back is kept, relative to the repository's root, in which form, and when it is stale."""

    reviews: Annotated[str, Meta(description="Review records and waivers.")] = "docs/api-reviews"
    form: FormsShape = FormsShape()
    stale_days: Annotated[
        int, Meta(ge=1, le=3660, description="Days after which a record that nobody decided is told of.")
    ] = 90


if TYPE_CHECKING:
    RecordsShape = _RecordsShape
else:
    RecordsShape = _by_kind(_RecordsShape, "Where records of the kind `{}` are kept; by default, where they are.")
