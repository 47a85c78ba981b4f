CREATE TABLE checkpoints (
    number integer NOT NULL,
    at timestamp with time zone NOT NULL,
    entries integer NOT NULL,
    previous text NOT NULL,
    root text NOT NULL,
    CONSTRAINT pk_checkpoints PRIMARY KEY (number)
);

CREATE TABLE history_entries (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    record_kind text NOT NULL,
    record_id uuid NOT NULL,
    number integer NOT NULL,
    by_id uuid,
    capacity text NOT NULL,
    at timestamp with time zone NOT NULL,
    act text NOT NULL,
    reason_digest text,
    changes text NOT NULL,
    rows text NOT NULL,
    previous text NOT NULL,
    hash text NOT NULL,
    checkpoint integer,
    CONSTRAINT pk_history_entries PRIMARY KEY (id)
);

CREATE TABLE history_heads (
    record_id uuid NOT NULL,
    body_id uuid NOT NULL,
    record_kind text NOT NULL,
    number integer NOT NULL,
    hash text NOT NULL,
    salt text NOT NULL,
    CONSTRAINT pk_history_heads PRIMARY KEY (record_id)
);

CREATE TABLE history_words (
    entry_id uuid NOT NULL,
    body_id uuid NOT NULL,
    salt text NOT NULL,
    words text NOT NULL,
    CONSTRAINT pk_history_words PRIMARY KEY (entry_id)
);

CREATE INDEX ix_history_entries_checkpoint ON history_entries (checkpoint);

CREATE UNIQUE INDEX ux_history_entries_record_id_number ON history_entries (record_id, number);

ALTER TABLE history_entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE history_entries FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON history_entries USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE history_heads ENABLE ROW LEVEL SECURITY;
ALTER TABLE history_heads FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON history_heads USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE history_words ENABLE ROW LEVEL SECURITY;
ALTER TABLE history_words FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON history_words USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
