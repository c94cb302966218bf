"""What fills the slots that no template spells out: names of people and places, numbers, lists."""

from kg.training.generator.grammar import Slot
from kg.training.generator.slots.companies import COMPANIES
from kg.training.generator.slots.numbers import NUMBERS
from kg.training.generator.slots.people import PEOPLE
from kg.training.generator.slots.places import PLACES
from kg.training.generator.slots.words import WORDS

SLOTS: dict[str, Slot] = {**COMPANIES, **NUMBERS, **PEOPLE, **PLACES, **WORDS}
