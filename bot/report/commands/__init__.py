"""What a user may want instead of answering ("spring over", "vis"), and by which words it is recognised."""
