"""Money of a plan in euros, to the cent: what was planned, what is covered, what was spent so far. Pure."""

from collections.abc import Iterable

import msgspec

from cocreate.plans.plan import PlanAction


class Spending(msgspec.Struct, frozen=True, kw_only=True):
    """None where nobody has said anything."""

    planned_eur: float | None = None
    covered_eur: float = 0.0  # by promises and funds
    spent_eur: float | None = None  # so far

    @property
    def left_eur(self) -> float | None:
        """What was planned less what was spent; below nothing where more was spent."""
        if self.planned_eur is None or self.spent_eur is None:
            return None
        return euros((self.planned_eur, -self.spent_eur))


def spending_of(action: PlanAction, spent: float | None) -> Spending:
    planned = None if action.budget_eur is None else float(action.budget_eur)
    return Spending(
        planned_eur=planned,
        covered_eur=float(action.covered_eur),
        spent_eur=None if spent is None else float(spent),  # 24 and 24.0 would be other bytes when read back
    )


def euros(sums: Iterable[float | None]) -> float:
    """Their sum, reckoned in cents: ten dimes are one euro."""
    return sum(round(100 * one) for one in sums if one is not None) / 100


def together(parts: Iterable[Spending]) -> Spending:
    """What is known of all of them."""
    known = list(parts)
    return Spending(
        planned_eur=_sum(one.planned_eur for one in known),
        covered_eur=euros(one.covered_eur for one in known),
        spent_eur=_sum(one.spent_eur for one in known),
    )


def _sum(sums: Iterable[float | None]) -> float | None:
    said = [one for one in sums if one is not None]
    return euros(said) if said else None
