from __future__ import annotations

from reviewtui.formats.elements import ApiElement, PathElement
from reviewtui.model import Level
from reviewtui.rules.lint.naming import words
from reviewtui.rules.lint.paths import is_template, is_version
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import quote

_SAME_OR_UNUSUAL = frozenset(
    {"people", "children", "men", "women", "feet", "teeth", "criteria", "indices", "media", "metadata", "data",
     "equipment", "staff", "software", "hardware", "information", "info", "feedback", "history", "inventory", "content",
     "audio", "video", "traffic", "storage", "evidence", "research", "news", "series", "species", "stock", "support",
     "knowledge", "mail", "money", "advice", "luggage", "furniture", "music", "phenomena", "vertices", "matrices",
     "downtime", "leave", "by", "of", "with"}
)  # fmt: skip


def _listed(api: ApiElement) -> frozenset[str]:
    """Return the paths that can be read and added to, which is what collections are for; to replace is for items."""
    methods = {path.path: {one.method for one in path.operations} for path in api.paths}
    return frozenset(path for path, offered in methods.items() if {"GET", "POST"} <= offered and "PUT" not in offered)


def _item(path: PathElement) -> bool:
    parts = path.segments
    return len(parts) > 1 and is_template(parts[-1]) and "{" not in parts[-2] and not is_version(parts[-2])


@rule(
    id="design-path-plural-collections",
    title="A collection is named in the singular.",
    level=Level.WARN,
    when=each(PathElement, where=_item, given=_listed),
    heuristic=True,
    why="Plural for many and singular for the only one lets a reader tell a list from an object by its URL.",
    fix="Use the plural of the noun before the first release. Keep the singular for things that exist once.",
    lesson="How many of them can there be below this path?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#134", "https://google.aip.dev/122"),
    example=Example(
        scope="paths",
        base="""
            /order:
              get: {responses: {"200": {description: OK}}}
              post: {responses: {"201": {description: Created}}}
            /order/{id}:  # finding
              get: {responses: {"200": {description: OK}}}
        """,
        head="""
            /orders:
              get: {responses: {"200": {description: OK}}}
              post: {responses: {"201": {description: Created}}}
            /orders/{id}:
              get: {responses: {"200": {description: OK}}}
        """,
    ),
)
def design_path_plural_collections(path: PathElement, collections: frozenset[str]) -> str | None:
    name_before, name = path.segments[-3:-2], path.segments[-2]
    if path.path.rstrip("/").rpartition("/")[0] not in collections:
        return None
    # Below a plural, a word says which of them: `lists/manual/{id}`.
    if name_before and name_before[0].endswith("s"):
        return None
    last = next((word for word in reversed(words(name)) if word.isalpha() and len(word) > 1), "")
    plural = not last or last.endswith("s") or last in _SAME_OR_UNUSUAL
    return None if plural else f"is an item of {quote(name)}, which is no plural"
