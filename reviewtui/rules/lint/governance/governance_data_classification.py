from __future__ import annotations

from reviewtui.formats.elements import ApiElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import either, shown

_KEY = "x-data-classification"
_CLASSES = ("public", "internal", "confidential", "restricted")


@rule(
    id="governance-data-classification",
    title="Nothing says how secret the data are.",
    level=Level.WARN,
    when=each(ApiElement),
    why="Who may call, what is logged and where it may be stored follow from the class of the data, not from the code.",
    fix="Write `x-data-classification` into `info`: public, internal, confidential or restricted.",
    lesson="What is the most secret member in all answers of this API?",
    references=("https://owasp.org/www-project-data-security-top-10/",),
    example=Example(
        scope="document",
        base="""
            info:  # finding
              title: Orders
              version: 1.0.0
            paths: {}
        """,
        head="""
            info:
              title: Orders
              version: 1.0.0
              x-data-classification: confidential
            paths: {}
        """,
    ),
)
def governance_data_classification(api: ApiElement) -> Said | None:
    for holder in (api.info, api.node):
        if holder.has(_KEY):
            given = holder.mapping[_KEY]
            known = isinstance(given, str) and given.lower() in _CLASSES
            return None if known else Said(f"has the class {shown(given)}, not {either([*_CLASSES])}", holder.at(_KEY))
    return Said(f"has no `{_KEY}`", api.info)
