"""A NegMAS negotiator whose moves are made by a strategy of Entente: `entente agent` over JSON lines.

    session.add(EntenteNegotiator(strategy="boulware"), ufun=mine)

For two parties under SAOMechanism. `entente` is found on the PATH; give `command=` for another place.
"""

import json
import math
import shlex
import subprocess

from negmas.preferences import LinearAdditiveUtilityFunction
from negmas.sao import ResponseType, SAONegotiator, SAOResponse


class EntenteNegotiator(SAONegotiator):
    def __init__(self, *args, strategy="boulware", command="entente agent", seed=0, **kwargs):
        super().__init__(*args, **kwargs)
        self._command = [*shlex.split(command), "--strategy", strategy]
        self._seed = seed
        self._program = None

    def __call__(self, state, *_, **__):
        if self._program is None:
            self._begin()
        offer = state.current_offer
        self._send({
            "type": "turn",
            "round": state.step,
            "time": state.relative_time,
            "offer": None if offer is None else self._named(offer),
            "by": None if offer is None else 1 - self._seat(),
        })
        answer = json.loads(self._receive() or '{"type": "walk-away"}')
        if answer["type"] == "offer":
            return SAOResponse(ResponseType.REJECT_OFFER, self._outcome(answer["outcome"]))
        if answer["type"] == "accept":
            return SAOResponse(ResponseType.ACCEPT_OFFER, offer)
        return SAOResponse(ResponseType.END_NEGOTIATION, None)

    def propose(self, state, *_, **__):
        return self(state).outcome

    def on_negotiation_end(self, state):
        if self._program is not None:
            agreement = state.agreement
            self._send({"type": "end", "agreement": None if agreement is None else self._named(agreement)})
            self._program.communicate(timeout=10)
            self._program = None

    def _begin(self):
        self._values = [{str(value): value for value in issue.all} for issue in self.nmi.outcome_space.issues]
        self._program = subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self._send({
            "type": "start",
            "schema": "entente/agent/1",
            "protocol": "alternating-offers",
            "self": self._seat(),
            "parties": 2,
            "rounds": self.nmi.n_steps,
            "timed": self.nmi.n_steps is None,
            "seed": self._seed,
            "issues": [
                {"name": issue.name, "values": list(values)}
                for issue, values in zip(self.nmi.outcome_space.issues, self._values)
            ],
            **self._wishes(),
        })

    def _wishes(self):
        ufun = self.ufun
        fallback = float(ufun.reserved_value)
        fallback = fallback if math.isfinite(fallback) else float(ufun.min())
        if not isinstance(ufun, LinearAdditiveUtilityFunction):
            outcomes = list(self.nmi.outcome_space.enumerate())
            return {
                "outcomes": [self._named(outcome) for outcome in outcomes],
                "utilities": [float(ufun(outcome)) for outcome in outcomes],
                "reservation": fallback,
            }
        first = tuple(next(iter(named.values())) for named in self._values)
        constant = float(ufun(first)) - sum(w * float(f(v)) for w, f, v in zip(ufun.weights, ufun.values, first))
        return {
            "weights": [float(weight) for weight in ufun.weights],
            "values": [{text: float(f(v)) for text, v in named.items()} for f, named in zip(ufun.values, self._values)],
            "reservation": fallback - constant,
        }

    def _seat(self):
        return list(self.nmi.negotiator_ids).index(self.id)

    def _named(self, outcome):
        return {issue.name: str(value) for issue, value in zip(self.nmi.outcome_space.issues, outcome)}

    def _outcome(self, named):
        issues = self.nmi.outcome_space.issues
        return tuple(values[named[issue.name]] for issue, values in zip(issues, self._values))

    def _send(self, line):
        self._program.stdin.write(json.dumps(line, ensure_ascii=False) + "\n")
        self._program.stdin.flush()

    def _receive(self):
        return self._program.stdout.readline()
