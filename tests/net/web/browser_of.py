"""A real browser without a window, for the slow tests of the page."""

from __future__ import annotations

import shutil
import ssl
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from ipaddress import ip_address

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
QUIET = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
)
DESK = {"viewport": {"width": 1280, "height": 800}, "color_scheme": "dark"}
PHONE = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "has_touch": True,
    "is_mobile": True,
    "color_scheme": "light",
}
INKS = """() => {
  const canvas = document.querySelector("canvas.xterm-text-layer");
  const dots = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  const found = {};
  for (let at = 0; at < dots.length; at += 4) {
    const ink = "#" + [0, 1, 2].map((one) => dots[at + one].toString(16).padStart(2, "0")).join("");
    found[ink] = (found[ink] ?? 0) + 1;
  }
  return found;
}"""
"""Counts the dots of the terminal by their colour."""


def chromium():
    """Return the path of an installed Chromium; empty where there is none."""
    return next(filter(None, map(shutil.which, NAMES)), "")


def certified(folder):
    """Return a server's TLS context with a certificate that it has signed itself."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "a class")])
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), 1)
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2099, 1, 1, tzinfo=UTC))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    both = folder / "both.pem"
    pem, plain = serialization.Encoding.PEM, serialization.NoEncryption()
    both.write_bytes(made.public_bytes(pem) + key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(both)
    return context


@asynccontextmanager
async def browsing(dots=1):
    """Open a browser; ``dots`` are a screen's own pixels for each of the page's."""
    from playwright.async_api import async_playwright

    async with async_playwright() as play:
        args = [*QUIET, f"--force-device-scale-factor={dots}"]
        browser = await play.chromium.launch(executable_path=chromium(), args=args)
        try:
            yield browser
        finally:
            await browser.close()


async def window(browser, complaints, **kind):
    """Open a browser of one person; whatever its console complains about is added to ``complaints``."""
    context = await browser.new_context(**(kind or DESK))

    def hear(said):
        # The browser would have the terminal's picture read in another way than INKS does.
        if said.type in {"error", "warning"} and "getImageData" not in said.text:
            complaints.append(said.text)

    def watch(page):
        page.on("console", hear)
        page.on("pageerror", lambda error: complaints.append(str(error)))

    context.on("page", watch)
    return context
