"""This machine's addresses: which are worth saying, and that asking sends nothing and always ends in one."""

from __future__ import annotations

import ipaddress
import socket

import pytest

from wargame.net import addresses
from wargame.net.addresses import LOOPBACK, MOST, own_addresses, usable


@pytest.mark.parametrize(
    ("found", "found_6", "said"),
    (
        ((), (), (LOOPBACK,)),
        (("127.0.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255"), ("::1", "fe80::1"), (LOOPBACK,)),  # noqa: S104
        (("192.168.1.20", "127.0.0.1", "192.168.1.20", "10.0.0.5"), ("2001:db8::2",), ("192.168.1.20", "10.0.0.5")),
        (("169.254.7.7", "10.0.0.5"), (), ("10.0.0.5", "169.254.7.7")),
        (("127.0.0.1",), ("fe80::2", "2001:db8::2"), ("2001:db8::2",)),
    ),
)
def test_the_likeliest_address_comes_first(found, found_6, said):
    assert usable(found, found_6) == said


def test_many_addresses_are_cut_short():
    assert len(usable(f"10.0.0.{number}" for number in range(1, 100))) == MOST


def test_this_machine_has_an_address_that_it_can_be_bound_to():
    said = own_addresses()
    assert said
    for text in said:
        family = socket.AF_INET6 if ipaddress.ip_address(text).version == 6 else socket.AF_INET
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.bind((text, 0))


def test_without_any_network_there_is_loopback(monkeypatch):
    class Nothing(socket.socket):
        def connect(self, _address):
            raise OSError

    monkeypatch.setattr(addresses.socket, "socket", Nothing)
    monkeypatch.setattr(addresses.socket, "if_nameindex", list)
    assert own_addresses() == (LOOPBACK,)


def test_asking_sends_nothing_and_looks_up_no_name(monkeypatch):
    class Silent(socket.socket):
        def send(self, *_):
            raise AssertionError

        sendto = sendall = sendmsg = send

    def refuse(*_):
        raise AssertionError

    kinds = []
    monkeypatch.setattr(addresses.socket, "socket", lambda family, kind: kinds.append(kind) or Silent(family, kind))
    for name in ("getaddrinfo", "gethostbyname", "gethostbyname_ex", "getfqdn"):
        monkeypatch.setattr(addresses.socket, name, refuse)
    assert own_addresses()
    assert set(kinds) == {socket.SOCK_DGRAM}
