"""Notices as a kind: one file for each, named after its day, in the form of the channel that it goes through."""

from __future__ import annotations

from reviewtui.records.end_days import ANNOUNCE, SUNSET
from reviewtui.records.kind import Form, Kind, Naming, States
from reviewtui.records.kinds.notice import PLACES
from reviewtui.records.kinds.notice.filling import CONSUMER, OCCASION, fill, title
from reviewtui.records.planned import PLAN

KIND = Kind(
    id="notice",
    noun="notice",
    plural="notices",
    places=PLACES,
    naming=Naming.DATED,
    forms=(
        Form("mail", "notice/mail.md.j2", "a letter: subject, what happens, what to do, dates, help"),
        Form("portal", "notice/portal.md.j2", "a post for a developer portal, with everybody's table of changes"),
        Form("chat", "notice/chat.md.j2", "one message of at most 300 signs"),
    ),
    states=States(
        {"draft": ("sent", "cancelled"), "sent": (), "cancelled": ()},
        open=frozenset({"draft"}),
    ),
    fill=fill,
    title=title,
    options=(OCCASION, CONSUMER, ANNOUNCE, SUNSET),
    reads=(PLAN,),
)
