"""Whether an IP address is one of the open internet, and not a way round to the reader's own machine or network.

What Python calls global is the registry of its version; what is missing there, in some version or in all, stands here. An IPv6
address that only wraps an IPv4 one is as public as what it wraps.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator

_NEVER = tuple(
    map(
        ipaddress.ip_network,
        (
            "0.0.0.0/8",  # this network (RFC 1122)
            "100.64.0.0/10",  # shared by a provider's customers (RFC 6598)
            "192.0.0.0/24",  # protocol assignments (RFC 6890)
            "192.88.99.0/24",  # relays of 6to4 (RFC 7526)
            "198.18.0.0/15",  # measurements (RFC 2544)
            "224.0.0.0/3",  # multicast, reserved, broadcast (RFC 5771, 1112)
            "64:ff9b:1::/48",  # translation inside a network (RFC 8215)
            "100::/64",  # to be discarded (RFC 6666)
            "2001::/23",  # protocol assignments, with measurements and ORCHID (RFC 2928, 5180, 7343); Teredo is looked into
            "2001:db8::/32",  # documentation (RFC 3849)
            "3fff::/20",  # documentation (RFC 9637)
            "5f00::/16",  # segment identifiers (RFC 9602)
            "fec0::/10",  # site-local (RFC 3879)
            "ff00::/8",  # multicast (RFC 4291)
        ),
    )
)
"""Networks that are never of the open internet, whatever the version of Python says of them."""

_LAST_32 = tuple(
    map(
        ipaddress.IPv6Network,
        (
            "::/96",  # IPv4-compatible (RFC 4291, 2.5.5.1)
            "::ffff:0:0/96",  # IPv4-mapped (ibid., 2.5.5.2)
            "::ffff:0:0:0/96",  # IPv4-translated (RFC 2765)
            "64:ff9b::/96",  # NAT64 (RFC 6052)
        ),
    )
)
"""IPv6 networks whose addresses end in the IPv4 address that they lead to."""

_ISATAP = (0x0000_5EFE, 0x0200_5EFE)
"""The third quarter of an IPv6 address that ends in the IPv4 address of its machine (RFC 5214)."""


def is_public(address: str) -> bool:
    """Whether an IP address is of the open internet: not private, local, shared, multicast or reserved, nor a wrap of one."""
    found = ipaddress.ip_address(address.split("%")[0])
    if isinstance(found, ipaddress.IPv4Address):
        return _is_open(found)
    wrapped = tuple(_embedded_addresses(found))
    if any(found in network for network in _LAST_32) or found.sixtofour or found.teredo:
        return all(map(_is_open, wrapped))
    return _is_open(found) and all(map(_is_open, wrapped))


def _embedded_addresses(address: ipaddress.IPv6Address) -> Iterator[ipaddress.IPv4Address]:
    """The IPv4 addresses inside an IPv6 one."""
    last = ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)
    if any(address in network for network in _LAST_32) or int(address) >> 32 & 0xFFFF_FFFF in _ISATAP:
        yield last
    if address.sixtofour:
        yield address.sixtofour
    yield from address.teredo or ()


def _is_open(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    """Whether Python and this module take an address for one of the open internet."""
    never = any(address.version == network.version and address in network for network in _NEVER)
    return address.is_global and not never and not address.is_multicast
