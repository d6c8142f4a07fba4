"""What a message does in each stage of a draft: one file a stage, one function `take` each."""
