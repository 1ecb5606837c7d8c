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
BODIES = (
    "slug,acronym,name,kind,parent,since_earliest,since_latest,until_earliest,until_latest,"
    "mandate,sources\n"
    # A body may stand before the one it reports to.
    "team,,Technical team,technical_team,wgm,2010-01-01,2010-01-31,2012-01-01,2012-12-31,,notice\n"
    "kp,KP,Kimberley Process,plenary,,2000-05-01,2000-05-31,,,,notice\n"
    "wgm,WGM,Working Group on Monitoring,working_group,kp,,,,,,notice\n"
)
OFFICES = (
    "body,office,holder,person,since_earliest,since_latest,until_earliest,until_latest,sources\n"
    "kp,chair,bw,,2006-01-01,2006-01-01,2007-01-01,2007-01-01,notice\n"
    "kp,chair,eu,,2007-01-01,2007-01-01,2008-01-01,2008-01-01,notice\n"
)
SEATS = (
    "body,party,role,since_earliest,since_latest,until_earliest,until_latest,sources\n"
    "wgm,bw,member,2008-01-01,2008-12-31,2008-12-31,,notice\n"
    "wgm,wdc,observer,,,,,notice\n"
)
MEETINGS = (
    "slug,kind,title,start,end,city,country,presiding,sources\n"
    "plenary-2006,plenary,Plenary of 2006,2006-11-06,2006-11-09,Gaborone,bw,bw,communique\n"
    "call-2012,other,Teleconference,2012-03,,,,,notice\n"
)
DECISIONS = (
    "key,official_reference,title,kind,body,meeting,decided_on,procedure,status,concerns,"
    "summary,sources\n"
    "AD-1,,First decision,administrative_decision,kp,plenary-2006,2006-11,consensus,adopted,"
    "bw;eu,,communique;notice\n"
    "AD-2,,Second decision,administrative_decision,kp,,2007,consensus,lapsed,,,notice\n"
    "AD-3,,Third decision,administrative_decision,kp,,,consensus,blocked,at,,notice\n"
)
SELECTIONS = "slug,title,body,sources\nhost,Host of the secretariat,kp,notice\n"


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


def governed_folder(folder: Path) -> Path:
    """The small folder with bodies, those who sit and preside in them, and three decisions."""
    small_folder(folder)
    for name, words in (
        ("bodies.csv", BODIES),
        ("offices.csv", OFFICES),
        ("seats.csv", SEATS),
        ("meetings.csv", MEETINGS),
        ("decisions.csv", DECISIONS),
        ("selections.csv", SELECTIONS),
    ):
        put(folder / name, words)
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
