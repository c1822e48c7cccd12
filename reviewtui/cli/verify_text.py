"""What became of reviewers' files since they were published, for people: each file, and where its chain breaks."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.reports.look import Ink

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.reports.look import Look
    from reviewtui.reviews.chain import Break
    from reviewtui.session.verifying import Audit, Chain

_SHORT_COMMIT = 10
_DAY = 10
_MOST_DIFFERENCES = 12
_INDENT = " " * 4


def render(audit: Audit, look: Look) -> str:
    """Return every chain under the name of its review, and in a last line whether all of them hold."""
    lines = []
    for review, chains in groupby(audit.chains, key=lambda chain: chain.place.review):
        lines += look.inked(Ink.HEADING, review)
        for chain in chains:
            lines += _chain(chain, look)
        lines.append("")
    return "\n".join([*lines, *look.wrapped(_conclusion(audit))]) + "\n"


def _chain(chain: Chain, look: Look) -> Iterator[str]:
    versions = counted(len(chain.arrivals), "version")
    mark, ink, state = _state(chain, look)
    yield f"  {look.ink(ink, mark)} {look.clean(chain.place.reviewer)}: {versions}, {look.ink(ink, state)}"
    for found in chain.breaks if look.verbose else chain.breaks[:1]:
        yield from _break(found, look)
    more = len(chain.breaks[1:])
    if more and not look.verbose:
        yield from look.wrapped(f"-v shows {counted(more, 'more break')} after it.", _INDENT)
    for problem in chain.problems:
        yield from look.wrapped(f"not read: {problem.message}", _INDENT)
    for note in chain.notes:
        yield from look.wrapped(f"note: {note}", _INDENT)
    for line in chain.unchecked:
        yield from look.wrapped(f"not checked: {line}", _INDENT)


def _state(chain: Chain, look: Look) -> tuple[str, Ink, str]:
    if chain.breaks:
        return look.glyphs.breaking, Ink.BREAKING, "the chain is broken"
    if chain.problems:
        return look.glyphs.dangerous, Ink.DANGEROUS, "not all of which can be read"
    return look.glyphs.safe, Ink.SAFE, "the chain holds"


def _break(found: Break, look: Look) -> Iterator[str]:
    step = found.step
    author = f"{step.author.name} <{step.author.email}>"
    yield from look.wrapped(f"{step.commit[:_SHORT_COMMIT]} of {step.date[:_DAY]} by {author}", _INDENT)
    yield look.clean(f"{_INDENT}{step.path}")
    yield from look.wrapped(found.message[0].upper() + found.message[1:] + ".", _INDENT)
    if found.differs:
        named = list(found.differs[:_MOST_DIFFERENCES])
        if len(found.differs) > len(named):
            named.append(f"and {len(found.differs) - len(named):,} more")
        yield from look.wrapped(f"What differs from the version before: {', '.join(named)}.", _INDENT)


def _conclusion(audit: Audit) -> str:
    files = counted(len(audit.chains), "file")
    if not audit.chains:
        return f"Nothing was published in the history of {audit.ref}." if audit.ref else "Nothing was published yet."
    if audit.broken:
        return f"{len(audit.broken)} of {files} cannot be relied on."
    if audit.problems:
        return f"Nothing is broken in {files}, as far as they can be read."
    versions = counted(sum(len(chain.arrivals) for chain in audit.chains), "version")
    return f"Nothing is broken: {versions} of {files}."
