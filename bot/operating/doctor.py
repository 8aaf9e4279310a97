"""`bell-lap doctor`: looks at the set-up from all sides, and says what to do."""

import sys
from collections.abc import Callable, Iterator
from importlib.metadata import version

from bot.cards.formatting import moment
from bot.domain.dates import utc_now
from bot.errors import SetupError
from bot.operating.discord_checks import check_discord, check_refusals
from bot.operating.findings import Finding, State, print_findings, wrong
from bot.operating.machine_checks import check_databases, check_disk
from bot.settings import Settings
from bot.setup import read_cluster_of, read_endpoint_of
from bot.telemetry.sentry import check_dsn
from bot.telemetry.serving import read_listener


def _check_settings(settings: Settings) -> Iterator[Finding]:
    """The settings that are read only by who uses them."""
    if settings.bell_lap_metrics:
        yield from _look(lambda: read_listener("BELL_LAP_METRICS", settings.bell_lap_metrics))
    yield from _look(lambda: read_cluster_of(settings))
    yield from _look(lambda: read_endpoint_of(settings))
    yield from _look(lambda: check_dsn(settings.sentry_dsn.get_secret_value().strip()))


def _look(read: Callable[[], object]) -> Iterator[Finding]:
    try:
        read()
    except SetupError as error:
        yield wrong("settings", error.message, error.tip)


async def run_doctor(settings: Settings) -> int:
    """Print what was found. 0 if nothing keeps the bot from its work, else 2."""
    now = utc_now()
    sys.stdout.write(f"Bell Lap {version('bell-lap')}, {moment(now)}\n")
    disk = check_disk(settings.bell_lap_home)
    look = await check_databases(settings, now)
    token = settings.discord_token.get_secret_value().strip()
    findings = [
        *_check_settings(settings),
        *await check_discord(token, look.channels, gateway=not settings.bell_lap_interactions.strip()),
        *check_refusals(look.refusals),
        disk,
        *look.findings,
    ]
    sys.stdout.write(print_findings(findings))
    to_mend = sum(finding.state is State.WRONG for finding in findings)
    sys.stdout.write(f"{to_mend} to mend.\n" if to_mend else "Nothing is in the bot's way.\n")
    return 2 if to_mend else 0
