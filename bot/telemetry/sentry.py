"""Sends errors to Sentry, or what speaks its protocol, where an operator set a DSN: as little as the log holds."""

import logging
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any, cast

from bot.errors import SetupError
from bot.telemetry.redacting import chain, redacted, say_error

FLUSH = 2.0  # seconds at the end for what is still to be sent


@contextmanager
def reporting(dsn: str, version: str) -> Generator[None]:
    """Report what is logged as an error until the block ends; nothing where the DSN is empty. Raises SetupError.

    Sending is done by a thread of Sentry's, so that no answer waits for it.
    """
    if not dsn:
        yield
        return
    import sentry_sdk  # noqa: PLC0415 - a tenth of a second, for those who use it
    from sentry_sdk.integrations.logging import LoggingIntegration  # noqa: PLC0415

    check_dsn(dsn)
    sentry_sdk.init(
        dsn,
        release=f"bell-lap@{version}",
        before_send=scrub,
        # Only what is logged as an error; the other integrations send arguments, requests and what went before.
        default_integrations=False,
        auto_enabling_integrations=False,
        integrations=[LoggingIntegration(level=None, event_level=logging.ERROR)],
        include_local_variables=False,
        max_breadcrumbs=0,
        auto_session_tracking=False,
        send_client_reports=False,
        server_name="bell-lap",
        shutdown_timeout=FLUSH,
    )
    try:
        yield
    finally:
        sentry_sdk.flush(FLUSH)
        sentry_sdk.get_client().close(timeout=0)


def check_dsn(dsn: str) -> None:
    """Raises SetupError for what is no DSN; nothing is one."""
    if not dsn:
        return
    from sentry_sdk.utils import BadDsn, Dsn  # noqa: PLC0415

    try:
        Dsn(dsn)
    except BadDsn:
        tip = "Copy it from the project's settings in Sentry (Client Keys), or leave it empty."
        raise SetupError("SENTRY_DSN is not a DSN.", tip) from None


def scrub(event: Any, hint: dict[str, Any]) -> Any:  # noqa: ANN401 - JSON, as Sentry has it
    """The event with what the log may hold of its record and its errors, and nothing beside."""
    for name in ("extra", "breadcrumbs", "request", "user"):
        event.pop(name, None)
    record = hint.get("log_record")
    if isinstance(record, logging.LogRecord):
        said = redacted(record)
        event["logentry"] = {"message": said.msg, "formatted": said.getMessage()}
    _, error, _ = hint.get("exc_info") or (None, None, None)
    says = {type(each).__name__: say_error(each) for each in chain(error)}
    thrown = cast("dict[str, list[dict[str, Any]]]", event.get("exception") or {})
    for value in thrown.get("values", []):
        value["value"] = says.get(str(value.get("type")), "")
    return event
