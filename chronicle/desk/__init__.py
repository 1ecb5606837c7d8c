"""What the desks of all layers share: the pages of acts, and filters by the day."""
