ALTER TABLE case_entries ADD COLUMN version_of uuid;

ALTER TABLE case_entries ADD COLUMN minutes integer;

ALTER TABLE case_entries ADD COLUMN is_after_closure boolean NOT NULL DEFAULT false;

ALTER TABLE stored_files ADD COLUMN scanned_at timestamp with time zone;
