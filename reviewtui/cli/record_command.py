"""The command of a kind of record: the same for all kinds, with the words that the kind declares."""

from __future__ import annotations

from argparse import Namespace

from reviewtui.cli import record_options
from reviewtui.cli.console import Console
from reviewtui.cli.parser import Parser
from reviewtui.cli.record_deeds import deeds_of
from reviewtui.errors import UsageError
from reviewtui.records.kinds import kind, summary


class RecordCommand:
    """What `reviewtui adr`, `reviewtui rfc` and the like do."""

    def __init__(self, kind_id: str) -> None:
        """Take the words of a kind."""
        self.kind = kind(kind_id)
        self.DESCRIPTION = record_options.description(summary(kind_id))
        self.EXAMPLES = record_options.examples(self.kind, deeds_of(self.kind))

    def add_arguments(self, parser: Parser) -> None:
        """Declare what to do, with which record, and what it is made from."""
        record_options.add(parser, self.kind, deeds_of(self.kind))

    def run(self, given: Namespace, console: Console) -> int:
        """Do what the first word says, with as many words as that takes."""
        deed = deeds_of(self.kind)[given.what]
        if not deed.least <= len(given.words) <= len(deed.words):
            usage = " ".join(("reviewtui", self.kind.id, given.what, *deed.words))
            raise UsageError(f"`{self.kind.id} {given.what}` takes other words", hint=f"Write it as: {usage}")
        return deed.do(self.kind, given, console)
