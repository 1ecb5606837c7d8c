"""The secretariat's pages for who takes part: lists, facts, and the acts that change them."""
