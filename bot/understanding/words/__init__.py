"""The words of each language by what they mean: one table per language.

A key is what the words say, or several things at once: `record scope:world`. A value lists phrases, parted by commas;
`rekord*` stands for every word that begins so. Case, accents and apostrophes do not matter. Words for events are in
`bot/names/event_words.py`, which reads them wherever an event can be typed.
"""
