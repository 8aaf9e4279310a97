"""Which addresses are of the public internet."""

from ipaddress import IPv4Address, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.fetching.networks import is_public, read_ip

PRIVATE_V4 = (
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "127.255.255.254",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.8",
    "192.168.1.1",
    "198.18.0.1",
    "203.0.113.7",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
)
PRIVATE_V6 = ("::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "ff02::1", "2001:db8::1", "100::1")
PRIVATE_V6 = (*PRIVATE_V6, "::7f00:1", "2001:0:4136:e378::1", "64:ff9b:1::7f00:1", "fec0::1", "5f00::1")
PUBLIC = ("8.8.8.8", "100.63.255.255", "172.32.0.1", "185.199.108.133", "2606:50c0:8000::154", "::ffff:8.8.8.8")


@pytest.mark.parametrize("text", [*PRIVATE_V4, *PRIVATE_V6])
def test_is_not_public(text: str) -> None:
    assert not is_public(ip_address(text))


@pytest.mark.parametrize("text", [*PUBLIC, "64:ff9b::808:808"])
def test_is_public(text: str) -> None:
    assert is_public(ip_address(text))


def forms_of(ip: IPv4Address) -> list[IPv6Address]:
    """An IPv4 address as it is written in IPv6: mapped, compatible, behind NAT64, and in 6to4."""
    return [
        IPv6Address(0xFFFF << 32 | int(ip)),
        IPv6Address(int(ip)),
        IPv6Address(int(IPv6Address("64:ff9b::")) | int(ip)),
        IPv6Address(0x2002 << 112 | int(ip) << 80),
    ]


@pytest.mark.parametrize("text", PRIVATE_V4)
def test_no_form_of_a_private_address_is_public(text: str) -> None:
    assert [form for form in forms_of(IPv4Address(text)) if is_public(form)] == []


@given(st.ip_addresses())
def test_what_the_standard_library_calls_private_is_not_public(ip: IPv4Address | IPv6Address) -> None:
    if ip.is_private or ip.is_loopback or ip.is_link_local or ip.is_multicast or ip.is_reserved or ip.is_unspecified:
        inner = ip.ipv4_mapped if isinstance(ip, IPv6Address) else None
        assert not is_public(ip) or inner is not None or str(ip).startswith("64:ff9b::")


@pytest.mark.parametrize("text", ["127.1", "2130706433", "0x7f.0.0.1", "0177.0.0.1", "localhost", ""])
def test_short_forms_are_no_addresses(text: str) -> None:
    assert read_ip(text) is None
