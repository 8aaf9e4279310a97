"""The files of deploy/: the linters see what is wrong, and the files keep to what docs/deploying.md promises."""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts.deployment import DEPLOY, main

needs_systemd = pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not there")


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("Dockerfile", "ENTRYPOINT", "ENTRYPONT"),
        ("Dockerfile", "USER 10001:10001", "RUN cd /tmp"),
        ("compose.yaml", "read_only: true", "readonly: true"),
        ("compose.postgres.yaml", "image: postgres", "imge: postgres"),
        ("kubernetes.yaml", "readOnlyRootFilesystem: true", "readOnlyRootFilesystem: yes please"),
        ("kubernetes.yaml", "podManagementPolicy", "podManagmentPolicy"),
        pytest.param("bell-lap.service", "NoNewPrivileges", "NoNewPriviliges", marks=needs_systemd),
        pytest.param("bell-lap.service", "\nProtect", "\n#Protect", marks=needs_systemd),
    ],
)
def test_a_fault_is_found(file: str, old: str, new: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    deploy = shutil.copytree(DEPLOY, tmp_path / "deploy")
    text = (deploy / file).read_text()
    assert old in text
    (deploy / file).write_text(text.replace(old, new))
    assert main(deploy) == 1
    assert capfd.readouterr().out


def test_the_image_has_another_user_than_root_and_builds_elsewhere() -> None:
    stages = re.split(r"^FROM ", (DEPLOY / "Dockerfile").read_text(), flags=re.MULTILINE)[1:]
    assert len(stages) == 2
    last = stages[-1]
    assert re.search(r"^USER [1-9]\d*:[1-9]\d*$", last, re.MULTILINE)
    assert "HEALTHCHECK" in last
    assert not re.search(r"pip|apt|gcc", last)


def test_the_image_has_the_words_and_everybody_may_read_them() -> None:
    """Else each new container makes them, and one that can write nowhere keeps them in memory."""
    build, image = re.split(r"^FROM ", (DEPLOY / "Dockerfile").read_text(), flags=re.MULTILINE)[1:]
    assert "XDG_CACHE_HOME=/opt/bell-lap/cache /opt/bell-lap/bin/python -m bot.understanding.dictionary" in build
    assert "chmod -R a+rX /opt/bell-lap/cache" in build
    assert "XDG_CACHE_HOME=/opt/bell-lap/cache" in image


def test_compose_gives_no_right_that_is_not_needed() -> None:
    for name in ("compose.yaml", "compose.postgres.yaml"):
        for service in yaml.safe_load((DEPLOY / name).read_text())["services"].values():
            if "image" not in service:  # adds to a service of the other file
                continue
            assert service["read_only"] is True
            assert service["cap_drop"] == ["ALL"]
            assert "no-new-privileges:true" in service["security_opt"]
            assert all(str(port).startswith("127.0.0.1:") for port in service.get("ports", []))


def test_kubernetes_counts_the_clusters_as_the_bot_does() -> None:
    spec = _stateful_set()["spec"]
    container = spec["template"]["spec"]["containers"][0]
    values = {each["name"]: each.get("value") for each in container["env"]}
    assert values["BELL_LAP_CLUSTER"] == f"$(ORDINAL)/{spec['replicas']}"
    assert spec["ordinals"]["start"] == 1
    assert spec["template"]["spec"]["securityContext"]["runAsNonRoot"] is True
    assert container["securityContext"]["readOnlyRootFilesystem"] is True
    assert not [name for name in values if "TOKEN" in name or "DATABASE" in name]  # they come from the secret


def _stateful_set() -> Mapping[str, Any]:
    found = [
        each for each in yaml.safe_load_all((DEPLOY / "kubernetes.yaml").read_text()) if each["kind"] == "StatefulSet"
    ]
    assert len(found) == 1
    return found[0]
