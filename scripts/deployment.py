"""Checks the files of deploy/ by linters that need no engine; says which of them this machine has not.

python -m scripts.deployment
"""

import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from tempfile import TemporaryDirectory

DEPLOY = Path(__file__).parent.parent / "deploy"
EXPOSED = 20  # tenths of the points that systemd gives to what a service may do, of 100


def main(deploy: Path = DEPLOY) -> int:
    """Run them all on a folder. The exit code is 1 if one of them finds something."""
    own, system = sysconfig.get_path("scripts"), None
    compose = sorted(map(str, deploy.glob("compose*.yaml")))
    with TemporaryDirectory() as folder:
        unit = str(_runnable(deploy / "bell-lap.service", Path(folder)))
        found = [
            _run(own, "hadolint", str(deploy / "Dockerfile")),
            _run(own, "check-jsonschema", "--builtin-schema", "vendor.compose-spec", *compose),
            _run(own, "kubernetes-validate", "--strict", str(deploy / "kubernetes.yaml")),
            _run(system, "systemd-analyze", "verify", unit),
            _run(system, "systemd-analyze", "security", "--offline=true", "--no-pager", f"--threshold={EXPOSED}", unit),
        ]
    return int(not all(found))


def _runnable(unit: Path, folder: Path) -> Path:
    """A copy of a unit that starts a program which is there: systemd checks that too."""
    lines = unit.read_text(encoding="utf-8").splitlines()
    copy = folder / unit.name
    true = shutil.which("true") or "/bin/true"
    copy.write_text("\n".join(f"ExecStart={true}" if line.startswith("ExecStart=") else line for line in lines) + "\n")
    return copy


def _run(folder: str | None, linter: str, *arguments: str) -> bool:
    """Whether a linter has nothing to say, or is not there; what it says is printed where it has."""
    command = shutil.which(linter, path=folder)
    if command is None:
        print(f"{linter} is not on this machine: {Path(arguments[-1]).name} goes unchecked.")
        return True
    done = subprocess.run([command, *arguments], capture_output=True, text=True, check=False)
    # `verify` ends well over a line it does not know, and only mentions it.
    mentions = done.stderr.strip() if arguments[0] == "verify" else ""
    if done.returncode or mentions:
        print(f"{linter}: {done.stdout}{done.stderr}")
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
