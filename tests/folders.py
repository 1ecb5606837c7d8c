"""A small folder of data files with the cast of every test, to be spoilt a file at a time."""

from pathlib import Path

from kpregistry.tables import TABLES

SOURCES = (
    "key,title,publisher,url,published_on,note\n"
    "communique,Final communiqué,,,2003-10-31,\n"
    "notice,Chair's Notice,,,,\n"
)
PARTIES = (
    "slug,kind,name,official_name,iso_alpha2,iso_alpha3,sources\n"
    "at,state,Austria,Republic of Austria,AT,AUT,notice\n"
    "bw,state,Botswana,Republic of Botswana,BW,BWA,notice\n"
    "eu,regional_organisation,European Union,European Union,,,notice\n"
    "wdc,industry,World Diamond Council,World Diamond Council,,,notice\n"
)
STANDINGS = (
    "party,kind,since_earliest,since_latest,until_earliest,until_latest,"
    "start_reason,end_reason,sources\n"
    "bw,participant,2003-01-01,2003-02-01,,,Founding participant,,communique;notice\n"
    "eu,participant,2003-01-01,2003-01-01,,,,,notice\n"
    "wdc,observer,2003-01-01,2003-12-31,,,,,notice\n"
)
REPRESENTATIONS = "organisation,state,since,until,note,sources\neu,at,1995-01-01,,,notice\n"


def small_folder(folder: Path) -> Path:
    """Every file of the register: the cast in some, and nothing but column names in the others."""
    folder.mkdir(exist_ok=True)
    for table in TABLES:
        header = ",".join(column.name for column in table.columns)
        (folder / table.file).write_text(f"{header}\n", encoding="utf-8")
    for name, words in (
        ("sources.csv", SOURCES),
        ("parties.csv", PARTIES),
        ("standings.csv", STANDINGS),
        ("representations.csv", REPRESENTATIONS),
    ):
        (folder / name).write_text(words, encoding="utf-8")
    return folder


def put(file: Path, words: str | bytes) -> None:
    """Write a file as it is given, byte for byte."""
    file.write_bytes(words if isinstance(words, bytes) else words.encode())


def add(file: Path, *rows: str) -> None:
    """Write rows at the end of a file."""
    put(file, file.read_text(encoding="utf-8") + "".join(f"{row}\n" for row in rows))


def change(file: Path, old: str, new: str) -> None:
    """Change the one place of a file in which something stands."""
    words = file.read_text(encoding="utf-8")
    assert words.count(old) == 1
    put(file, words.replace(old, new))
