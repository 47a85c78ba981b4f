CREATE TABLE "plans" (
    "id" TEXT NOT NULL CONSTRAINT "pk_plans" PRIMARY KEY,
    "body_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "period_start_on" TEXT NULL,
    "period_end_on" TEXT NULL,
    "vision" TEXT NULL,
    "approved_on" TEXT NULL,
    "is_restricted" INTEGER NOT NULL,
    "last_reference" INTEGER NOT NULL,
    "carried_from_plan_id" TEXT NULL,
    "created_at" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "fk_plans_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_plans_carried_from_plan_id" FOREIGN KEY ("carried_from_plan_id") REFERENCES "plans" ("id") ON DELETE RESTRICT
);

CREATE TABLE "finding_answers" (
    "id" TEXT NOT NULL CONSTRAINT "pk_finding_answers" PRIMARY KEY,
    "finding_key" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" TEXT NULL,
    "answered_at" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "fk_finding_answers_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_finding_answers_by_id" FOREIGN KEY ("by_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_finding_answers_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE RESTRICT
);

CREATE TABLE "plan_aims" (
    "id" TEXT NOT NULL CONSTRAINT "pk_plan_aims" PRIMARY KEY,
    "number" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "fk_plan_aims_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_plan_aims_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE RESTRICT
);

CREATE TABLE "plan_budget_lines" (
    "id" TEXT NOT NULL CONSTRAINT "pk_plan_budget_lines" PRIMARY KEY,
    "label" TEXT NOT NULL,
    "amount" TEXT NOT NULL,
    "is_total" INTEGER NOT NULL,
    "body_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "fk_plan_budget_lines_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_plan_budget_lines_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE RESTRICT
);

CREATE TABLE "plan_columns" (
    "id" TEXT NOT NULL CONSTRAINT "pk_plan_columns" PRIMARY KEY,
    "field" TEXT NULL,
    "header" TEXT NOT NULL,
    "help" TEXT NULL,
    "is_for_publication" INTEGER NOT NULL,
    "body_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "fk_plan_columns_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_plan_columns_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE RESTRICT
);

CREATE TABLE "plan_imports" (
    "id" TEXT NOT NULL CONSTRAINT "pk_plan_imports" PRIMARY KEY,
    "file_id" TEXT NULL,
    "is_own_export" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "imported_at" TEXT NOT NULL,
    "lines" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "fk_plan_imports_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_plan_imports_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE RESTRICT
);

CREATE TABLE "plan_legend_terms" (
    "id" TEXT NOT NULL CONSTRAINT "pk_plan_legend_terms" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "fk_plan_legend_terms_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_plan_legend_terms_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE RESTRICT
);

CREATE TABLE "plan_reader_grants" (
    "id" TEXT NOT NULL CONSTRAINT "pk_plan_reader_grants" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "until_on" TEXT NULL,
    "body_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "fk_plan_reader_grants_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_plan_reader_grants_person_id" FOREIGN KEY ("person_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_plan_reader_grants_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE RESTRICT
);

CREATE TABLE "plan_sections" (
    "id" TEXT NOT NULL CONSTRAINT "pk_plan_sections" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "is_named_in_source" INTEGER NOT NULL,
    "holds_additions" INTEGER NOT NULL,
    "holds_carried_forward" INTEGER NOT NULL,
    "body_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "fk_plan_sections_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_plan_sections_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE RESTRICT
);

CREATE TABLE "plan_statements" (
    "id" TEXT NOT NULL CONSTRAINT "pk_plan_statements" PRIMARY KEY,
    "heading" TEXT NULL,
    "text" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "fk_plan_statements_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_plan_statements_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE RESTRICT
);

CREATE TABLE "progress_updates" (
    "id" TEXT NOT NULL CONSTRAINT "pk_progress_updates" PRIMARY KEY,
    "body_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "text" TEXT NULL,
    "declared_status" TEXT NULL,
    "status" TEXT NOT NULL,
    "as_of_on" TEXT NULL,
    "by_id" TEXT NULL,
    "recorded_at" TEXT NOT NULL,
    CONSTRAINT "fk_progress_updates_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_progress_updates_by_id" FOREIGN KEY ("by_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_progress_updates_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE RESTRICT
);

CREATE TABLE "recommendation_sources" (
    "id" TEXT NOT NULL CONSTRAINT "pk_recommendation_sources" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "is_supplied" INTEGER NOT NULL,
    "body_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "fk_recommendation_sources_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_recommendation_sources_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE RESTRICT
);

CREATE TABLE "activities" (
    "id" TEXT NOT NULL CONSTRAINT "pk_activities" PRIMARY KEY,
    "body_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "section_id" TEXT NOT NULL,
    "reference" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "group" TEXT NULL,
    "number" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "type" TEXT NULL,
    "frequency" TEXT NULL,
    "original_due_on" TEXT NULL,
    "agreed_due_on" TEXT NULL,
    "agreed_by" TEXT NULL,
    "aims" TEXT NOT NULL,
    "priority" TEXT NULL,
    "owner" TEXT NULL,
    "measure" TEXT NULL,
    "declared_status" TEXT NULL,
    "status" TEXT NOT NULL,
    "status_before" TEXT NULL,
    "as_of_on" TEXT NULL,
    "comment" TEXT NULL,
    "completed_on" TEXT NULL,
    "closure_reason" TEXT NULL,
    "closure_evidence" TEXT NULL,
    "needs_evidence" INTEGER NOT NULL,
    "proposed_by_id" TEXT NULL,
    "wake_condition" TEXT NULL,
    "wake_on" TEXT NULL,
    "duplicate_of_id" TEXT NULL,
    "carried_from_id" TEXT NULL,
    "carried_from" TEXT NULL,
    "displaced" TEXT NULL,
    "withheld" TEXT NOT NULL,
    "source_line" INTEGER NULL,
    "source_cells" TEXT NULL,
    "version" INTEGER NOT NULL,
    "target_anchor" TEXT NULL,
    "due_on" TEXT NULL,
    "target_kind" TEXT NOT NULL,
    "target_offset" TEXT NULL,
    "target_quantity" TEXT NULL,
    "start_on" TEXT NULL,
    "target_text" TEXT NULL,
    CONSTRAINT "fk_activities_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_activities_carried_from_id" FOREIGN KEY ("carried_from_id") REFERENCES "activities" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_activities_duplicate_of_id" FOREIGN KEY ("duplicate_of_id") REFERENCES "activities" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_activities_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_activities_proposed_by_id" FOREIGN KEY ("proposed_by_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_activities_section_id" FOREIGN KEY ("section_id") REFERENCES "plan_sections" ("id") ON DELETE RESTRICT
);

CREATE TABLE "plan_side_tables" (
    "id" TEXT NOT NULL CONSTRAINT "pk_plan_side_tables" PRIMARY KEY,
    "heading" TEXT NULL,
    "section_id" TEXT NULL,
    "rows" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "fk_plan_side_tables_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_plan_side_tables_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_plan_side_tables_section_id" FOREIGN KEY ("section_id") REFERENCES "plan_sections" ("id") ON DELETE RESTRICT
);

CREATE TABLE "recommendations" (
    "id" TEXT NOT NULL CONSTRAINT "pk_recommendations" PRIMARY KEY,
    "source_id" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "text" TEXT NULL,
    "closed_on" TEXT NULL,
    "closed_reason" TEXT NULL,
    "body_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "fk_recommendations_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_recommendations_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_recommendations_source_id" FOREIGN KEY ("source_id") REFERENCES "recommendation_sources" ("id") ON DELETE RESTRICT
);

CREATE TABLE "activity_documents" (
    "id" TEXT NOT NULL CONSTRAINT "pk_activity_documents" PRIMARY KEY,
    "reference" TEXT NOT NULL,
    "is_for_publication" INTEGER NOT NULL,
    "body_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "activity_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "fk_activity_documents_activity_id" FOREIGN KEY ("activity_id") REFERENCES "activities" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_activity_documents_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_activity_documents_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE RESTRICT
);

CREATE TABLE "activity_items" (
    "id" TEXT NOT NULL CONSTRAINT "pk_activity_items" PRIMARY KEY,
    "is_checklist" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "answer" TEXT NULL,
    "done_on" TEXT NULL,
    "is_not_applicable" INTEGER NOT NULL,
    "body_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "activity_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "fk_activity_items_activity_id" FOREIGN KEY ("activity_id") REFERENCES "activities" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_activity_items_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_activity_items_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE RESTRICT
);

CREATE TABLE "activity_links" (
    "id" TEXT NOT NULL CONSTRAINT "pk_activity_links" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "to_number" TEXT NOT NULL,
    "words" TEXT NULL,
    "to_id" TEXT NULL,
    "body_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "activity_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "fk_activity_links_activity_id" FOREIGN KEY ("activity_id") REFERENCES "activities" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_activity_links_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_activity_links_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_activity_links_to_id" FOREIGN KEY ("to_id") REFERENCES "activities" ("id") ON DELETE RESTRICT
);

CREATE TABLE "activity_measures" (
    "id" TEXT NOT NULL CONSTRAINT "pk_activity_measures" PRIMARY KEY,
    "text" TEXT NOT NULL,
    "code" TEXT NULL,
    "actual" TEXT NULL,
    "body_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "activity_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "fk_activity_measures_activity_id" FOREIGN KEY ("activity_id") REFERENCES "activities" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_activity_measures_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_activity_measures_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE RESTRICT
);

CREATE TABLE "activity_owners" (
    "id" TEXT NOT NULL CONSTRAINT "pk_activity_owners" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "person_id" TEXT NULL,
    "is_delegate" INTEGER NOT NULL,
    "body_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "activity_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "fk_activity_owners_activity_id" FOREIGN KEY ("activity_id") REFERENCES "activities" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_activity_owners_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_activity_owners_person_id" FOREIGN KEY ("person_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_activity_owners_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE RESTRICT
);

CREATE TABLE "plan_footnotes" (
    "id" TEXT NOT NULL CONSTRAINT "pk_plan_footnotes" PRIMARY KEY,
    "mark" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "attached_to" TEXT NOT NULL,
    "attached_name" TEXT NULL,
    "section_id" TEXT NULL,
    "activity_id" TEXT NULL,
    "body_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "fk_plan_footnotes_activity_id" FOREIGN KEY ("activity_id") REFERENCES "activities" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_plan_footnotes_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_plan_footnotes_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_plan_footnotes_section_id" FOREIGN KEY ("section_id") REFERENCES "plan_sections" ("id") ON DELETE RESTRICT
);

CREATE TABLE "progress_updates_of" (
    "id" TEXT NOT NULL CONSTRAINT "pk_progress_updates_of" PRIMARY KEY,
    "update_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "activity_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "fk_progress_updates_of_activity_id" FOREIGN KEY ("activity_id") REFERENCES "activities" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_progress_updates_of_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_progress_updates_of_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_progress_updates_of_update_id" FOREIGN KEY ("update_id") REFERENCES "progress_updates" ("id") ON DELETE RESTRICT
);

CREATE TABLE "activity_recommendations" (
    "id" TEXT NOT NULL CONSTRAINT "pk_activity_recommendations" PRIMARY KEY,
    "recommendation_id" TEXT NOT NULL,
    "words" TEXT NULL,
    "body_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "activity_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "fk_activity_recommendations_activity_id" FOREIGN KEY ("activity_id") REFERENCES "activities" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_activity_recommendations_body_id" FOREIGN KEY ("body_id") REFERENCES "bodies" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_activity_recommendations_plan_id" FOREIGN KEY ("plan_id") REFERENCES "plans" ("id") ON DELETE RESTRICT,
    CONSTRAINT "fk_activity_recommendations_recommendation_id" FOREIGN KEY ("recommendation_id") REFERENCES "recommendations" ("id") ON DELETE RESTRICT
);

CREATE INDEX "ix_activities_body_id" ON "activities" ("body_id");

CREATE INDEX "ix_activities_carried_from_id" ON "activities" ("carried_from_id");

CREATE INDEX "ix_activities_duplicate_of_id" ON "activities" ("duplicate_of_id");

CREATE INDEX "ix_activities_plan_id_position" ON "activities" ("plan_id", "position");

CREATE INDEX "ix_activities_proposed_by_id" ON "activities" ("proposed_by_id");

CREATE INDEX "ix_activities_section_id" ON "activities" ("section_id");

CREATE UNIQUE INDEX "ux_activities_plan_id_reference" ON "activities" ("plan_id", "reference");

CREATE INDEX "ix_activity_documents_activity_id" ON "activity_documents" ("activity_id");

CREATE INDEX "ix_activity_documents_body_id" ON "activity_documents" ("body_id");

CREATE INDEX "ix_activity_documents_plan_id_activity_id_position" ON "activity_documents" ("plan_id", "activity_id", "position");

CREATE INDEX "ix_activity_items_activity_id" ON "activity_items" ("activity_id");

CREATE INDEX "ix_activity_items_body_id" ON "activity_items" ("body_id");

CREATE INDEX "ix_activity_items_plan_id_activity_id_position" ON "activity_items" ("plan_id", "activity_id", "position");

CREATE INDEX "ix_activity_links_activity_id" ON "activity_links" ("activity_id");

CREATE INDEX "ix_activity_links_body_id" ON "activity_links" ("body_id");

CREATE INDEX "ix_activity_links_plan_id_activity_id_position" ON "activity_links" ("plan_id", "activity_id", "position");

CREATE INDEX "ix_activity_links_to_id" ON "activity_links" ("to_id");

CREATE INDEX "ix_activity_measures_activity_id" ON "activity_measures" ("activity_id");

CREATE INDEX "ix_activity_measures_body_id" ON "activity_measures" ("body_id");

CREATE INDEX "ix_activity_measures_plan_id_activity_id_position" ON "activity_measures" ("plan_id", "activity_id", "position");

CREATE INDEX "ix_activity_owners_activity_id" ON "activity_owners" ("activity_id");

CREATE INDEX "ix_activity_owners_body_id" ON "activity_owners" ("body_id");

CREATE INDEX "ix_activity_owners_person_id" ON "activity_owners" ("person_id");

CREATE INDEX "ix_activity_owners_plan_id_activity_id_position" ON "activity_owners" ("plan_id", "activity_id", "position");

CREATE INDEX "ix_activity_recommendations_activity_id" ON "activity_recommendations" ("activity_id");

CREATE INDEX "ix_activity_recommendations_body_id" ON "activity_recommendations" ("body_id");

CREATE INDEX "ix_activity_recommendations_plan_id_activity_id_position" ON "activity_recommendations" ("plan_id", "activity_id", "position");

CREATE INDEX "ix_activity_recommendations_recommendation_id" ON "activity_recommendations" ("recommendation_id");

CREATE INDEX "ix_finding_answers_body_id" ON "finding_answers" ("body_id");

CREATE INDEX "ix_finding_answers_by_id" ON "finding_answers" ("by_id");

CREATE INDEX "ix_finding_answers_plan_id_position" ON "finding_answers" ("plan_id", "position");

CREATE UNIQUE INDEX "ux_finding_answers_plan_id_finding_key" ON "finding_answers" ("plan_id", "finding_key");

CREATE INDEX "ix_plan_aims_body_id" ON "plan_aims" ("body_id");

CREATE INDEX "ix_plan_aims_plan_id_position" ON "plan_aims" ("plan_id", "position");

CREATE INDEX "ix_plan_budget_lines_body_id" ON "plan_budget_lines" ("body_id");

CREATE INDEX "ix_plan_budget_lines_plan_id_position" ON "plan_budget_lines" ("plan_id", "position");

CREATE INDEX "ix_plan_columns_body_id" ON "plan_columns" ("body_id");

CREATE INDEX "ix_plan_columns_plan_id_position" ON "plan_columns" ("plan_id", "position");

CREATE INDEX "ix_plan_footnotes_activity_id" ON "plan_footnotes" ("activity_id");

CREATE INDEX "ix_plan_footnotes_body_id" ON "plan_footnotes" ("body_id");

CREATE INDEX "ix_plan_footnotes_plan_id_position" ON "plan_footnotes" ("plan_id", "position");

CREATE INDEX "ix_plan_footnotes_section_id" ON "plan_footnotes" ("section_id");

CREATE INDEX "ix_plan_imports_body_id" ON "plan_imports" ("body_id");

CREATE INDEX "ix_plan_imports_plan_id_position" ON "plan_imports" ("plan_id", "position");

CREATE INDEX "ix_plan_legend_terms_body_id" ON "plan_legend_terms" ("body_id");

CREATE INDEX "ix_plan_legend_terms_plan_id_position" ON "plan_legend_terms" ("plan_id", "position");

CREATE INDEX "ix_plan_reader_grants_body_id" ON "plan_reader_grants" ("body_id");

CREATE INDEX "ix_plan_reader_grants_person_id" ON "plan_reader_grants" ("person_id");

CREATE INDEX "ix_plan_reader_grants_plan_id_position" ON "plan_reader_grants" ("plan_id", "position");

CREATE UNIQUE INDEX "ux_plan_reader_grants_plan_id_person_id" ON "plan_reader_grants" ("plan_id", "person_id");

CREATE INDEX "ix_plan_sections_body_id" ON "plan_sections" ("body_id");

CREATE INDEX "ix_plan_sections_plan_id_position" ON "plan_sections" ("plan_id", "position");

CREATE INDEX "ix_plan_side_tables_body_id" ON "plan_side_tables" ("body_id");

CREATE INDEX "ix_plan_side_tables_plan_id_position" ON "plan_side_tables" ("plan_id", "position");

CREATE INDEX "ix_plan_side_tables_section_id" ON "plan_side_tables" ("section_id");

CREATE INDEX "ix_plan_statements_body_id" ON "plan_statements" ("body_id");

CREATE INDEX "ix_plan_statements_plan_id_position" ON "plan_statements" ("plan_id", "position");

CREATE INDEX "ix_plans_carried_from_plan_id" ON "plans" ("carried_from_plan_id");

CREATE UNIQUE INDEX "ux_plans_body_id_key" ON "plans" ("body_id", "key");

CREATE INDEX "ix_progress_updates_body_id" ON "progress_updates" ("body_id");

CREATE INDEX "ix_progress_updates_by_id" ON "progress_updates" ("by_id");

CREATE INDEX "ix_progress_updates_plan_id" ON "progress_updates" ("plan_id");

CREATE INDEX "ix_progress_updates_of_activity_id" ON "progress_updates_of" ("activity_id");

CREATE INDEX "ix_progress_updates_of_body_id" ON "progress_updates_of" ("body_id");

CREATE INDEX "ix_progress_updates_of_plan_id_activity_id_position" ON "progress_updates_of" ("plan_id", "activity_id", "position");

CREATE INDEX "ix_progress_updates_of_update_id" ON "progress_updates_of" ("update_id");

CREATE INDEX "ix_recommendation_sources_body_id" ON "recommendation_sources" ("body_id");

CREATE INDEX "ix_recommendation_sources_plan_id_position" ON "recommendation_sources" ("plan_id", "position");

CREATE INDEX "ix_recommendations_body_id" ON "recommendations" ("body_id");

CREATE INDEX "ix_recommendations_plan_id_position" ON "recommendations" ("plan_id", "position");

CREATE INDEX "ix_recommendations_source_id" ON "recommendations" ("source_id");
