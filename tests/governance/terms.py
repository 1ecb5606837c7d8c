"""When and under which terms texts are put to the parties in the tests of governance."""

import datetime as dt

# The day on which texts are put to the parties here, and the terms under which they are.
PUT_ON = "2022-11-01"
DEADLINE = dt.datetime(2022, 11, 21, 22, 0, tzinfo=dt.UTC)
SECOND = dt.timedelta(seconds=1)
TERMS = {
    "deciders": "participants",
    "reply_days": 20,
    "support_above": 50,
    "suspended_count": True,
    "provisional_count": False,
    "concerned_may_object": True,
}
IN_WRITING = {"kind": "written", "deadline_at": DEADLINE, "time_zone": "Africa/Gaborone"}
AT_A_MEETING = {"kind": "meeting"}
