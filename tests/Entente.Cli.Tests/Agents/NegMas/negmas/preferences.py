class LinearAdditiveUtilityFunction:
    def __init__(self, values, weights, reserved_value, bias=0.0):
        self.values, self.weights, self.reserved_value, self._bias = values, weights, reserved_value, bias

    def __call__(self, outcome):
        return self._bias + sum(w * f(v) for w, f, v in zip(self.weights, self.values, outcome))
