"""The commonest surnames in Denmark, lower case: what stands before one is a name."""

from bot.language.word_set import word_set

SURNAMES = word_set(
    "jensen nielsen hansen pedersen andersen christensen larsen sørensen rasmussen jørgensen petersen madsen "
    "kristensen olsen thomsen christiansen poulsen johansen knudsen mortensen jakobsen jacobsen mikkelsen "
    "frederiksen laursen henriksen eriksen clausen simonsen svendsen andreasen iversen jeppesen lauridsen "
    "jespersen mogensen jepsen nissen lassen ottosen mathiesen michaelsen schmidt ali ahmed hussein mohamed "
    "mohammad yilmaz nguyen khan"
)
