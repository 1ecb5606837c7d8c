"""How fast the register answers and how it loads, as ratios within one run: `make bench`."""
