"""Try templates that a command line names, and tell what is wrong with them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.demo.sampling import samples
from reviewtui.errors import ExitCode, UsageError
from reviewtui.record_ids import record_ids
from reviewtui.records.house import ENDING, form_templates, house_templates
from reviewtui.records.kinds import kind
from reviewtui.records.template_checking import Tried, tried
from reviewtui.records.templates import FOLDER
from reviewtui.reports.look import Ink
from reviewtui.repository import WORKTREE, FolderSnapshot, Repository

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from reviewtui.cli.console import Console
    from reviewtui.model import JsonValue
    from reviewtui.records.kind import Kind
    from reviewtui.records.template_faults import Fault
    from reviewtui.reports.look import Look

SCHEMA = 1
_INDENT = " " * 2


def check_templates(given: Namespace, console: Console) -> int:
    """Try each template, tell, and return 1 when one is wrong."""
    if not given.words:
        raise UsageError("which template?", hint=f"Name a file, or a kind: {', '.join(record_ids())}.")
    wanted = [_wanted(word, given.repo or Path.cwd()) for word in given.words]
    results = [
        tried(name, house, samples()[of.id] if name in form_templates(of, house) else ())
        for of, house, names in wanted
        for name in names
    ]
    if console.json:
        # Text output must not pay for the JSON encoder.
        from reviewtui.reports.json_text import encoded  # noqa: PLC0415 - said above

        templates: list[JsonValue] = [_as_json(one) for one in results]
        console.deliver(encoded({"schema": SCHEMA, "templates": templates}))
    else:
        look = console.look()
        console.deliver("\n".join(line for one in results for line in _lines(one, look)) + "\n")
    return ExitCode.GATE_SHUT if any(one.faults for one in results) else ExitCode.DONE


def _wanted(word: str, folder: Path) -> tuple[Kind, dict[str, str], list[str]]:
    """Return the kind that a word means, all templates that lie together, and the names of those to try."""
    if word in record_ids():
        with Repository.discover(folder) as repository:
            house = house_templates(kind(word), repository.snapshot("HEAD" if repository.bare else WORKTREE))
        if not house:
            hint = f"They are files such as `{FOLDER}/{word}/{kind(word).forms[0].id}{ENDING}`."
            raise UsageError(f"this repository has no templates for a {kind(word).noun}", hint=hint)
        return kind(word), house, list(house)
    path = Path(word).resolve()
    if not path.is_file() or path.parent.name not in record_ids() or not path.name.endswith(ENDING):
        hint = f"A template is a file `{FOLDER}/KIND/FORM{ENDING}`; kinds are {', '.join(record_ids())}."
        raise UsageError(f"`{word}` is no template of a kind of record", hint=hint)
    of = kind(path.parent.name)
    return of, house_templates(of, FolderSnapshot(path.parent, word), ""), [f"{of.id}/{path.name}"]


def _lines(one: Tried, look: Look) -> Iterator[str]:
    yield look.ink(Ink.HEADING, look.clean(f"{FOLDER}/{one.name}"))
    for fault in one.faults:
        place = "" if fault.path == f"{FOLDER}/{one.name}" else f"{fault.path}, "
        where = f"{place}line {fault.line}: " if fault.line else place
        yield from look.wrapped(f"{where}{fault.message}", f"{_INDENT}{look.glyphs.breaking} ", _INDENT * 2)
        if fault.hint:
            yield from look.inked(Ink.FAINT, fault.hint, _INDENT * 2)
    for idle in one.unused:
        yield from look.wrapped(f"line {idle.line}: {idle.message}", f"{_INDENT}{look.glyphs.info} ", _INDENT * 2)
    if not one.faults and not one.texts:
        told = "a part, which is tried with the forms that include it"
        yield from look.wrapped(told, f"{_INDENT}{look.glyphs.safe} ", _INDENT * 2)
    for source, text in one.texts:
        told = f"{source}: {counted(text.count(chr(10)), 'line')}"
        yield from look.wrapped(told, f"{_INDENT}{look.glyphs.safe} ", _INDENT * 2)
        if look.verbose:
            yield from (f"{_INDENT * 2}{look.clean(line)}".rstrip() for line in text.splitlines())


def _as_json(one: Tried) -> JsonValue:
    return {
        "path": f"{FOLDER}/{one.name}",
        "faults": [_fault(fault) for fault in one.faults],
        "unused": [_fault(fault) for fault in one.unused],
        "texts": [{"source": source, "text": text} for source, text in one.texts],
    }


def _fault(one: Fault) -> JsonValue:
    return {"path": one.path, "line": one.line, "message": one.message, "hint": one.hint}
