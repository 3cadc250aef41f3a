"""The class's certificate: the key stays, and the certificate follows the addresses."""

from __future__ import annotations

import ssl
import stat
import sys

import pytest
from cryptography import x509

from wargame.net import certs
from wargame.net.certs import DAYS, KeyDamagedError, keep, server_context
from wargame.net.pins import fingerprint

NOW = 1_750_000_000
DAY = 86_400


def certificate(kept):
    return x509.load_pem_x509_certificate(kept.cert.read_bytes())


def names(kept):
    return {
        str(name.value)
        for name in certificate(kept).extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    }


def der(kept):
    return ssl.PEM_cert_to_DER_cert(kept.cert.read_text())


def test_a_certificate_holds_for_its_addresses_and_825_days(tmp_path):
    kept = keep(tmp_path / "class", ("192.168.1.20", "laptop.local", "fe80::1%eth0"), NOW)
    assert names(kept) == {"192.168.1.20", "laptop.local", "fe80::1", "localhost", "127.0.0.1", "::1"}
    made = certificate(kept)
    assert (made.not_valid_after_utc - made.not_valid_before_utc).days == DAYS
    assert made.not_valid_before_utc.timestamp() == NOW - DAY
    assert made.public_key().curve.name == "secp256r1"
    assert not made.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
    assert kept.fingerprint == fingerprint(der(kept))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_both_files_are_their_owners_alone(tmp_path):
    kept = keep(tmp_path, (), NOW)
    assert [stat.S_IMODE(path.stat().st_mode) for path in (kept.key, kept.cert)] == [0o600, 0o600]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cert.pem", "key.pem"]


@pytest.mark.parametrize(
    ("addresses", "later", "same"),
    (
        (("192.168.1.20",), 0, True),
        ((), 100 * DAY, True),
        (("192.168.1.20",), 823 * DAY - 1, True),
        (("192.168.1.20",), 823 * DAY, False),
        (("192.168.1.20",), -DAY - 1, False),
        (("10.0.0.5",), 0, False),
    ),
)
def test_a_class_that_starts_again_keeps_its_fingerprint(tmp_path, addresses, later, same):
    """The certificate is made anew where it has ended or lacks an address; the key that people know stays."""
    first = keep(tmp_path, ("192.168.1.20",), NOW)
    before = first.cert.read_bytes()
    again = keep(tmp_path, addresses, NOW + later)
    assert (again.cert.read_bytes() == before) == same
    assert again.fingerprint == first.fingerprint == fingerprint(der(again))
    assert set(addresses) <= names(again)


@pytest.mark.parametrize(
    "spoil", (lambda path: path.unlink(), lambda path: path.write_text("x"), lambda path: path.write_bytes(b""))
)
def test_a_damaged_certificate_is_made_anew_with_the_same_key(tmp_path, spoil):
    first = keep(tmp_path, (), NOW)
    spoil(first.cert)
    assert keep(tmp_path, (), NOW).fingerprint == first.fingerprint
    server_context(keep(tmp_path, (), NOW))


def test_a_certificate_of_another_key_is_made_anew(tmp_path):
    one, other = keep(tmp_path / "one", (), NOW), keep(tmp_path / "other", (), NOW)
    assert one.fingerprint != other.fingerprint
    one.cert.write_bytes(other.cert.read_bytes())
    again = keep(tmp_path / "one", (), NOW)
    assert fingerprint(der(again)) == again.fingerprint == one.fingerprint
    server_context(again)


@pytest.mark.parametrize(
    "content", (b"", b"nonsense", b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")
)
def test_a_damaged_key_is_never_replaced_unasked(tmp_path, content):
    kept = keep(tmp_path, (), NOW)
    kept.key.write_bytes(content)
    with pytest.raises(KeyDamagedError, match=r"cannot be read; put it back from a copy, or remove it"):
        keep(tmp_path, (), NOW)
    assert kept.key.read_bytes() == content


def test_a_crash_while_writing_leaves_the_old_file(tmp_path, monkeypatch):
    first = keep(tmp_path, (), NOW)
    before = first.cert.read_bytes()

    def fail(_):
        raise OSError(28, "full")

    with monkeypatch.context() as broken:
        broken.setattr(certs.os, "fsync", fail)
        with pytest.raises(OSError, match="full"):
            keep(tmp_path, ("10.0.0.5",), NOW)
    assert first.cert.read_bytes() == before
    assert "10.0.0.5" in names(keep(tmp_path, ("10.0.0.5",), NOW))
