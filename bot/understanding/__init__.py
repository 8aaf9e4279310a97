"""Reads what people type, in words or as a command, as a question with its options.

A sentence goes one way, and each step has its files:

- `sentence` cuts it into words; `gathering` finds what each run of them may say (`people`, `events`, `lexicon`,
  `times`, `meets`), weighs what overlaps (`likeness`, `somebody`) and puts slips right (`slips`).
- `finding` gives pieces the meaning that words right beside them give (`beside`, `dated`, `counts`, `cities`, `asides`,
  `limits`, `ranks`, `series`), and `together*` the meaning that the whole sentence gives.
- `reading` tries every question: `filling*` fills its options, and what is left unexplained lowers its score.
- `refusing*` says why where the best reading would answer another question; `plain` is the way in.
"""
