CREATE TABLE case_numbers (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    prefix text NOT NULL,
    year integer NOT NULL,
    last integer NOT NULL,
    CONSTRAINT pk_case_numbers PRIMARY KEY (id),
    CONSTRAINT fk_case_numbers_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT
);

CREATE TABLE cases (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    reference text NOT NULL,
    procedure_key text NOT NULL,
    procedure_version text NOT NULL,
    received_on date NOT NULL,
    logged_at timestamp with time zone NOT NULL,
    logged_by_id uuid,
    channel text NOT NULL,
    subject text NOT NULL,
    subject_key text NOT NULL,
    details text,
    outcome_sought text,
    nature_key text,
    service_id uuid,
    contractor text,
    team_id uuid,
    handler_id uuid,
    is_urgent boolean NOT NULL,
    state text NOT NULL,
    stage_key text NOT NULL,
    due_on date,
    acknowledge_due_on date,
    queue_on date NOT NULL,
    outcome_key text,
    closure_key text,
    closure_reason text,
    cause text,
    remedial_action text,
    needs_no_remedy boolean NOT NULL,
    closed_on date,
    keep_until_on date,
    acted_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_cases PRIMARY KEY (id),
    CONSTRAINT fk_cases_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_cases_handler_id FOREIGN KEY (handler_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_cases_logged_by_id FOREIGN KEY (logged_by_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_cases_service_id FOREIGN KEY (service_id) REFERENCES units (id) ON DELETE RESTRICT,
    CONSTRAINT fk_cases_team_id FOREIGN KEY (team_id) REFERENCES units (id) ON DELETE RESTRICT
);

CREATE TABLE case_entries (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    place integer NOT NULL,
    kind text NOT NULL,
    act text,
    "on" date NOT NULL,
    text text NOT NULL,
    file_id uuid,
    by_id uuid,
    by_name text NOT NULL,
    body_id uuid NOT NULL,
    case_id uuid NOT NULL,
    CONSTRAINT pk_case_entries PRIMARY KEY (id),
    CONSTRAINT fk_case_entries_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_case_entries_by_id FOREIGN KEY (by_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_case_entries_case_id FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE RESTRICT,
    CONSTRAINT fk_case_entries_file_id FOREIGN KEY (file_id) REFERENCES stored_files (id) ON DELETE RESTRICT
);

CREATE TABLE case_people (
    id uuid NOT NULL,
    role text NOT NULL,
    customer_id uuid NOT NULL,
    name_asked text NOT NULL,
    name text,
    contact_asked text NOT NULL,
    email text,
    phone text,
    address text,
    name_key text,
    email_key text,
    phone_key text,
    adjustments text,
    consent_on date,
    body_id uuid NOT NULL,
    case_id uuid NOT NULL,
    CONSTRAINT pk_case_people PRIMARY KEY (id),
    CONSTRAINT fk_case_people_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_case_people_case_id FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE RESTRICT
);

CREATE TABLE case_points (
    id uuid NOT NULL,
    number integer NOT NULL,
    text text NOT NULL,
    outcome_key text,
    reason text,
    body_id uuid NOT NULL,
    case_id uuid NOT NULL,
    CONSTRAINT pk_case_points PRIMARY KEY (id),
    CONSTRAINT fk_case_points_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_case_points_case_id FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE RESTRICT
);

CREATE TABLE case_stages (
    id uuid NOT NULL,
    number integer NOT NULL,
    stage_key text NOT NULL,
    opened_on date NOT NULL,
    is_direct boolean NOT NULL,
    opened_reason text,
    acknowledged_on date,
    is_acknowledged_in_time boolean,
    due_on date,
    is_extended boolean NOT NULL,
    handler_id uuid,
    action_taken text,
    outcome_key text,
    closed_on date,
    days_used integer,
    limit_days integer,
    is_within_limit boolean,
    is_in_time boolean,
    body_id uuid NOT NULL,
    case_id uuid NOT NULL,
    CONSTRAINT pk_case_stages PRIMARY KEY (id),
    CONSTRAINT fk_case_stages_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_case_stages_case_id FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE RESTRICT,
    CONSTRAINT fk_case_stages_handler_id FOREIGN KEY (handler_id) REFERENCES people (id) ON DELETE RESTRICT
);

CREATE TABLE answers (
    id uuid NOT NULL,
    stage_id uuid NOT NULL,
    number integer NOT NULL,
    state text NOT NULL,
    text text,
    text_before text,
    checked text NOT NULL,
    points_answered text NOT NULL,
    author_id uuid,
    drafters text NOT NULL,
    drafted_at timestamp with time zone NOT NULL,
    for_sign_off_at timestamp with time zone,
    sent_back_by_id uuid,
    sent_back_at timestamp with time zone,
    sent_back_reason text,
    signer_id uuid,
    signed_at timestamp with time zone,
    is_signed_by_drafter boolean NOT NULL,
    sent_on date,
    sent_by text,
    sent_to text,
    version integer NOT NULL,
    body_id uuid NOT NULL,
    case_id uuid NOT NULL,
    CONSTRAINT pk_answers PRIMARY KEY (id),
    CONSTRAINT fk_answers_author_id FOREIGN KEY (author_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_answers_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_answers_case_id FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE RESTRICT,
    CONSTRAINT fk_answers_sent_back_by_id FOREIGN KEY (sent_back_by_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_answers_signer_id FOREIGN KEY (signer_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_answers_stage_id FOREIGN KEY (stage_id) REFERENCES case_stages (id) ON DELETE RESTRICT
);

CREATE TABLE case_clock_events (
    id uuid NOT NULL,
    stage_id uuid NOT NULL,
    number integer NOT NULL,
    kind text NOT NULL,
    "on" date NOT NULL,
    by_length integer,
    by_unit text,
    new_due_on date,
    reason text,
    authorised_by_id uuid,
    told_on date,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by_id uuid,
    taken_back_at timestamp with time zone,
    body_id uuid NOT NULL,
    case_id uuid NOT NULL,
    CONSTRAINT pk_case_clock_events PRIMARY KEY (id),
    CONSTRAINT fk_case_clock_events_authorised_by_id FOREIGN KEY (authorised_by_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_case_clock_events_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_case_clock_events_case_id FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE RESTRICT,
    CONSTRAINT fk_case_clock_events_recorded_by_id FOREIGN KEY (recorded_by_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_case_clock_events_stage_id FOREIGN KEY (stage_id) REFERENCES case_stages (id) ON DELETE RESTRICT
);

CREATE INDEX ix_answers_author_id ON answers (author_id);

CREATE INDEX ix_answers_body_id ON answers (body_id);

CREATE INDEX ix_answers_sent_back_by_id ON answers (sent_back_by_id);

CREATE INDEX ix_answers_signer_id ON answers (signer_id);

CREATE INDEX ix_answers_stage_id ON answers (stage_id);

CREATE UNIQUE INDEX ux_answers_case_id_number ON answers (case_id, number);

CREATE INDEX ix_case_clock_events_authorised_by_id ON case_clock_events (authorised_by_id);

CREATE INDEX ix_case_clock_events_body_id ON case_clock_events (body_id);

CREATE INDEX ix_case_clock_events_recorded_by_id ON case_clock_events (recorded_by_id);

CREATE INDEX ix_case_clock_events_stage_id ON case_clock_events (stage_id);

CREATE UNIQUE INDEX ux_case_clock_events_case_id_number ON case_clock_events (case_id, number);

CREATE INDEX ix_case_entries_body_id ON case_entries (body_id);

CREATE INDEX ix_case_entries_by_id ON case_entries (by_id);

CREATE INDEX ix_case_entries_case_id_at_place ON case_entries (case_id, at, place);

CREATE INDEX ix_case_entries_file_id ON case_entries (file_id);

CREATE UNIQUE INDEX ux_case_numbers_body_id_prefix_year ON case_numbers (body_id, prefix, year);

CREATE INDEX ix_case_people_body_id_customer_id ON case_people (body_id, customer_id);

CREATE INDEX ix_case_people_body_id_email_key ON case_people (body_id, email_key);

CREATE INDEX ix_case_people_body_id_name_key ON case_people (body_id, name_key);

CREATE INDEX ix_case_people_body_id_phone_key ON case_people (body_id, phone_key);

CREATE INDEX ix_case_people_case_id ON case_people (case_id);

CREATE INDEX ix_case_points_body_id ON case_points (body_id);

CREATE UNIQUE INDEX ux_case_points_case_id_number ON case_points (case_id, number);

CREATE INDEX ix_case_stages_body_id ON case_stages (body_id);

CREATE INDEX ix_case_stages_handler_id ON case_stages (handler_id);

CREATE UNIQUE INDEX ux_case_stages_case_id_number ON case_stages (case_id, number);

CREATE INDEX ix_cases_body_id_queue_on_id ON cases (body_id, queue_on, id) WHERE state <> 'closed';

CREATE INDEX ix_cases_body_id_received_on ON cases (body_id, received_on);

CREATE INDEX ix_cases_handler_id_queue_on_id ON cases (handler_id, queue_on, id) WHERE state <> 'closed';

CREATE INDEX ix_cases_logged_by_id ON cases (logged_by_id);

CREATE INDEX ix_cases_service_id ON cases (service_id);

CREATE INDEX ix_cases_team_id_queue_on_id ON cases (team_id, queue_on, id) WHERE state <> 'closed';

CREATE UNIQUE INDEX ux_cases_body_id_reference ON cases (body_id, reference);

ALTER TABLE case_numbers ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_numbers FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON case_numbers USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE cases ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON cases USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE case_entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_entries FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON case_entries USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE case_people ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_people FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON case_people USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE case_points ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_points FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON case_points USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE case_stages ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_stages FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON case_stages USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE answers FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON answers USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE case_clock_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_clock_events FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON case_clock_events USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
