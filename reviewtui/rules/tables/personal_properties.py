"""Which properties look like they tell of a person, who sends them, and whether anybody classified them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.rules.lint.personal import classification, is_personal
from reviewtui.rules.sending import sender
from reviewtui.rules.tabling import Entry, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.surveying import Survey


@table(title="Properties that look personal, by their names", columns=("name", "sent by", "classified as"), of="where")
def personal_properties(survey: Survey) -> Iterator[Entry]:
    """Yield every property whose name is one that personal data often has."""
    for one in survey.api.properties:
        if is_personal(one.name):
            yield Entry((one.name, sender(one), classification(one)), one.node)
