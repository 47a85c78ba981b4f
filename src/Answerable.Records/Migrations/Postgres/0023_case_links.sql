CREATE TABLE case_links (
    id uuid NOT NULL,
    other_id uuid NOT NULL,
    kind text NOT NULL,
    reason text,
    linked_at timestamp with time zone NOT NULL,
    taken_back_at timestamp with time zone,
    body_id uuid NOT NULL,
    case_id uuid NOT NULL,
    CONSTRAINT pk_case_links PRIMARY KEY (id),
    CONSTRAINT fk_case_links_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_case_links_case_id FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE RESTRICT,
    CONSTRAINT fk_case_links_other_id FOREIGN KEY (other_id) REFERENCES cases (id) ON DELETE RESTRICT
);

CREATE TABLE case_enquiries (
    id uuid NOT NULL,
    stage_id uuid NOT NULL,
    number integer NOT NULL,
    put_to text NOT NULL,
    question text NOT NULL,
    sent_on date NOT NULL,
    due_on date,
    extended_on date,
    extension_reason text,
    answered_on date,
    answer text,
    is_in_time boolean,
    body_id uuid NOT NULL,
    case_id uuid NOT NULL,
    CONSTRAINT pk_case_enquiries PRIMARY KEY (id),
    CONSTRAINT fk_case_enquiries_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_case_enquiries_case_id FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE RESTRICT,
    CONSTRAINT fk_case_enquiries_stage_id FOREIGN KEY (stage_id) REFERENCES case_stages (id) ON DELETE RESTRICT
);

CREATE INDEX ix_case_enquiries_body_id ON case_enquiries (body_id);

CREATE INDEX ix_case_enquiries_stage_id ON case_enquiries (stage_id);

CREATE UNIQUE INDEX ux_case_enquiries_case_id_number ON case_enquiries (case_id, number);

CREATE INDEX ix_case_links_body_id ON case_links (body_id);

CREATE INDEX ix_case_links_case_id ON case_links (case_id);

CREATE INDEX ix_case_links_other_id ON case_links (other_id);

ALTER TABLE case_links ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_links FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON case_links USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE case_enquiries ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_enquiries FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON case_enquiries USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
