ALTER TABLE cases ADD COLUMN paused_on date;
ALTER TABLE cases ADD COLUMN waits_for text;

ALTER TABLE case_clock_events ADD COLUMN waits_for text;
