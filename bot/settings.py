"""Settings, read from the environment and from a .env file; .env.example names every one."""

from pathlib import Path

from platformdirs import user_data_path
from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import SetupError

ALMANAC_FILE = "bell-lap.sqlite3"
COMMUNITY_FILE = "community.sqlite3"


class Settings(BaseSettings):
    """Everything an operator may set."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore", env_ignore_empty=True)

    discord_token: SecretStr = SecretStr("")
    bell_lap_home: Path = Field(default_factory=lambda: user_data_path("bell-lap", appauthor=False))
    bell_lap_database: str = ""
    bell_lap_cluster: str = ""
    bell_lap_shards: int = Field(default=0, ge=0, le=100_000)
    bell_lap_interactions: str = ""
    discord_public_key: str = ""
    bell_lap_log_level: str = Field(default="INFO", pattern="^(DEBUG|INFO|WARNING|ERROR)$")
    bell_lap_metrics: str = ""
    sentry_dsn: SecretStr = SecretStr("")

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must not be printed, nor logged."""
        given = (self.discord_token.get_secret_value(), self.sentry_dsn.get_secret_value())
        return tuple(secret.strip() for secret in given if secret.strip())

    @property
    def database_url(self) -> str:
        """The database, an SQLite file in the home folder unless another is set."""
        return self.bell_lap_database or f"sqlite+aiosqlite:///{self.bell_lap_home.absolute() / ALMANAC_FILE}"

    @property
    def community_url(self) -> str:
        """Where members' data is: beside an SQLite almanac in a file of its own, on a server in the same database.

        Raises SetupError where the almanac's file has that name.
        """
        address, question, query = self.database_url.partition("?")
        scheme, slashes, path = address.partition(":///")
        if not scheme.startswith("sqlite") or path in ("", ":memory:"):
            return self.database_url
        file = Path(path).parent / COMMUNITY_FILE
        if file == Path(path):
            tip = "Give the almanac a file of another name."
            raise SetupError(f"BELL_LAP_DATABASE is {file}, where members' data belongs.", tip)
        return f"{scheme}{slashes}{file}{question}{query}"


def read_settings() -> Settings:
    """Read the settings. Raises SetupError, naming the setting but never its value."""
    try:
        return Settings()
    except ValidationError as error:
        wrong = ", ".join(sorted({str(e["loc"][0]).upper() for e in error.errors()}))
        raise SetupError(f"These settings are not valid: {wrong}.", ".env.example says what each may be.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise SetupError(f"The file .env cannot be read ({type(error).__name__}).", "Save it as UTF-8 text.") from None
