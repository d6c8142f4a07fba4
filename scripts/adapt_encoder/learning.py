"""How the encoder learns: each question's vector is made to point to its intent's, and away from the others'."""

import random
from collections.abc import Callable, Iterator, Sequence

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from bot.encoder.build import PREFIX
from bot.encoder.sentence_encoder import MAX_TOKENS
from scripts.adapt_encoder.encoder import AdaptableEncoder
from scripts.adapt_encoder.questions import with_slips

_BATCH, _FEW, _BATCH_OF_FEW = 64, 5000, 32  # questions; smaller batches where there are fewer than so many
_SORTED_TOGETHER = 16  # batches among which questions of like length come together
_LEARNING, _HEAD_LEARNING, _WARM_UP = 1e-3, 5e-3, 60  # steps
_LEARNING_FURTHER, _WARM_UP_FURTHER = 7e-4, 300  # the intents' vectors begin anew and must settle first
_SHARPNESS, _SMOOTHING, _PRIOR, _BALANCE = 20.0, 0.05, 0.3, 0.15
_DROPOUT = 0.1
_TOLD_EVERY = 50  # steps


def learn(
    encoder: AdaptableEncoder,
    tokenizer: Tokenizer,
    questions: Sequence[tuple[str, str]],
    rounds: float,
    further: bool = False,
    tell: Callable[[str], None] = lambda line: None,
) -> None:
    """Change `encoder` by reading the cleaned `questions` (text, intent) so many times.

    `further`: it has learnt before. `tell` is given a line on the progress now and then.
    """
    torch.manual_seed(0)
    chance = random.Random(0)
    intents = sorted({intent for _, intent in questions})
    wanted = np.array([intents.index(intent) for _, intent in questions])
    shares = np.bincount(wanted) / len(wanted)
    prior = torch.tensor(_PRIOR * np.log(shares), dtype=torch.float32)
    balance = torch.tensor((shares.mean() / shares) ** _BALANCE, dtype=torch.float32)
    encoder.train()
    head = nn.Parameter(torch.randn(len(intents), encoder.hidden) * 0.05)
    learning = [parameter for parameter in encoder.parameters() if parameter.requires_grad]
    optimiser = torch.optim.AdamW([{"params": learning}, {"params": [head]}], weight_decay=0.01)
    size = _BATCH if len(questions) >= _FEW else _BATCH_OF_FEW
    batches, read = _batches([text for text, _ in questions], size, chance), _Reader(tokenizer, chance)
    pace, warm_up = (_LEARNING_FURTHER, _WARM_UP_FURTHER) if further else (_LEARNING, _WARM_UP)
    steps = max(1, round(rounds * len(questions) / size))
    loss_so_far = 0.0
    for step in range(steps):
        ebbing = max(0.02, 1 - step / steps)
        optimiser.param_groups[0]["lr"] = pace * ebbing * min(1.0, step / warm_up)
        optimiser.param_groups[1]["lr"] = _HEAD_LEARNING * ebbing * min(1.0, step / _WARM_UP)
        batch = next(batches)
        vectors = encoder(*read([questions[place][0] for place in batch]), _DROPOUT)
        likeness = _SHARPNESS * vectors @ functional.normalize(head, dim=-1).T + prior
        target = torch.tensor(wanted[batch])
        loss = functional.cross_entropy(likeness, target, weight=balance, label_smoothing=_SMOOTHING)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(learning, 1.0)
        optimiser.step()
        loss_so_far = loss.item() if step == 0 else 0.97 * loss_so_far + 0.03 * loss.item()
        if step % _TOLD_EVERY == _TOLD_EVERY - 1:
            tell(f"{(step + 1) / steps:4.0%}  loss {loss_so_far:.2f}")


class _Reader:
    """Texts, with slips, as token ids and which of them count."""

    def __init__(self, tokenizer: Tokenizer, chance: random.Random) -> None:
        self._tokenizer, self._chance = tokenizer, chance
        self._tokenizer.enable_truncation(MAX_TOKENS)
        self._tokenizer.enable_padding(pad_to_multiple_of=8)

    def __call__(self, texts: list[str]) -> tuple[Tensor, Tensor]:
        encodings = self._tokenizer.encode_batch([PREFIX + with_slips(text, self._chance) for text in texts])
        return torch.tensor([e.ids for e in encodings]), torch.tensor([e.attention_mask for e in encodings])


def _batches(texts: list[str], size: int, chance: random.Random) -> Iterator[list[int]]:
    """For ever: places of questions of like length, since the shorter ones of a batch wait for the longest."""
    places = list(range(len(texts)))
    while True:
        chance.shuffle(places)
        for start in range(0, len(places), size * _SORTED_TOGETHER):
            near = sorted(places[start : start + size * _SORTED_TOGETHER], key=lambda place: len(texts[place]))
            batches = [near[at : at + size] for at in range(0, len(near), size)]
            chance.shuffle(batches)
            yield from batches
