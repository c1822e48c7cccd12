"""An inbox, a history and settings in which every text is hostile, for a walk through all places."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

from reviewtui.config import Config, Severity
from reviewtui.history.judged import judged
from reviewtui.history.messages import RowJudged
from reviewtui.inbox.waiting import Judged, Said, Spoke, Stand, Top
from reviewtui.model import Verdict
from reviewtui.reports.tally import Tally
from reviewtui.repository.history import Author
from tests.tui.fake_history import COMMITS, FakeBook, FakePast
from tests.tui.fake_inbox import NOW, FakeInbox, row
from tests.tui.test_tui_hostile import NASTY, NastySession, nasty_report
from tests.tui.test_tui_records_hostile import NastyRecords

FLOOD = "e" + "\u0301" * 300 + " " + "w" * 5_000
EVIL = f"{NASTY} {FLOOD}"


class NastyBook(FakeBook):
    """A history whose commits say nothing but hostile things."""

    def __init__(self) -> None:
        """Tell what a hostile report found in each commit."""
        commits = tuple(one._replace(author=Author(EVIL, EVIL), subject=EVIL, date=EVIL, path=EVIL) for one in COMMITS)
        super().__init__(commits)
        self.spec = self.since = EVIL
        for number, spec in enumerate(nasty_report().specs):
            self.stop(RowJudged(number, judged(spec)))


def nasty_inbox() -> FakeInbox:
    """Return an inbox whose rows say nothing but hostile things."""
    plain = row("orders-v2", 3, specs=(EVIL,), drafted=NOW, reviewers=(EVIL,), also=(EVIL,))
    head = plain.head._replace(name=EVIL, shared=EVIL, author=EVIL, email=EVIL, subject=EVIL)
    inbox = FakeInbox((replace(plain, head=head, base_name=EVIL), row("customers", specs=(EVIL,), decided="approve")))
    worst = Top(Verdict.BREAKING, EVIL, EVIL, EVIL)
    inbox.answers = {"orders-v2": Judged(Tally(2, 1, 4, 0, 0, 1), Verdict.BREAKING, (EVIL,), (worst,), (EVIL,), EVIL)}
    said = Said(EVIL, EVIL, NOW)
    inbox.stands = {
        "orders-v2": Stand((Spoke(EVIL, "request-changes", holds=False),), (EVIL,), 11, 3, is_late=True, comment=said)
    }
    return inbox


def nasty_session() -> NastySession:
    """Return a review with all that can be opened from it."""
    session = NastySession()
    session.recorded = NastyRecords()
    session.history = FakePast(session, NastyBook())
    session.config = Config(path=str(PurePosixPath(EVIL)), rules={"operation-removed": Severity.INFO})
    return session
