"""Finding and masking personal data in what people type. Knows nothing of Rasa."""
