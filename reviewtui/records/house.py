"""The templates of a house: files below `templates/` of the reviewed repository that replace ours, or add forms."""

from __future__ import annotations

import posixpath
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from reviewtui import resources
from reviewtui.errors import UnreadableError
from reviewtui.records.kind import Form
from reviewtui.records.templates import FOLDER

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.records.kind import Kind
    from reviewtui.repository import Snapshot

ENDING = ".md.j2"
_FORM = re.compile(r"[a-z][a-z0-9-]*")
_MOST_FILES = 50
_LARGEST = 256 * 1024


def with_house(kind: Kind, version: Snapshot) -> Kind:
    """Return a kind with the forms that a version of a repository brings along; ours are behind those of its name.

    Every file directly in `templates/KIND/` can be included by name; those that are not parts of ours are forms.
    Raises `UnreadableError` for a template that is too large, or no text.
    """
    house = house_templates(kind, version)
    if not house:
        return kind
    ours = frozenset(form.template for form in kind.forms)
    added = []
    for name in form_templates(kind, house):
        stem = posixpath.basename(name).removesuffix(ENDING)
        if _FORM.fullmatch(stem) is None:
            hint = "A file that is only included by others begins with an underscore."
            raise UnreadableError(
                "a form is named in small letters, digits and dashes", path=f"{FOLDER}/{name}", hint=hint
            )
        if name not in ours:
            added.append(Form(stem, name, f"of this repository: {FOLDER}/{name}", house))
    return replace(kind, forms=(*(replace(form, house=house) for form in kind.forms), *added))


def form_templates(kind: Kind, house: Mapping[str, str]) -> tuple[str, ...]:
    """Return those templates of a house that are whole forms: the others are parts, of ours or of its own forms."""
    ours = frozenset(form.template for form in kind.forms)
    parts = frozenset(_shipped(kind)) - ours
    return tuple(name for name in house if name not in parts and not posixpath.basename(name).startswith("_"))


def house_templates(kind: Kind, version: Snapshot, folder: str | None = None) -> dict[str, str]:
    """Return the templates that a version has for a kind in their folder, by the names under which they are included.

    Raises `UnreadableError` for a template that is too large, or no text.
    """
    folder = f"{FOLDER}/{kind.id}" if folder is None else folder
    paths = [path for path in version.paths() if posixpath.dirname(path) == folder and path.endswith(ENDING)]
    if len(paths) > _MOST_FILES:
        raise UnreadableError(f"there are {len(paths):,} templates; at most {_MOST_FILES} are read", path=folder)
    for path in paths:
        if version.size(path) > _LARGEST:
            raise UnreadableError(f"a template has at most {_LARGEST // 1024} KiB", path=path)
    contents = version.read_many(paths)
    return {f"{kind.id}/{posixpath.basename(path)}": _text(path, contents[path]) for path in sorted(contents)}


def _text(path: str, content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnreadableError("this template is not written in UTF-8", path=path, line=line) from error


def _shipped(kind: Kind) -> list[str]:
    folder = resources.folder(FOLDER) / kind.id
    return [f"{kind.id}/{file.name}" for file in folder.glob(f"*{ENDING}")]
