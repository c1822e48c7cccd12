"""What a notice is filled with: the subject first, what happens when, what to do, and for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.errors import UsageError
from reviewtui.records.affected import consumer_row
from reviewtui.records.callers import reached
from reviewtui.records.end_days import days, itself, plan_of
from reviewtui.records.endings import endings, ends, named
from reviewtui.records.kind import Option
from reviewtui.records.kinds.notice.chatting import chat
from reviewtui.records.kinds.notice.occasions import Occasion, occasion, opening
from reviewtui.records.kinds.notice.telling import NO_ACTION, for_consumer, rows_of, told_of
from reviewtui.records.markdown import Markdown
from reviewtui.records.wording import apis, listed
from reviewtui.records.wording import named as named_operations

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reviewtui.model import Finding
    from reviewtui.records.callers import Reached
    from reviewtui.records.dates import Timeline
    from reviewtui.records.known import Known

OCCASION = Option("about", "OCCASION", f"{', '.join(one.value for one in Occasion)} (default: by the day)")
CONSUMER = Option("consumer", "NAME", "write to one consumer of the inventory, about what it uses")
_ROWS = 50
_NAMED = 3


def title(known: Known) -> str:
    """Return the subject: what is asked of the reader by when, then the API, then what it is about."""
    if known.title or known.review is None:
        return known.title
    findings, only = _addressed(known)
    made = _days(known)
    what = listed(_names(findings), 1)
    who = f" ({only.consumer.name})" if only else ""
    return f"{_demand(findings, made)} {apis(known.review)}: {what}{who}"


def fill(known: Known) -> Mapping[str, object]:
    """Return the values of the template; without a review it asks for what changes."""
    findings, only = _addressed(known)
    made = _days(known)
    on = occasion(_said(known, OCCASION, "occasion"), made, known.today)
    subject = title(known)
    said = opening(on, listed(_forms(findings), _NAMED), made, known.today) if findings else ""
    return {
        "title": subject,
        "tool": known.tool,
        "mark": Markdown(" *(derived)*"),
        "status": "draft",
        "date": known.today.isoformat(),
        "api": apis(known.review) if known.review else "",
        "reviewed": known.review is not None,
        "occasion": on.value,
        "consumer": only.consumer.name if only else "",
        "contact": (only.consumer.contact or only.consumer.owner) if only else "",
        "uses": named_operations(only.operations) if only else "",
        "opening": said,
        "rows": rows_of(findings[:_ROWS], only),
        "more_rows": max(0, len(findings) - _ROWS),
        "timeline": made,
        "readers": [consumer_row(one) for one in reached(known, findings)] if only is None else [],
        "author": known.author.called,
        "number": _number(known, only),
        "chat": chat(subject, said, made) if said else "",
    }


def _addressed(known: Known) -> tuple[tuple[Finding, ...], Reached | None]:
    """Return what the notice tells of, and the one consumer that it is for, if it is for one."""
    findings = told_of(known)
    if known.review is not None and not findings:
        raise UsageError(
            "nothing that this review found asks anything of consumers",
            hint='`reviewtui notice new "SUBJECT"` begins a notice by hand.',
        )
    name = _said(known, CONSUMER, "consumer")
    if name is None or known.review is None:
        return findings, None
    only = for_consumer(known, findings, name)
    return only.findings, only


def _said(known: Known, option: Option, key: str) -> str | None:
    """Return what the author said to an option, now or when the record was made that is brought up to date."""
    before = itself(known).get(key)
    return known.options.get(option.name) or (before if isinstance(before, str) and before else None)


def _days(known: Known) -> Timeline:
    found = endings(known)
    return days(known, found, plan_of(known, found))


def _names(findings: Sequence[Finding]) -> list[str]:
    """Return what changes, each element once."""
    return list(dict.fromkeys(named(finding.change) for finding in findings))


def _forms(findings: Sequence[Finding]) -> list[str]:
    """Return what will not be there any more: elements that end, and of those that only change their old form."""
    over = {named(finding.change) for finding in findings if ends(finding)}
    return [name if name in over else f"the old form of {name}" for name in _names(findings)]


def _demand(findings: Sequence[Finding], made: Timeline) -> str:
    if all(row.action == NO_ACTION for row in rows_of(findings)):
        return "[No action]"
    return f"[Action required by {made.sunset.isoformat()}]"


def _number(known: Known, only: Reached | None) -> str:
    """Return which notice this is of those that the log holds for the same API and the same readers."""
    about = (apis(known.review) if known.review else "", only.consumer.name if only else "")
    earlier = [
        record
        for record in known.log
        if record.path != known.path
        and ((record.front or {}).get("api"), (record.front or {}).get("consumer")) == about
    ]
    return "It is the first notice of this." if not earlier else f"{counted(len(earlier), 'notice')} came before it."
