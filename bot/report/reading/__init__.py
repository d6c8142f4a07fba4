"""What a message says, found out from its words alone: whom it is about, what it asks, which questions it answers."""
