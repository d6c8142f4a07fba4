"""The Rasa graph components that config.yml names, one a file, in the order in which it names them."""
