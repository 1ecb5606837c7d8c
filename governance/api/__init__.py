"""Who presided, who sat where, what was decided and by whose consensus: the public answers."""
