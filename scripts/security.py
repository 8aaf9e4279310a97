"""Looks for secrets in what is tracked, and for known advisories on the pinned dependencies.

python -m scripts.security                   # both, as in make check
python -m scripts.security --accept-found    # writes down that what is found now is no secret

The second needs the network. Where the advisories cannot be reached it says so, and that is no failure: nobody could
work offline otherwise.
"""

import argparse
import json
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
BASELINE = ".secrets.baseline"  # what looks like a secret and is none, mostly passwords of tests, as hashes
PINNED = ROOT / "requirements" / "dev.txt"
ADVISORIES = "https://api.osv.dev/v1/query"
SKIPPED = r"^(data|tests/frozen|requirements|docs/images)/|\.ambr$|^\.secrets\.baseline$"
TIMEOUT = 10  # seconds for one answer of the advisories
_UNREACHABLE = ("requests.exceptions.", "ServiceError", "ConnectionError", "Timeout")


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code is 1 if anything was found."""
    parser = argparse.ArgumentParser(description="Secrets in the code, advisories on what it depends on.")
    parser.add_argument("--accept-found", action="store_true", help=f"write all that is found now to {BASELINE}")
    if parser.parse_args(arguments).accept_found:
        accept()
        return 0
    return int(not all([find_secrets(list_tracked()), find_advisories()]))


def list_tracked(root: Path = ROOT) -> list[str]:
    """The files that git tracks; none where this is no checkout."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=False)
    if listed.returncode:
        print("This is no git checkout: nothing was scanned for secrets.")
    return [file for file in listed.stdout.split("\0") if file]


def find_secrets(files: Sequence[str], root: Path = ROOT) -> bool:
    """Whether none of the files of a folder holds a secret that the baseline does not know; they are printed."""
    scan = [_tool("detect-secrets-hook"), "--no-verify", "--baseline", str(ROOT / BASELINE), *files]
    done = subprocess.run(scan, cwd=root, capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"{done.stdout}{done.stderr}")
        print("If that is no secret: python -m scripts.security --accept-found")
    return done.returncode == 0


def accept() -> None:
    """Write the baseline anew."""
    # What is random, as hashes and custom_ids, is everywhere in tests: looking for randomness finds nothing else.
    plugins = ["--disable-plugin", "Base64HighEntropyString", "--disable-plugin", "HexHighEntropyString"]
    scan = [_tool("detect-secrets"), "scan", "--slim", "--no-verify", *plugins, "--exclude-files", SKIPPED]
    found = subprocess.run(scan, cwd=ROOT, capture_output=True, text=True, check=True)
    (ROOT / BASELINE).write_text(found.stdout, encoding="utf-8")


def find_advisories(pinned: Path = PINNED, url: str = ADVISORIES) -> bool:
    """Whether no advisory is known on a pinned dependency, or none can be looked up; they are printed."""
    audit = [_tool("pip-audit"), "--vulnerability-service", "osv", "--osv-url", url, "--timeout", str(TIMEOUT)]
    audit += ["--disable-pip", "--require-hashes", "--progress-spinner", "off", "--format", "json"]
    done = subprocess.run([*audit, "--requirement", str(pinned)], capture_output=True, text=True, check=False)
    try:
        audited: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        last = (done.stderr.strip().splitlines() or [""])[-1]
        if any(word in last for word in _UNREACHABLE):
            print("The advisories cannot be reached from here: the pinned dependencies were NOT audited.")
            return True
        print(f"pip-audit: {last}")
        return False
    found = [(one, advisory) for one in audited["dependencies"] for advisory in one.get("vulns", ())]
    for one, advisory in found:
        fixed = ", ".join(advisory["fix_versions"]) or "no version yet"
        print(f"{one['name']} {one['version']}: {advisory['id']}, fixed in {fixed}")
    return not found


def _tool(name: str) -> str:
    return str(Path(sysconfig.get_path("scripts")) / name)


if __name__ == "__main__":
    sys.exit(main())
