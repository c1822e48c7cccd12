from __future__ import annotations

from reviewtui.formats.elements import ApiElement
from reviewtui.formats.schema_elements import PropertyElement
from reviewtui.model import Level
from reviewtui.rules.lint.naming import words
from reviewtui.rules.lint.synonyms import Synonyms
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import quote

_TIMES = Synonyms(
    created=("created at", "created", "created on", "created time", "created date", "create time", "create date",
             "creation time", "creation date", "date created", "time created"),
    changed=("updated at", "updated", "updated on", "updated time", "updated date", "update time", "update date",
             "date updated", "time updated", "modified at", "modified", "modified on", "modified time",
             "modified date", "date modified", "last modified", "last modified at", "last modified date",
             "last updated", "last updated at", "last update", "changed at"),
)  # fmt: skip
_INSTANTS = frozenset({"string", "integer", "number"})


def _time(member: PropertyElement) -> bool:
    return _TIMES.meaning(member.name) != "" and not _INSTANTS.isdisjoint(member.types)


def _usual(api: ApiElement) -> dict[str, str]:
    return _TIMES.usual(member.name for member in api.properties if _time(member))


@rule(
    id="design-standard-fields",
    title="The time of creation or of the last change goes by several names.",
    level=Level.INFO,
    when=each(PropertyElement, where=_time, given=_usual),
    heuristic=True,
    gathered=True,
    why="Everything has these times. With one name, consumers can sort and show all things with the same code.",
    fix="Use the name that most of your schemas use. Keep the old one beside it while it is in use.",
    lesson="Can one function show the age of anything that your API returns?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#174", "https://google.aip.dev/148"),
    example=Example(
        scope="components",
        base="""
            schemas:
              Order: {type: object, properties: {created_at: {type: string}}}
              Part: {type: object, properties: {created_at: {type: string}}}
              Shop:
                type: object
                properties:
                  creation_date: {type: string}  # finding
        """,
        head="""
            schemas:
              Order: {type: object, properties: {created_at: {type: string}}}
              Part: {type: object, properties: {created_at: {type: string}}}
              Shop:
                type: object
                properties:
                  created_at: {type: string}
        """,
    ),
)
def design_standard_fields(member: PropertyElement, names: dict[str, str]) -> str | None:
    common = names.get(_TIMES.meaning(member.name), member.name)
    if words(member.name) == words(common):
        return None
    beside = member.owner.value.get("properties")
    both = isinstance(beside, dict) and any(words(name) == words(common) for name in beside)
    return None if both else f"is called {quote(common)} in most other places"
