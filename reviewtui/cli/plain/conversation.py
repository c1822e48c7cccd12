"""Leads through findings, conversations, questions and the verdict, and does the words that work everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.cli.plain.comments import CommentStop, Conversations
from reviewtui.cli.plain.finding_list import grave, passing
from reviewtui.cli.plain.findings import FindingStop
from reviewtui.cli.plain.questions import QuestionStop
from reviewtui.cli.plain.stops import Deed, Move, Stop, To, Way
from reviewtui.cli.plain.verdict import VerdictStop
from reviewtui.cli.plain.words import Spot, help_lines, understood
from reviewtui.cli.plain.writing import Writing
from reviewtui.cli.restoring import redo, undo
from reviewtui.errors import ExitCode, RepositoryError, ReviewtuiError, UsageError
from reviewtui.reports import text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reviewtui.cli.asking import Asking
    from reviewtui.cli.saying import Told
    from reviewtui.model import Finding
    from reviewtui.session import Session

_MOST_HITS = 20
_PARTS = {"finding": Spot.FINDING, "comment": Spot.COMMENT, "question": Spot.QUESTION, "verdict": Spot.VERDICT}
BEGIN = (
    "One thing after the other is told and asked, and saved as you say it. Enter goes on, s skips to the next part, "
    "back goes back, help tells all words, q leaves."
)


class Conversation:
    """One way through a review; `refused` is whether something that was said could not be saved."""

    def __init__(self, session: Session, asking: Asking) -> None:
        """Talk about this session."""
        self.session = session
        self.asking = asking
        self.refused = False
        self._talk = Conversations(session, asking)
        self._writing = Writing(session, asking)
        self._stops = self._stops_with(grave(session))
        self._at = 0

    @property
    def exit_code(self) -> int:
        """What scripts are told: whether all was read, and all that was said is saved."""
        if self.refused:
            return ExitCode.REFUSED
        return ExitCode.UNREADABLE if self.session.report.errors else ExitCode.DONE

    def hold(self) -> None:
        """Say how the review stands, and go through what is open until the end."""
        self.asking.say(*text.last_lines(self.session.report, self.asking.look))
        for notice in self.session.notices:
            self.asking.tell(notice)
        self.asking.tell(BEGIN)
        self._at = -1
        self._move(Way.ON)
        while self._at < len(self._stops):
            self._move(self._heard_at(self._stops[self._at]))

    def _heard_at(self, stop: Stop) -> Move:
        """Show a stop, and take words until one of them leads on."""
        self.asking.say("")
        stop.show()
        while True:
            word, said = self.asking.ask(stop.prompt)
            try:
                if not word:
                    return stop.enter()
                name = understood(word, stop.spot).name
                move = (stop.deeds.get(name) or self._deeds[name])(said)
            except ReviewtuiError as error:
                # A script has to learn that a word was lost, which what was merely mistyped is not.
                self.refused = self.refused or isinstance(error, RepositoryError)
                self.asking.tell(f"{error.message}. {error.hint}".strip())
            else:
                if move is not None:
                    return move

    @property
    def _deeds(self) -> Mapping[str, Deed]:
        """What the words do that work everywhere."""
        return {
            **self._talk.deeds,
            "back": lambda _: Way.BACK,
            "next": lambda _: To(self._at + 1),
            "skip": lambda _: Way.PART,
            "go": self._go,
            "find": self._find,
            "filter": self._filter,
            "status": self._status,
            "report": self._report,
            "record": self._writing.record,
            "publish": self._writing.publish,
            "undo": lambda _: self._restored(undo),
            "redo": lambda _: self._restored(redo),
            "help": self._help,
        }

    def _move(self, move: Move) -> None:
        if isinstance(move, To):
            self._at = move.number
        elif move is Way.BACK:
            if not self._at:
                self.asking.tell("This is the beginning.")
            self._at = max(self._at - 1, 0)
        else:
            spot = self._stops[self._at].spot if move is Way.PART else None
            rest = range(self._at + 1, len(self._stops))
            later = (at for at in rest if self._stops[at].is_open and self._stops[at].spot is not spot)
            self._at = next(later, len(self._stops))

    def _stops_with(self, findings: list[Finding]) -> list[Stop]:
        session, asking, talk = self.session, self.asking, self._talk
        shown = {finding.fingerprint for finding in findings}
        count, questions = len(findings), session.questions
        return [
            *(
                FindingStop(session, asking, talk, finding, f"Finding {number} of {count}")
                for number, finding in enumerate(findings, start=1)
            ),
            *(
                CommentStop(session, asking, talk, thread)
                for thread in session.threads
                if thread.resolved is None and thread.first.comment.fingerprint not in shown
            ),
            *(
                QuestionStop(session, asking, question, f"Question {number} of {len(questions)}")
                for number, question in enumerate(questions, start=1)
            ),
            VerdictStop(session, asking),
        ]

    def _go(self, said: str) -> Move:
        """Go to a part, to a number in this part or in another, to a dimension, or to a description."""
        if not said:
            raise UsageError("go needs a place", hint="Expected: a number, question 7, verdict, a dimension, a file.")
        name, _, number = said.lower().rpartition(" ")
        if not number.isdecimal():
            name, number = said.lower(), "1"
        part = _PARTS.get(name.rstrip("s")) if name else self._stops[self._at].spot
        if part is not None:
            places = [at for at, stop in enumerate(self._stops) if stop.spot is part]
            if number.isdecimal() and 0 < int(number[:6]) <= len(places):
                return To(places[int(number) - 1])
        else:
            for at, stop in enumerate(self._stops):
                if _stands_in(stop, said.lower(), self.session):
                    return To(at)
        raise UsageError(f"`{said}` is nowhere here", hint="Expected: finding 3, question 7, verdict, a dimension.")

    def _find(self, said: str) -> Move | None:
        if not said:
            raise UsageError("find needs words", hint="Such as: find pagination")
        hits = [at for at, stop in enumerate(self._stops) if _holds(stop, said.casefold())]
        if not hits:
            self.asking.tell(f"Nothing here holds `{said}`; filter {said} looks in all findings.")
            return None
        for number, at in enumerate(hits[:_MOST_HITS], start=1):
            self.asking.tell(f"{number} {self._stops[at].title}", "  ", "    ")
        if len(hits) > _MOST_HITS:
            self.asking.tell(f"{len(hits) - _MOST_HITS} more; say more words to see them.")
        chosen = self.asking.line("A number goes there; Enter: stay here >")
        if not chosen:
            return None
        if not chosen.isdecimal() or not 0 < int(chosen[:6]) <= min(len(hits), _MOST_HITS):
            raise UsageError(f"`{chosen}` is no number of the list")
        return To(hits[int(chosen) - 1])

    def _filter(self, said: str) -> Move | None:
        if not said:
            raise UsageError("filter needs a line", hint="Such as: filter verdict:safe path:/orders*, or: filter off")
        is_off = said.lower() in {"off", "none"}
        findings = grave(self.session) if is_off else passing(self.session, said)
        if not findings:
            self.asking.tell("No finding passes; the findings stay as they are.")
            return None
        self._stops = self._stops_with(findings)
        self.asking.tell(f"{len(findings)} of {len(self.session.report.findings)} findings from here on.")
        return To(0)

    def _status(self, _: str) -> None:
        # Only who asks for it waits for it.
        from reviewtui.reports import status_text  # noqa: PLC0415

        self.asking.say(*status_text.render(self.session.status(), self.asking.look).splitlines())

    def _report(self, _: str) -> None:
        self.asking.quote(self.session.outside.report())

    def _restored(self, turn: Callable[[Session], Told]) -> Move:
        self.asking.tell(turn(self.session).first)
        return To(self._at)

    def _help(self, _: str) -> None:
        self.asking.quote("\n".join(help_lines(self._stops[self._at].spot)))


def _stands_in(stop: Stop, name: str, session: Session) -> bool:
    """Return whether a stop is the first place of a dimension or a description of this name."""
    if isinstance(stop, QuestionStop):
        dimension = session.checklist.dimension(stop.question.dimension)
        return dimension is not None and (name == dimension.id or dimension.title.lower().startswith(name))
    where = stop.finding.where if isinstance(stop, FindingStop) else None
    return where is not None and where.path.lower() == name


def _holds(stop: Stop, words: str) -> bool:
    texts = [stop.title]
    if isinstance(stop, FindingStop):
        texts += [stop.finding.rule, stop.finding.change.element, *map(str, stop.finding.operations)]
    elif isinstance(stop, QuestionStop):
        texts += [stop.question.why, stop.question.id]
    return any(words in one.casefold() for one in texts)
