"""A strategy in another language: `entente simulate SCENARIO --party 1="exec:python3 samples/agent.py"`.

It asks for outcomes from its best down, one step further whenever the other has offered something new, and takes what is as good as what it would ask for next.
"""

import itertools
import json
import sys

start = json.loads(input())
names = [issue["name"] for issue in start["issues"]]


def key(outcome):
    return json.dumps(outcome, sort_keys=True)


if "outcomes" in start:
    worth = {key(outcome): utility for outcome, utility in zip(start["outcomes"], start["utilities"])}
else:
    worth = {}
    for values in itertools.product(*(issue["values"] for issue in start["issues"])):
        scores = (w * table[value] for w, table, value in zip(start["weights"], start["values"], values))
        worth[key(dict(zip(names, values)))] = sum(scores)
order = sorted(worth, key=worth.get, reverse=True)
wishes = [outcome for outcome in order if worth[outcome] >= start["reservation"]] or order[:1]
seen, step = set(), 0
for line in sys.stdin:
    turn = json.loads(line)
    if turn["type"] == "end":
        break
    if turn["offer"] is not None:
        seen.add(key(turn["offer"]))
    step = min(len(seen), len(wishes) - 1)
    if turn["offer"] is not None and worth[key(turn["offer"])] >= worth[wishes[step]]:
        print(json.dumps({"type": "accept"}), flush=True)
    else:
        print(json.dumps({"type": "offer", "outcome": json.loads(wishes[step])}), flush=True)
