"""The Rasa graph components that config.yml names, one a file, and what they share (`parts.py`, `stateless.py`,
`trained_names.py`)."""
