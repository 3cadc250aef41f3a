"""TLS without an authority: a certificate that a class makes itself; ``pins`` says how people know it.

The key is kept, and the fingerprint is the key's: a class that is started again, on another network or years later,
makes a new certificate where it must, and the invitations that hang on the wall still hold.
"""

from __future__ import annotations

import ipaddress
import os
import ssl
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import frozen

from wargame.net.pins import of_key
from wargame.saves.files import Files

if TYPE_CHECKING:
    from cryptography import x509
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

DAYS: Final = 825
"""How long a certificate holds, all in all: more is refused by some systems."""

KEY_FILE: Final = "key.pem"
CERT_FILE: Final = "cert.pem"
_ALWAYS: Final = ("localhost", "127.0.0.1", "::1")


class KeyDamagedError(Exception):
    """The key of a class cannot be read; its text is one sentence to the facilitator."""


@frozen
class Kept:
    """A key and its certificate on the disk: two PEM files, and the key's fingerprint in groups."""

    cert: Path
    key: Path
    fingerprint: str


def keep(folder: Path, addresses: Iterable[str], now: int) -> Kept:
    """Return the certificate kept in a folder, made anew where it must be; both files are their owner's alone (0600).

    ``addresses`` are IP addresses or host names that it must hold for; localhost is always among them. ``now`` is in
    seconds since 1970. A certificate is made anew, with the same key, if it is missing, damaged, of another key, within a
    day of its end, not yet valid, or lacks one of the addresses. A key that cannot be read is refused with
    KeyDamagedError and never replaced unasked, because every invitation would be void. OSError as the disk gives it.
    """
    from cryptography.hazmat.primitives import serialization as form  # noqa: PLC0415

    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / CERT_FILE, folder / KEY_FILE
    key = _key(kept[1])
    wanted = frozenset((*_ALWAYS, *addresses))
    if not _holds(kept[0], key, wanted, datetime.fromtimestamp(now, UTC)):
        certificate = _certificate(key, wanted, datetime.fromtimestamp(now, UTC))
        _write(kept[0], certificate.public_bytes(form.Encoding.PEM))
    return Kept(*kept, of_key(key.public_key()))


def _key(path: Path) -> EllipticCurvePrivateKey:
    from cryptography.hazmat.primitives import serialization as form  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric import ec  # noqa: PLC0415

    try:
        data = path.read_bytes()
    except FileNotFoundError:
        key = ec.generate_private_key(ec.SECP256R1())
        _write(path, key.private_bytes(form.Encoding.PEM, form.PrivateFormat.PKCS8, form.NoEncryption()))
        return key
    try:
        found = form.load_pem_private_key(data, None)
    except (ValueError, TypeError):
        found = None
    if not isinstance(found, ec.EllipticCurvePrivateKey):
        raise KeyDamagedError(
            f"The key {path} cannot be read; put it back from a copy, or remove it and hand out the new invitation."
        )
    return found


def _holds(path: Path, key: EllipticCurvePrivateKey, wanted: frozenset[str], now: datetime) -> bool:
    """Whether the certificate on the disk can go on being used."""
    from cryptography import x509  # noqa: PLC0415

    try:
        found = x509.load_pem_x509_certificate(path.read_bytes())
        names = found.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (FileNotFoundError, ValueError, x509.ExtensionNotFound):
        return False
    in_time = found.not_valid_before_utc <= now < found.not_valid_after_utc - timedelta(days=1)
    return in_time and found.public_key() == key.public_key() and set(_names(wanted)) <= set(names)


def _names(addresses: Iterable[str]) -> list[x509.GeneralName]:
    from cryptography import x509  # noqa: PLC0415

    names: list[x509.GeneralName] = []
    for address in sorted(addresses):
        try:
            names.append(x509.IPAddress(ipaddress.ip_address(address.partition("%")[0])))
        except ValueError:
            names.append(x509.DNSName(address))
    return names


def _certificate(key: EllipticCurvePrivateKey, addresses: Iterable[str], now: datetime) -> x509.Certificate:
    from cryptography import x509  # noqa: PLC0415
    from cryptography.hazmat.primitives.hashes import SHA256  # noqa: PLC0415

    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Gun on the Table")])
    began = now - timedelta(days=1)  # a student's clock may be behind
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(began)
        .not_valid_after(began + timedelta(days=DAYS))
        .add_extension(x509.SubjectAlternativeName(_names(addresses)), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .sign(key, SHA256())
    )


def _write(path: Path, data: bytes) -> None:
    """Put a file of its owner's alone in place, whole or not at all."""
    fresh = path.with_name(f"{path.name}.new")
    fresh.unlink(missing_ok=True)
    fd = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(fd, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
    Files().sync_folder(path.parent)


def server_context(kept: Kept) -> ssl.SSLContext:
    """Return the server's end of TLS 1.3 with a kept certificate; it asks clients for none."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.load_cert_chain(kept.cert, kept.key)
    return context
