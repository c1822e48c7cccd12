"""Tries a template of a house: what it names and there is not, what nobody uses, and what it makes of sample values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import jinja2

from reviewtui.errors import UnreadableError
from reviewtui.records.rendering import Task, rendered, template_environment
from reviewtui.records.template_faults import Fault, fault
from reviewtui.records.template_names import unknown_names, unused_macros
from reviewtui.records.templates import FOLDER

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Trial(NamedTuple):
    """The values that a template is tried with, and in words where they come from."""

    source: str
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Tried:
    """What became of a template: what is wrong with it, what it has and nobody uses, and its texts by their source."""

    name: str
    faults: tuple[Fault, ...]
    unused: tuple[Fault, ...]
    texts: tuple[tuple[str, str], ...]


def tried(name: str, house: Mapping[str, str], trials: Sequence[Trial]) -> Tried:
    """Return what becomes of a template when it is read, and when it is filled with each of the values.

    A part that others include is tried with none: what it may name is theirs to say, and shows where they are tried.
    """
    path = f"{FOLDER}/{name}"
    environment = template_environment(house, {key for trial in trials for key in trial.values})
    try:
        parsed = environment.parse(house[name], name)
        unknown = unknown_names(parsed, [trial.values for trial in trials], environment.globals) if trials else []
        unused = unused_macros(parsed)
    except (jinja2.TemplateError, RecursionError) as error:
        return Tried(name, (fault(name, error),), (), ())
    faults = {(one.line, one.message): Fault(one.message, path, one.line) for one in unknown}
    texts = []
    for trial in trials:
        try:
            texts.append((trial.source, rendered(Task(name, trial.values, house))))
        except UnreadableError as error:
            told = f"{error.message}, when it is {trial.source}"
            faults.setdefault((error.line, error.message), Fault(told, error.path, error.line, error.hint))
    idle = tuple(Fault(one.message, path, one.line) for one in unused)
    return Tried(name, tuple(sorted(faults.values(), key=lambda one: (one.path, one.line))), idle, tuple(texts))
