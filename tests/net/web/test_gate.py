"""Which browser may come in."""

from __future__ import annotations

import pytest
from websockets.datastructures import Headers

from wargame.net.web.gate import Gate

OPEN = Gate.at(("192.168.7.20", "laptop.local", "fe80::7"), 8421, secure=False)
SECURE = Gate.at(("192.168.7.20",), 443, secure=True)


def asking(host, *origins):
    """Return the headers of a request."""
    return Headers([("Host", host), *(("Origin", origin) for origin in origins)])


@pytest.mark.parametrize(
    ("gate", "host"),
    (
        (OPEN, "192.168.7.20:8421"),
        (OPEN, "LAPTOP.local:8421"),
        (OPEN, "[fe80::7]:8421"),
        (OPEN, "localhost:8421"),
        (OPEN, "127.0.0.1:8421"),
        (OPEN, "[::1]:8421"),
        (SECURE, "192.168.7.20"),
        (SECURE, "192.168.7.20:443"),
    ),
)
def test_our_own_names_are_known(gate, host):
    assert gate.host(asking(host)) == host.lower()


@pytest.mark.parametrize(
    "host",
    (
        "",
        "192.168.7.20",
        "192.168.7.20:80",
        "evil.example:8421",
        "192.168.7.20:8421.evil.example",
        "127.0.0.1:8421:8421",
    ),
)
def test_no_other_name_is_ours(host):
    assert OPEN.host(asking(host)) == ""


def test_two_names_are_none():
    assert OPEN.host(Headers([("Host", "localhost:8421"), ("Host", "localhost:8421")])) == ""
    assert OPEN.host(Headers([])) == ""


def test_our_page_is_ours():
    assert OPEN.ours(asking("laptop.local:8421", "http://laptop.local:8421"))
    assert SECURE.ours(asking("192.168.7.20", "https://192.168.7.20"))


@pytest.mark.parametrize(
    "origins",
    (
        (),
        ("null",),
        ("",),
        ("http://evil.example",),
        ("https://laptop.local:8421",),
        ("http://laptop.local",),
        ("http://laptop.local:8421/",),
        ("http://laptop.local:8421.evil.example",),
        ("http://localhost:8421",),
        ("http://laptop.local:8421", "http://laptop.local:8421"),
    ),
)
def test_no_other_page_is_ours(origins):
    assert not OPEN.ours(asking("laptop.local:8421", *origins))


def test_a_page_under_a_name_of_its_own_is_not_ours():
    assert not OPEN.ours(asking("evil.example:8421", "http://evil.example:8421"))


def test_every_origin_of_our_page_is_named():
    assert SECURE.origins == tuple(
        sorted(
            f"https://{name}{port}"
            for name in ("192.168.7.20", "localhost", "127.0.0.1", "[::1]")
            for port in ("", ":443")
        )
    )
