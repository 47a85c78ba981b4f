ALTER TABLE case_entries ADD COLUMN other_party text;

CREATE TABLE case_letters (
    id uuid NOT NULL,
    number integer NOT NULL,
    template_key text NOT NULL,
    name text NOT NULL,
    use text NOT NULL,
    state text NOT NULL,
    subject text NOT NULL,
    text text NOT NULL,
    is_large_print boolean NOT NULL,
    author_id uuid,
    drafted_at timestamp with time zone NOT NULL,
    sent_on date,
    sent_by text,
    sent_to text,
    file_id uuid,
    version integer NOT NULL,
    body_id uuid NOT NULL,
    case_id uuid NOT NULL,
    CONSTRAINT pk_case_letters PRIMARY KEY (id),
    CONSTRAINT fk_case_letters_author_id FOREIGN KEY (author_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_case_letters_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_case_letters_case_id FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE RESTRICT,
    CONSTRAINT fk_case_letters_file_id FOREIGN KEY (file_id) REFERENCES stored_files (id) ON DELETE RESTRICT
);

CREATE INDEX ix_case_letters_author_id ON case_letters (author_id);

CREATE INDEX ix_case_letters_body_id ON case_letters (body_id);

CREATE INDEX ix_case_letters_file_id ON case_letters (file_id);

CREATE UNIQUE INDEX ux_case_letters_case_id_number ON case_letters (case_id, number);

ALTER TABLE case_letters ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_letters FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON case_letters USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
