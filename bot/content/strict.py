"""The base of everything that is read from a file or kept: unchangeable, and without fields that nobody knows."""

from pydantic import BaseModel, Extra


class Strict(BaseModel):
    """A pydantic model that refuses unknown fields and cannot be changed once it is made."""

    class Config:
        allow_mutation = False
        frozen = True
        extra = Extra.forbid
