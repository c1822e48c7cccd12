"""Write the pages, and the schema, that follow from the code; `--check` only says which are stale."""  # noqa: INP001 -- a program

from __future__ import annotations

import argparse
import inspect
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
from key_pages import keys_page, settings_page
from plain_page import plain_page
from record_pages import checks_page, templates_page
from tour_page import tour_page

from reviewtui.cli.overview import EXIT_CODES
from reviewtui.cli.parser import Parser, command_parser
from reviewtui.cli.table import Entry, commands, groups
from reviewtui.model import Verdict
from reviewtui.records.kinds import kinds, summary
from reviewtui.records.report import ReportContents
from reviewtui.reports.level_words import LEVEL_WORDS
from reviewtui.reports.rule_page import page_of
from reviewtui.rules.catalogue import catalogue
from reviewtui.rules.rule import Rule
from reviewtui.rules.standard import Held, by_group

FOLDER = Path(__file__).parent
NOTICE = "<!-- Made by docs/build.py from the code. Do not edit. -->"


def commands_page() -> str:
    """Return the page on all commands."""
    lines = ["# Commands", "", NOTICE]
    for group in groups():
        lines += ["", f"| {group.title} | |", "|---|---|"]
        lines += [f"| [`{entry.name}`](#{entry.name}) | {entry.summary} |" for entry in group.entries]
    for entry in commands():
        lines += ["", *_command(entry)]
    lines += ["", "## Exit codes", "", "| code | means |", "|---|---|"]
    lines += [f"| {code} | {about} |" for code, about in EXIT_CODES]
    return "\n".join(lines) + "\n"


def rules_page() -> str:
    """Return the page on all rules: those on changes worst first, then those on design by group."""
    rules = sorted(catalogue().rules, key=lambda rule: (-rule.verdict, rule.id))
    changes = [rule for rule in rules if rule.level is None]
    groups = by_group(Held(rule, rule.level) for rule in rules if rule.level is not None)
    lines = ["# Rules", "", NOTICE, "", f"{len(changes)} rules on what changes, worst first, and"]
    lines += [f"{len(rules) - len(changes)} on how one version is designed, by what they are about."]
    lines += ["`reviewtui explain RULE` shows one of them; [standards](standards.md) choose among those on design."]
    for verdict in reversed(Verdict):
        lines += ["", f"## {verdict.word.capitalize()}", ""]
        lines += [f"- [`{rule.id}`](#{rule.id})" for rule in changes if rule.verdict is verdict]
    for name, group in groups.items():
        lines += ["", f"## Design: {name}", ""]
        lines += [f"- [`{rule.id}`](#{rule.id}), {LEVEL_WORDS[level]}" for rule, level in group]
    lines += ["", "## Rules on changes"]
    for rule in changes:
        lines += ["", *_rule(rule)]
    lines += ["", "## Design rules"]
    for rule, _ in (held for group in groups.values() for held in group):
        lines += ["", *_rule(rule)]
    return "\n".join(lines) + "\n"


def _command(entry: Entry) -> Iterator[str]:
    command = entry.load()
    parser = command_parser(entry.name, command)
    yield from (f"## {entry.name}", "", command.DESCRIPTION, "", "```text", _usage(parser), "```", "")
    yield from ("| argument | means |", "|---|---|")
    for action in _arguments(parser):
        yield f"| `{_spelling(action)}` | {(action.help or '').replace('|', chr(92) + '|')} |"
    yield from ("", "```sh")
    for line, about in command.EXAMPLES:
        yield f"{line}  # {about}"
    yield "```"


def _usage(parser: Parser) -> str:
    words = []
    for action in _arguments(parser):
        if not action.option_strings:
            name = str(action.metavar)
            words.append({"*": f"[{name}...]", "?": f"[{name}]"}.get(str(action.nargs), name))
    return " ".join([parser.prog, "[OPTIONS]", *words])


def _arguments(parser: Parser) -> list[argparse.Action]:
    # argparse has no public way to ask a parser what was declared; its own help is laid out differently by each Python.
    declared = parser._actions  # noqa: SLF001
    return [action for action in declared if "--help" not in action.option_strings]


def _spelling(action: argparse.Action) -> str:
    if not action.option_strings:
        return str(action.metavar)
    values = "\\|".join(map(str, action.choices)) if action.choices else action.metavar
    names = ", ".join(action.option_strings)
    return names if action.nargs == 0 else f"{names} {values}"


def _about(rule: Rule) -> str:
    if rule.level is None:
        return f"{rule.verdict.word}, {rule.layer.value}"
    about = [LEVEL_WORDS[rule.level], *(f"set by `{option}`" for option in rule.options)]
    return ", ".join([*about, "goes by names and texts"] if rule.heuristic else about)


def _rule(rule: Rule) -> Iterator[str]:
    yield from (f"### {rule.id}", "", f"**{rule.title}** ({_about(rule)})", "")
    page = page_of(rule)
    yield "\n\n".join(f"{heading}: {text}" for heading, text in page.sections)
    if page.example:
        yield from ("", "```diff", *(f"{line.sign}{line.text}" for line in page.example), "```")
    if page.references:
        yield from ("", *(f"- <{address}>" for address in page.references))


def report_schema() -> str:
    """Return the JSON Schema of what `reviewtui report --format json` prints."""
    made = msgspec.json.schema(ReportContents)
    for part in made["$defs"].values():
        part["description"] = inspect.cleandoc(part["description"])
    about = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://reviewtui.invalid/schemas/review-report.schema.json",
        "title": "What reviewtui report prints with --format json; a failure is as in report.schema.json",
        "$comment": "Made by docs/build.py from the code. Do not edit.",
    }
    return json.dumps(about | made, indent=2) + "\n"


def records_page() -> str:
    """Return the page on records as it is written, with the table of the kinds that there are."""
    begin, end = "<!-- kinds: made by docs/build.py from the code -->\n", "<!-- /kinds -->"
    before, _, rest = _written(FOLDER / "records.md").partition(begin)
    rows = ["| command | is for | kept in | forms | states |", "|---|---|---|---|---|"]
    for kind in kinds():
        forms = ", ".join(f"`{form.id}`" for form in kind.forms)
        states = ", ".join(f"`{state}`" for state in kind.states.moves)
        command = f"[`{kind.id}`](commands.md#{kind.id})"
        rows.append(f"| {command} | {summary(kind.id)} | `{kind.folder}` | {forms} | {states} |")
    table = "\n".join(("", *rows, "", ""))
    return f"{before}{begin}{table}{rest[rest.index(end) :]}"


PAGES = {
    "plain.md": plain_page,
    "record-checks.md": checks_page,
    "templates.md": templates_page,
    "records.md": records_page,
    "commands.md": commands_page,
    "keys.md": keys_page,
    "settings.md": settings_page,
    "tour.md": tour_page,
    "rules.md": rules_page,
    "../reviewtui/schemas/review-report.schema.json": report_schema,
}


def main() -> int:
    """Write the pages that differ, or name them and return 1 when only checking."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--check", action="store_true", help="write nothing; exit code 1 when a page is stale")
    checking = arguments.parse_args().check
    stale = [name for name, page in PAGES.items() if _written(FOLDER / name) != page()]
    for name in stale:
        if checking:
            sys.stderr.write(f"docs/{name} is stale; run python docs/build.py\n")
        else:
            (FOLDER / name).write_text(PAGES[name](), encoding="utf-8")
    return int(checking and bool(stale))


def _written(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


if __name__ == "__main__":
    sys.exit(main())
