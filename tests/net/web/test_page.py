"""The page on a real socket: a fixed table of answers, and nothing else."""

from __future__ import annotations

import asyncio
import gzip
import re
from importlib.resources import files


async def asked(here, request, *headers, host=None):
    """Send a request line as it is; return status, headers and body."""
    reader, writer = await asyncio.open_connection("127.0.0.1", here.port)
    lines = (request, f"Host: {host or f'127.0.0.1:{here.port}'}", *headers, "", "")
    writer.write("\r\n".join(lines).encode("latin-1"))
    head, _, body = (await asyncio.wait_for(reader.read(), 10)).partition(b"\r\n\r\n")
    writer.close()
    first, *rest = head.decode().split("\r\n")
    return int(first.split()[1]), {k.lower(): v for k, v in (one.split(": ", 1) for one in rest)}, body


async def test_the_page_comes_with_its_walls(school):
    async with school() as here:
        status, headers, body = await asked(here, "GET / HTTP/1.1")
        again = await asked(here, "GET / HTTP/1.1")
    assert status == 200
    assert b"<title>Gun on the Table</title>" in body
    policy = headers["content-security-policy"]
    word = re.search(r"'nonce-([\w-]{20,})'", policy)[1]
    assert f'nonce="{word}"'.encode() in body
    assert word not in again[1]["content-security-policy"]
    assert b"{{" not in body
    assert policy.startswith("default-src 'none'; script-src 'self'; ")
    assert f"connect-src ws://127.0.0.1:{here.port}/tab;" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert {name: headers[name] for name in ("cache-control", "x-content-type-options", "referrer-policy")} == {
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
    }
    assert "set-cookie" not in headers


async def test_what_the_page_names_is_there(school):
    async with school() as here:
        body = (await asked(here, "GET / HTTP/1.1"))[2].decode()
        named = set(re.findall(r'(?:href|src)="(/[^"]+)"', body)) | {
            "/textual.js",
            "/line.js",
            "/seat.js",
            "/screen.js",
        }
        css = (await asked(here, "GET /page.css HTTP/1.1"))[2].decode()
        for path in sorted(named | set(re.findall(r'url\("([^"]+)"\)', css))):
            status, headers, body = await asked(here, f"GET {path} HTTP/1.1")
            assert (status, len(body)) == (200, int(headers["content-length"])), path
            assert headers["x-content-type-options"] == "nosniff"
            assert "javascript" in headers["content-type"] or not path.endswith(".js")


def test_our_own_files_lead_nowhere_else():
    for one in (files("wargame.net.web") / "files").iterdir():
        text = one.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
        assert not re.search(r"https?://|//[\w-]+\.|\bon\w+=|innerHTML|eval\(|<style|style=", text), one.name


async def test_a_browser_that_can_unpack_gets_it_packed(school):
    async with school() as here:
        whole = (await asked(here, "GET /textual.js HTTP/1.1"))[2]
        _, headers, packed = await asked(here, "GET /textual.js HTTP/1.1", "Accept-Encoding: br, gzip")
        page = (await asked(here, "GET / HTTP/1.1", "Accept-Encoding: gzip"))[1]
    assert headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed) == whole
    assert len(whole) > 3 * len(packed)
    assert "content-encoding" not in page


async def test_head_has_the_length_and_no_body(school):
    async with school() as here:
        status, headers, body = await asked(here, "HEAD /page.css HTTP/1.1")
        full = (await asked(here, "GET /page.css HTTP/1.1"))[2]
    assert (status, body, int(headers["content-length"])) == (200, b"", len(full))


ABSENT = (
    "/tab",
    "/index.html",
    "/?token=x",
    "/../page.py",
    "/files/../page.py",
    "/%2e%2e/%2e%2e/etc/passwd",
    "//etc/passwd",
    "/static/js/textual.js",
    "/download/k",
)


async def test_nothing_else_is_there(school):
    async with school() as here:
        cases = {f"GET {path} HTTP/1.1": 404 for path in ABSENT}
        cases |= {f"{method} / HTTP/1.1": 405 for method in ("POST", "PUT", "OPTIONS")}
        for line, expected in cases.items():
            status, headers, body = await asked(here, line)
            assert status == expected, line
            assert headers["content-security-policy"].startswith("default-src 'none'")
            assert len(body) < 100


async def test_a_name_that_is_not_ours_gets_nothing(school):
    async with school() as here:
        for host in ("evil.example", f"evil.example:{here.port}", "127.0.0.1"):
            status, _, body = await asked(here, "GET / HTTP/1.1", host=host)
            assert status == 421
            assert b"<" not in body
