"""A number that remembers how large the terms were that it came from.

Two programs that add the same terms in another order differ by a rounding of the largest term, not of the sum. `terms` is
the sum of the sizes of all terms, so that `agrees` can compare to the same relative bound with and without cancellation.
"""

RELATIVE_BOUND = 1e-12


class Unknown(Exception):
    """Something that the firm did not say, or a factor that no pack has."""


class Number:
    def __init__(self, value, terms=None):
        self.value = float(value)
        self.terms = abs(self.value) if terms is None else terms

    def __add__(self, other):
        return Number(self.value + other.value, self.terms + other.terms)

    def __sub__(self, other):
        return Number(self.value - other.value, self.terms + other.terms)

    def __mul__(self, other):
        other = as_number(other)
        return Number(self.value * other.value, self.terms * other.terms)

    def __truediv__(self, other):
        other = as_number(other)
        if other.value == 0:
            raise Unknown("divided by zero")
        return Number(self.value / other.value, self.terms * other.terms / other.value**2)

    def agrees(self, value):
        return abs(self.value - value) <= RELATIVE_BOUND * self.terms


def as_number(value):
    return value if isinstance(value, Number) else Number(value)


def total(numbers):
    result = Number(0)
    for number in numbers:
        result = result + number
    return result
