-- The words by which cases are found. No column holds a body: see PostgresCaseWords.
CREATE TABLE case_words (
    number bigint GENERATED ALWAYS AS IDENTITY,
    case_id uuid NOT NULL,
    words tsvector NOT NULL,
    CONSTRAINT pk_case_words PRIMARY KEY (case_id),
    CONSTRAINT fk_case_words_case_id FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE CASCADE
);

-- The latest cases, one after another.
CREATE UNIQUE INDEX ux_case_words_number ON case_words (number);

-- Written at once and not by and by: what waits would be read through by every search.
CREATE INDEX ix_case_words_words ON case_words USING gin (words) WITH (fastupdate = off);

-- Cases that are older than this table.
INSERT INTO outbox (id, job, key, payload, created_at, next_at, attempts)
SELECT gen_random_uuid(), 'index-cases', '1', '', now(), now(), 0 WHERE EXISTS (SELECT 1 FROM cases);
