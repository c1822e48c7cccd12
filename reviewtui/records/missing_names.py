"""What a template asks for and there is not: told with the nearest name that there is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

import jinja2

if TYPE_CHECKING:
    from collections.abc import Collection


def strict(names: frozenset[str]) -> type[jinja2.StrictUndefined]:
    """Return the type of what is not there, for templates that are given values of these names."""

    class Missing(jinja2.StrictUndefined):
        """A name that stands for nothing; whatever is done with it is an error that tells the nearest name."""

        __slots__ = ()

        @property
        def _undefined_message(self) -> str:
            wanted = str(self._undefined_name)
            if self._undefined_hint:
                return self._undefined_hint
            if self._undefined_obj is jinja2.utils.missing:
                return missing_name(wanted, names)
            return missing_part(wanted, self._undefined_obj)

    return Missing


def missing_name(wanted: str, names: Collection[str]) -> str:
    """Return the words for a value that there is not."""
    return f"there is no value `{wanted}`{_nearest(wanted, names)}"


def missing_part(wanted: str, holder: object) -> str:
    """Return the words for a part that a value does not have."""
    parts = parts_of(holder)
    of_what = f"a `{type(holder).__name__}`" if holder is not None else "nothing (`none`)"
    return f"{of_what} has no `{wanted}`{_nearest(wanted, parts)}"


def parts_of(holder: object) -> tuple[str, ...]:
    """Return the names of what a value holds: fields and properties, or keys."""
    if isinstance(holder, Mapping):
        return tuple(str(key) for key in holder)
    if not is_dataclass(holder):
        return ()
    kind = holder if isinstance(holder, type) else type(holder)
    properties = [name for name in dir(kind) if isinstance(getattr(kind, name, None), property)]
    return (*(field.name for field in fields(kind)), *(name for name in properties if not name.startswith("_")))


def _nearest(wanted: str, names: Collection[str]) -> str:
    near = get_close_matches(wanted, names, n=1)
    return f"; did you mean `{near[0]}`?" if near else ""
