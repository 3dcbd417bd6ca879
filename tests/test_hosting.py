"""The configurations for web servers, each run on loopback with the real course."""

from __future__ import annotations

import http.client
import os
import re
import shutil
import socket
import subprocess
import time
from typing import TYPE_CHECKING, Final

import pytest

from building import ROOT, daris

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from building import Built

pytestmark = pytest.mark.slow

HOSTING: Final = ROOT / "hosting"
NGINX: Final = """
user root; daemon off; pid {root}/nginx.pid; error_log stderr; worker_processes 1;
events {{ worker_connections 64; }}
http {{
    access_log off;
    client_body_temp_path {root}/t1; proxy_temp_path {root}/t2; fastcgi_temp_path {root}/t3;
    uwsgi_temp_path {root}/t4; scgi_temp_path {root}/t5;
    include {root}/course.conf;
}}
"""


def _free_port() -> int:
    with socket.socket() as waiting:
        waiting.bind(("127.0.0.1", 0))
        return int(waiting.getsockname()[1])


def _nginx(root: Path, site: Path, port: int) -> tuple[str, ...]:
    text = (HOSTING / "nginx.conf").read_text("utf-8")
    text = text.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("/srv/course;", f"{site};")
    (root / "course.conf").write_text(text, "utf-8")
    (root / "nginx.conf").write_text(NGINX.format(root=root), "utf-8")
    return ("nginx", "-c", str(root / "nginx.conf"), "-p", str(root), "-e", "stderr")


def _caddy(root: Path, site: Path, port: int) -> tuple[str, ...]:
    text = (HOSTING / "Caddyfile").read_text("utf-8")
    text = text.replace("course.example.org {", f"http://127.0.0.1:{port} {{").replace(
        "/srv/course ", f"{site} "
    )
    (root / "Caddyfile").write_text("{\n\tadmin off\n\tauto_https off\n}\n" + text, "utf-8")
    return ("caddy", "run", "--config", str(root / "Caddyfile"), "--adapter", "caddyfile")


SERVERS: Final = {"nginx": _nginx, "caddy": _caddy}


@pytest.fixture(scope="module", params=SERVERS)
def host(
    request: pytest.FixtureRequest, course: Built, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[int]:
    """Publish the course and start a server on it; skip where the server is not installed."""
    if not shutil.which(request.param):
        message = f"{request.param} is not installed: apt-get install {request.param}"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(message)
    root = tmp_path_factory.mktemp(request.param)
    root.chmod(0o755)
    shown = root / "course"
    assert daris("publish", "--root", course.root, shown).returncode == 0
    port = _free_port()
    command = SERVERS[request.param](root, shown, port)
    environment = {"HOME": str(root), "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}
    with subprocess.Popen(command, env=environment, stderr=(root / "said").open("w")) as server:
        for _ in range(100):
            with socket.socket() as trying:
                if trying.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield port
        server.terminate()


def _get(port: int, path: str, headers: Mapping[str, str] | None = None) -> tuple[int, dict[str, str], str]:
    asked = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    asked.request("GET", path, headers=dict(headers or {}))
    answer = asked.getresponse()
    found = {name.lower(): value for name, value in answer.getheaders()}
    return answer.status, found, answer.read().decode("utf-8", "replace")


@pytest.mark.parametrize(
    ("languages", "cookie", "edition"),
    [
        ("kk-KZ,kk;q=0.9,en;q=0.8", "", "kk"),
        ("en-GB,en;q=0.9", "", "en"),
        ("de-DE,de;q=0.9,en;q=0.7", "", "en"),
        ("ru-RU,ru;q=0.9", "", "kk"),
        ("", "", "kk"),
        ("en-GB", "daris-edition=kk", "kk"),
        ("kk", "a=b; daris-edition=en", "en"),
        ("kk", "daris-edition=//elsewhere.example", "kk"),
    ],
)
def test_the_first_page_leads_to_the_right_edition(
    host: int, languages: str, cookie: str, edition: str
) -> None:
    """The last choice wins, then the browser's language, then the language of the lectures."""
    headers = {"Accept-Language": languages} | ({"Cookie": cookie} if cookie else {})
    status, found, _ = _get(host, "/", headers)
    assert (status, found["location"]) == (302, f"/{edition}/index.html")
    assert "Accept-Language" in found["vary"]
    assert "Cookie" in found["vary"]


def test_every_other_address_is_what_it_says(host: int) -> None:
    """A link to a Kazakh page shows the Kazakh page, whatever the browser prefers."""
    headers = {"Accept-Language": "en", "Cookie": "daris-edition=en"}
    for path in ("/kk/index.html", "/kk/", "/index.html", "/kk/lectures/01-diplomacy.html"):
        status, _, page = _get(host, path, headers)
        assert status == 200, path
        assert 'lang="kk"' in page


@pytest.mark.parametrize(
    ("path", "language"), [("/kk/lectures/none.html", "kk"), ("/en/a/b/none", "en"), ("/none", "kk")]
)
def test_what_is_not_found_is_said_in_the_language_of_the_edition(
    host: int, path: str, language: str
) -> None:
    """A page with status 404, and all it loads is there."""
    status, found, page = _get(host, path)
    assert status == 404
    assert found["content-type"].startswith("text/html")
    assert re.search(rf'<html[^>]* lang="{language}"', page)
    base = re.search(r'<base href="([^"]+)"', page)
    assert base
    for address in re.findall(r'<(?:link rel="stylesheet"|script)[^>]*? (?:href|src)="([^"]+)"', page):
        assert _get(host, base[1] + address)[0] == 200, address


@pytest.mark.parametrize("path", ["/kk/index.html", "/kk/none.html", "/", "/kk/_static/daris.css"])
def test_security_headers_come_with_every_answer(host: int, path: str) -> None:
    """The policy without exceptions, no guessing of types, no address told to others, no version."""
    _, found, _ = _get(host, path)
    assert found["content-security-policy"].startswith("default-src 'self';")
    assert "unsafe" not in found["content-security-policy"]
    assert found["x-content-type-options"] == "nosniff"
    assert found["referrer-policy"] == "no-referrer"
    assert not re.search(r"\d", found.get("server", ""))


@pytest.mark.parametrize(
    "path", ["/kk/.doctrees/index.doctree", "/kk/.buildinfo", "/kk/_sources/index.md.txt", "/.git/config"]
)
def test_nothing_of_the_build_is_published(host: int, path: str) -> None:
    """Neither doctrees nor sources are there."""
    assert _get(host, path)[0] == 404


def test_texts_are_sent_compressed(host: int) -> None:
    """A lecture and the style sheet shrink on the way."""
    for path in ("/kk/lectures/01-diplomacy.html", "/kk/_static/daris.css"):
        _, found, _ = _get(host, path, {"Accept-Encoding": "gzip"})
        assert found["content-encoding"] == "gzip"
