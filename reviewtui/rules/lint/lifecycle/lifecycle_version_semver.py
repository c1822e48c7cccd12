from __future__ import annotations

import re

from reviewtui.formats.elements import ApiElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import shown

_SEMVER = re.compile(r"v?\d{1,9}\.\d{1,9}\.\d{1,9}(?:-[0-9A-Za-z.-]{1,60})?(?:\+[0-9A-Za-z.-]{1,60})?")
_DATE = re.compile(r"20\d\d[-.](?:0?[1-9]|1[0-2])(?:[-.](?:0?[1-9]|[12]\d|3[01]))?(?:-[0-9A-Za-z.-]{1,60})?")
_SCHEMES = {"semver": (_SEMVER,), "date": (_DATE,)}
_NAMES = {"semver": "of the form 1.2.3", "date": "a date"}


@rule(
    id="lifecycle-version-semver",
    title="The version of the description cannot be put in order.",
    level=Level.WARN,
    when=each(ApiElement, options=("version_scheme",)),
    why="From two versions everybody should see which is the later and whether something may have broken between them.",
    fix="Count with MAJOR.MINOR.PATCH, or use the date of the release, and keep to one of the two.",
    lesson="What does a consumer learn from your next version number before reading any text?",
    references=("https://semver.org/", "https://opensource.zalando.com/restful-api-guidelines/#116"),
    example=Example(
        scope="info",
        base="""
            version: latest  # finding
        """,
        head="""
            version: 1.4.0
        """,
    ),
)
def lifecycle_version_semver(api: ApiElement, scheme: str) -> Said | None:
    version = api.info.mapping.get("version")
    if not api.info.has("version"):
        return Said("has no version", api.info)
    text = version if isinstance(version, str) else ""
    if any(form.fullmatch(text) for form in _SCHEMES.get(scheme, (_SEMVER, _DATE))):
        return None
    wanted = _NAMES.get(scheme, "neither of the form 1.2.3 nor a date")
    negated = wanted if wanted.startswith("neither") else f"not {wanted}"
    return Said(f"has the version {shown(version)}, which is {negated}", api.info.at("version"))
