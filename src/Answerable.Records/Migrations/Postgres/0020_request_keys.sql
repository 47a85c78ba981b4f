CREATE TABLE request_keys (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    person_id uuid NOT NULL,
    key text NOT NULL,
    digest text NOT NULL,
    status integer NOT NULL,
    answer text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_request_keys PRIMARY KEY (id),
    CONSTRAINT fk_request_keys_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT
);

CREATE INDEX ix_request_keys_created_at ON request_keys (created_at);

CREATE UNIQUE INDEX ux_request_keys_body_id_person_id_key ON request_keys (body_id, person_id, key);

ALTER TABLE request_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE request_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON request_keys USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
