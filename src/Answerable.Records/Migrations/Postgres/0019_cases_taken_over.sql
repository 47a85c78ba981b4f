ALTER TABLE cases ADD COLUMN imported_at timestamp with time zone;

ALTER TABLE cases ADD COLUMN ombudsman_outcome text;

ALTER TABLE case_stages ADD COLUMN was_extended boolean;
