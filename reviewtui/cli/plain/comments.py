"""The part of the dialogue that is about comments: shown with their ids, answered, settled, changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.cli.commenting import add, comment_named, edit, withdraw
from reviewtui.cli.plain.findings import kind_and_text
from reviewtui.cli.plain.stops import Deed, Move, Way
from reviewtui.cli.plain.words import Spot
from reviewtui.errors import UsageError
from reviewtui.reports.comments_text import thread_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.cli.asking import Asking
    from reviewtui.reviews.threads import Thread
    from reviewtui.session import Session


class Conversations:
    """Shows conversations, and takes what is said to any of them by the beginning of its id."""

    def __init__(self, session: Session, asking: Asking) -> None:
        """Talk about those of a session."""
        self._session, self._asking = session, asking

    @property
    def deeds(self) -> Mapping[str, Deed]:
        """What the words do that work wherever one is."""
        return {
            "reply": self._reply,
            "resolve": lambda said: self._settle(said, resolved=True),
            "reopen": lambda said: self._settle(said, resolved=False),
            "edit": self._edit,
            "withdraw": self._withdraw,
            "comments": self._all,
            "remark": self._remark,
            "at": self._at,
        }

    def show(self, thread: Thread) -> None:
        """Show one, with the ids by which it is answered."""
        self._asking.say(*thread_lines(thread, self._asking.look))

    def show_of(self, fingerprint: str) -> None:
        """Show those on a finding; to find the places of comments takes reading files."""
        if any(voice.draft.comments for voice in self._session.voices):
            for thread in self._session.threads:
                if thread.first.comment.fingerprint == fingerprint:
                    self.show(thread)

    def _reply(self, said: str) -> None:
        name, _, text = said.partition(" ")
        if not name:
            raise UsageError("a reply is r, an id and a text", hint="To settle it: d and the id.")
        comment = comment_named(self._session, name)
        if not text.strip():
            raise UsageError("a reply needs words", hint=f"Such as: r {name} It goes in June.")
        self._session.reply(comment, text.strip())
        self._asking.tell("Saved.")

    def _settle(self, said: str, *, resolved: bool) -> None:
        self._session.resolve(comment_named(self._session, _id_in(said)), resolved=resolved)
        self._asking.tell("Settled." if resolved else "Open again.")

    def _edit(self, said: str) -> None:
        name, _, text = said.partition(" ")
        edit(self._session, comment_named(self._session, _id_in(name)), None, text)
        self._asking.tell("Saved.")

    def _withdraw(self, said: str) -> None:
        withdraw(self._session, comment_named(self._session, _id_in(said)))
        self._asking.tell("Withdrawn.")

    def _all(self, _: str) -> None:
        threads = self._session.threads
        for thread in threads:
            self._asking.tell(thread.file or "The review as a whole")
            self.show(thread)
        if not threads:
            self._asking.tell("Nobody commented yet.")

    def _remark(self, said: str) -> None:
        kind, text = kind_and_text(said)
        self._asking.tell(f"Saved as {self._session.comment('', kind, text).id[:6]}.")

    def _at(self, said: str) -> None:
        place, _, rest = said.partition(" ")
        kind, text = kind_and_text(rest.strip())
        self._asking.tell(f"Saved as {add(self._session, place, 'head', kind, text).id[:6]}.")


class CommentStop:
    """Takes what the reviewer says to one conversation."""

    spot = Spot.COMMENT
    prompt = "Enter: go on. r: reply, with the text; d: settle; s: questions; help >"

    def __init__(self, session: Session, asking: Asking, conversations: Conversations, thread: Thread) -> None:
        """Talk about one conversation."""
        self._session, self._asking, self._conversations = session, asking, conversations
        self._id = thread.id
        self._file = thread.file
        self._began = thread.first.comment.text
        self._passed = False

    @property
    def title(self) -> str:
        """How it began."""
        return f"Comment {self._id[:6]}: {self._began}"

    @property
    def is_open(self) -> bool:
        """Whether it was not passed by in this dialogue."""
        return not self._passed

    @property
    def deeds(self) -> Mapping[str, Deed]:
        """What the words do that mean this conversation where no id is given."""
        everywhere = self._conversations.deeds
        return {
            "reply": lambda said: everywhere["reply"](f"{self._id} {said}"),
            "resolve": lambda said: everywhere["resolve"](said or self._id),
            "reopen": lambda said: everywhere["reopen"](said or self._id),
        }

    def show(self) -> None:
        """Show it as it stands now."""
        self._asking.tell(self._file or "The review as a whole")
        for thread in self._session.threads:
            if thread.id == self._id:
                self._conversations.show(thread)

    def enter(self) -> Move:
        """Go on."""
        self._passed = True
        return Way.ON


def _id_in(said: str) -> str:
    if not said.strip():
        raise UsageError("the id of a comment is missing", hint="comments lists all of them with their ids.")
    return said.strip()
