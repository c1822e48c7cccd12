"""Filling a template: sandboxed, strict about names, and with every value escaped unless it is Markdown already."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment

from reviewtui import resources
from reviewtui.errors import ReviewtuiError
from reviewtui.records import markdown
from reviewtui.records.generated import block
from reviewtui.records.missing_names import strict
from reviewtui.records.prompts import prompt

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

FOLDER: Final = "templates"
"""Where templates lie, here and in a repository that has some of its own."""


def fill(template: str, values: Mapping[str, object]) -> str:
    """Return the shipped template of this name with `values` in it.

    Raises `ReviewtuiError` when the template is missing or asks for what there is not.
    """
    try:
        return whole_lines(_shipped().get_template(template).render(values))
    except jinja2.TemplateError as error:
        raise ReviewtuiError(
            f"the template `{template}` cannot be filled: {error}",
            hint="install reviewtui again: its files are incomplete or changed",
        ) from error


def whole_lines(text: str) -> str:
    """Return what a template gave as a text that ends in one line end."""
    return markdown.tidy(text.rstrip()) + "\n"


def environment(house: Mapping[str, str], names: Collection[str] = ()) -> ImmutableSandboxedEnvironment:
    """Return what templates are filled by: those of a house by name, and for what it does not have the shipped ones.

    `names` are those of the values, to find the nearest for one that there is not.
    """

    def of_house(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        return (house[name], f"{FOLDER}/{name}", lambda: True) if name in house else None

    shipped = jinja2.FileSystemLoader(resources.folder(FOLDER))
    # Values are escaped for Markdown by `finalize`; HTML escaping on top of it would show up in the text.
    made = ImmutableSandboxedEnvironment(
        loader=jinja2.ChoiceLoader([jinja2.FunctionLoader(of_house), shipped]),
        undefined=strict(frozenset(names)),
        autoescape=False,
        finalize=markdown.finished,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters |= {
        "cell": markdown.cell,
        "cell_code": markdown.cell_code,
        "code": markdown.code,
        "fenced": markdown.fenced,
        "quoted": markdown.quoted,
        "scalar": markdown.scalar,
    }
    made.globals |= {"ask": prompt, "generated": _generated}
    return made


@cache
def _shipped() -> ImmutableSandboxedEnvironment:
    return environment({})


def _generated(name: str, caller: Callable[[], str]) -> str:
    """Return what stands inside of a `call` as a generated part; the line end below the `call` is not written."""
    return f"{block(name, caller())}\n"
