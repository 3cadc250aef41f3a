"""This machine's own addresses, found without internet, without names and without sending a packet.

A UDP socket that is "connected" sends nothing: the system only chooses the address it would send from. Where there is
no way out (an access point of one's own), the system is asked for the address of each network card.
"""

from __future__ import annotations

import ipaddress
import socket
import struct
import sys
from collections.abc import Iterable, Iterator
from typing import Final

LOOPBACK: Final = "127.0.0.1"
MOST: Final = 8
"""Addresses that are offered at most."""

# Documentation, private and broadcast addresses: nobody need be there, only a way towards them.
_AIMS: Final = ("192.0.2.1", "10.255.255.254", "172.16.255.254", "192.168.255.254", "255.255.255.255")
_AIM_6: Final = "2001:db8::1"
_CARDS: Final = 32
_GET_ADDRESS: Final = {"linux": 0x8915, "darwin": 0xC0206921}  # SIOCGIFADDR
_INSIDE: Final = ("lo", "docker", "br-", "veth", "virbr", "vmnet", "utun", "tun", "tap")
"""How network cards begin that lead to no classroom."""


def own_addresses() -> tuple[str, ...]:
    """Return the addresses by which others in the room can reach this machine, the likeliest first; never empty.

    IPv4 alone where there is any, because it can be typed; loopback alone where nobody can reach it.
    """
    return usable([*_ways_out(_AIMS, socket.AF_INET), *_cards()], [*_ways_out((_AIM_6,), socket.AF_INET6)])


def usable(found: Iterable[str], found_6: Iterable[str] = ()) -> tuple[str, ...]:
    """Return addresses each once, as they come, but self-assigned ones (169.254) last; loopback where there are none.

    Left out are loopback, multicast, unspecified and reserved addresses and IPv6 ones that need a zone; IPv6 comes in
    only where no other is left.
    """
    for several in (found, found_6):
        good = [ipaddress.ip_address(text) for text in dict.fromkeys(several)]
        good = [
            one for one in good if not (one.is_loopback or one.is_multicast or one.is_unspecified or one.is_reserved)
        ]
        good = [one for one in good if one.version == 4 or not one.is_link_local]  # noqa: PLR2004 - the protocol's number
        if good:
            return tuple(str(one) for one in sorted(good, key=lambda one: one.is_link_local))[:MOST]
    return (LOOPBACK,)


def _ways_out(aims: Iterable[str], family: socket.AddressFamily) -> Iterator[str]:
    """Yield the address that the system would send from towards each aim."""
    for aim in aims:
        try:
            with socket.socket(family, socket.SOCK_DGRAM) as probe:
                if family is socket.AF_INET:
                    probe.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
                probe.connect((aim, 9))
                yield str(probe.getsockname()[0]).partition("%")[0]
        except OSError:
            continue


def _cards() -> Iterator[str]:
    """Yield the first IPv4 address of each network card, where the system can be asked for it."""
    ask = _GET_ADDRESS.get(sys.platform)
    if ask is None or sys.platform == "win32":
        return
    import fcntl  # noqa: PLC0415 - Windows has none

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        for _, name in socket.if_nameindex()[:_CARDS]:
            if name.startswith(_INSIDE):
                continue
            try:
                answer = fcntl.ioctl(probe, ask, struct.pack("256s", name.encode()[:15]))
            except OSError:
                continue
            yield socket.inet_ntoa(answer[20:24])
