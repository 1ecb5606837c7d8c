"""The procedure: how a text becomes a decision, one verb a step.

    draft      -> submitted | withdrawn
    submitted  -> returned | tabled | circulated | withdrawn
    returned   -> submitted | withdrawn
    tabled     -> adopted | noted | deferred | withdrawn | blocked      at a meeting
    circulated -> adopted | blocked | withdrawn                         in writing
    deferred   -> tabled | circulated | returned | withdrawn

Each verb is one act: one transaction, an explained refusal, and the day or instant comes in as an
argument.  The triggers of `governance/migrations/0003` refuse whatever goes another way.

The principle (rules 6.3, 6.8): a text is adopted when nobody entitled objects.  One
objection stops it, an abstention or silence does not, an Observer is heard and never counted.
Nothing is ever tallied but what the Kimberley Process itself counts: objections, and in a written
procedure the letters of support.
"""
