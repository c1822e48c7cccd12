"""A state that no other record has is a slip, or means something that readers have to guess."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from reviewtui.model import Level
from reviewtui.records.health.declaring import Example, Said, of_record
from reviewtui.records.health.status import line_of_status
from reviewtui.records.logs.states import state_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.health.examined import Examined
    from reviewtui.records.kind import Record

_PARTLY = re.compile(r"^part(?:ly|ially) ")


@of_record(
    title="A record is in a state that its kind does not have",
    level=Level.WARN,
    why="Lists, gates and people ask for records by their state; one that is spelled on its own is found by nobody.",
    fix="Use one of the states of the kind; `reviewtui KIND move` names them.",
    example=Example(
        wrong={"docs/adr/0001-keep-ids.md": '---\nstatus: "acepted"  # finding\ndate: 2026-03-02\n---\n\n# Keep ids\n'},
        right={"docs/adr/0001-keep-ids.md": '---\nstatus: "accepted"\ndate: 2026-03-02\n---\n\n# Keep ids\n'},
    ),
)
def record_status_known(record: Record, examined: Examined) -> Iterator[Said]:
    states = tuple(examined.kind.states.moves)
    if not record.status or not states or _PARTLY.sub("", record.status) in states:
        return
    if record.dialect and state_in(record.status).is_usual:
        # Other tools have states more than ours.
        return
    near = get_close_matches(record.status, states, n=1)
    ways = f"did you mean `{near[0]}`?" if near else f"there are {', '.join(states)}"
    yield Said(record.path, line_of_status(record), f"`{record.status}` is no state of a {examined.kind.noun}; {ways}")
