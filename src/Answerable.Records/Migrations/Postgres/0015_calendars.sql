CREATE TABLE calendar_changes (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    source text NOT NULL,
    nation text,
    reason text,
    made_at timestamp with time zone NOT NULL,
    made_by_id uuid,
    put_back_at timestamp with time zone,
    put_back_by_id uuid,
    version integer NOT NULL,
    CONSTRAINT pk_calendar_changes PRIMARY KEY (id),
    CONSTRAINT fk_calendar_changes_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_calendar_changes_made_by_id FOREIGN KEY (made_by_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_calendar_changes_put_back_by_id FOREIGN KEY (put_back_by_id) REFERENCES people (id) ON DELETE RESTRICT
);

CREATE TABLE calendar_days (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    change_id uuid NOT NULL,
    calendar text NOT NULL,
    "on" date NOT NULL,
    title text NOT NULL,
    is_worked boolean NOT NULL,
    known_on date NOT NULL,
    CONSTRAINT pk_calendar_days PRIMARY KEY (id),
    CONSTRAINT fk_calendar_days_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_calendar_days_change_id FOREIGN KEY (change_id) REFERENCES calendar_changes (id) ON DELETE RESTRICT
);

CREATE INDEX ix_calendar_changes_body_id ON calendar_changes (body_id);

CREATE INDEX ix_calendar_changes_made_by_id ON calendar_changes (made_by_id);

CREATE INDEX ix_calendar_changes_put_back_by_id ON calendar_changes (put_back_by_id);

CREATE INDEX ix_calendar_days_body_id ON calendar_days (body_id);

CREATE INDEX ix_calendar_days_change_id ON calendar_days (change_id);

ALTER TABLE calendar_changes ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_changes FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON calendar_changes USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE calendar_days ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_days FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON calendar_days USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
