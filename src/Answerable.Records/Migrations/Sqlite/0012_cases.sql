CREATE TABLE "case_numbers" (
    "id" TEXT NOT NULL CONSTRAINT "pk_case_numbers" PRIMARY KEY,
    "body_id" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,
    CONSTRAINT "fk_case_numbers_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT
);

CREATE TABLE "cases" (
    "id" TEXT NOT NULL CONSTRAINT "pk_cases" PRIMARY KEY,
    "body_id" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "procedure_key" TEXT NOT NULL,
    "procedure_version" TEXT NOT NULL,
    "received_on" TEXT NOT NULL,
    "logged_at" TEXT NOT NULL,
    "logged_by_id" TEXT NULL,
    "channel" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_key" TEXT NOT NULL,
    "details" TEXT NULL,
    "outcome_sought" TEXT NULL,
    "nature_key" TEXT NULL,
    "service_id" TEXT NULL,
    "contractor" TEXT NULL,
    "team_id" TEXT NULL,
    "handler_id" TEXT NULL,
    "is_urgent" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "stage_key" TEXT NOT NULL,
    "due_on" TEXT NULL,
    "acknowledge_due_on" TEXT NULL,
    "queue_on" TEXT NOT NULL,
    "outcome_key" TEXT NULL,
    "closure_key" TEXT NULL,
    "closure_reason" TEXT NULL,
    "cause" TEXT NULL,
    "remedial_action" TEXT NULL,
    "needs_no_remedy" INTEGER NOT NULL,
    "closed_on" TEXT NULL,
    "keep_until_on" TEXT NULL,
    "acted_at" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_cases_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_cases_handler_id" FOREIGN KEY ("handler_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_cases_logged_by_id" FOREIGN KEY ("logged_by_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_cases_service_id" FOREIGN KEY ("service_id") REFERENCES "units" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_cases_team_id" FOREIGN KEY ("team_id") REFERENCES "units" ("id") ON DELETE RESTRICT
);

CREATE TABLE "case_entries" (
    "id" TEXT NOT NULL CONSTRAINT "pk_case_entries" PRIMARY KEY,
    "at" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "act" TEXT NULL,
    "on" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "file_id" TEXT NULL,
    "by_id" TEXT NULL,
    "by_name" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    CONSTRAINT "fk_case_entries_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_case_entries_by_id" FOREIGN KEY ("by_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_case_entries_case_id" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_case_entries_file_id" FOREIGN KEY ("file_id") REFERENCES "stored_files" ("id") ON DELETE RESTRICT
);

CREATE TABLE "case_people" (
    "id" TEXT NOT NULL CONSTRAINT "pk_case_people" PRIMARY KEY,
    "role" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "name_asked" TEXT NOT NULL,
    "name" TEXT NULL,
    "contact_asked" TEXT NOT NULL,
    "email" TEXT NULL,
    "phone" TEXT NULL,
    "address" TEXT NULL,
    "name_key" TEXT NULL,
    "email_key" TEXT NULL,
    "phone_key" TEXT NULL,
    "adjustments" TEXT NULL,
    "consent_on" TEXT NULL,
    "body_id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    CONSTRAINT "fk_case_people_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_case_people_case_id" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE RESTRICT
);

CREATE TABLE "case_points" (
    "id" TEXT NOT NULL CONSTRAINT "pk_case_points" PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "outcome_key" TEXT NULL,
    "reason" TEXT NULL,
    "body_id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    CONSTRAINT "fk_case_points_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_case_points_case_id" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE RESTRICT
);

CREATE TABLE "case_stages" (
    "id" TEXT NOT NULL CONSTRAINT "pk_case_stages" PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "stage_key" TEXT NOT NULL,
    "opened_on" TEXT NOT NULL,
    "is_direct" INTEGER NOT NULL,
    "opened_reason" TEXT NULL,
    "acknowledged_on" TEXT NULL,
    "is_acknowledged_in_time" INTEGER NULL,
    "due_on" TEXT NULL,
    "is_extended" INTEGER NOT NULL,
    "handler_id" TEXT NULL,
    "action_taken" TEXT NULL,
    "outcome_key" TEXT NULL,
    "closed_on" TEXT NULL,
    "days_used" INTEGER NULL,
    "limit_days" INTEGER NULL,
    "is_within_limit" INTEGER NULL,
    "is_in_time" INTEGER NULL,
    "body_id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    CONSTRAINT "fk_case_stages_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_case_stages_case_id" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_case_stages_handler_id" FOREIGN KEY ("handler_id") REFERENCES "people" ("id") ON DELETE RESTRICT
);

CREATE TABLE "answers" (
    "id" TEXT NOT NULL CONSTRAINT "pk_answers" PRIMARY KEY,
    "stage_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "text" TEXT NULL,
    "text_before" TEXT NULL,
    "checked" TEXT NOT NULL,
    "points_answered" TEXT NOT NULL,
    "author_id" TEXT NULL,
    "drafters" TEXT NOT NULL,
    "drafted_at" TEXT NOT NULL,
    "for_sign_off_at" TEXT NULL,
    "sent_back_by_id" TEXT NULL,
    "sent_back_at" TEXT NULL,
    "sent_back_reason" TEXT NULL,
    "signer_id" TEXT NULL,
    "signed_at" TEXT NULL,
    "is_signed_by_drafter" INTEGER NOT NULL,
    "sent_on" TEXT NULL,
    "sent_by" TEXT NULL,
    "sent_to" TEXT NULL,
    "version" INTEGER NOT NULL,
    "body_id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    CONSTRAINT "fk_answers_author_id" FOREIGN KEY ("author_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_answers_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_answers_case_id" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_answers_sent_back_by_id" FOREIGN KEY ("sent_back_by_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_answers_signer_id" FOREIGN KEY ("signer_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_answers_stage_id" FOREIGN KEY ("stage_id") REFERENCES "case_stages" ("id") ON DELETE RESTRICT
);

CREATE TABLE "case_clock_events" (
    "id" TEXT NOT NULL CONSTRAINT "pk_case_clock_events" PRIMARY KEY,
    "stage_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "by_length" INTEGER NULL,
    "by_unit" TEXT NULL,
    "new_due_on" TEXT NULL,
    "reason" TEXT NULL,
    "authorised_by_id" TEXT NULL,
    "told_on" TEXT NULL,
    "recorded_at" TEXT NOT NULL,
    "recorded_by_id" TEXT NULL,
    "taken_back_at" TEXT NULL,
    "body_id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    CONSTRAINT "fk_case_clock_events_authorised_by_id" FOREIGN KEY ("authorised_by_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_case_clock_events_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_case_clock_events_case_id" FOREIGN KEY ("case_id") REFERENCES "cases" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_case_clock_events_recorded_by_id" FOREIGN KEY ("recorded_by_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_case_clock_events_stage_id" FOREIGN KEY ("stage_id") REFERENCES "case_stages" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_answers_author_id" ON "answers" ("author_id");

CREATE INDEX "ix_answers_body_id" ON "answers" ("body_id");

CREATE INDEX "ix_answers_sent_back_by_id" ON "answers" ("sent_back_by_id");

CREATE INDEX "ix_answers_signer_id" ON "answers" ("signer_id");

CREATE INDEX "ix_answers_stage_id" ON "answers" ("stage_id");

CREATE UNIQUE INDEX "ux_answers_case_id_number" ON "answers" ("case_id", "number");

CREATE INDEX "ix_case_clock_events_authorised_by_id" ON "case_clock_events" ("authorised_by_id");

CREATE INDEX "ix_case_clock_events_body_id" ON "case_clock_events" ("body_id");

CREATE INDEX "ix_case_clock_events_recorded_by_id" ON "case_clock_events" ("recorded_by_id");

CREATE INDEX "ix_case_clock_events_stage_id" ON "case_clock_events" ("stage_id");

CREATE UNIQUE INDEX "ux_case_clock_events_case_id_number" ON "case_clock_events" ("case_id", "number");

CREATE INDEX "ix_case_entries_body_id" ON "case_entries" ("body_id");

CREATE INDEX "ix_case_entries_by_id" ON "case_entries" ("by_id");

CREATE INDEX "ix_case_entries_case_id_at_place" ON "case_entries" ("case_id", "at", "place");

CREATE INDEX "ix_case_entries_file_id" ON "case_entries" ("file_id");

CREATE UNIQUE INDEX "ux_case_numbers_body_id_prefix_year" ON "case_numbers" ("body_id", "prefix", "year");

CREATE INDEX "ix_case_people_body_id_customer_id" ON "case_people" ("body_id", "customer_id");

CREATE INDEX "ix_case_people_body_id_email_key" ON "case_people" ("body_id", "email_key");

CREATE INDEX "ix_case_people_body_id_name_key" ON "case_people" ("body_id", "name_key");

CREATE INDEX "ix_case_people_body_id_phone_key" ON "case_people" ("body_id", "phone_key");

CREATE INDEX "ix_case_people_case_id" ON "case_people" ("case_id");

CREATE INDEX "ix_case_points_body_id" ON "case_points" ("body_id");

CREATE UNIQUE INDEX "ux_case_points_case_id_number" ON "case_points" ("case_id", "number");

CREATE INDEX "ix_case_stages_body_id" ON "case_stages" ("body_id");

CREATE INDEX "ix_case_stages_handler_id" ON "case_stages" ("handler_id");

CREATE UNIQUE INDEX "ux_case_stages_case_id_number" ON "case_stages" ("case_id", "number");

CREATE INDEX "ix_cases_body_id_queue_on_id" ON "cases" ("body_id", "queue_on", "id") WHERE state <> 'closed';

CREATE INDEX "ix_cases_body_id_received_on" ON "cases" ("body_id", "received_on");

CREATE INDEX "ix_cases_handler_id_queue_on_id" ON "cases" ("handler_id", "queue_on", "id") WHERE state <> 'closed';

CREATE INDEX "ix_cases_logged_by_id" ON "cases" ("logged_by_id");

CREATE INDEX "ix_cases_service_id" ON "cases" ("service_id");

CREATE INDEX "ix_cases_team_id_queue_on_id" ON "cases" ("team_id", "queue_on", "id") WHERE state <> 'closed';

CREATE UNIQUE INDEX "ux_cases_body_id_reference" ON "cases" ("body_id", "reference");
