"""What alembic runs, on the connection and in the transaction of storage/migrate.py. It must never open its own."""

from alembic import context

from cocreate.storage.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,  # SQLite alters a table by making it anew
    compare_type=True,
)
context.run_migrations()
