"""Where compose.yaml, as `docker compose config --format json` gives it, and the cluster of local processes differ."""

import re
from pathlib import Path
from typing import Any

from tests.cluster.cluster import Cluster
from tests.cluster.parts import CADDYFILE, COMMANDS, Caddy, Program
from tests.services import Service

ADDRESS = {"--host": "HOST", "--port": "PORT"}
KEPT = ("--save", "--appendonly", "--maxmemory", "--maxmemory-policy")  # what Redis keeps, and how much
SECRET = "_FILE"


def drift(file: dict[str, Any], cluster: Cluster) -> list[str]:
    # one with a profile is a tool, up only while somebody uses it; here that is `./run VERB`
    services: dict[str, Any] = {name: one for name, one in file["services"].items() if not one.get("profiles")}
    here = {_kind(name): part for name, part in {**cluster.parts, "migrate": cluster.migrate}.items()}
    kinds = {_kind(name) for name in services}
    found = [f"only in one of the two: {kind}" for kind in sorted(kinds ^ here.keys())]
    for name, service in services.items():
        for part in _parts(cluster, _kind(name)):
            found += [f"{name}: {what}" for what in _differences(service, part)]
    return found + _stores(services, cluster)


def _kind(name: str) -> str:
    return re.sub(r"-\d+$", "", name)


def _parts(cluster: Cluster, kind: str) -> list[Service]:
    every = {**cluster.parts, "migrate": cluster.migrate}
    return [part for name, part in every.items() if _kind(name) == kind]


def _differences(service: dict[str, Any], part: Service) -> list[str]:
    if not isinstance(part, Program | Caddy):
        return []
    names = {name for name in service.get("environment") or {} if name.startswith("COCREATE_")}
    found = [f"{name} is told in one of the two" for name in sorted(names ^ part.told.keys())]
    if isinstance(part, Caddy):
        sources = [volume["source"] for volume in service["volumes"] if volume["target"] == "/etc/caddy/Caddyfile"]
        return found + ([] if [Path(source) for source in sources] == [CADDYFILE] else ["another Caddyfile"])
    if _without_addresses(service["command"]) != _without_addresses(list(COMMANDS[part.service])):
        found.append("another command")
    given = {secret["source"] for secret in service.get("secrets", ())}
    needed = {Path(value).name for name, value in part.told.items() if name.endswith(SECRET)}
    return found + [f"the secret {secret} is given in one of the two" for secret in sorted(given ^ needed)]


def _without_addresses(command: list[str]) -> list[str]:
    said = list(command)
    for place, word in enumerate(command[:-1]):
        if word in ADDRESS:
            said[place + 1] = ADDRESS[word]
    return said


def _stores(services: dict[str, Any], cluster: Cluster) -> list[str]:
    found = []
    if (redis := services.get("redis")) is not None and _kept(redis["command"]) != _kept(cluster.redis.command()):
        found.append("redis: it keeps something else")
    if (postgres := services.get("postgres")) is not None:
        told = postgres["environment"]
        if f"{told['POSTGRES_USER']}@.../{told['POSTGRES_DB']}" != re.sub(
            r".*//(\w+)@.*/", r"\1@.../", cluster.store_url
        ):
            found.append("postgres: another user or database")
    return found


def _kept(command: list[str]) -> dict[str, str]:
    return {word: command[place + 1] for place, word in enumerate(command) if word in KEPT}
