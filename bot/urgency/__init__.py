"""Signals of an emergency that a caseworker can read and change: data/urgency.yml. Knows nothing of Rasa."""
