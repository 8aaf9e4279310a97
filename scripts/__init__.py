"""Scripts for developers: docs and screenshots."""
