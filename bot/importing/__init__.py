"""Imports: writes the rows of result and record files into the store, each fact once, all or nothing."""
