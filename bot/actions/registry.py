"""The actions, and every command there is."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.actions.action import Action
from bot.actions.daily import action as daily
from bot.actions.follow import action as follow
from bot.actions.following import action as following
from bot.actions.me import action as me
from bot.actions.meet_event import action as meet_event
from bot.actions.privacy import action as privacy
from bot.actions.quotebook import action as quotebook
from bot.actions.remind import action as remind
from bot.actions.settings import action as settings
from bot.questions.command import Command
from bot.questions.registry import QUESTIONS

_MODULES = (follow, following, remind, daily, meet_event, quotebook, settings, me, privacy)
ACTIONS: Mapping[str, Action] = MappingProxyType({module.ACTION.name: module.ACTION for module in _MODULES})
COMMANDS: Mapping[str, Command] = MappingProxyType({**QUESTIONS, **ACTIONS})
