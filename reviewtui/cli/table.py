"""The commands, each with its line in the overview; a command's module is imported only when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Protocol, cast

from reviewtui.record_ids import record_ids

if TYPE_CHECKING:
    from argparse import Namespace

    from reviewtui.cli.console import Console
    from reviewtui.cli.parser import Parser

DEFAULT = "review"


class Command(Protocol):
    """What every module in `commands/` offers."""

    DESCRIPTION: str
    """One paragraph on what the command is for."""
    EXAMPLES: tuple[tuple[str, str], ...]
    """Command lines, each with a few words on what it does."""

    def add_arguments(self, parser: Parser) -> None:
        """Declare the command's own arguments; the common ones are there already."""

    def run(self, given: Namespace, console: Console) -> int:
        """Do it; return the exit code, or raise a `ReviewtuiError`."""


class Entry(NamedTuple):
    """A command's name and the line that the overview shows; `record` when it is named after a kind of record."""

    name: str
    summary: str
    record: bool = False

    def load(self) -> Command:
        """Import the command's module; what is done with records is the same for all kinds."""
        if self.record:
            from reviewtui.cli.record_command import RecordCommand  # noqa: PLC0415 - only who asks waits for it

            return RecordCommand(self.name)
        return cast("Command", import_module(f"reviewtui.cli.commands.{self.name}"))


class Group(NamedTuple):
    """Commands that belong together, under the heading that the overview gives them."""

    title: str
    entries: tuple[Entry, ...]


GROUPS = (
    Group(
        "look at a change",
        (
            Entry("review", "open a review in the terminal: changes, questions, decision (the default)"),
            Entry("inbox", "list the branches and pull requests that wait for a review"),
            Entry("diff", "show all changes between two refs, files or folders, worst first"),
            Entry("check", "the gate for CI: the exit code says whether the change may go in"),
            Entry("history", "show what each commit did to one description"),
            Entry("lint", "look at one version and say what is wrong with its design"),
            Entry("serve", "show a review in a browser on this machine"),
            Entry("demo", "make a small real repository and open it"),
        ),
    ),
    Group(
        "say what you think",
        (
            Entry("decide", "accept a finding, ask for a fix, waive it, or ask a question"),
            Entry("mark", "say that you looked at a finding"),
            Entry("unmark", "say that you did not look at it yet"),
            Entry("answer", "answer a question of the checklist"),
            Entry("score", "give a dimension of the checklist a level"),
            Entry("comments", "list what reviewers commented, and comment, answer and resolve"),
            Entry("vote", "say how the review ends for you"),
            Entry("undo", "take back what you said last"),
            Entry("redo", "say again what you took back last"),
            Entry("waive", "answer for a finding until a day, so that the gate lets it pass"),
            Entry("waivers", "tell how waivers stand, and remove those that are over"),
        ),
    ),
    Group(
        "share the review",
        (
            Entry("status", "say what keeps a review's change from going in, and what comes next"),
            Entry("report", "tell what a change does to whom, and what its reviewers said, as a document"),
            Entry("publish", "write a review and its decision record back to the repository"),
            Entry("verify", "say whether what reviewers published is still what they published"),
        ),
    ),
    Group(
        "know what is asked",
        (
            Entry("rules", "list the rules and what they find"),
            Entry("explain", "explain one rule: why it matters, how to fix it, an example"),
            Entry("checklist", "list, show and validate checklists"),
            Entry("keys", "list the keys of the screen, and say what is wrong with those that you chose"),
        ),
    ),
    Group("keep records", (Entry("records", "say what is wrong with the records of a repository"),)),
)
COMMANDS = tuple(command for group in GROUPS for command in group.entries)


def groups() -> tuple[Group, ...]:
    """Return all commands: those above, and to the last of them one for each kind of record."""
    from reviewtui.records.kinds import summary  # noqa: PLC0415 - `check` knows nothing of records

    *others, records = GROUPS
    kinds = tuple(Entry(kind, summary(kind), record=True) for kind in record_ids())
    return (*others, Group(records.title, (*records.entries, *kinds)))


def commands() -> tuple[Entry, ...]:
    """Return all commands, in the order of the overview."""
    return tuple(command for group in groups() for command in group.entries)


def entry(name: str) -> Entry | None:
    """Return the command of this name; only a name that is none of those above is looked for among the records."""
    own = next((command for command in COMMANDS if command.name == name), None)
    return own or next((command for command in commands() if command.name == name), None)
