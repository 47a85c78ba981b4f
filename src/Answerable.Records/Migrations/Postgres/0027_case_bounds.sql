ALTER TABLE cases ADD COLUMN happened_on date;

ALTER TABLE cases ADD COLUMN known_on date;

ALTER TABLE cases ADD COLUMN is_about_child boolean NOT NULL DEFAULT FALSE;

ALTER TABLE cases ADD COLUMN child_views text;

ALTER TABLE cases ADD COLUMN child_views_text text;

ALTER TABLE cases ADD COLUMN has_subjects boolean NOT NULL DEFAULT FALSE;

ALTER TABLE cases ADD COLUMN has_signposts boolean NOT NULL DEFAULT FALSE;

ALTER TABLE case_stages ADD COLUMN asked_by_on date;

ALTER TABLE case_stages ADD COLUMN late_reason text;

CREATE TABLE case_signposts (
    id uuid NOT NULL,
    number integer NOT NULL,
    stage_key text NOT NULL,
    signpost_key text,
    name text NOT NULL,
    because text NOT NULL,
    reason text NOT NULL,
    "on" date NOT NULL,
    body_id uuid NOT NULL,
    case_id uuid NOT NULL,
    CONSTRAINT pk_case_signposts PRIMARY KEY (id),
    CONSTRAINT fk_case_signposts_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_case_signposts_case_id FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE RESTRICT
);

CREATE TABLE case_subjects (
    id uuid NOT NULL,
    person_id uuid,
    name text NOT NULL,
    is_senior boolean NOT NULL,
    named_at timestamp with time zone NOT NULL,
    named_by_id uuid,
    ended_at timestamp with time zone,
    body_id uuid NOT NULL,
    case_id uuid NOT NULL,
    CONSTRAINT pk_case_subjects PRIMARY KEY (id),
    CONSTRAINT fk_case_subjects_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_case_subjects_case_id FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE RESTRICT,
    CONSTRAINT fk_case_subjects_named_by_id FOREIGN KEY (named_by_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_case_subjects_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT
);

CREATE INDEX ix_case_signposts_body_id ON case_signposts (body_id);

CREATE UNIQUE INDEX ux_case_signposts_case_id_number ON case_signposts (case_id, number);

CREATE INDEX ix_case_subjects_body_id ON case_subjects (body_id);

CREATE INDEX ix_case_subjects_case_id ON case_subjects (case_id);

CREATE INDEX ix_case_subjects_named_by_id ON case_subjects (named_by_id);

CREATE INDEX ix_case_subjects_person_id ON case_subjects (person_id);

ALTER TABLE case_signposts ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_signposts FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON case_signposts USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE case_subjects ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_subjects FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON case_subjects USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
