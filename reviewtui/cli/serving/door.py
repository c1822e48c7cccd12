"""Who is let in: only requests to this machine's own address that know the secret of this run."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from hmac import compare_digest

HOSTS = {"127.0.0.1": "127.0.0.1", "localhost": "127.0.0.1", "::1": "::1"}
"""The addresses that no other machine can reach, by the names that people have for them."""
_SECRET_BYTES = 32
_ROOM_BYTES = 12
# What a browser says about a request that no other page made it send.
_OWN = {"", "none", "same-origin"}


def _secret() -> str:
    return secrets.token_urlsafe(_SECRET_BYTES)


@dataclass(frozen=True, slots=True)
class Door:
    """The secrets of one run, and where it listens.

    `token` stands in the address that the user opens, and opens the door; from then on `key` does, in a cookie. `room`
    is the folder of all that is served: browsers send cookies to every port of a machine, but only for their folder.
    """

    host: str
    port: int
    token: str = field(default_factory=_secret)
    key: str = field(default_factory=_secret)
    room: str = field(default_factory=lambda: secrets.token_urlsafe(_ROOM_BYTES))

    @property
    def authorities(self) -> frozenset[str]:
        """How a browser may name this server."""
        names = ("[::1]",) if self.host == "::1" else (self.host, "localhost")
        return frozenset(f"{name}:{self.port}" for name in names)

    @property
    def address(self) -> str:
        """The address to open."""
        return f"http://{f'[{self.host}]' if ':' in self.host else self.host}:{self.port}/enter/{self.token}"

    @property
    def cookie(self) -> str:
        """The name of the cookie: each run has its own."""
        return f"reviewtui-{self.port}"

    @property
    def folder(self) -> str:
        """The path below which everything is served."""
        return f"/{self.room}/"

    def names_us(self, authority: str) -> bool:
        """Whether a request was sent to this address, and not to a name that somebody pointed here."""
        return authority in self.authorities

    def is_our_page(self, headers: Mapping[str, str], authority: str, *, must_say: bool) -> bool:
        """Whether no other page made the browser send this; `must_say` refuses what does not say where it is from."""
        origin = headers.get("Origin")
        if origin is None:
            return not must_say and headers.get("Sec-Fetch-Site", "") in _OWN
        return origin == f"http://{authority}"

    def opens(self, token: str) -> bool:
        """Whether this is the token of the address."""
        return _same(token, self.token)

    def knows(self, key: str) -> bool:
        """Whether this is what the cookie must hold."""
        return _same(key, self.key)


def _same(given: str, right: str) -> bool:
    """Compare in a time that does not tell how much of it is right."""
    return compare_digest(given.encode(errors="replace"), right.encode())
