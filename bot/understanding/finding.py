"""Sorts the pieces of a sentence by what they say: years and days get their meaning by the words before them."""

from datetime import date

from bot.names.meets import MeetNames
from bot.understanding.ages import find_ages
from bot.understanding.asides import (
    find_about,
    find_both_sexes,
    find_both_tracks,
    find_hearsay,
    silence_agents,
    silence_codes,
    silence_guess,
    silence_or,
    silence_tracks,
)
from bot.understanding.beside import settle_beside
from bot.understanding.cities import find_cities_of_nations, find_games, find_in_portuguese
from bot.understanding.counts import (
    find_all_holders,
    find_counted_events,
    find_counts,
    find_every,
    silence_counts,
    silence_split_lengths,
)
from bot.understanding.dated import find_ends, find_times, silence_seasons
from bot.understanding.demonyms import find_ours, find_own_nation, find_women
from bot.understanding.events import find_mixed_relay, find_walked
from bot.understanding.examples import find_examples
from bot.understanding.facts import Facts
from bot.understanding.gathering import Gathered
from bot.understanding.heats import find_heats
from bot.understanding.letters import find_letters
from bot.understanding.limits import (
    find_distances,
    find_lengths,
    find_limits,
    find_tries,
    settle_equals,
    settle_mil,
)
from bot.understanding.ranks import find_places, find_ranks
from bot.understanding.seasons import find_this_season
from bot.understanding.series import find_editions, find_national_meets, find_series
from bot.understanding.short_years import find_short_years
from bot.understanding.together import read_together
from bot.understanding.unknown_names import find_same_names, find_unknown_names


def find_facts(gathered: Gathered, today: date, meets: MeetNames) -> Facts:
    """Sort the pieces by what they say; years and days get their meaning by the words before them."""
    pieces = find_short_years(gathered.pieces, gathered.sentence, today, meets)
    settle_equals(pieces)
    find_women(pieces, gathered.sentence)
    find_walked(pieces, gathered.sentence)
    find_mixed_relay(pieces, gathered.sentence)
    find_own_nation(pieces, gathered)
    said_so = find_ours(pieces, gathered) | find_letters(pieces, gathered) | find_ages(pieces, gathered.sentence)
    facts = Facts(gathered, today, meets, pieces, unknown_names=said_so)
    find_unknown_names(facts)
    silence_guess(facts)
    find_same_names(facts)
    find_examples(facts.pieces, gathered.sentence)
    settle_beside(facts.pieces, gathered.sentence)
    find_in_portuguese(facts)
    find_cities_of_nations(facts)
    find_lengths(facts.pieces, gathered.sentence)
    find_distances(facts.pieces)
    find_tries(facts.pieces, gathered.sentence)
    find_limits(facts.pieces)
    settle_mil(facts.pieces)
    find_about(facts)
    find_national_meets(facts.pieces, gathered.sentence)
    find_series(facts.pieces, gathered.sentence)
    find_this_season(facts.pieces)
    find_hearsay(facts)
    find_both_sexes(facts)
    find_both_tracks(facts)
    find_ends(facts)
    find_times(facts)
    silence_seasons(facts)
    silence_agents(facts)
    silence_codes(facts)
    find_counted_events(facts)
    silence_split_lengths(facts)
    find_counts(facts)
    silence_counts(facts)
    silence_or(facts)
    silence_tracks(facts)
    find_editions(facts.pieces, facts.meets)
    find_every(facts)
    find_all_holders(facts)
    find_places(facts.pieces, gathered.sentence)
    facts.unknown_names |= find_heats(facts.pieces, gathered.sentence)
    find_games(facts)
    facts.unknown_names |= find_ranks(facts.pieces, gathered.sentence)
    facts.pieces = list(read_together(facts.pieces))
    facts.offered.clear()
    return facts
