ALTER TABLE desk_settings ADD COLUMN is_without_due_mail boolean NOT NULL DEFAULT FALSE;
