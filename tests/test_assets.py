"""Pinned files from npm: fetched once, checked always. The tarballs are made here; no network is asked."""

from __future__ import annotations

import base64
import hashlib
import io
import tarfile
import threading
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from kg import assets
from kg.assets import Asset, Part
from kg.cli import app
from kg.errors import InputError, OutputError

CODE = "export const 图谱 = 1;\n".encode()


def packed(**files: bytes) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        for name, content in files.items():
            entry = tarfile.TarInfo(f"package/{name}.js")
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return buffer.getvalue()


TARBALL = packed(code=CODE, other=b"not needed")
SMALL = Asset(
    package="@kg/small",
    version="1.2.3",
    integrity="sha512-" + base64.b64encode(hashlib.sha512(TARBALL).digest()).decode(),
    license="MIT",
    purpose="tests",
    parts=(Part("code.js", "package/code.js", hashlib.sha256(CODE).hexdigest()),),
)


class Quiet(SimpleHTTPRequestHandler):
    asked: list[str]

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        self.asked.append(self.path)


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "govkg"


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def registry(tmp_path: Path, asked: list[str]) -> Iterator[str]:
    """A registry on this machine with the one tarball."""
    file = tmp_path / "served" / SMALL.tarball
    file.parent.mkdir(parents=True)
    file.write_bytes(TARBALL)
    handler = type("Handler", (Quiet,), {"asked": asked})
    with ThreadingHTTPServer(
        ("127.0.0.1", 0), partial(handler, directory=str(tmp_path / "served"))
    ) as server:
        thread = threading.Thread(target=partial(server.serve_forever, poll_interval=0.01))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def test_fetched_once_and_only_what_is_needed(registry: str, asked: list[str], cache: Path) -> None:
    assert not assets.is_fetched(SMALL)
    assets.fetch(SMALL, registry)
    assets.fetch(SMALL, registry)
    assert asked == ["/@kg/small/-/small-1.2.3.tgz"]
    assert assets.is_fetched(SMALL)
    assert [file.relative_to(cache).as_posix() for file in cache.rglob("*") if file.is_file()] == [
        "npm/kg-small-1.2.3/code.js"
    ]
    assert assets.read_part(SMALL, "code.js") == CODE


def test_another_tarball_is_refused(registry: str, cache: Path) -> None:
    other = replace(SMALL, integrity="sha512-AAAA")
    with pytest.raises(
        InputError, match=r"wrong hash for @kg/small@1\.2\.3: sha512-.* instead of sha512-AAAA"
    ):
        assets.fetch(other, registry)
    assert not cache.exists()


def test_no_such_package_no_network_no_address(registry: str) -> None:
    with pytest.raises(InputError, match=r"small-9\.tgz: .*File not found.*npm pack @kg/small@9"):
        assets.fetch(replace(SMALL, version="9"), registry)
    with pytest.raises(InputError, match=r"127\.0\.0\.1:1/.*can't be fetched: .*kg assets --from"):
        assets.fetch(SMALL, "http://127.0.0.1:1/")
    with pytest.raises(InputError, match=r"file:///etc/.*no address of an npm registry"):
        assets.fetch(SMALL, "file:///etc")


def test_a_changed_file_is_noticed_and_mended(registry: str) -> None:
    assets.fetch(SMALL, registry)
    (SMALL.folder / "code.js").write_bytes(b"changed")
    assert not assets.is_fetched(SMALL)
    with pytest.raises(InputError, match=r"code\.js: is not the file that kg pins; .*kg assets --fetch"):
        assets.read_part(SMALL, "code.js")
    assets.fetch(SMALL, registry)
    assert assets.read_part(SMALL, "code.js") == CODE


def test_what_is_missing_says_how_to_get_it() -> None:
    with pytest.raises(
        InputError, match=r"code\.js: is missing; get @kg/small@1\.2\.3 with: kg assets --fetch"
    ):
        assets.read_part(SMALL, "code.js")


def test_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "any-name.tgz"
    file.write_bytes(TARBALL)
    assert assets.unpack_file(file, (assets.OXIGRAPH, SMALL)) == SMALL
    assert assets.read_part(SMALL, "code.js") == CODE
    file.write_bytes(TARBALL[:-1])
    with pytest.raises(InputError, match=r"any-name\.tgz: none of the tarballs .*npm pack @kg/small@1\.2\.3"):
        assets.unpack_file(file, (SMALL,))
    with pytest.raises(InputError, match="can't be read: No such file"):
        assets.unpack_file(tmp_path / "absent.tgz")


def test_a_cache_that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    with pytest.raises(OutputError, match="kg-small-1"):
        assets.unpack(SMALL, TARBALL, "x.tgz")


def test_the_registry_is_npms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NPM_CONFIG_REGISTRY", raising=False)
    monkeypatch.delenv("npm_config_registry", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(InputError, match="set npm_config_registry"):
        assets.npm_registry()
    npm = tmp_path / "npm"
    npm.write_text('#!/bin/sh\necho "https://npm.example/$1/$2/$3"\n', encoding="utf-8")
    npm.chmod(0o755)
    assert assets.npm_registry() == "https://npm.example/config/get/registry"
    npm.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    with pytest.raises(InputError, match="install npm"):
        assets.npm_registry()
    monkeypatch.setenv("npm_config_registry", "https://own.example/npm/")
    assert assets.npm_registry() == "https://own.example/npm/"


@pytest.mark.parametrize("asset", assets.ASSETS, ids=str)
def test_every_pin_is_whole(asset: Asset) -> None:
    assert len(base64.b64decode(asset.integrity.removeprefix("sha512-"), validate=True)) == 64
    assert all(len(bytes.fromhex(part.sha256)) == 32 for part in asset.parts)
    assert asset.tarball.endswith(f"-{asset.version}.tgz")


def test_the_command(
    registry: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(assets, "ASSETS", (SMALL,))
    monkeypatch.setenv("npm_config_registry", registry)
    assert app.run(["assets"]) == 0
    assert "missing 缺少" in capsys.readouterr().out
    assert app.run(["assets", "--fetch"]) == 0
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", f"@kg/small@1.2.3: {SMALL.folder}\n")
    assert app.run(["assets"]) == 0
    assert str(SMALL.folder) in capsys.readouterr().out
    assert app.run(["assets", "--from", str(tmp_path / "absent.tgz")]) == 2
    assert "absent.tgz: can't be read" in capsys.readouterr().err
