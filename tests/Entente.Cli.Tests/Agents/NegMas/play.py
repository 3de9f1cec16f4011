"""Plays the adapter against offers that are given, as a mechanism of NegMAS would, and prints every line that passed.

play.py ADAPTER_FOLDER KIND COMMAND...   KIND is 'linear' or 'mapping', or 'timed' for a session without rounds
"""

import itertools
import json
import shlex
import sys
from types import SimpleNamespace

folder, kind, command = sys.argv[1], sys.argv[2], sys.argv[3:]
sys.path.insert(0, folder)
from entente_negotiator import EntenteNegotiator  # noqa: E402
from negmas.preferences import LinearAdditiveUtilityFunction  # noqa: E402
from negmas.sao import ResponseType  # noqa: E402

PRICES, DAYS = [1, 2, 3, 4, 5], ["soon", "later"]
OFFERS = [(1, "soon"), (1, "soon"), (2, "soon"), (2, "later"), (3, "soon"), (3, "later"), (4, "later"), (4, "later")]
STEPS = 10


class Recorded(EntenteNegotiator):
    def _send(self, line):
        print(">", json.dumps(line))
        super()._send(line)

    def _receive(self):
        line = super()._receive()
        print("<", line, end="")
        return line


class Mapping:
    reserved_value = float("-inf")

    def __call__(self, outcome):
        return PRICES.index(outcome[0]) / 4 if outcome[1] == "later" else 0.125

    def min(self):
        return 0.0


linear = LinearAdditiveUtilityFunction(
    values=[lambda price: (price - 1) / 4, lambda day: float(day == "later")],
    weights=[0.75, 0.25],
    reserved_value=0.5,
    bias=0.25,
)
negotiator = Recorded(
    ufun=Mapping() if kind == "mapping" else linear,
    strategy="linear",
    command=shlex.join(command),
)
issues = [SimpleNamespace(name="price", all=PRICES), SimpleNamespace(name="day", all=DAYS)]
negotiator.nmi = SimpleNamespace(
    outcome_space=SimpleNamespace(issues=issues, enumerate=lambda: itertools.product(PRICES, DAYS)),
    negotiator_ids=["theirs", "ours"],
    n_steps=None if kind == "timed" else STEPS,
)
agreement = None
for step, offer in enumerate(OFFERS):
    state = SimpleNamespace(step=step, relative_time=(step + 1) / (STEPS + 1), current_offer=offer, agreement=None)
    answer = negotiator(state)
    if answer.response == ResponseType.ACCEPT_OFFER:
        agreement = offer
        break
    assert answer.response == ResponseType.REJECT_OFFER
    assert answer.outcome in itertools.product(PRICES, DAYS), answer.outcome
negotiator.on_negotiation_end(SimpleNamespace(agreement=agreement))
print("agreement:", agreement)
