"""Imports: rows of result and record files on their way into the store, each fact once, all or nothing."""
