"""The invitation: what is written is read, and so is what people make of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wargame.net.codes import ALPHABET
from wargame.net.errors import Misread
from wargame.net.invitation import PORT, Invitation, read_invitation
from wargame.net.pins import grouped

CODE, PIN = "K7QM2XWD", "ab12-cd34-ef56-gh78"
HERE = Invitation("192.168.1.20", PORT, CODE, PIN)

HOST = (
    st.ip_addresses(v=4).map(str)
    | st.ip_addresses(v=6).map(str)
    | st.sampled_from(("localhost", "laptop.local", "pc-07.lab.example.edu"))
)
INVITATION = st.builds(
    Invitation,
    HOST,
    st.integers(1, 65535),
    st.just("") | st.text(ALPHABET, min_size=8, max_size=8),
    st.just("") | st.text(ALPHABET, min_size=16, max_size=16).map(grouped),
    st.booleans(),
).filter(lambda one: one.tls or not one.fingerprint)


@given(INVITATION)
def test_what_is_written_is_read(invitation):
    assert read_invitation(invitation.command) == invitation
    assert read_invitation(invitation.address) == invitation
    page = read_invitation(invitation.page)
    assert (page.host, page.port, page.code, page.tls) == (
        invitation.host, invitation.port, invitation.code, invitation.tls,
    )  # fmt: skip


def test_how_it_is_written():
    assert HERE.command == f"wargame join 192.168.1.20:8765/K7QM-2XWD#{PIN}"
    assert HERE.page == "https://192.168.1.20:8765/#K7QM-2XWD"
    assert HERE.socket == "wss://192.168.1.20:8765/"
    plain = Invitation("fe80::1", 99, CODE, "", tls=False)
    assert plain.command == "wargame join ws://[fe80::1]:99/K7QM-2XWD"
    assert plain.page == "http://[fe80::1]:99/#K7QM-2XWD"
    assert plain.socket == "ws://[fe80::1]:99/"


def test_the_code_reaches_no_server_in_an_address():
    """Whatever a client asks for ends before the fragment."""
    assert CODE[:4] not in HERE.page.partition("#")[0]
    assert CODE[:4] not in HERE.socket


@pytest.mark.parametrize(
    "typed",
    (
        f"192.168.1.20:8765/K7QM-2XWD#{PIN}",
        f"  wargame join 192.168.1.20/k7qm2xwd#{PIN.upper()} \n",
        f"$ wargame join gun://192.168.1.20:8765/K7QM-2XWD#{PIN}",
        f"“join wss://192.168.1.20:8765/K7QM-2XWD#{PIN}”",
        f"HTTPS://192.168.1.20:8765/#K7QM-2XWD/{PIN}",
        f"<https://192.168.1.20:8765/K7QM-2XWD#{PIN.replace('-', '')}>",
        f"192.168.1.20:8765 K7QM-2XWD {PIN}",
        f"192.168.1.20:8765#{PIN}#K7QM-2XWD",
        f"192.168.1.20:8765//K7QM-2XWD/#{PIN.replace('1', 'l')}/",
        f"１９２.168.1.20/K7QM‐2XWD#{PIN}",
    ),
)
def test_what_people_type_and_paste(typed):
    assert read_invitation(typed) == HERE


@pytest.mark.parametrize(
    ("typed", "invitation"),
    (
        ("192.168.1.20", Invitation("192.168.1.20")),
        ("192.168.1.20/", Invitation("192.168.1.20")),
        ("laptop.local:99", Invitation("laptop.local", 99)),
        ("localhost/K7QM-2XWD", Invitation("localhost", PORT, CODE)),
        ("http://127.0.0.1:1", Invitation("127.0.0.1", 1, tls=False)),
        ("[::1]", Invitation("::1")),
        ("[::1]:99/K7QM-2XWD", Invitation("::1", 99, CODE)),
        ("2001:db8::7", Invitation("2001:db8::7")),
        ("wss://[fe80::1%eth0]:99", Invitation("fe80::1%eth0", 99)),
        ("teacher1:8765", Invitation("teacher1", 8765)),
    ),
)
def test_what_may_be_left_out(typed, invitation):
    assert read_invitation(typed) == invitation


@pytest.mark.parametrize(
    ("typed", "words"),
    (
        ("", "Type the address"),
        ("wargame join ", "Type the address"),
        ("x" * 301, "Type the address"),
        ("K7QM-2XWD", "That is a code; type the address first, such as 192.168.1.20:8765/K7QM-2XWD"),
        ("k7qm 2xwd", "That is a code"),
        ("ftp://192.168.1.20", "cannot begin with ftp://"),
        ("user@192.168.1.20", "no @"),
        ("192.168.1.256", "four numbers from 0 to 255"),
        ("192.168.1", "four numbers from 0 to 255"),
        ("192.168.1.20:", "port after the colon"),
        ("192.168.1.20:0", "port after the colon"),
        ("192.168.1.20:65536", "port after the colon"),
        ("192.168.1.20:http", "port after the colon"),
        ("192.168.1.20:" + "1" * 200, "port after the colon"),
        ("[::1", "bracket"),
        ("[::1]8765", "bracket"),
        ("[::1]:", "port after the colon"),
        ("[192.168.1.20]:99", "no IPv6 address"),
        ("1:2:3", "no IPv6 address"),
        (":8765", "has no host"),
        ("/K7QM-2XWD", "has no host"),
        ("-laptop", "cannot be an address"),
        ("lap_top", "cannot be an address"),
        ("lap\x1btop", "cannot be seen"),
        ("a..b", "cannot be an address"),
        ("192.168.1.20/K7QM-2XW", "this one has 7"),
        ("192.168.1.20/K7QM-2XWU", "perhaps a V"),
        ("192.168.1.20/#ab12-cd34-ef56-gh7", "16 letters and digits and this one has 15"),
        ("192.168.1.20/#ab12-cd34-ef56-gh7!", "No fingerprint holds “!”"),
        ("192.168.1.20/K7QM-2XWD#K7QM-2XWE", "two codes"),
        (f"192.168.1.20#{PIN}#ab12-cd34-ef56-gh79", "two fingerprints"),
        (f"ws://192.168.1.20/K7QM-2XWD#{PIN}", "not encrypted"),
    ),
)
def test_each_mistake_has_its_sentence(typed, words):
    answer = read_invitation(typed)
    assert isinstance(answer, Misread)
    assert words in answer.sentence
    assert answer.sentence.isprintable()


@given(st.text(max_size=80) | st.text("wsjoin:/[]#.%@0129afKQ- \n", max_size=40))
def test_any_text_gets_an_invitation_or_a_sentence(typed):
    answer = read_invitation(typed)
    if isinstance(answer, Misread):
        assert answer.sentence.endswith(".")
        assert answer.sentence.isprintable()
    else:
        assert 1 <= answer.port <= 65535
        assert answer.host.isascii()
        assert read_invitation(answer.command) == answer


@pytest.mark.parametrize(
    ("host", "here"),
    (
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("::1", True),
        ("LocalHost", True),
        ("192.168.1.20", False),
        ("fe80::1%lo", False),
    ),
)
def test_what_leads_to_this_machine(host, here):
    assert Invitation(host).loopback == here
