"""What a turn does with what was told: puts it where it belongs in the draft, or asks again where it fits nowhere."""
