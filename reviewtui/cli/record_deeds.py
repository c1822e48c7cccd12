"""What can be done with the records of a kind: each deed with the words that follow it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import NamedTuple

from reviewtui.cli import plan_json, plan_text, record_listing, record_options
from reviewtui.cli.console import Console
from reviewtui.cli.delivery import can_ask
from reviewtui.cli.drafts import request_of_review
from reviewtui.cli.editing import edited
from reviewtui.cli.opening import options_of
from reviewtui.cli.record_checking import check_records
from reviewtui.cli.record_sources import records_alone, records_with_review
from reviewtui.cli.request import Request
from reviewtui.errors import ExitCode, UsageError
from reviewtui.records.kind import Kind, Naming
from reviewtui.session import Plan, Session
from reviewtui.session.recording import Order, Recording
from reviewtui.session.renewing import Renewal


class Deed(NamedTuple):
    """Something to do: what does it, the words that it takes, how many of them it needs, and what it is for.

    `fits` says of which kinds it makes sense.
    """

    do: Callable[[Kind, Namespace, Console], int]
    words: tuple[str, ...]
    least: int
    about: str
    fits: Callable[[Kind], bool] = lambda _: True


def deeds_of(kind: Kind) -> Mapping[str, Deed]:
    """Return what can be done with the records of a kind."""
    return {name: deed for name, deed in _DEEDS.items() if deed.fits(kind)}


def _has_states(kind: Kind) -> bool:
    return bool(kind.states.moves)


def _is_a_log(kind: Kind) -> bool:
    return kind.naming is not Naming.ONE_FILE


def _has_numbers(kind: Kind) -> bool:
    return kind.naming is Naming.NUMBERED


def _new(kind: Kind, given: Namespace, console: Console) -> int:
    """Plan a record, let its author edit it if they want to, and write it unless it is a dry run."""
    with records_with_review(given, console) as (records, findings):
        order = Order(
            kind=kind,
            title="".join(given.words),
            form=given.form,
            findings=findings,
            options=record_options.said(kind, given),
            supersedes=getattr(given, "supersedes", None),
            to=given.to,
            verify=not given.no_verify,
        )
        plan = records.plan(order)
        return _write(records, edited(plan) if given.edit else plan, given, console)


def _list(kind: Kind, given: Namespace, console: Console) -> int:
    with records_alone(given) as records:
        log = records.log(kind, given.head)
        record_listing.deliver_log(kind, log, records.coming(kind, log, given.head), given.format, console)
    return ExitCode.DONE


def _show(kind: Kind, given: Namespace, console: Console) -> int:
    with records_alone(given) as records:
        record_listing.deliver_record(kind, records.find(kind, given.words[0], given.head), given.format, console)
    return ExitCode.DONE


def _check(kind: Kind, given: Namespace, console: Console) -> int:
    return check_records((kind,), given, console)


def _move(kind: Kind, given: Namespace, console: Console) -> int:
    name, state = given.words
    with records_alone(given) as records:
        plan = records.move(kind, name, state, given.to, verify=not given.no_verify)
        return _write(records, plan, given, console)


def _supersede(kind: Kind, given: Namespace, console: Console) -> int:
    older, newer = given.words
    with records_alone(given) as records:
        plan = records.supersede(kind, older, newer, given.to, verify=not given.no_verify)
        return _write(records, plan, given, console)


def _refresh(kind: Kind, given: Namespace, console: Console) -> int:
    """Find the review that a record was made from, and bring the record up to date with it."""
    name = given.words[0]
    with records_alone(given) as records:
        origin = records.origin(kind, name, given.to)
    request = Request.of(given)
    # A review in which nobody has spoken yet is known by its two sides alone.
    with suppress(UsageError):
        request = request_of_review(origin.review, request)
    with Session.open(options_of(request, writing=False)) as session:
        records = Recording.of(session)
        renewal = records.refresh(kind, name, given.to, verify=not given.no_verify)
        _tell_kept(renewal, console)
        return _write(records, renewal.plan, given, console)


def _index(kind: Kind, given: Namespace, console: Console) -> int:
    with records_alone(given) as records:
        renewal = records.index(kind, given.to, verify=not given.no_verify)
        _tell_kept(renewal, console)
        return _write(records, renewal.plan, given, console)


def _renumber(kind: Kind, given: Namespace, console: Console) -> int:
    with records_alone(given) as records:
        made = records.renumber(kind, "".join(given.words), given.to, verify=not given.no_verify)
        for place in made.unclear:
            console.narrate(f"note: {place.path}:{place.line} {place.why}.")
        return _write(records, made.plan, given, console)


def _tell_kept(renewal: Renewal, console: Console) -> None:
    for part in renewal.kept:
        console.narrate(f"note: the part `{part.name}` was edited, so it stays; it would become:")
        for line in part.difference.splitlines():
            console.narrate_line(f"  {line}")
    for name in renewal.removed:
        console.narrate(f"note: the part `{name}` is not there any more, and does not come back by itself.")


def _write(records: Recording, plan: Plan, given: Namespace, console: Console) -> int:
    """Write what was planned, unless it is a dry run, and tell of it."""
    for note in plan.notes:
        console.narrate(f"note: {note}")
    published = None if given.dry_run else records.write(plan, prompts=can_ask())
    if console.json:
        console.deliver(plan_json.render(plan, published))
    else:
        console.deliver(plan_text.render(plan, published, console.look(), given.repo))
    return ExitCode.DONE


_DEEDS: Mapping[str, Deed] = {
    "list": Deed(_list, (), 0, "tell which there are, here or at --head"),
    "show": Deed(_show, ("NAME",), 1, "print one, from here or from --head"),
    "check": Deed(_check, (), 0, "say what is wrong with them; exit code 1 when there is an error"),
    "new": Deed(_new, ("TITLE",), 0, "make one"),
    "move": Deed(_move, ("NAME", "STATE"), 2, "take one to another state", _has_states),
    "supersede": Deed(_supersede, ("OLDER", "NEWER"), 2, "put one in the place of another; both say so", _is_a_log),
    "refresh": Deed(_refresh, ("NAME",), 1, "bring one up to date with the review that it was made from", _is_a_log),
    "index": Deed(_index, (), 0, "bring the table of all of them in the folder's README up to date", _is_a_log),
    "renumber": Deed(
        _renumber, ("NAME",), 0, "give one, or every one whose number another has, the next free one", _has_numbers
    ),
}
