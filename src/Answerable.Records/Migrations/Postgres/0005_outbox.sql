CREATE TABLE outbox (
    id uuid NOT NULL,
    body_id uuid,
    job text NOT NULL,
    key text NOT NULL,
    payload text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    next_at timestamp with time zone NOT NULL,
    leased_until_at timestamp with time zone,
    attempts integer NOT NULL,
    done_at timestamp with time zone,
    error text,
    CONSTRAINT pk_outbox PRIMARY KEY (id)
);

CREATE INDEX ix_outbox_next_at ON outbox (next_at) WHERE done_at IS NULL;

CREATE UNIQUE INDEX ux_outbox_job_key ON outbox (job, key);

ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE outbox FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON outbox USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
