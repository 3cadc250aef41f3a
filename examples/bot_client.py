"""A seat in a class, played over the network by a program that knows docs/protocol.md and nothing of the game's code.

    python examples/bot_client.py wss://192.168.1.20:8765/ K7QM-2XWD --fingerprint 3fk8-w2md-09qx-7chz --name Robot

It says one sentence in each round's talks, signs what waits for it, seals its sheet as it lies, and says ready. It needs
the package ``websockets`` (``pip install websockets``); comparing the fingerprint needs ``cryptography``.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import secrets
import ssl
from base64 import urlsafe_b64encode
from typing import TYPE_CHECKING, Any

from websockets.asyncio.client import connect
from websockets.exceptions import WebSocketException

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

VERSION = 1
AGAIN = 3
"""Seconds between two hellos of somebody whom the facilitator has to let in."""
CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"


def fingerprint(certificate: bytes) -> str:
    """Return the fingerprint of a certificate's key as it stands in an invitation."""
    from hashlib import sha256  # noqa: PLC0415 - only an encrypted line needs it

    from cryptography import x509  # noqa: PLC0415 - the same
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat  # noqa: PLC0415 - the same

    key = x509.load_der_x509_certificate(certificate).public_key()
    digest = sha256(key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)).digest()
    number = int.from_bytes(digest[:10], "big")
    letters = "".join(CROCKFORD[number >> 5 * place & 31] for place in reversed(range(16)))
    return "-".join(letters[at : at + 4] for at in range(0, 16, 4))


class Seat:
    """What the program knows: the parts of its document, its token, and its next number."""

    def __init__(self) -> None:
        """Know nothing yet, but bring a token: by it the class knows us again before we are let in."""
        self.parts: dict[str, Any] = {}
        self.own = urlsafe_b64encode(secrets.token_bytes(16)).decode().rstrip("=")
        self.token = self.epoch = ""
        self.waits = False
        """Whether the facilitator has been asked to let us in."""
        self.seq = 0
        self.next = 1
        self.spoken = 0
        """The round in which the sentence was said."""

    def welcome(self, frame: dict[str, Any]) -> None:
        """Take in who we are."""
        self.token = frame.get("token", self.token or self.own)
        self.epoch, self.next = frame["epoch"], frame["next"]

    def view(self, frame: dict[str, Any]) -> None:
        """Take in what has changed."""
        if frame.get("whole"):
            self.parts = {}
        self.seq = frame["seq"]
        self.parts.update(frame["set"])
        self.parts = {name: value for name, value in self.parts.items() if value is not None}

    @property
    def legal(self) -> list[dict[str, Any]]:
        """Everything that may be done now."""
        return [one for name, found in self.parts.items() if name.startswith("legal.") for one in found]

    def choose(self) -> dict[str, Any] | None:
        """Return the next command, or None where there is nothing to do now."""
        offered = {one["do"]: one for one in reversed(self.legal)}
        if "sign" in offered:
            return offered["sign"]
        if self.parts["phase"] == "talks" and "cable" in offered and self.spoken < self.parts["round"]:
            self.spoken = self.parts["round"]
            return {"do": "cable", "to": [], "text": "I am a program, and I keep what I sign."}
        return offered.get("seal") or offered.get("ready")


async def play(
    url: str,
    hello: dict[str, Any],
    pin: str,
    *,
    rounds: int = 0,
    seat: Seat | None = None,
    pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> Seat:
    """Play a seat to the debrief, or until ``rounds`` rounds have been reported; come back whenever the line breaks.

    Another program's ``seat`` chooses as it likes; ``pause`` waits for so many seconds.
    """
    seat = seat or Seat()
    context = None
    if url.startswith("wss"):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    while True:
        try:
            async with connect(url, ssl=context, compression=None, max_size=1 << 20, proxy=None) as line:
                if context is not None:
                    certificate = line.transport.get_extra_info("ssl_object").getpeercert(binary_form=True)
                    if fingerprint(certificate) != pin.lower():
                        raise SystemExit("This is not the class of the invitation; its fingerprint is another.")
                back = {"token": seat.token, "epoch": seat.epoch, "seq": seat.seq}
                first = back if seat.token else {"own": seat.own, **hello}
                await line.send(json.dumps({"t": "hello", "v": VERSION, **first}))
                if await converse(line, seat, rounds):
                    return seat
        except (OSError, WebSocketException) as error:
            # Who was never in has the wrong address; who was is kept a seat, also while the server starts again.
            if not (seat.token or seat.waits):
                raise SystemExit(f"Nobody answers at {url} ({error}).") from error
        await pause(1 if seat.token else AGAIN)


async def converse(line: Any, seat: Seat, rounds: int) -> bool:  # noqa: ANN401 - any websocket
    """Talk to the server until the game is over; False where the line has to be opened again."""
    waiting = False
    sent: dict[str, Any] = {}
    refused: list[dict[str, Any]] = []
    async for text in line:
        frame = json.loads(text)
        kind = frame["t"]
        if kind == "welcome":
            seat.welcome(frame)
        elif kind == "view":
            seat.view(frame)
            refused.clear()
        elif kind in ("done", "refused"):
            waiting = False
            seat.next = frame.get("next", frame["n"] + 1)
        elif kind in ("error", "bye"):
            ended(frame, seat)
            return False
        if seat.parts.get("phase") == "debrief" or (rounds and f"report.{rounds}" in seat.parts):
            return True
        command = None if waiting or not seat.parts else seat.choose()
        if kind == "refused":
            # What was refused is refused until something changes.
            refused.append(sent)
        if command is not None and command not in refused:
            sent = command
            waiting = True
            await line.send(json.dumps({"t": "do", "n": seat.next, "cmd": command}))
    return False


def ended(frame: dict[str, Any], seat: Seat) -> None:
    """Take in why the server does not go on; SystemExit where it is for good."""
    code = frame["code"]
    if frame["t"] == "bye" and code in ("moved", "slow-down"):
        return
    if code != "knock" and not (seat.waits and code in ("slow-down", "busy")):
        raise SystemExit(frame["sentence"])
    if not seat.waits:
        print(frame["sentence"], flush=True)  # noqa: T201 - a script
    seat.waits = True


def main() -> None:
    """Read the call and play."""
    reader = argparse.ArgumentParser(description="Play a seat in a class with a program.")
    reader.add_argument("url", help="wss://HOST:PORT/, or ws://HOST:PORT/ where the class is not encrypted")
    reader.add_argument("code")
    reader.add_argument("--fingerprint", default="", help="from the invitation; needed for wss://")
    reader.add_argument("--name", default="Robot")
    reader.add_argument("--table", type=int, default=0)
    reader.add_argument("--seat", default="")
    call = reader.parse_args()
    hello = {"code": call.code, "name": call.name, "table": call.table, "seat": call.seat}
    seat = asyncio.run(play(call.url, hello, call.fingerprint))
    print(f"The game is over: {seat.parts.get('outcome') or 'the outcome is still open'}.")  # noqa: T201 - a script


if __name__ == "__main__":
    main()
