CREATE TABLE case_readers (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    named_at timestamp with time zone NOT NULL,
    named_by_id uuid,
    ended_at timestamp with time zone,
    body_id uuid NOT NULL,
    case_id uuid NOT NULL,
    CONSTRAINT pk_case_readers PRIMARY KEY (id),
    CONSTRAINT fk_case_readers_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_case_readers_case_id FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE RESTRICT,
    CONSTRAINT fk_case_readers_named_by_id FOREIGN KEY (named_by_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_case_readers_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT
);

CREATE INDEX ix_case_readers_body_id ON case_readers (body_id);

CREATE INDEX ix_case_readers_case_id_person_id ON case_readers (case_id, person_id);

CREATE INDEX ix_case_readers_named_by_id ON case_readers (named_by_id);

CREATE INDEX ix_case_readers_person_id ON case_readers (person_id);

ALTER TABLE case_readers ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_readers FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON case_readers USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));

ALTER TABLE cases ADD COLUMN restricted_at timestamp with time zone;
ALTER TABLE cases ADD COLUMN restricted_by_id uuid CONSTRAINT fk_cases_restricted_by_id REFERENCES people (id) ON DELETE RESTRICT;
ALTER TABLE cases ADD COLUMN restricted_reason text;

CREATE INDEX ix_cases_body_id_restricted_at ON cases (body_id, restricted_at) WHERE restricted_at IS NOT NULL;

CREATE INDEX ix_cases_restricted_by_id ON cases (restricted_by_id) WHERE restricted_by_id IS NOT NULL;
