"""Whether the bot is ready, and if not, why, in words for an operator."""

from datetime import timedelta

from bot.telemetry.metrics import Snapshot

STUCK = timedelta(minutes=5)  # that posts may be due, and none be sent, before the outbox counts as stuck
FAILS_FOR = timedelta(minutes=5)  # a service that fails for longer needs somebody to look


def list_troubles(now: Snapshot) -> tuple[str, ...]:
    """What keeps the bot from its work; empty if it is ready."""
    troubles: list[str] = []
    if not now.database:
        troubles.append("The database cannot be read: see the log, and check that it runs.")
    if now.connected is False:
        troubles.append("Not connected to Discord's gateway.")
    if now.outbox and now.outbox.stuck_since and now.at - now.outbox.stuck_since > STUCK:
        posts = "1 post has" if now.outbox.posts == 1 else f"{now.outbox.posts} posts have"
        minutes = _minutes(now.at - now.outbox.stuck_since)
        troubles.append(f"The outbox is stuck: {posts} been due for up to {minutes}, and none was sent since.")
    for service in now.services:
        if service.failing_since and now.at - service.failing_since > FAILS_FOR:
            minutes = _minutes(now.at - service.failing_since)
            troubles.append(f"The service {service.name} has been failing for {minutes} ({service.last_error}).")
    return tuple(troubles)


def _minutes(span: timedelta) -> str:
    return f"{span // timedelta(minutes=1)} min"
