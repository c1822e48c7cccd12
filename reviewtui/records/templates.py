"""Filling a template: sandboxed, strict about names, and with every value escaped unless it is Markdown already."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment

from reviewtui import resources
from reviewtui.errors import ReviewtuiError
from reviewtui.records import markdown
from reviewtui.records.generated import block
from reviewtui.records.prompts import prompt

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def fill(template: str, values: Mapping[str, object]) -> str:
    """Return the shipped template of this name with `values` in it.

    Raises `ReviewtuiError` when the template is missing or asks for what there is not.
    """
    try:
        return _environment().get_template(template).render(values).rstrip() + "\n"
    except jinja2.TemplateError as error:
        raise ReviewtuiError(
            f"the template `{template}` cannot be filled: {error}",
            hint="install reviewtui again: its files are incomplete or changed",
        ) from error


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    # Values are escaped for Markdown by `finalize`; HTML escaping on top of it would show up in the text.
    environment = ImmutableSandboxedEnvironment(
        loader=jinja2.FileSystemLoader(resources.folder("templates")),
        undefined=jinja2.StrictUndefined,
        autoescape=False,
        finalize=markdown.finished,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "cell": markdown.cell,
        "cell_code": markdown.cell_code,
        "code": markdown.code,
        "quoted": markdown.quoted,
        "scalar": markdown.scalar,
    }
    environment.globals |= {"ask": prompt, "generated": _generated}
    return environment


def _generated(name: str, caller: Callable[[], str]) -> str:
    """Return what stands inside of a `call` as a generated part; the line end below the `call` is not written."""
    return f"{block(name, caller())}\n"
