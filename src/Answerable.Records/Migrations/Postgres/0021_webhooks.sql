CREATE TABLE webhooks (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    address text NOT NULL,
    events text NOT NULL,
    sealed_secret text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT pk_webhooks PRIMARY KEY (id),
    CONSTRAINT fk_webhooks_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT
);

CREATE TABLE webhook_deliveries (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    event text NOT NULL,
    about text NOT NULL,
    payload text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    state text NOT NULL,
    attempts integer NOT NULL,
    tried_at timestamp with time zone,
    status integer,
    error text,
    CONSTRAINT pk_webhook_deliveries PRIMARY KEY (id),
    CONSTRAINT fk_webhook_deliveries_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_webhook_deliveries_webhook_id FOREIGN KEY (webhook_id) REFERENCES webhooks (id) ON DELETE RESTRICT
);

CREATE INDEX ix_webhook_deliveries_body_id_created_at ON webhook_deliveries (body_id, created_at);

CREATE INDEX ix_webhook_deliveries_webhook_id ON webhook_deliveries (webhook_id);

CREATE INDEX ix_webhooks_body_id ON webhooks (body_id);

ALTER TABLE webhooks ENABLE ROW LEVEL SECURITY;
ALTER TABLE webhooks FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON webhooks USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE webhook_deliveries ENABLE ROW LEVEL SECURITY;
ALTER TABLE webhook_deliveries FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON webhook_deliveries USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
