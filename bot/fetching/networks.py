"""Which addresses are of the public internet."""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

# https://www.iana.org/assignments/iana-ipv4-special-registry. The standard library's own `is_global` knows it too,
# but calls multicast and some more global, and changes with the patch release of Python.
_SPECIAL_V4 = tuple(
    IPv4Network(network)
    for network in (
        "0.0.0.0/8",  # unspecified
        "10.0.0.0/8",
        "100.64.0.0/10",  # of a provider, behind one public address
        "127.0.0.0/8",  # loopback
        "168.63.129.16/32",  # a public number, but of the host under a machine on Azure
        "169.254.0.0/16",  # link-local; clouds hand out credentials there
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",  # for examples
        "192.88.99.0/24",  # 6to4 relays
        "192.168.0.0/16",
        "198.18.0.0/15",  # for measurements
        "198.51.100.0/24",  # for examples
        "203.0.113.0/24",  # for examples
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, and broadcast
    )
)
_PUBLIC_V6 = IPv6Network("2000::/3")  # all else is loopback, link-local, unique local, multicast or unassigned
_SPECIAL_V6 = tuple(
    IPv6Network(network)
    for network in (
        "2001::/23",  # of the protocol itself: Teredo and the like
        "2001:db8::/32",  # for examples
        "2002::/16",  # 6to4: holds an IPv4 address, which may be a private one
        "3fff::/20",  # for examples
    )
)
_NAT64 = IPv6Network("64:ff9b::/96")  # the last 32 bits are the IPv4 address that is meant


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Whether an address is of the public internet: not of this machine, a private network or reserved."""
    if isinstance(address, IPv4Address):
        return not any(address in network for network in _SPECIAL_V4)
    if address.ipv4_mapped is not None:
        return is_public(address.ipv4_mapped)
    if address in _NAT64:
        return is_public(IPv4Address(int(address) & 0xFFFF_FFFF))
    return address in _PUBLIC_V6 and not any(address in network for network in _SPECIAL_V6)


def read_ip(text: str) -> IPv4Address | IPv6Address | None:
    """An address as digits, or None for anything else, such as the short forms that only some systems read."""
    try:
        return ip_address(text)
    except ValueError:
        return None
