"""The first text of a checklist of one's own: it asks what another asks, and shows in comments what can be changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.decoding import quoted
from reviewtui.errors import UsageError

if TYPE_CHECKING:
    from reviewtui.rubric.types import Checklist

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_NAME = 80

_TEXT = """\
# docs/checklists.md of reviewtui explains each key; `reviewtui checklist validate` tells mistakes with their line.

schema: 1
id: {id}
extends: {parent}
title: "{title}"
version: "1.0"

# Which of its questions stay: those that fit every key but `questions`, and those named there.
# only:
#   tiers: [{tier}]
#   stops: [{stop}]
#   questions: [{question}]

# What goes, by the ids of questions or dimensions.
# remove: [{question}]

# A known question changes key by key; a new one needs all of these keys.
# dimensions:
#   - id: {dimension}
#     questions:
#       - id: {dimension}-ours
#         question: Which test shows that it holds?
#         why: One sentence on what happens otherwise.
#         guidance: What good looks like.
#         how_to_check: What to do to find out. Five minutes.
#         severity_if_no: major
#         remediation: What to do when the answer is no.
"""


def first_text(name: str, parent: Checklist) -> str:
    """Return a file that extends `parent`; `UsageError` when the name cannot be an id."""
    if not _SLUG.fullmatch(name) or len(name) > _LONGEST_NAME:
        raise UsageError(f"{quoted(name)} cannot be an id", hint="use small letters, digits and single hyphens")
    question = next(parent.questions)
    return _TEXT.format(
        id=name,
        parent=parent.id,
        title=name.replace("-", " ").capitalize(),
        question=question.id,
        dimension=question.dimension,
        tier=question.tiers[-1].value,
        stop=question.stops[0].value if question.stops else "design",
    )
