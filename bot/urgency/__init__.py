"""The kinds of emergency, and signals of one that a caseworker can read and change: data/urgency.yml. Knows nothing of
Rasa."""
