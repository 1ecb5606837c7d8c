"""The register's country codes are those of ISO 3166-1, as a kept library has them."""

import pycountry

from participants.codes import ISO_3166_1


def test_the_codes_are_those_of_iso_3166_1():
    listed = sorted(f"{country.alpha_2}-{country.alpha_3}" for country in pycountry.countries)

    assert sorted(ISO_3166_1) == listed
    assert len(ISO_3166_1) == 249
