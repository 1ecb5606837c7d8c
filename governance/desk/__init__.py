"""The secretariat's pages for how the scheme organises itself and decides."""
