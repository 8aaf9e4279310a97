"""How an answer is delivered, whatever the question: for all or for the asker alone, with or without spoilers."""

from dataclasses import dataclass

from bot.answers.almanac import Options

MOST_HOURS = 720
PRIVATE, SPOILERS = "private", "spoilers"


@dataclass(frozen=True, slots=True)
class Delivery:
    """Whether only the asker sees the answer, and within how many hours results are hidden behind spoiler bars."""

    private: bool = False
    spoiler_hours: int = 0

    def carried(self) -> dict[str, str]:
        """What the buttons of the card must carry on."""
        return {SPOILERS: str(self.spoiler_hours)} if self.spoiler_hours else {}


def read_delivery(options: Options) -> Delivery:
    """Read the options that every question shares; nonsense, as from a made-up custom_id, counts as not set."""
    hours = options.get(SPOILERS, "").strip()
    return Delivery(
        options.get(PRIVATE, "").strip().casefold() in ("true", "yes", "1"),
        min(int(hours), MOST_HOURS) if hours.isascii() and hours.isdigit() else 0,
    )
