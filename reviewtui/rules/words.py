"""How messages show names and values of a description: one line, short, without characters that act."""

from __future__ import annotations

import json
import re
from posixpath import commonprefix

from reviewtui.model import Change, JsonValue
from reviewtui.neutral import neutral

_LONGEST_VALUE = 60
_LONGEST_NAME = 120
_LONGEST_MESSAGE = 600
_MOST_LISTED = 4
_BEFORE_THE_PARTING = 16
_LONGEST_COMPARED = 20_000
_SINGULAR = {"properties": "property"}
_ITEMS = "items of "
# Places that read better with an article, and places that say nothing a reader does not know.
_PLACES = {"request body": "the request body", "parameters": "", "the description": ""}

_BREAK = re.compile("[\t\n\r\u2028\u2029]")


def clean(text: str) -> str:
    """Return the text as one line in which no character moves the cursor, hides, or turns the writing direction."""
    return neutral(_BREAK.sub(" ", text))


def shortened(text: str, longest: int) -> str:
    """Return the text cut to `longest` characters, the cut marked."""
    return text if len(text) <= longest else text[: longest - 1] + "…"


def quote(name: JsonValue) -> str:
    """Return a name from a description (property, header, scope, URL) as a reader recognizes it."""
    text = name if isinstance(name, str) else _json(name)
    return f"`{_inside_quotes(text, _LONGEST_NAME)}`"


def shown(value: JsonValue) -> str:
    """Return a value as a reader recognizes it: numbers bare, text as it stands, all else in JSON form.

    Text that could be taken for something else (a number, a boolean, null, nothing) keeps its JSON quotes.
    """
    if isinstance(value, int | float) and not isinstance(value, bool):
        return bare(value)
    plain = isinstance(value, str) and not _mistakable(value)
    return f"`{_inside_quotes(str(value) if plain else _json(value), _LONGEST_VALUE)}`"


def bare(value: JsonValue) -> str:
    """Return a limit such as `20` or `5 (exclusive)` to stand inside a sentence."""
    return _inside_quotes(value if isinstance(value, str) else _json(value), _LONGEST_VALUE)


def listed(values: JsonValue, show: str = "value", joined: str = "and") -> str:
    """Return several names or values as "`a`, `b` and 3 more"; `show` is "value" for JSON form, "name" for names."""
    items = values if isinstance(values, list) else [values]
    say = quote if show == "name" else shown
    first = [say(item) for item in items[:_MOST_LISTED]]
    rest = len(items) - len(first)
    if rest:
        return f"{', '.join(first)} {joined} {rest} more"
    return f" {joined} ".join([", ".join(first[:-1]), first[-1]]) if len(first) > 1 else "".join(first)


def either(values: JsonValue) -> str:
    """Return values of which one is meant: "`a`, `b` or `c`"."""
    return listed(values, joined="or")


def one_of(values: JsonValue) -> str:
    """Return what a value must be when it is from a list: "one of `a` and `b`", or the only value there is."""
    several = isinstance(values, list) and len(values) > 1
    return f"one of {listed(values)}" if several else listed(values)


def missing(values: JsonValue, others: JsonValue) -> list[JsonValue]:
    """Return what the first list holds and the second does not, in order."""
    kept = others if isinstance(others, list) else []
    return [value for value in values if value not in kept] if isinstance(values, list) else []


def formerly(change: Change, absent: str) -> str:
    """Return "`20` before", or with `absent` in its place when there was nothing: "no limit before"."""
    return f"{absent if change.before is None else bare(change.before)} before"


def at_most(limit: JsonValue, of: str = "") -> str:
    """Return "at most 20", with the plural `of` "at most 20 items"; without a limit "any number of items"."""
    return _limited("at most", limit, of)


def at_least(limit: JsonValue, of: str = "") -> str:
    """Return "at least 3", with the plural `of` "at least 3 items"; without a limit "any number of items"."""
    return _limited("at least", limit, of)


def _limited(word: str, limit: JsonValue, of: str) -> str:
    if limit is None:
        return f"any number of {of}" if of else "any number"
    noun = _SINGULAR.get(of, of.removesuffix("s")) if limit == 1 else of
    return f"{word} {bare(limit)} {noun}".rstrip()


def differs(change: Change) -> str:
    """Return "from `a` to `b`", with "nothing" where a side has none; long texts from where they part."""
    before, after = change.before, change.after
    if isinstance(before, str) and isinstance(after, str):
        before, after = _where_they_part(before, after)
    return f"from {_or_nothing(before)} to {_or_nothing(after)}"


def _where_they_part(before: str, after: str) -> tuple[str, str]:
    """Return two texts as they are, or without what both begin with where a reader would see no more than that."""
    shared = len(commonprefix([before[:_LONGEST_COMPARED], after[:_LONGEST_COMPARED]]))
    if shared < _LONGEST_VALUE - 1:
        return before, after
    near = shared - _BEFORE_THE_PARTING
    start = before.rfind(" ", near - _BEFORE_THE_PARTING, near) + 1 or near
    return f"…{before[start:]}", f"…{after[start:]}"


def types(value: JsonValue) -> str:
    """Return type names as "string or null"; no list means any type."""
    return "any type" if not isinstance(value, list) else " or ".join(bare(name) for name in value) or "no type"


def share_a_type(change: Change) -> bool:
    """Tell whether some type that a value could have is one that it can have now; null is none."""
    if not (isinstance(change.before, list) and isinstance(change.after, list)):
        return True  # where none is named, any will do
    before, after = ({str(name) for name in names} - {"null"} for names in (change.before, change.after))
    numbers = {"integer", "number"}
    return bool(before & after) or bool(before & numbers and after & numbers)


def keyword(change: Change) -> str:
    """Return the keyword of a schema that a change is about, also where the fact only says that it is one."""
    place = change.head if change.after is not None else change.base
    if change.fact != "keyword" or place is None:
        return quote(change.fact)
    return quote(place.pointer.rsplit("/", 1)[-1].replace("~1", "/").replace("~0", "~"))


def singular(subject: str) -> str:
    """Return the name of an element so that a sentence about one thing can begin with it."""
    return f"each item of {subject.removeprefix(_ITEMS)}" if subject.startswith(_ITEMS) else subject


def what(change: Change) -> str:
    """Return the element and where it is used: "property `amount` in the request body"."""
    subject = singular(change.subject)
    place = _PLACES.get(change.place, change.place)
    return f"{subject} in {place}" if place and not _names(subject, place) else subject


def body(change: Change) -> str:
    """Return the request body, also where a description gives it no place of its own (OpenAPI 2.0)."""
    return what(change) if "request body" in change.subject else f"the request body of {change.subject}"


def called(change: Change) -> str:
    """Return what asks for credentials: an operation, or the whole API when the demand stands at the top."""
    if change.subject != "the description":
        return change.subject
    return f"operation `{clean(str(change.used_by[0]))}`" if len(change.used_by) == 1 else "the API"


def _names(subject: str, place: str) -> bool:
    plain, said = (text.replace("`", "").replace(" (now ", ", now ").removesuffix(")") for text in (place, subject))
    return said.endswith((plain, f" {plain.removeprefix('component ')}"))


def trait(value: JsonValue, name: str) -> JsonValue:
    """Return a trait of a described element, None when it has none."""
    return value.get(name) if isinstance(value, dict) else None


def sentence(text: str) -> str:
    """Return a message as it leaves the rules: clean, one line, capitalized, bounded."""
    line = shortened(clean(text), _LONGEST_MESSAGE)
    return line[:1].upper() + line[1:]


def _or_nothing(value: JsonValue) -> str:
    if value is None:
        return "nothing"
    return listed(value) if isinstance(value, list) and value else shown(value)


def _mistakable(text: str) -> bool:
    number = text.lstrip("+-").replace(".", "", 1).isdecimal()
    return number or text in {"", "true", "false", "null"} or text != text.strip()


def _json(value: JsonValue) -> str:
    return json.dumps(value, ensure_ascii=False)


def _inside_quotes(text: str, longest: int) -> str:
    return shortened(clean(text), longest).replace("`", "'")
