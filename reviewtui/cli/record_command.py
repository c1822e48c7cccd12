"""The command of a kind of record: the same for all kinds, with the words that the kind declares."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping

from reviewtui.cli import plan_json, plan_text, record_options
from reviewtui.cli.console import Console
from reviewtui.cli.delivery import can_ask
from reviewtui.cli.parser import Parser
from reviewtui.cli.record_sources import recording
from reviewtui.errors import ExitCode, UsageError
from reviewtui.records.kind import Kind
from reviewtui.records.kinds import kind, summary
from reviewtui.session import Plan
from reviewtui.session.recording import Order, Recording

NEW = "new"


class RecordCommand:
    """What `reviewtui adr`, `reviewtui rfc` and the like do."""

    def __init__(self, kind_id: str) -> None:
        """Take the words of a kind."""
        self.kind = kind(kind_id)
        self.DESCRIPTION = record_options.description(summary(kind_id))
        self.EXAMPLES = record_options.examples(self.kind)

    def add_arguments(self, parser: Parser) -> None:
        """Declare what to do, with which record, and what it is made from."""
        record_options.add(parser, self.kind, tuple(_DEEDS))

    def run(self, given: Namespace, console: Console) -> int:
        """Do what the first word says."""
        return _DEEDS[given.what](self.kind, given, console)


def _new(kind: Kind, given: Namespace, console: Console) -> int:
    """Plan a record, let its author edit it if they want to, and write it unless it is a dry run."""
    if len(given.words) > 1:
        raise UsageError("a title is one word for the shell", hint=f'Put it in quotes: reviewtui {kind.id} new "...".')
    with recording(given, console) as (records, findings):
        order = Order(
            kind=kind,
            title="".join(given.words),
            form=given.form,
            findings=findings,
            options=record_options.said(kind, given),
            to=given.to,
            verify=not given.no_verify,
        )
        plan = records.plan(order)
        return _write(records, plan, given, console)


def _write(records: Recording, plan: Plan, given: Namespace, console: Console) -> int:
    for note in plan.notes:
        console.narrate(f"note: {note}")
    published = None if given.dry_run else records.write(plan, prompts=can_ask())
    if console.json:
        console.deliver(plan_json.render(plan, published))
    else:
        console.deliver(plan_text.render(plan, published, console.look(), given.repo))
    return ExitCode.DONE


_DEEDS: Mapping[str, Callable[[Kind, Namespace, Console], int]] = {NEW: _new}
