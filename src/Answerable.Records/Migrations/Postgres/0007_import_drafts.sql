CREATE TABLE import_drafts (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    person_id uuid,
    file_name text NOT NULL,
    content bytea NOT NULL,
    title text NOT NULL,
    corrections text NOT NULL,
    started_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_import_drafts PRIMARY KEY (id),
    CONSTRAINT fk_import_drafts_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_import_drafts_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT
);

CREATE INDEX ix_import_drafts_body_id ON import_drafts (body_id);

CREATE INDEX ix_import_drafts_person_id ON import_drafts (person_id);

ALTER TABLE import_drafts ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_drafts FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON import_drafts USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
