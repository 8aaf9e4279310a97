"""What a PostgreSQL server, or the way to it, reports: what passes by itself, and what somebody must mend."""

from sqlalchemy.exc import TimeoutError as PoolTimeout

from bot.database.kind import DatabaseKind
from bot.errors import StoreAway, StoreError

_CHECK = "Check that the server runs, and the address, user and password in BELL_LAP_DATABASE."
_BUSY = "Wait a minute. If it stays so, look at what the server does, and how many processes use it."
_USER = ("refuses this user", "Check the user and password in BELL_LAP_DATABASE.")
_FULL = ("cannot grow", "Free some space on the server, or give it more.")
_SLOW = ("took too long", _BUSY)
_POOLED = (
    "is behind a pooler that gives connections away between transactions",
    "Set pool_mode = session there, or connect to the server itself (docs/postgresql.md).",
)
_REFUSED_SETTING = (
    "is behind a pooler that refuses the bot's settings",
    "Name them in its ignore_startup_parameters, or connect to the server itself (docs/postgresql.md).",
)
# By the codes of PostgreSQL, which begin with those of a class: what somebody must mend, ...
_TO_MEND = {
    "28": _USER,
    "3D": ("is not there", "Make it (createdb NAME), or name another one in BELL_LAP_DATABASE."),
    "531": _FULL,  # no disk
    "532": _FULL,  # no memory
    "08P01": _REFUSED_SETTING,
    "42P05": _POOLED,  # a prepared statement of another client is there already,
    "26000": _POOLED,  # or one of this client is not
}
# ... and what passes: a statement, the wait for a lock or an idle transaction took too long, the server goes down or
# comes up, the connection broke, there are too many.
_PASSING = {
    "57014": _SLOW,
    "55P03": _SLOW,
    "25P03": _SLOW,
    "57P": ("cannot be reached", _CHECK),
    "08": ("cannot be reached", _CHECK),
    "53300": ("is busy", _BUSY),
}
_NO_RIGHT = "42501"


def is_driver_error(error: BaseException) -> bool:
    """Whether asyncpg itself raised it; asyncpg is not there on every machine."""
    return type(error).__module__.partition(".")[0] == "asyncpg"


def server_error(where: str, cause: BaseException, reason: str, kind: DatabaseKind) -> StoreError:
    """What to tell of a failure; StoreAway where it may pass by itself. `where` names the database."""
    if isinstance(cause, PoolTimeout):
        return StoreAway(f"{where} is busy: none of this process's connections came free.", _BUSY)
    if isinstance(cause, TimeoutError):
        return StoreAway(f"{where} does not answer.", _CHECK)
    code: str = getattr(cause, "sqlstate", None) or ""
    for known, error in ((_TO_MEND, StoreError), (_PASSING, StoreAway)):
        for begins, (what, tip) in known.items():
            if code.startswith(begins):
                return error(f"{where} {what}: {reason}.", tip)
    if code == _NO_RIGHT:
        return StoreError(f"{where} cannot be used by this user: {reason}.", _right_for(kind))
    if isinstance(cause, OSError) or _is_lost(cause):
        return StoreAway(f"{where} cannot be reached: {reason}.", _CHECK)
    return StoreError(f"{where} cannot be read: {reason}.", _CHECK)


def _right_for(kind: DatabaseKind) -> str:
    if kind.schema:
        return f"Make the schema {kind.schema} in it for this user, or let the user make it: GRANT CREATE ON DATABASE."
    return "Let the user make tables: GRANT CREATE ON SCHEMA public."


def _is_lost(cause: BaseException) -> bool:
    """Whether it is about a connection that is closed; asyncpg gives these no code."""
    return type(cause.__cause__ or cause).__name__ in ("InterfaceError", "InternalClientError")
