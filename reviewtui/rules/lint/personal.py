"""What design rules know of data about people: the names that it often has, and how a description classifies it."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from reviewtui.rules.lint.naming import words
from reviewtui.rules.words import bare

if TYPE_CHECKING:
    from reviewtui.formats.schema_elements import PropertyElement

_WORDS = frozenset(
    {"email", "emails", "phone", "phones", "telephone", "msisdn", "fax", "ssn", "passport", "iban", "dob",
     "birthday", "birthdate", "birthplace", "firstname", "lastname", "fullname", "middlename", "surname", "gender",
     "nationality", "ethnicity", "religion", "salary", "maiden", "street", "postcode", "zipcode", "biometric",
     "diagnosis"}
)  # fmt: skip
_PAIRS = frozenset(
    {("first", "name"), ("last", "name"), ("family", "name"), ("given", "name"), ("full", "name"), ("middle", "name"),
     ("holder", "name"), ("contact", "name"), ("person", "name"), ("nick", "name"), ("birth", "date"), ("of", "birth"),
     ("birth", "place"), ("postal", "code"), ("zip", "code"), ("postal", "address"), ("home", "address"),
     ("billing", "address"), ("shipping", "address"), ("delivery", "address"), ("address", "line"), ("ip", "address"),
     ("mail", "address"), ("tax", "id"), ("national", "id"), ("social", "security"), ("driver", "license"),
     ("drivers", "license"), ("driving", "license"), ("credit", "card"), ("card", "number"), ("account", "holder"),
     ("marital", "status"), ("date", "birth"), ("mobile", "number")}
)  # fmt: skip
# What begins or ends so tells of data, of a setting or of a count, and holds none of a person.
_ASKING = frozenset({"is", "are", "has", "allow", "enable", "enabled", "disable", "can"})
_ABOUT = frozenset(
    {"count", "sum", "total", "percentage", "usage", "settings", "enabled", "disabled", "required", "allowed",
     "verified", "provided", "sent", "locked", "collection", "length", "type", "template", "subject", "domain", "check",
     "indicator"}
)  # fmt: skip
_CLASSIFYING = ("x-data-classification", "x-classification", "x-pii", "x-personal-data", "x-sensitive", "x-privacy")


@lru_cache(maxsize=8192)
def is_personal(name: str) -> bool:
    """Return whether data of this name is often about a person."""
    parts = words(name)
    if not _ASKING.isdisjoint(parts[:1]) or not _ABOUT.isdisjoint(parts[-1:]):
        return False
    if parts[-1:] == ("mobile",):
        return True
    return not _WORDS.isdisjoint(parts) or not _PAIRS.isdisjoint(pairwise(parts))


def classification(element: PropertyElement) -> str:
    """Return how the description classifies a property; empty where it does not."""
    for holder in (element.node.mapping, element.value):
        for key in _CLASSIFYING:
            if key in holder:
                return f"{key}: {bare(holder[key])}"
    return ""
