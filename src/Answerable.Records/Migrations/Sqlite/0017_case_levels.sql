ALTER TABLE case_stages ADD COLUMN level_key TEXT NULL;

ALTER TABLE bodies ADD COLUMN procedures TEXT NULL;
