"""Rasa started our way: light imports, actions in the same process, a store that forgets, quiet logs."""
