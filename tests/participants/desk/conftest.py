"""Who sits at the desk in these tests."""

from tests.desks import desk, reader, sign_in

__all__ = ["desk", "reader", "sign_in"]
