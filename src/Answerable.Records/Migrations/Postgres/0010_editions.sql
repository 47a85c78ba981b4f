CREATE TABLE editions (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    record_kind text NOT NULL,
    record_id uuid NOT NULL,
    series text NOT NULL,
    number integer NOT NULL,
    period_key text NOT NULL,
    period text NOT NULL,
    title text NOT NULL,
    as_of_on date NOT NULL,
    state text NOT NULL,
    offers_quick_exit boolean NOT NULL,
    prepared_by_id uuid,
    prepared_as text NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    sent_back_reason text,
    approved_by_id uuid,
    approved_at timestamp with time zone,
    embargo_until_at timestamp with time zone,
    embargo_event text,
    published_at timestamp with time zone,
    corrects_number integer,
    correction text,
    superseded_by_number integer,
    withdrawn_at timestamp with time zone,
    withdrawal_reason text,
    content_hash text NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_editions PRIMARY KEY (id),
    CONSTRAINT fk_editions_approved_by_id FOREIGN KEY (approved_by_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_editions_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_editions_prepared_by_id FOREIGN KEY (prepared_by_id) REFERENCES people (id) ON DELETE RESTRICT
);

CREATE TABLE edition_files (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    edition_id uuid NOT NULL,
    position integer NOT NULL,
    name text NOT NULL,
    title text NOT NULL,
    rendition text NOT NULL,
    digest text NOT NULL,
    length bigint NOT NULL,
    CONSTRAINT pk_edition_files PRIMARY KEY (id),
    CONSTRAINT fk_edition_files_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_edition_files_edition_id FOREIGN KEY (edition_id) REFERENCES editions (id) ON DELETE RESTRICT
);

CREATE TABLE format_requests (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    edition_id uuid NOT NULL,
    format text NOT NULL,
    contact text,
    asked_at timestamp with time zone NOT NULL,
    due_on date NOT NULL,
    answered_at timestamp with time zone,
    answered_by_id uuid,
    answer text,
    version integer NOT NULL,
    CONSTRAINT pk_format_requests PRIMARY KEY (id),
    CONSTRAINT fk_format_requests_answered_by_id FOREIGN KEY (answered_by_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_format_requests_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_format_requests_edition_id FOREIGN KEY (edition_id) REFERENCES editions (id) ON DELETE RESTRICT
);

CREATE INDEX ix_edition_files_body_id ON edition_files (body_id);

CREATE UNIQUE INDEX ux_edition_files_edition_id_name ON edition_files (edition_id, name);

CREATE INDEX ix_editions_approved_by_id ON editions (approved_by_id);

CREATE INDEX ix_editions_prepared_by_id ON editions (prepared_by_id);

CREATE UNIQUE INDEX ux_editions_body_id_series_number ON editions (body_id, series, number);

CREATE INDEX ix_format_requests_answered_by_id ON format_requests (answered_by_id);

CREATE INDEX ix_format_requests_body_id_due_on ON format_requests (body_id, due_on);

CREATE INDEX ix_format_requests_edition_id ON format_requests (edition_id);

ALTER TABLE editions ENABLE ROW LEVEL SECURITY;
ALTER TABLE editions FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON editions USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE edition_files ENABLE ROW LEVEL SECURITY;
ALTER TABLE edition_files FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON edition_files USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE format_requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE format_requests FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON format_requests USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
