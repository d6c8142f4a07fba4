"""The knowledge base: topics, look-up, answers, and the checks that hold it to the handbook's text."""
