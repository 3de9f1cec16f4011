from enum import Enum


class ResponseType(Enum):
    ACCEPT_OFFER = 0
    REJECT_OFFER = 1
    END_NEGOTIATION = 2


class SAOResponse:
    def __init__(self, response, outcome=None):
        self.response, self.outcome = response, outcome


class SAONegotiator:
    """As a mechanism leaves it: with an id, an interface to the mechanism and a utility function."""

    def __init__(self, ufun=None, id="ours"):
        self.ufun, self.id, self.nmi = ufun, id, None
