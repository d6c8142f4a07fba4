"""Words as they are said, and how they are written."""

from pathlib import Path

from bot.content.errors import ContentError, Problem
from bot.content.yaml_file import read_yaml


def load_spoken(path: Path) -> dict[str, str]:
    """Each form in the file with the word it stands for, both lower case.

    ContentError, with every problem found, when the file is not right or a form stands for two words.
    """
    file = read_yaml(path)
    if not isinstance(file.data, dict):
        raise ContentError([Problem(file.name, 1, "her skal stå et ord på hver linje med dets former")])
    problems: list[Problem] = []
    spoken: dict[str, str] = {}
    for word, forms in file.data.items():
        if not isinstance(word, str) or not isinstance(forms, list) or not all(isinstance(form, str) for form in forms):
            problems.append(file.problem((word,), f"»{word}« skal have en liste af former: ord: [form, form]"))
            continue
        for place, form in enumerate(forms):
            if form != form.casefold() or word != word.casefold():
                problems.append(file.problem((word, place), f"»{form}« skal skrives med små bogstaver"))
            elif form == word:
                problems.append(file.problem((word, place), f"»{form}« er ordet selv. Slet det i listen"))
            elif form in spoken:
                message = f"»{form}« står allerede under »{spoken[form]}«. Det kan kun stå ét sted"
                problems.append(file.problem((word, place), message))
            spoken[form] = word
    if problems:
        raise ContentError(problems)
    return spoken
