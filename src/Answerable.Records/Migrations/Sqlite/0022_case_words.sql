-- Which number of the index is which case; the latest case has the highest.
CREATE TABLE case_word_places (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id TEXT NOT NULL UNIQUE REFERENCES cases (id) ON DELETE CASCADE
);

-- The words by which cases are found. They come folded; the tokenizer parts them at spaces only.
CREATE VIRTUAL TABLE case_words USING fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');

-- What is no longer on record is no longer found, nor kept in the index.
CREATE TRIGGER case_words_forgotten AFTER DELETE ON case_word_places BEGIN
    DELETE FROM case_words WHERE rowid = old.number;
END;

-- Cases that are older than these tables.
INSERT INTO outbox (id, job, key, payload, created_at, next_at, attempts)
SELECT upper(substr(h, 1, 8) || '-' || substr(h, 9, 4) || '-4' || substr(h, 14, 3) || '-8' || substr(h, 18, 3) || '-' || substr(h, 21, 12)),
    'index-cases', '1', '', strftime('%Y-%m-%d %H:%M:%S', 'now'), strftime('%Y-%m-%d %H:%M:%S', 'now'), 0
FROM (SELECT hex(randomblob(16)) AS h) WHERE EXISTS (SELECT 1 FROM cases);
