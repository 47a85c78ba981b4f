ALTER TABLE case_stages ADD level_key text;

ALTER TABLE bodies ADD procedures text;
