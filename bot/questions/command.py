"""What questions and actions have in common: a name, a description and options."""

from dataclasses import dataclass

from bot.questions.options import SHARED, Option


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command: how it is called, what it does, an example that works, and its options."""

    name: str
    description: str
    example: str
    options: tuple[Option, ...]

    @property
    def visible(self) -> tuple[Option, ...]:
        """The options a person sets."""
        return tuple(option for option in self.options if option.visible)

    @property
    def required(self) -> tuple[str, ...]:
        """The names of the options that must be set."""
        return tuple(option.name for option in self.options if option.required)

    @property
    def usage(self) -> str:
        """`/h2h athlete opponent [event]`, without the options that every question has."""
        shown = (option for option in self.visible if option not in SHARED)
        words = (option.name if option.required else f"[{option.name}]" for option in shown)
        return " ".join((f"/{self.name}", *words))
