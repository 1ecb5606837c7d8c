"""How the Kimberley Process organises itself and decides: bodies, offices, meetings, decisions."""
