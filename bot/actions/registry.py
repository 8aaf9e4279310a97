"""The actions, and every command there is."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.actions.action import Action
from bot.actions.follow import action as follow
from bot.actions.following import action as following
from bot.actions.me import action as me
from bot.actions.settings import action as settings
from bot.questions.command import Command
from bot.questions.registry import QUESTIONS

ACTIONS: Mapping[str, Action] = MappingProxyType(
    {module.ACTION.name: module.ACTION for module in (settings, me, follow, following)}
)
COMMANDS: Mapping[str, Command] = MappingProxyType({**QUESTIONS, **ACTIONS})
