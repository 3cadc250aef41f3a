"""A client that is no game: it reads its line, greets as Textual does, and shows what it is told as JSON lines.

Arguments change it: ``mute`` never greets, ``crash`` ends at once, ``deaf`` hears no asking and no telling, ``flood``
shows without end, ``nosy`` asks the browser to open and fetch things, ``leave`` leaves at the first key,
``moved`` is given a new token.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time

from wargame.net.web.handed import read_handed


def show(kind: bytes, payload: bytes) -> None:
    """Write one packet."""
    os.write(1, kind + len(payload).to_bytes(4, "big") + payload)


def exactly(size: int) -> bytes:
    """Read so many bytes; leave at the end of the input."""
    data = b""
    while len(data) < size:
        more = os.read(0, size - len(data))
        if not more:
            sys.exit(0)
        data += more
    return data


def main(*how: str) -> None:
    """Live as a client does."""
    token = read_handed().token
    if "deaf" in how:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    if "crash" in how:
        sys.exit(3)
    while "mute" in how:
        exactly(1)
    os.write(1, b"something before\n__GANGLION__\n")
    environment = {name: value for name, value in os.environ.items() if name.startswith(("TEXTUAL", "WARGAME_"))}
    size = [os.environ["COLUMNS"], os.environ["ROWS"]]
    told = {"pid": os.getpid(), "token": token, "argv": sys.argv, "environ": environment, "size": size}
    show(b"D", json.dumps(told).encode() + b"\n")
    if "nosy" in how:
        show(b"M", b'{"type": "open_url", "url": "https://example.org", "new_tab": true}')
        show(b"M", b'{"type": "deliver_file_start", "key": "k", "path": "/etc/passwd", "open_method": "download"}')
        show(b"P", b"packed")
        show(b"M", b"no json")
    if "moved" in how:
        show(b"M", json.dumps({"type": "renewed", "token": f"new-{token}"}).encode())
    while "flood" in how:
        show(b"D", b"x" * 60_000)
    echo(*how)


def echo(*how: str) -> None:
    """Show every packet as one line, until asked to leave."""
    while True:
        kind, payload = exactly(1), exactly(int.from_bytes(exactly(4), "big"))
        if "deaf" in how and payload == b'{"type": "quit"}':
            while True:
                time.sleep(60)
        if payload == b'{"type": "quit"}' or (kind == b"D" and "leave" in how):
            show(b"M", b'{"type": "exit"}')
            return
        show(b"D", json.dumps([kind.decode(), payload.decode()]).encode() + b"\n")


main(*sys.argv[1:])
