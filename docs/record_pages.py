"""The pages on templates and on the checks of records, made from the code."""  # noqa: INP001 -- a part of a program

from __future__ import annotations

import datetime as dt
import inspect
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass

from reviewtui.demo.sampling import BY_HAND, FROM_REVIEW, samples
from reviewtui.records.health.loading import health_checks
from reviewtui.records.kinds import kinds
from reviewtui.records.markdown import Markdown
from reviewtui.records.template_checking import Trial
from reviewtui.reports.level_words import LEVEL_WORDS

NOTICE = "<!-- Made by docs/build.py from the code. Do not edit. -->"
_OWN = "reviewtui.records."
_WORDS = {bool: "yes or no", int: "number", str: "text", Markdown: "Markdown", dt.date: "day"}
_INTRODUCTION = """\
A repository may have templates of its own for records: files `templates/KIND/FORM.md.j2`, read from the version under
review. One that has the name of ours comes before it, be it a form or a part that forms include; any other name is a
new form, chosen by `--form FORM` or `records: {form: {KIND: FORM}}`. A file whose name begins with an underscore is
only there to be included. `reviewtui records check-template` tries them.

They are Jinja2, in a sandbox and in a process of their own: 3 seconds, 512 MiB, 1 MiB of text. A name that stands for
nothing is an error. What a value holds is escaped for Markdown wherever it is written, so that names with pipes,
backticks or line ends stay words; these filters write it in other ways:

| filter | writes a value |
|---|---|
| `cell` | as text in a cell of a table |
| `code`, `cell_code` | as code, and as code in a cell of a table |
| `quoted` | as a quotation of several lines |
| `fenced` | as a block of code |
| `scalar` | as a value in front matter |

`{{ ask("the reason") }}` leaves a place for the author, which `records check` finds while nobody has written there.
`{% call generated("name") %}...{% endcall %}` marks a part that a refresh replaces as long as nobody edited it.

Below are the values that the templates of each kind are given. Those of a record that is begun by hand are always
there; others only when it is made from a review.
"""


def checks_page() -> str:
    """Return the page on what can be wrong with records."""
    lines = ["# Checks of records", "", NOTICE, "", "`reviewtui records check` and `reviewtui KIND check` put these to"]
    lines += ["records; `reviewtui check --records` stops errors that are new."]
    for check in health_checks():
        lines += ["", f"## {check.id}", "", f"**{check.title}** ({LEVEL_WORDS[check.level]})", ""]
        lines += [f"Why: {check.why}", "", f"Fix: {check.fix}"]
        for path, text in check.example.wrong.items():
            lines += ["", f"`{path}`:", "", "````markdown", *text.rstrip("\n").split("\n"), "````"]
    return "\n".join(lines) + "\n"


def templates_page() -> str:
    """Return the page on templates of a house, with every value that there is."""
    trials = samples()
    lines = ["# Templates", "", NOTICE, "", _INTRODUCTION.rstrip("\n")]
    held: dict[str, type] = {}
    for kind in kinds():
        lines += ["", f"## {kind.id}", "", "| value | is | by hand |", "|---|---|---|"]
        lines += _rows(trials[kind.id], held)
    lines += ["", "## What values hold"]
    for name in sorted(held):
        lines += ["", f"### {name}", "", *_parts(held[name])]
    return "\n".join(lines) + "\n"


def _rows(trials: Iterable[Trial], held: dict[str, type]) -> Iterator[str]:
    by_source = {trial.source: trial.values for trial in trials}
    by_hand = by_source.get(BY_HAND, {})
    reviewed: Mapping[str, object] = by_source.get(FROM_REVIEW, {})
    for name in sorted({*by_hand, *reviewed}):
        values = [values[name] for values in (reviewed, by_hand) if values.get(name) is not None]
        words = [_is(value, held) for value in values]
        shown = max(words, key=len, default="text, or nothing")
        yield f"| `{name}` | {shown} | {'yes' if name in by_hand else ''} |"


def _is(value: object, held: dict[str, type]) -> str:
    """Return what a value is, and keep the types whose parts are to be told."""
    if isinstance(value, list | tuple):
        return f"list of: {_is(value[0], held)}" if value else "list"
    if isinstance(value, Mapping):
        return "mapping"
    if is_dataclass(value):
        _keep(value, held)
        return f"[{type(value).__name__}](#{type(value).__name__.lower()})"
    return _WORDS.get(type(value), "text")


def _keep(value: object, held: dict[str, type]) -> None:
    """Keep the type of a value, and those that it holds itself; beyond the records' own types nothing is followed."""
    kind = type(value)
    if kind.__name__ in held:
        return
    held[kind.__name__] = kind
    if kind.__module__.startswith(_OWN) and is_dataclass(value):
        for field in fields(value):
            _is(getattr(value, field.name), held)


def _parts(kind: type) -> Iterator[str]:
    yield " ".join(inspect.cleandoc(kind.__doc__ or "").split())
    yield from ("", "| part | type |", "|---|---|")
    if is_dataclass(kind):
        for field in fields(kind):
            yield f"| `{field.name}` | `{str(field.type).replace('|', 'or')}` |"
    for name in sorted(name for name in vars(kind) if isinstance(vars(kind)[name], property)):
        about = inspect.cleandoc(vars(kind)[name].__doc__ or "")
        yield f"| `{name}` | {about} |"
