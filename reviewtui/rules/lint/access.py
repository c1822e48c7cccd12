"""What design rules know of who may call: what a description demands, what it leaves open, what must be open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from reviewtui.formats.elements import ApiElement, OperationElement
from reviewtui.rules.lint.hosts import only_local
from reviewtui.rules.lint.naming import words
from reviewtui.schema.node import Node

_WRITES = frozenset({"POST", "PUT", "PATCH", "DELETE"})
_READS = frozenset({"GET", "HEAD"})
# Nobody can prove who they are before these have answered.
_ENTRANCES = frozenset({"login", "logout", "signin", "signup", "forgot", "recover", "magiclink", "captcha", "jwks"})
_GATES = frozenset({"token", "register", "registration", "authenticate", "verify", "otp", "sso", "recovery"})
_STEPS = (frozenset({"password", "reset"}), frozenset({"verify", "email"}), frozenset({"confirm", "email"}))
_PROTOCOLS = frozenset({"oauth", "oauth2", "oidc", "openid", "auth", "connect", "saml"})
_PARTS_OF_PROTOCOLS = frozenset({"token", "authorize", "revoke", "introspect", "callback", "device", "acs"})
# Monitors and tools ask these without credentials, and learn no more than that the API lives, and how it is called.
_SIGNS = frozenset(
    {"health", "healthz", "healthcheck", "livez", "readyz", "alive", "ready", "live", "liveness", "readiness", "ping",
     "status", "version", "authorize", "swagger", "swagger.json", "openapi.json", "openapi.yaml", "robots.txt"}
)  # fmt: skip
_PUBLISHED = ".well-known"


class Demand(NamedTuple):
    """A scheme that a written `security` asks for, with its scopes."""

    node: Node
    scheme: str

    @property
    def scopes(self) -> tuple[str, ...]:
        """The scopes, as far as they are texts."""
        return tuple(one for one in _list(self.node.value) if isinstance(one, str))


def demands(holder: OperationElement | ApiElement) -> Iterator[Demand]:
    """Yield every demand that is written at an operation or for the whole description, inherited ones not."""
    for alternative in holder.node.at("security").elements():
        for name, node in alternative.members():
            yield Demand(node, name)


def demanding(holder: OperationElement | ApiElement) -> bool:
    """Return whether demands are written there, of consumers and not of the API itself."""
    return holder.node.has("security") and not (isinstance(holder, OperationElement) and holder.webhook)


def marked_public(holder: OperationElement | ApiElement) -> bool:
    """Return whether the description says that everybody is meant to call."""
    marked = [holder.node.mapping.get("x-public")]
    if isinstance(holder, ApiElement):
        marked.append(holder.info.mapping.get("x-public"))
    return True in marked


def stated(operation: OperationElement) -> bool:
    """Return whether something is said of who may call an operation, be it that everybody may."""
    return bool(operation.security) or operation.node.has("security")


def closed_by_default(operation: OperationElement) -> bool:
    """Return whether callers should have to prove who they are: nothing says otherwise, and it is no entrance."""
    return not marked_public(operation) and not is_entrance(operation)


def secured(operation: OperationElement) -> bool:
    """Return whether consumers must prove who they are."""
    return not operation.webhook and not operation.open_to_all


def writes(operation: OperationElement) -> bool:
    """Return whether consumers change something with it, as its method tells."""
    return operation.method in _WRITES and not operation.webhook


def reads(operation: OperationElement) -> bool:
    """Return whether consumers only look at something with it, as its method tells."""
    return operation.method in _READS and not operation.webhook


def is_entrance(operation: OperationElement) -> bool:
    """Return whether it must be open, for it comes before all credentials, or tells no more than that the API lives."""
    parts = operation.path.partition("#")[0].strip("/").split("/")
    named = {word for part in parts if "{" not in part for word in words(part)}
    if parts == [""] or not _ENTRANCES.isdisjoint(named):
        return True
    # What names a thing between braces asks for one that belongs to somebody.
    if "{" in operation.path:
        return False
    last = parts[-1].lower()
    if last in _GATES or (last in _PARTS_OF_PROTOCOLS and not _PROTOCOLS.isdisjoint(named)):
        return True
    if any(step <= named for step in _STEPS):
        return True
    return reads(operation) and (last in _SIGNS or _PUBLISHED in parts)


def asks(api: ApiElement) -> bool:
    """Return whether credentials are asked for anywhere."""
    return any(operation.security and any(operation.security) for operation in api.operations)


def guarded(api: ApiElement) -> Mapping[tuple[str, str], None]:
    """Pick the operations for consumers of a description that asks for credentials somewhere; else there are none."""
    found = (one.node.address for one in api.operations if not one.webhook)
    return dict.fromkeys(found) if asks(api) else {}


def reachable(api: ApiElement) -> Mapping[tuple[str, str], None]:
    """Pick the operations for consumers that call over a network, for who sits at the machine is not kept out."""
    found = (one.node.address for one in api.operations if not one.webhook)
    return {} if only_local(api) else dict.fromkeys(found)


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
