"""PUS-4: what is sent goes to the public internet, and to hosts that the keeper has named; nowhere else."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from cocreate.connectors.addresses import fault_of, is_public
from cocreate.connectors.outside import Outside, Unreached
from tests.connectors.receiver import Receiver, receiver

PRIVATE = [
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "240.0.0.1",
    "::1",
    "::",
    "fe80::1",
    "fe80::1%eth0",
    "fd00:ec2::254",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::a9fe:a9fe",
    "2002:7f00:1::1",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    "no address",
    "",
]


@pytest.mark.parametrize("address", PRIVATE)
def test_PUS_4_an_address_that_is_not_public_is_known_in_every_wrapping(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:4700::1111", "64:ff9b::5db8:d822", "::ffff:93.184.216.34"])
def test_PUS_4_public_addresses_are_let_through(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("https://hook.example.org/a?b=c", None),
        ("https://hook.example.org:8443/", None),
        ("http://localhost:9/", None),
        ("http://hook.example.org/", "url_not_https"),
        ("ftp://hook.example.org/", "url_not_https"),
        ("https://10.0.0.1/", "url_not_public"),
        ("https://[::1]/", "url_not_public"),
        ("https://user:secret@hook.example.org/", "bad_url"),
        ("https://hook.example.org/#part", "bad_url"),
        ("https://hook.example.org:99999/", "bad_url"),
        ("https:///nothing", "bad_url"),
        ("https://hook.example.org/a b", "bad_url"),
        ("https://hook.example.org/\r\nHost: x", "bad_url"),
        ("https://città.example.org/", "bad_url"),
        ("ftp://localhost/", "bad_url"),
        ("", "bad_url"),
        ("https://h.example/" + "a" * 2_000, "bad_url"),
    ],
)
def test_PUS_4_an_address_is_looked_at_before_it_is_kept(url: str, fault: str | None) -> None:
    assert fault_of(url, frozenset({"localhost"})) == fault


@pytest.fixture
async def there() -> AsyncIterator[Receiver]:
    with receiver() as one:
        yield one


async def why(outside: Outside, url: str) -> str:
    with pytest.raises(Unreached) as failed:
        await outside("POST", url, {}, b"{}")
    await outside.close()
    return str(failed.value)


async def test_PUS_4_a_name_that_leads_to_a_private_address_is_not_connected_to(there: Receiver) -> None:
    """The name looks public, and so did the first look at it: what counts is the address that is connected to."""
    looks = iter([["93.184.216.34", "127.0.0.1"], ["127.0.0.1"]])

    async def rebinding(host: str, port: int) -> list[str]:
        return next(looks)

    port = there.url.rpartition(":")[2]
    assert await why(Outside(resolve=rebinding), f"https://hook.example.org:{port}/") == "not_public"
    assert await why(Outside(resolve=rebinding), f"https://hook.example.org:{port}/") == "not_public"
    assert there.came == []


async def test_PUS_4_a_redirect_is_an_answer_and_is_not_followed(there: Receiver) -> None:
    there.answers, there.headers = [302], {"Location": f"{there.url}/elsewhere"}
    outside = Outside(["localhost"])
    heard = await outside("POST", f"{there.url}/first", {"X-Own": "1"}, b"{}")
    assert (heard.status, [one.path for one in there.came]) == (302, ["/first"])
    assert there.came[0].headers["user-agent"] == "cocreate"
    await outside.close()


async def test_PUS_4_what_is_not_there_or_says_nothing_or_is_no_tls_is_told_apart(there: Receiver) -> None:
    assert await why(Outside(["localhost"], within=0.2), f"https://localhost:{there.url.rpartition(':')[2]}/") in (
        "bad_certificate",
        "unreachable",
        "timeout",
    )
    assert await why(Outside(["localhost"]), "http://localhost:1/") == "unreachable"
    there.hold.clear()
    assert await why(Outside(["localhost"], within=0.2), there.url) == "timeout"
    there.hold.set()

    async def nowhere(host: str, port: int) -> list[str]:
        raise OSError

    assert await why(Outside(resolve=nowhere), "https://nobody.example/") == "unknown_host"
    await asyncio.sleep(0)


@pytest.mark.parametrize("host", ["a..b", f"{'a' * 64}.example.org"])
async def test_PUS_4_what_can_be_no_name_of_a_host_is_told_as_unknown(host: str) -> None:
    assert await why(Outside(), f"https://{host}/x") == "unknown_host"
