"""JSON that keeps every figure exactly as it was recorded."""

import json
from decimal import Decimal
from typing import Any


class ExactDecoder(json.JSONDecoder):
    """Reads numbers with a fraction as `Decimal`: carats and dollars do not survive a float."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{**kwargs, "parse_float": Decimal})
