"""What the privacy page promises (bot/channel/content/privatliv.html): no setting may keep anything for longer."""

SILENT_MINUTES = 30  # after which a conversation is deleted
FEEDBACK_DAYS = 90  # after which the editors' notes are deleted


def silent_seconds(minutes: float | str) -> float:
    """`minutes` of silence, as settings have them, in seconds. ValueError, in Danish, where they are no number, not
    above 0, or more than promised."""
    try:
        number = float(minutes)
    except (TypeError, ValueError):
        number = 0.0
    if not 0 < number <= SILENT_MINUTES:
        raise ValueError(
            f"»minutes« er {minutes}, men skal være over 0 og højst {SILENT_MINUTES}: "
            f"Privatlivssiden lover, at en samtale bliver slettet efter {SILENT_MINUTES} minutters stilhed"
        )
    return number * 60
