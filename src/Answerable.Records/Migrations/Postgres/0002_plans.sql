CREATE TABLE plans (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    key text NOT NULL,
    title text NOT NULL,
    period_start_on date,
    period_end_on date,
    vision text,
    approved_on date,
    is_restricted boolean NOT NULL,
    last_reference integer NOT NULL,
    carried_from_plan_id uuid,
    created_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_plans PRIMARY KEY (id),
    CONSTRAINT fk_plans_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_plans_carried_from_plan_id FOREIGN KEY (carried_from_plan_id) REFERENCES plans (id) ON DELETE RESTRICT
);

CREATE TABLE finding_answers (
    id uuid NOT NULL,
    finding_key text NOT NULL,
    reason text NOT NULL,
    by_id uuid,
    answered_at timestamp with time zone NOT NULL,
    body_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    position integer NOT NULL,
    CONSTRAINT pk_finding_answers PRIMARY KEY (id),
    CONSTRAINT fk_finding_answers_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_finding_answers_by_id FOREIGN KEY (by_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_finding_answers_plan_id FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE RESTRICT
);

CREATE TABLE plan_aims (
    id uuid NOT NULL,
    number text NOT NULL,
    text text NOT NULL,
    body_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    position integer NOT NULL,
    CONSTRAINT pk_plan_aims PRIMARY KEY (id),
    CONSTRAINT fk_plan_aims_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_plan_aims_plan_id FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE RESTRICT
);

CREATE TABLE plan_budget_lines (
    id uuid NOT NULL,
    label text NOT NULL,
    amount numeric NOT NULL,
    is_total boolean NOT NULL,
    body_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    position integer NOT NULL,
    CONSTRAINT pk_plan_budget_lines PRIMARY KEY (id),
    CONSTRAINT fk_plan_budget_lines_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_plan_budget_lines_plan_id FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE RESTRICT
);

CREATE TABLE plan_columns (
    id uuid NOT NULL,
    field text,
    header text NOT NULL,
    help text,
    is_for_publication boolean NOT NULL,
    body_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    position integer NOT NULL,
    CONSTRAINT pk_plan_columns PRIMARY KEY (id),
    CONSTRAINT fk_plan_columns_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_plan_columns_plan_id FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE RESTRICT
);

CREATE TABLE plan_imports (
    id uuid NOT NULL,
    file_id uuid,
    is_own_export boolean NOT NULL,
    file_name text NOT NULL,
    imported_at timestamp with time zone NOT NULL,
    lines text NOT NULL,
    body_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    position integer NOT NULL,
    CONSTRAINT pk_plan_imports PRIMARY KEY (id),
    CONSTRAINT fk_plan_imports_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_plan_imports_plan_id FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE RESTRICT
);

CREATE TABLE plan_legend_terms (
    id uuid NOT NULL,
    kind text NOT NULL,
    code text NOT NULL,
    meaning text NOT NULL,
    body_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    position integer NOT NULL,
    CONSTRAINT pk_plan_legend_terms PRIMARY KEY (id),
    CONSTRAINT fk_plan_legend_terms_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_plan_legend_terms_plan_id FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE RESTRICT
);

CREATE TABLE plan_reader_grants (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    until_on date,
    body_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    position integer NOT NULL,
    CONSTRAINT pk_plan_reader_grants PRIMARY KEY (id),
    CONSTRAINT fk_plan_reader_grants_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_plan_reader_grants_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_plan_reader_grants_plan_id FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE RESTRICT
);

CREATE TABLE plan_sections (
    id uuid NOT NULL,
    name text NOT NULL,
    is_named_in_source boolean NOT NULL,
    holds_additions boolean NOT NULL,
    holds_carried_forward boolean NOT NULL,
    body_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    position integer NOT NULL,
    CONSTRAINT pk_plan_sections PRIMARY KEY (id),
    CONSTRAINT fk_plan_sections_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_plan_sections_plan_id FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE RESTRICT
);

CREATE TABLE plan_statements (
    id uuid NOT NULL,
    heading text,
    text text NOT NULL,
    body_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    position integer NOT NULL,
    CONSTRAINT pk_plan_statements PRIMARY KEY (id),
    CONSTRAINT fk_plan_statements_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_plan_statements_plan_id FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE RESTRICT
);

CREATE TABLE progress_updates (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    text text,
    declared_status text,
    status text NOT NULL,
    as_of_on date,
    by_id uuid,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_progress_updates PRIMARY KEY (id),
    CONSTRAINT fk_progress_updates_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_progress_updates_by_id FOREIGN KEY (by_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_progress_updates_plan_id FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE RESTRICT
);

CREATE TABLE recommendation_sources (
    id uuid NOT NULL,
    name text NOT NULL,
    is_supplied boolean NOT NULL,
    body_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    position integer NOT NULL,
    CONSTRAINT pk_recommendation_sources PRIMARY KEY (id),
    CONSTRAINT fk_recommendation_sources_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_recommendation_sources_plan_id FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE RESTRICT
);

CREATE TABLE activities (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    section_id uuid NOT NULL,
    reference integer NOT NULL,
    position integer NOT NULL,
    "group" text,
    number text NOT NULL,
    text text NOT NULL,
    type text,
    frequency text,
    original_due_on date,
    agreed_due_on date,
    agreed_by text,
    aims text NOT NULL,
    priority text,
    owner text,
    measure text,
    declared_status text,
    status text NOT NULL,
    status_before text,
    as_of_on date,
    comment text,
    completed_on date,
    closure_reason text,
    closure_evidence text,
    needs_evidence boolean NOT NULL,
    proposed_by_id uuid,
    wake_condition text,
    wake_on date,
    duplicate_of_id uuid,
    carried_from_id uuid,
    carried_from text,
    displaced text,
    withheld text NOT NULL,
    source_line integer,
    source_cells text,
    version integer NOT NULL,
    target_anchor text,
    due_on date,
    target_kind text NOT NULL,
    target_offset text,
    target_quantity numeric,
    start_on date,
    target_text text,
    CONSTRAINT pk_activities PRIMARY KEY (id),
    CONSTRAINT fk_activities_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_activities_carried_from_id FOREIGN KEY (carried_from_id) REFERENCES activities (id) ON DELETE RESTRICT,
    CONSTRAINT fk_activities_duplicate_of_id FOREIGN KEY (duplicate_of_id) REFERENCES activities (id) ON DELETE RESTRICT,
    CONSTRAINT fk_activities_plan_id FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE RESTRICT,
    CONSTRAINT fk_activities_proposed_by_id FOREIGN KEY (proposed_by_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_activities_section_id FOREIGN KEY (section_id) REFERENCES plan_sections (id) ON DELETE RESTRICT
);

CREATE TABLE plan_side_tables (
    id uuid NOT NULL,
    heading text,
    section_id uuid,
    rows text NOT NULL,
    body_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    position integer NOT NULL,
    CONSTRAINT pk_plan_side_tables PRIMARY KEY (id),
    CONSTRAINT fk_plan_side_tables_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_plan_side_tables_plan_id FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE RESTRICT,
    CONSTRAINT fk_plan_side_tables_section_id FOREIGN KEY (section_id) REFERENCES plan_sections (id) ON DELETE RESTRICT
);

CREATE TABLE recommendations (
    id uuid NOT NULL,
    source_id uuid NOT NULL,
    number text NOT NULL,
    text text,
    closed_on date,
    closed_reason text,
    body_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    position integer NOT NULL,
    CONSTRAINT pk_recommendations PRIMARY KEY (id),
    CONSTRAINT fk_recommendations_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_recommendations_plan_id FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE RESTRICT,
    CONSTRAINT fk_recommendations_source_id FOREIGN KEY (source_id) REFERENCES recommendation_sources (id) ON DELETE RESTRICT
);

CREATE TABLE activity_documents (
    id uuid NOT NULL,
    reference text NOT NULL,
    is_for_publication boolean NOT NULL,
    body_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    activity_id uuid NOT NULL,
    position integer NOT NULL,
    CONSTRAINT pk_activity_documents PRIMARY KEY (id),
    CONSTRAINT fk_activity_documents_activity_id FOREIGN KEY (activity_id) REFERENCES activities (id) ON DELETE RESTRICT,
    CONSTRAINT fk_activity_documents_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_activity_documents_plan_id FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE RESTRICT
);

CREATE TABLE activity_items (
    id uuid NOT NULL,
    is_checklist boolean NOT NULL,
    name text NOT NULL,
    answer text,
    done_on date,
    is_not_applicable boolean NOT NULL,
    body_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    activity_id uuid NOT NULL,
    position integer NOT NULL,
    CONSTRAINT pk_activity_items PRIMARY KEY (id),
    CONSTRAINT fk_activity_items_activity_id FOREIGN KEY (activity_id) REFERENCES activities (id) ON DELETE RESTRICT,
    CONSTRAINT fk_activity_items_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_activity_items_plan_id FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE RESTRICT
);

CREATE TABLE activity_links (
    id uuid NOT NULL,
    kind text NOT NULL,
    state text NOT NULL,
    to_number text NOT NULL,
    words text,
    to_id uuid,
    body_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    activity_id uuid NOT NULL,
    position integer NOT NULL,
    CONSTRAINT pk_activity_links PRIMARY KEY (id),
    CONSTRAINT fk_activity_links_activity_id FOREIGN KEY (activity_id) REFERENCES activities (id) ON DELETE RESTRICT,
    CONSTRAINT fk_activity_links_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_activity_links_plan_id FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE RESTRICT,
    CONSTRAINT fk_activity_links_to_id FOREIGN KEY (to_id) REFERENCES activities (id) ON DELETE RESTRICT
);

CREATE TABLE activity_measures (
    id uuid NOT NULL,
    text text NOT NULL,
    code text,
    actual text,
    body_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    activity_id uuid NOT NULL,
    position integer NOT NULL,
    CONSTRAINT pk_activity_measures PRIMARY KEY (id),
    CONSTRAINT fk_activity_measures_activity_id FOREIGN KEY (activity_id) REFERENCES activities (id) ON DELETE RESTRICT,
    CONSTRAINT fk_activity_measures_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_activity_measures_plan_id FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE RESTRICT
);

CREATE TABLE activity_owners (
    id uuid NOT NULL,
    name text NOT NULL,
    person_id uuid,
    is_delegate boolean NOT NULL,
    body_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    activity_id uuid NOT NULL,
    position integer NOT NULL,
    CONSTRAINT pk_activity_owners PRIMARY KEY (id),
    CONSTRAINT fk_activity_owners_activity_id FOREIGN KEY (activity_id) REFERENCES activities (id) ON DELETE RESTRICT,
    CONSTRAINT fk_activity_owners_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_activity_owners_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_activity_owners_plan_id FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE RESTRICT
);

CREATE TABLE plan_footnotes (
    id uuid NOT NULL,
    mark text NOT NULL,
    text text NOT NULL,
    attached_to text NOT NULL,
    attached_name text,
    section_id uuid,
    activity_id uuid,
    body_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    position integer NOT NULL,
    CONSTRAINT pk_plan_footnotes PRIMARY KEY (id),
    CONSTRAINT fk_plan_footnotes_activity_id FOREIGN KEY (activity_id) REFERENCES activities (id) ON DELETE RESTRICT,
    CONSTRAINT fk_plan_footnotes_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_plan_footnotes_plan_id FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE RESTRICT,
    CONSTRAINT fk_plan_footnotes_section_id FOREIGN KEY (section_id) REFERENCES plan_sections (id) ON DELETE RESTRICT
);

CREATE TABLE progress_updates_of (
    id uuid NOT NULL,
    update_id uuid NOT NULL,
    body_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    activity_id uuid NOT NULL,
    position integer NOT NULL,
    CONSTRAINT pk_progress_updates_of PRIMARY KEY (id),
    CONSTRAINT fk_progress_updates_of_activity_id FOREIGN KEY (activity_id) REFERENCES activities (id) ON DELETE RESTRICT,
    CONSTRAINT fk_progress_updates_of_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_progress_updates_of_plan_id FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE RESTRICT,
    CONSTRAINT fk_progress_updates_of_update_id FOREIGN KEY (update_id) REFERENCES progress_updates (id) ON DELETE RESTRICT
);

CREATE TABLE activity_recommendations (
    id uuid NOT NULL,
    recommendation_id uuid NOT NULL,
    words text,
    body_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    activity_id uuid NOT NULL,
    position integer NOT NULL,
    CONSTRAINT pk_activity_recommendations PRIMARY KEY (id),
    CONSTRAINT fk_activity_recommendations_activity_id FOREIGN KEY (activity_id) REFERENCES activities (id) ON DELETE RESTRICT,
    CONSTRAINT fk_activity_recommendations_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_activity_recommendations_plan_id FOREIGN KEY (plan_id) REFERENCES plans (id) ON DELETE RESTRICT,
    CONSTRAINT fk_activity_recommendations_recommendation_id FOREIGN KEY (recommendation_id) REFERENCES recommendations (id) ON DELETE RESTRICT
);

CREATE INDEX ix_activities_body_id ON activities (body_id);

CREATE INDEX ix_activities_carried_from_id ON activities (carried_from_id);

CREATE INDEX ix_activities_duplicate_of_id ON activities (duplicate_of_id);

CREATE INDEX ix_activities_plan_id_position ON activities (plan_id, position);

CREATE INDEX ix_activities_proposed_by_id ON activities (proposed_by_id);

CREATE INDEX ix_activities_section_id ON activities (section_id);

CREATE UNIQUE INDEX ux_activities_plan_id_reference ON activities (plan_id, reference);

CREATE INDEX ix_activity_documents_activity_id ON activity_documents (activity_id);

CREATE INDEX ix_activity_documents_body_id ON activity_documents (body_id);

CREATE INDEX ix_activity_documents_plan_id_activity_id_position ON activity_documents (plan_id, activity_id, position);

CREATE INDEX ix_activity_items_activity_id ON activity_items (activity_id);

CREATE INDEX ix_activity_items_body_id ON activity_items (body_id);

CREATE INDEX ix_activity_items_plan_id_activity_id_position ON activity_items (plan_id, activity_id, position);

CREATE INDEX ix_activity_links_activity_id ON activity_links (activity_id);

CREATE INDEX ix_activity_links_body_id ON activity_links (body_id);

CREATE INDEX ix_activity_links_plan_id_activity_id_position ON activity_links (plan_id, activity_id, position);

CREATE INDEX ix_activity_links_to_id ON activity_links (to_id);

CREATE INDEX ix_activity_measures_activity_id ON activity_measures (activity_id);

CREATE INDEX ix_activity_measures_body_id ON activity_measures (body_id);

CREATE INDEX ix_activity_measures_plan_id_activity_id_position ON activity_measures (plan_id, activity_id, position);

CREATE INDEX ix_activity_owners_activity_id ON activity_owners (activity_id);

CREATE INDEX ix_activity_owners_body_id ON activity_owners (body_id);

CREATE INDEX ix_activity_owners_person_id ON activity_owners (person_id);

CREATE INDEX ix_activity_owners_plan_id_activity_id_position ON activity_owners (plan_id, activity_id, position);

CREATE INDEX ix_activity_recommendations_activity_id ON activity_recommendations (activity_id);

CREATE INDEX ix_activity_recommendations_body_id ON activity_recommendations (body_id);

CREATE INDEX ix_activity_recommendations_plan_id_activity_id_position ON activity_recommendations (plan_id, activity_id, position);

CREATE INDEX ix_activity_recommendations_recommendation_id ON activity_recommendations (recommendation_id);

CREATE INDEX ix_finding_answers_body_id ON finding_answers (body_id);

CREATE INDEX ix_finding_answers_by_id ON finding_answers (by_id);

CREATE INDEX ix_finding_answers_plan_id_position ON finding_answers (plan_id, position);

CREATE UNIQUE INDEX ux_finding_answers_plan_id_finding_key ON finding_answers (plan_id, finding_key);

CREATE INDEX ix_plan_aims_body_id ON plan_aims (body_id);

CREATE INDEX ix_plan_aims_plan_id_position ON plan_aims (plan_id, position);

CREATE INDEX ix_plan_budget_lines_body_id ON plan_budget_lines (body_id);

CREATE INDEX ix_plan_budget_lines_plan_id_position ON plan_budget_lines (plan_id, position);

CREATE INDEX ix_plan_columns_body_id ON plan_columns (body_id);

CREATE INDEX ix_plan_columns_plan_id_position ON plan_columns (plan_id, position);

CREATE INDEX ix_plan_footnotes_activity_id ON plan_footnotes (activity_id);

CREATE INDEX ix_plan_footnotes_body_id ON plan_footnotes (body_id);

CREATE INDEX ix_plan_footnotes_plan_id_position ON plan_footnotes (plan_id, position);

CREATE INDEX ix_plan_footnotes_section_id ON plan_footnotes (section_id);

CREATE INDEX ix_plan_imports_body_id ON plan_imports (body_id);

CREATE INDEX ix_plan_imports_plan_id_position ON plan_imports (plan_id, position);

CREATE INDEX ix_plan_legend_terms_body_id ON plan_legend_terms (body_id);

CREATE INDEX ix_plan_legend_terms_plan_id_position ON plan_legend_terms (plan_id, position);

CREATE INDEX ix_plan_reader_grants_body_id ON plan_reader_grants (body_id);

CREATE INDEX ix_plan_reader_grants_person_id ON plan_reader_grants (person_id);

CREATE INDEX ix_plan_reader_grants_plan_id_position ON plan_reader_grants (plan_id, position);

CREATE UNIQUE INDEX ux_plan_reader_grants_plan_id_person_id ON plan_reader_grants (plan_id, person_id);

CREATE INDEX ix_plan_sections_body_id ON plan_sections (body_id);

CREATE INDEX ix_plan_sections_plan_id_position ON plan_sections (plan_id, position);

CREATE INDEX ix_plan_side_tables_body_id ON plan_side_tables (body_id);

CREATE INDEX ix_plan_side_tables_plan_id_position ON plan_side_tables (plan_id, position);

CREATE INDEX ix_plan_side_tables_section_id ON plan_side_tables (section_id);

CREATE INDEX ix_plan_statements_body_id ON plan_statements (body_id);

CREATE INDEX ix_plan_statements_plan_id_position ON plan_statements (plan_id, position);

CREATE INDEX ix_plans_carried_from_plan_id ON plans (carried_from_plan_id);

CREATE UNIQUE INDEX ux_plans_body_id_key ON plans (body_id, key);

CREATE INDEX ix_progress_updates_body_id ON progress_updates (body_id);

CREATE INDEX ix_progress_updates_by_id ON progress_updates (by_id);

CREATE INDEX ix_progress_updates_plan_id ON progress_updates (plan_id);

CREATE INDEX ix_progress_updates_of_activity_id ON progress_updates_of (activity_id);

CREATE INDEX ix_progress_updates_of_body_id ON progress_updates_of (body_id);

CREATE INDEX ix_progress_updates_of_plan_id_activity_id_position ON progress_updates_of (plan_id, activity_id, position);

CREATE INDEX ix_progress_updates_of_update_id ON progress_updates_of (update_id);

CREATE INDEX ix_recommendation_sources_body_id ON recommendation_sources (body_id);

CREATE INDEX ix_recommendation_sources_plan_id_position ON recommendation_sources (plan_id, position);

CREATE INDEX ix_recommendations_body_id ON recommendations (body_id);

CREATE INDEX ix_recommendations_plan_id_position ON recommendations (plan_id, position);

CREATE INDEX ix_recommendations_source_id ON recommendations (source_id);

ALTER TABLE plans ENABLE ROW LEVEL SECURITY;
ALTER TABLE plans FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON plans USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE finding_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE finding_answers FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON finding_answers USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE plan_aims ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_aims FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON plan_aims USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE plan_budget_lines ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_budget_lines FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON plan_budget_lines USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE plan_columns ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_columns FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON plan_columns USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE plan_imports ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_imports FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON plan_imports USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE plan_legend_terms ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_legend_terms FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON plan_legend_terms USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE plan_reader_grants ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_reader_grants FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON plan_reader_grants USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE plan_sections ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_sections FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON plan_sections USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE plan_statements ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_statements FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON plan_statements USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE progress_updates ENABLE ROW LEVEL SECURITY;
ALTER TABLE progress_updates FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON progress_updates USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE recommendation_sources ENABLE ROW LEVEL SECURITY;
ALTER TABLE recommendation_sources FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON recommendation_sources USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE activities ENABLE ROW LEVEL SECURITY;
ALTER TABLE activities FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON activities USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE plan_side_tables ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_side_tables FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON plan_side_tables USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE recommendations ENABLE ROW LEVEL SECURITY;
ALTER TABLE recommendations FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON recommendations USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE activity_documents ENABLE ROW LEVEL SECURITY;
ALTER TABLE activity_documents FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON activity_documents USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE activity_items ENABLE ROW LEVEL SECURITY;
ALTER TABLE activity_items FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON activity_items USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE activity_links ENABLE ROW LEVEL SECURITY;
ALTER TABLE activity_links FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON activity_links USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE activity_measures ENABLE ROW LEVEL SECURITY;
ALTER TABLE activity_measures FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON activity_measures USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE activity_owners ENABLE ROW LEVEL SECURITY;
ALTER TABLE activity_owners FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON activity_owners USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE plan_footnotes ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_footnotes FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON plan_footnotes USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE progress_updates_of ENABLE ROW LEVEL SECURITY;
ALTER TABLE progress_updates_of FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON progress_updates_of USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE activity_recommendations ENABLE ROW LEVEL SECURITY;
ALTER TABLE activity_recommendations FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON activity_recommendations USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
