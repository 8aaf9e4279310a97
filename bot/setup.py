"""What the settings say together about how Discord is reached: `bell-lap run` goes by it, `doctor` looks at it."""

from typing import TYPE_CHECKING

from bot.clusters.cluster import Cluster, read_cluster
from bot.errors import SetupError
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.interactions import Endpoint


def read_cluster_of(settings: Settings) -> Cluster:
    """Which of several processes this one is. Raises SetupError, also for several without PostgreSQL."""
    cluster = read_cluster(settings.bell_lap_cluster)
    if cluster.count > 1 and not settings.database_url.startswith("postgresql"):
        tip = "Set BELL_LAP_DATABASE to its address (docs/clusters.md)."
        raise SetupError("Several clusters need one database that all of them reach, on PostgreSQL.", tip)
    return cluster


def read_endpoint_of(settings: Settings) -> "Endpoint | None":
    """Where interactions are taken over HTTP; None where they come through the gateway. Raises SetupError."""
    if not settings.bell_lap_interactions.strip():
        return None
    if settings.bell_lap_cluster.strip():
        tip = "Leave out BELL_LAP_CLUSTER: any number of processes may run, and each takes any interaction."
        raise SetupError("Clusters share the gateway, and there is none where interactions come over HTTP.", tip)
    from bot.interactions import read_endpoint  # noqa: PLC0415 - cryptography takes 6 MB, which most need not

    return read_endpoint(settings.bell_lap_interactions, settings.discord_public_key)
