"""The fingerprint that people compare instead of asking an authority, and a client that insists on it.

The fingerprint is that of the server's *key* (SHA-256 of its SubjectPublicKeyInfo), cut to 80 bits: 16 characters of
base 32, which can be typed. An impostor would have to make 2**80 keys to find one that fits, and the handshake proves
that the server holds the key. A client refuses within the handshake, before it has sent a byte of its own:
``client_context`` returns an ordinary ``ssl.SSLContext`` for ``asyncio``, ``websockets`` or a bare socket.
"""

from __future__ import annotations

import hashlib
import hmac
import ssl
from typing import Any, Final

from wargame.net.codes import bare, spell, stranger
from wargame.net.errors import Misread

GROUPS: Final = 4
PIN_BITS: Final = 80
PIN_LENGTH: Final = PIN_BITS // 5


class PinMismatchError(ssl.SSLError):
    """The server at the other end has another key than the invitation says."""

    SENTENCE: Final = (
        "The server at that address is not the one of your invitation (its fingerprint is another); "
        "nothing was sent: compare the address with the board, and tell the facilitator."
    )

    def __init__(self) -> None:
        super().__init__(1, self.SENTENCE)

    def __str__(self) -> str:
        return self.SENTENCE


def fingerprint(cert_der: bytes) -> str:
    """Return the fingerprint of the key in a certificate, such as ``3fk8-w2md-09qx-7chz``. ValueError for no certificate."""
    from cryptography import x509  # noqa: PLC0415 - 40 ms that only who hosts or joins may pay

    return of_key(x509.load_der_x509_certificate(cert_der).public_key())


def of_key(public: Any) -> str:  # noqa: ANN401 - a peer's key may be of any kind; all of them can be spelled
    """Return the fingerprint of a public key of ``cryptography``."""
    from cryptography.hazmat.primitives import serialization  # noqa: PLC0415

    spki = public.public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    return grouped(spell(hashlib.sha256(spki).digest()[: PIN_BITS // 8]))


def grouped(pin: str) -> str:
    """Return the 16 characters of a fingerprint in four groups of small letters and digits."""
    return "-".join(pin[at : at + GROUPS] for at in range(0, len(pin), GROUPS)).lower()


def read_fingerprint(text: str) -> str | Misread:
    """Return the fingerprint that somebody typed as ``fingerprint`` spells it, or why it is none; as tolerant as a code."""
    pin = bare(text[:200])
    wrong = stranger(pin)
    if wrong:
        return Misread(f"No fingerprint holds “{wrong}”; copy it again from the board: 16 letters and digits.")
    if len(pin) != PIN_LENGTH:
        return Misread(
            f"A fingerprint has 16 letters and digits and this one has {len(pin)}; copy it again from the board."
        )
    return grouped(pin)


def seen(connection: ssl.SSLSocket | ssl.SSLObject) -> str:
    """Return the fingerprint of the server at the other end of a connection; empty where it has shown no certificate."""
    shown = connection.getpeercert(binary_form=True)
    return fingerprint(shown) if shown else ""


def check_pin(connection: ssl.SSLSocket | ssl.SSLObject, pin: str) -> None:
    """Refuse with PinMismatchError a server whose fingerprint is not ``pin``, which has the form of ``fingerprint``."""
    if not hmac.compare_digest(seen(connection).encode(), pin.encode()):
        raise PinMismatchError


class _Pinned(ssl.SSLContext):
    pin: str


def _check(connection: ssl.SSLSocket | ssl.SSLObject) -> None:
    assert isinstance(connection.context, _Pinned)
    check_pin(connection, connection.context.pin)


class _PinnedSocket(ssl.SSLSocket):
    def do_handshake(self, block: bool = False) -> None:  # noqa: FBT001, FBT002 - as the standard library has it
        super().do_handshake(block)
        _check(self)


class _PinnedObject(ssl.SSLObject):
    def do_handshake(self) -> None:
        super().do_handshake()
        _check(self)


def client_context(pin: str) -> ssl.SSLContext:
    """Return the client's end of TLS 1.3 that takes the server with fingerprint ``pin`` and no other.

    The handshake with another ends in PinMismatchError, before anything is sent over it. An empty pin takes every
    server: only for somebody who is then shown ``seen`` and says yes before the code is sent.
    """
    context = _Pinned(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False  # the key is checked itself; a laptop's address says nothing about who it is
    context.verify_mode = ssl.CERT_NONE
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    if pin:
        context.pin = pin
        context.sslsocket_class = _PinnedSocket
        context.sslobject_class = _PinnedObject
    return context
