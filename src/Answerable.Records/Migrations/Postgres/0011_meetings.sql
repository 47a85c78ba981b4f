CREATE TABLE meetings (
    id uuid NOT NULL,
    title text NOT NULL,
    held_on date NOT NULL,
    place text,
    papers_id uuid,
    papers_since_on date,
    issued_at timestamp with time zone,
    issued_by_id uuid,
    version integer NOT NULL,
    body_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    position integer NOT NULL,
    CONSTRAINT pk_meetings PRIMARY KEY (id),
    CONSTRAINT fk_meetings_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_meetings_issued_by_id FOREIGN KEY (issued_by_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_meetings_papers_id FOREIGN KEY (papers_id) REFERENCES stored_files (id) ON DELETE RESTRICT,
    CONSTRAINT fk_meetings_plan_id FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE RESTRICT
);

CREATE TABLE plan_challenges (
    id uuid NOT NULL,
    activity_id uuid,
    meeting_id uuid,
    question text NOT NULL,
    by_id uuid,
    asked_at timestamp with time zone NOT NULL,
    answer text,
    answered_by_id uuid,
    answered_at timestamp with time zone,
    body_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    position integer NOT NULL,
    CONSTRAINT pk_plan_challenges PRIMARY KEY (id),
    CONSTRAINT fk_plan_challenges_activity_id FOREIGN KEY (activity_id) REFERENCES activities (id) ON DELETE RESTRICT,
    CONSTRAINT fk_plan_challenges_answered_by_id FOREIGN KEY (answered_by_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_plan_challenges_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_plan_challenges_by_id FOREIGN KEY (by_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_plan_challenges_meeting_id FOREIGN KEY (meeting_id) REFERENCES meetings (id) ON DELETE RESTRICT,
    CONSTRAINT fk_plan_challenges_plan_id FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE RESTRICT
);

CREATE TABLE plan_decisions (
    id uuid NOT NULL,
    activity_id uuid,
    meeting_id uuid,
    act text,
    words text NOT NULL,
    follows text,
    decided_on date NOT NULL,
    by_id uuid,
    recorded_at timestamp with time zone NOT NULL,
    body_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    position integer NOT NULL,
    CONSTRAINT pk_plan_decisions PRIMARY KEY (id),
    CONSTRAINT fk_plan_decisions_activity_id FOREIGN KEY (activity_id) REFERENCES activities (id) ON DELETE RESTRICT,
    CONSTRAINT fk_plan_decisions_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_plan_decisions_by_id FOREIGN KEY (by_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_plan_decisions_meeting_id FOREIGN KEY (meeting_id) REFERENCES meetings (id) ON DELETE RESTRICT,
    CONSTRAINT fk_plan_decisions_plan_id FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE RESTRICT
);

CREATE INDEX ix_meetings_body_id ON meetings (body_id);

CREATE INDEX ix_meetings_issued_by_id ON meetings (issued_by_id);

CREATE INDEX ix_meetings_papers_id ON meetings (papers_id);

CREATE UNIQUE INDEX ux_meetings_plan_id_position ON meetings (plan_id, position);

CREATE INDEX ix_plan_challenges_activity_id ON plan_challenges (activity_id);

CREATE INDEX ix_plan_challenges_answered_by_id ON plan_challenges (answered_by_id);

CREATE INDEX ix_plan_challenges_body_id ON plan_challenges (body_id);

CREATE INDEX ix_plan_challenges_by_id ON plan_challenges (by_id);

CREATE INDEX ix_plan_challenges_meeting_id ON plan_challenges (meeting_id);

CREATE UNIQUE INDEX ux_plan_challenges_plan_id_position ON plan_challenges (plan_id, position);

CREATE INDEX ix_plan_decisions_activity_id ON plan_decisions (activity_id);

CREATE INDEX ix_plan_decisions_body_id ON plan_decisions (body_id);

CREATE INDEX ix_plan_decisions_by_id ON plan_decisions (by_id);

CREATE INDEX ix_plan_decisions_meeting_id ON plan_decisions (meeting_id);

CREATE UNIQUE INDEX ux_plan_decisions_plan_id_position ON plan_decisions (plan_id, position);

ALTER TABLE meetings ENABLE ROW LEVEL SECURITY;
ALTER TABLE meetings FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON meetings USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE plan_challenges ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_challenges FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON plan_challenges USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE plan_decisions ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_decisions FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON plan_decisions USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
