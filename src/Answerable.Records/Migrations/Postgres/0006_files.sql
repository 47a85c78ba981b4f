CREATE TABLE stored_files (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    digest text NOT NULL,
    name text NOT NULL,
    content_type text NOT NULL,
    length bigint NOT NULL,
    stored_at timestamp with time zone NOT NULL,
    by_id uuid,
    CONSTRAINT pk_stored_files PRIMARY KEY (id),
    CONSTRAINT fk_stored_files_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT
);

CREATE INDEX ix_stored_files_body_id ON stored_files (body_id);

ALTER TABLE stored_files ENABLE ROW LEVEL SECURITY;
ALTER TABLE stored_files FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON stored_files USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
