"""Fingerprints: typed in any way they are read, and a server with another key hears nothing."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
import threading
import time

import pytest

from wargame.net.certs import Kept, keep, server_context
from wargame.net.errors import Misread
from wargame.net.pins import PIN_BITS, PinMismatchError, client_context, read_fingerprint, seen

NOW = 1_750_000_000
STRANGER = "0000-0000-0000-0000"


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """Return a certificate of today, for the handshakes."""
    return keep(tmp_path_factory.mktemp("class"), ("192.168.1.20",), int(time.time()))


# --- what people type -------------------------------------------------------------------------------------------------


def test_a_fingerprint_has_eighty_bits_and_is_read_however_it_is_typed(kept):
    pin = kept.fingerprint
    assert PIN_BITS >= 80
    assert len(pin.replace("-", "")) * 5 == PIN_BITS
    for typed in (
        pin,
        pin.upper(),
        pin.replace("-", ""),
        pin.replace("-", " "),
        pin.replace("0", "o").replace("1", "l"),
    ):
        assert read_fingerprint(typed) == pin


@pytest.mark.parametrize("typed", ("", "ab12", "ab12-cd34-ef56-gh7u", "ab12-cd34-ef56-gh788", "é" * 16, "x" * 10_000))
def test_what_is_no_fingerprint_gets_a_sentence(typed):
    answer = read_fingerprint(typed)
    assert isinstance(answer, Misread)
    assert "copy it again" in answer.sentence


# --- the handshake ----------------------------------------------------------------------------------------------------


def exchange(kept, client):
    """Let a client say a secret; return its fingerprint of the server, or the error, and what the server has read."""
    near, far = socket.socketpair()
    for end in (near, far):
        end.settimeout(10)
    heard = []

    def serve():
        with far, contextlib.suppress(OSError), server_context(kept).wrap_socket(far, server_side=True) as line:
            heard.append(line.recv(100))

    server = threading.Thread(target=serve)
    server.start()
    try:
        with near, client.wrap_socket(near) as line:
            line.sendall(b"a secret")
            outcome = seen(line)
    except ssl.SSLError as error:
        outcome = error
    server.join(10)
    return outcome, b"".join(heard)


def test_the_server_of_the_invitation_is_taken(kept):
    assert exchange(kept, client_context(kept.fingerprint)) == (kept.fingerprint, b"a secret")


def test_a_stranger_is_refused_before_anything_is_sent(kept):
    outcome, heard = exchange(kept, client_context(STRANGER))
    assert isinstance(outcome, PinMismatchError)
    assert str(outcome).startswith("The server at that address is not the one of your invitation")
    assert heard == b""


def test_a_server_with_the_right_certificate_and_another_key_is_refused(tmp_path, kept):
    """Whoever copies the certificate that everybody sees cannot speak for its key."""
    other = keep(tmp_path, (), NOW)
    with pytest.raises(ssl.SSLError):
        server_context(Kept(kept.cert, other.key, kept.fingerprint))


def test_without_a_pin_the_fingerprint_can_be_shown_and_asked_about(kept):
    assert exchange(kept, client_context("")) == (kept.fingerprint, b"a secret")


def test_an_older_tls_is_refused(kept):
    old = client_context(kept.fingerprint)
    old.minimum_version = ssl.TLSVersion.TLSv1_2
    old.maximum_version = ssl.TLSVersion.TLSv1_2
    outcome, heard = exchange(kept, old)
    assert isinstance(outcome, ssl.SSLError)
    assert heard == b""


@pytest.mark.parametrize("right", (True, False))
async def test_asyncio_refuses_a_stranger_too(kept, right):
    heard = []

    async def serve(reader, writer):
        heard.append(await reader.read(100))
        writer.close()

    async with await asyncio.start_server(serve, "127.0.0.1", 0, ssl=server_context(kept)) as server:
        port = server.sockets[0].getsockname()[1]
        context = client_context(kept.fingerprint if right else STRANGER)
        if right:
            _, writer = await asyncio.open_connection("127.0.0.1", port, ssl=context)
            writer.write(b"a secret")
            await writer.drain()
            writer.close()
            await writer.wait_closed()
        else:
            with pytest.raises(PinMismatchError):
                await asyncio.open_connection("127.0.0.1", port, ssl=context)
    assert b"".join(heard) == (b"a secret" if right else b"")


@pytest.mark.parametrize("right", (True, False))
def test_the_library_of_web_sockets_refuses_a_stranger_too(kept, right):
    from websockets.sync.client import connect
    from websockets.sync.server import serve

    heard = []
    with serve(heard.extend, "127.0.0.1", 0, ssl=server_context(kept)) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            uri = f"wss://127.0.0.1:{server.socket.getsockname()[1]}/"
            context = client_context(kept.fingerprint if right else STRANGER)
            if right:
                with connect(uri, ssl=context, proxy=None, open_timeout=10) as line:
                    line.send("a secret")
            else:
                with pytest.raises(PinMismatchError), connect(uri, ssl=context, proxy=None, open_timeout=10):
                    pass
        finally:
            server.shutdown()
            thread.join(10)
    assert heard == (["a secret"] if right else [])
