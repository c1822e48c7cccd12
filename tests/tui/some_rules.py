"""A few rules out of all: pictures of them stay the same when another rule is written."""

from __future__ import annotations

from reviewtui.rules.catalogue import Catalogue, catalogue

_IDS = (
    "design-get-no-body",
    "link-added",
    "link-removed",
    "link-target-changed",
    "link-values-changed",
    "operation-added",
    "operation-deprecated",
    "operation-idempotency-withdrawn",
    "operation-removed",
    "operation-removed-with-sunset",
    "operation-removed-without-sunset",
    "operation-sunset-added",
    "operation-tags-changed",
    "request-default-value-changed",
    "request-encoding-changed",
    "request-enum-value-added",
    "request-enum-value-removed",
    "request-media-type-added",
    "request-media-type-generalized",
    "request-media-type-removed",
    "request-media-type-schema-added",
    "request-media-type-specialized",
    "request-parameter-became-required",
    "response-encoding-changed",
    "response-enum-value-added",
    "response-enum-value-removed",
    "response-header-added",
    "response-header-deprecated",
    "response-item-schema-changed",
    "response-media-type-added",
    "response-media-type-removed",
    "response-media-type-specialized",
    "response-optional-header-removed",
    "response-optional-property-added",
    "response-optional-property-removed",
    "api-version-changed",
)


def some_rules() -> Catalogue:
    """Return the catalogue as it would be without the others."""
    everything = {rule.id: rule for rule in catalogue().rules}
    return Catalogue(tuple(everything[name] for name in _IDS))
