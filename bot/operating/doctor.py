"""`bell-lap doctor`: looks at the set-up from all sides, and says what to do."""

import sys
from importlib.metadata import version

from bot.cards.formatting import moment
from bot.domain.dates import utc_now
from bot.operating.discord_checks import check_discord, check_refusals
from bot.operating.findings import State, print_findings
from bot.operating.machine_checks import check_databases, check_disk
from bot.settings import Settings


async def run_doctor(settings: Settings) -> int:
    """Print what was found. 0 if nothing keeps the bot from its work, else 2."""
    now = utc_now()
    sys.stdout.write(f"Bell Lap {version('bell-lap')}, {moment(now)}\n")
    disk = check_disk(settings.bell_lap_home)
    look = await check_databases(settings, now)
    token = settings.discord_token.get_secret_value().strip()
    findings = [
        *await check_discord(token, look.channels),
        *check_refusals(look.refusals),
        disk,
        *look.findings,
    ]
    sys.stdout.write(print_findings(findings))
    wrong = sum(finding.state is State.WRONG for finding in findings)
    sys.stdout.write(f"{wrong} to mend.\n" if wrong else "Nothing is in the bot's way.\n")
    return 2 if wrong else 0
