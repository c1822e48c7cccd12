"""Publishing and records in the dialogue: what would be written is told first, and written when that is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.cli.delivery import can_ask
from reviewtui.cli.plan_text import state
from reviewtui.counting import counted
from reviewtui.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from reviewtui.cli.asking import Asking
    from reviewtui.records.kind import Kind
    from reviewtui.session import Plan, Published, Session

_SHORT_COMMIT = 8
_EXTENTS = {"all": True, "part": False, "usual": None}


class Writing:
    """Shows a plan, lets it be changed, and writes it."""

    def __init__(self, session: Session, asking: Asking) -> None:
        """Write from what a session says."""
        self._session, self._asking = session, asking

    def publish(self, said: str) -> None:
        """Write the review, after it was seen."""
        del said  # there is one review
        to: str | None = None
        closing: bool | None = None
        while True:
            plan = self._session.plan(to, closing=closing)
            word, rest = self._asked(plan, "1 write, 2 texts, 3 to, 4 all, 5 part, 6 usual; Enter: write nothing >")
            if word in {"1", "write"}:
                self._tell(self._session.publish(plan, prompts=can_ask()))
                return
            if word in {"4", "5", "6", *_EXTENTS}:
                closing = _EXTENTS[word] if word in _EXTENTS else tuple(_EXTENTS.values())[int(word) - 4]
            elif word in {"3", "to"}:
                to = rest or self._target(to)
            elif not self._shown(word, plan):
                return

    def record(self, said: str) -> None:
        """Make a record of the review, after it was seen."""
        # Most reviews make no record.
        from reviewtui.session.recording import Order  # noqa: PLC0415

        records = self._session.records()
        name, _, title = said.partition(" ")
        order = Order(self._kind(records.kinds, name), title.strip())
        to: str | None = None
        while True:
            plan = records.plan(Order(order.kind, order.title, to=to))
            word, rest = self._asked(plan, "1 write, 2 texts, 3 to; Enter: write nothing >")
            if word in {"1", "write"}:
                self._tell(_written(records.write, plan))
                return
            if word in {"3", "to"}:
                to = rest or self._target(to)
            elif not self._shown(word, plan):
                return

    def _kind(self, kinds: tuple[Kind, ...], name: str) -> Kind:
        if not name:
            for number, kind in enumerate(kinds, start=1):
                self._asking.tell(f"{number} {kind.id}: {kind.noun}", "  ")
            name = self._asking.line("Which kind of record? A number or a name >")
        named = {str(number): kind for number, kind in enumerate(kinds, start=1)} | {kind.id: kind for kind in kinds}
        if name not in named:
            raise UsageError(f"`{name}` is no kind of record", hint=f"Expected: {', '.join(one.id for one in kinds)}.")
        return named[name]

    def _asked(self, plan: Plan, prompt: str) -> tuple[str, str]:
        """Say what would be written, and return what the reviewer says to it."""
        place = f"the branch {plan.branch}" if plan.branch else "the work tree"
        self._asking.tell(f"{counted(len(plan.written), 'file')} would go to {place}:")
        for number, file in enumerate(plan.files, start=1):
            self._asking.tell(f"{number} {state(file)}: {file.path}", "  ", "    ")
        for removed in plan.removed:
            self._asking.tell(f"removed: {removed.path}", "  ", "    ")
        for note in (*plan.notes, plan.extent):
            if note:
                self._asking.tell(note)
        return self._asking.ask(prompt)

    def _shown(self, word: str, plan: Plan) -> bool:
        """Show the texts if they were asked for; return False when nothing is to be written."""
        if word == "":
            self._asking.tell("Nothing was written.")
            return False
        if word not in {"2", "texts"}:
            self._asking.tell(f"`{word}` is not known here; nothing was written. Expected: a number above, or Enter.")
            return True
        for file in plan.written:
            self._asking.tell(f"{file.path}:")
            self._asking.quote(file.text.rstrip("\n"), "  ")
        return True

    def _target(self, to: str | None) -> str | None:
        targets = self._session.targets
        for number, choice in enumerate(targets, start=1):
            self._asking.tell(f"{number} {choice.title}", "  ")
        said = self._asking.line("Where to? A number, or the name of a branch; Enter: as it is >")
        if not said:
            return to
        numbered = {str(number): choice.word for number, choice in enumerate(targets, start=1)}
        return numbered.get(said, said)

    def _tell(self, published: Published) -> None:
        where = f" in commit {published.commit[:_SHORT_COMMIT]} on {published.branch}" if published.commit else ""
        self._asking.tell(f"Written{where}: {counted(len(published.paths), 'file')}.")


def _written(write: Callable[..., Published], plan: Plan) -> Published:
    return write(plan, prompts=can_ask())
