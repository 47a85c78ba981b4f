CREATE TABLE gate_decisions (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    record_id uuid NOT NULL,
    record_kind text NOT NULL,
    code text NOT NULL,
    "table" text,
    row text,
    "column" text,
    words_digest text NOT NULL,
    answer text NOT NULL,
    replacement text,
    reason text,
    by_id uuid,
    decided_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_gate_decisions PRIMARY KEY (id),
    CONSTRAINT fk_gate_decisions_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_gate_decisions_by_id FOREIGN KEY (by_id) REFERENCES people (id) ON DELETE RESTRICT
);

CREATE INDEX ix_gate_decisions_body_id_record_kind_record_id ON gate_decisions (body_id, record_kind, record_id);

CREATE INDEX ix_gate_decisions_by_id ON gate_decisions (by_id);

ALTER TABLE gate_decisions ENABLE ROW LEVEL SECURITY;
ALTER TABLE gate_decisions FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON gate_decisions USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
