"""Migration operations that put a table under the guards every register table has."""

from django.db.migrations.operations import RunSQL


class Journal(RunSQL):
    """Put a table under the journal: each change to a row appends one entry.

    TRUNCATE touches no row and would leave no entry, so it is refused.
    Creating a trigger takes SHARE ROW EXCLUSIVE on the table for an instant: writers wait,
    readers do not.  Undone by dropping the triggers; entries already written stay.
    """

    def __init__(self, table: str) -> None:
        self.table = table
        super().__init__(
            sql=f"""
                CREATE TRIGGER every_change_is_journalled
                AFTER INSERT OR UPDATE OR DELETE ON {table}
                FOR EACH ROW EXECUTE FUNCTION chronicle_journal();
                CREATE TRIGGER no_table_is_ever_emptied
                BEFORE TRUNCATE ON {table}
                FOR EACH STATEMENT EXECUTE FUNCTION chronicle_keep_for_ever();
            """,
            reverse_sql=f"""
                DROP TRIGGER no_table_is_ever_emptied ON {table};
                DROP TRIGGER every_change_is_journalled ON {table};
            """,
        )

    def deconstruct(self) -> tuple[str, list[str], dict[str, str]]:
        return self.__class__.__qualname__, [self.table], {}

    def describe(self) -> str:
        return f"Put {self.table} under the journal"


class KeepForEver(RunSQL):
    """Refuse to delete a row of a table: what was published is corrected, never removed.

    Locks and undoing as for `Journal`.
    """

    def __init__(self, table: str) -> None:
        self.table = table
        super().__init__(
            sql=f"""
                CREATE TRIGGER published_facts_are_never_deleted
                BEFORE DELETE ON {table}
                FOR EACH ROW EXECUTE FUNCTION chronicle_keep_for_ever();
            """,
            # Names of tables come from migrations alone.
            reverse_sql=f"DROP TRIGGER published_facts_are_never_deleted ON {table};",
        )

    def deconstruct(self) -> tuple[str, list[str], dict[str, str]]:
        return self.__class__.__qualname__, [self.table], {}

    def describe(self) -> str:
        return f"Keep the rows of {self.table} for ever"
