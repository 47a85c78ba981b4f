CREATE INDEX ix_history_entries_body_id_id ON history_entries (body_id, id);
