CREATE TABLE rounds (
    id uuid NOT NULL,
    period_key text NOT NULL,
    period_name text NOT NULL,
    first_on date NOT NULL,
    last_on date NOT NULL,
    opened_by_id uuid,
    opened_at timestamp with time zone NOT NULL,
    due_on date NOT NULL,
    remind_every_days integer,
    note text,
    closed_at timestamp with time zone,
    closed_by_id uuid,
    standing text,
    version integer NOT NULL,
    body_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    position integer NOT NULL,
    CONSTRAINT pk_rounds PRIMARY KEY (id),
    CONSTRAINT fk_rounds_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_rounds_closed_by_id FOREIGN KEY (closed_by_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_rounds_opened_by_id FOREIGN KEY (opened_by_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_rounds_plan_id FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE RESTRICT
);

CREATE TABLE round_rows (
    id uuid NOT NULL,
    round_id uuid NOT NULL,
    answer text NOT NULL,
    as_of_on date,
    answered_by_id uuid,
    answered_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    sent_back_at timestamp with time zone,
    sent_back_reason text,
    accepted_at timestamp with time zone,
    accepted_by_id uuid,
    body_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    activity_id uuid NOT NULL,
    position integer NOT NULL,
    CONSTRAINT pk_round_rows PRIMARY KEY (id),
    CONSTRAINT fk_round_rows_accepted_by_id FOREIGN KEY (accepted_by_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_round_rows_activity_id FOREIGN KEY (activity_id) REFERENCES activities (id) ON DELETE RESTRICT,
    CONSTRAINT fk_round_rows_answered_by_id FOREIGN KEY (answered_by_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_round_rows_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_round_rows_plan_id FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE RESTRICT,
    CONSTRAINT fk_round_rows_round_id FOREIGN KEY (round_id) REFERENCES rounds (id) ON DELETE RESTRICT
);

CREATE INDEX ix_round_rows_accepted_by_id ON round_rows (accepted_by_id);

CREATE INDEX ix_round_rows_activity_id ON round_rows (activity_id);

CREATE INDEX ix_round_rows_answered_by_id ON round_rows (answered_by_id);

CREATE INDEX ix_round_rows_body_id ON round_rows (body_id);

CREATE INDEX ix_round_rows_plan_id_activity_id_position ON round_rows (plan_id, activity_id, position);

CREATE UNIQUE INDEX ux_round_rows_round_id_activity_id ON round_rows (round_id, activity_id);

CREATE INDEX ix_rounds_body_id ON rounds (body_id);

CREATE INDEX ix_rounds_closed_by_id ON rounds (closed_by_id);

CREATE INDEX ix_rounds_opened_by_id ON rounds (opened_by_id);

CREATE INDEX ix_rounds_plan_id_position ON rounds (plan_id, position);

CREATE UNIQUE INDEX ux_rounds_plan_id_period_key ON rounds (plan_id, period_key);

ALTER TABLE rounds ENABLE ROW LEVEL SECURITY;
ALTER TABLE rounds FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON rounds USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE round_rows ENABLE ROW LEVEL SECURITY;
ALTER TABLE round_rows FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON round_rows USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));

ALTER TABLE plans ADD COLUMN cadence text;
ALTER TABLE plans ADD COLUMN cadence_from_on date;

ALTER TABLE progress_updates ADD COLUMN round_id uuid CONSTRAINT fk_progress_updates_round_id REFERENCES rounds (id) ON DELETE RESTRICT;
CREATE INDEX ix_progress_updates_round_id ON progress_updates (round_id);
