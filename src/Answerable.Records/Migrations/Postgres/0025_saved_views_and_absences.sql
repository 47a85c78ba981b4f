CREATE TABLE absences (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    person_id uuid NOT NULL,
    from_on date NOT NULL,
    until_on date NOT NULL,
    cover_id uuid NOT NULL,
    entered_by_id uuid,
    entered_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT pk_absences PRIMARY KEY (id),
    CONSTRAINT fk_absences_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_absences_cover_id FOREIGN KEY (cover_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_absences_entered_by_id FOREIGN KEY (entered_by_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_absences_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT
);

CREATE TABLE saved_views (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    name text NOT NULL,
    query text NOT NULL,
    is_shared boolean NOT NULL,
    team_id uuid,
    saved_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_saved_views PRIMARY KEY (id),
    CONSTRAINT fk_saved_views_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_saved_views_owner_id FOREIGN KEY (owner_id) REFERENCES people (id) ON DELETE RESTRICT,
    CONSTRAINT fk_saved_views_team_id FOREIGN KEY (team_id) REFERENCES units (id) ON DELETE RESTRICT
);

CREATE TABLE desk_settings (
    id uuid NOT NULL,
    body_id uuid NOT NULL,
    person_id uuid NOT NULL,
    default_view_id uuid,
    has_keys boolean NOT NULL,
    version integer NOT NULL,
    CONSTRAINT pk_desk_settings PRIMARY KEY (id),
    CONSTRAINT fk_desk_settings_body_id FOREIGN KEY (body_id) REFERENCES bodies (id) ON DELETE RESTRICT,
    CONSTRAINT fk_desk_settings_default_view_id FOREIGN KEY (default_view_id) REFERENCES saved_views (id) ON DELETE RESTRICT,
    CONSTRAINT fk_desk_settings_person_id FOREIGN KEY (person_id) REFERENCES people (id) ON DELETE RESTRICT
);

CREATE INDEX ix_absences_body_id_until_on ON absences (body_id, until_on);

CREATE INDEX ix_absences_cover_id ON absences (cover_id);

CREATE INDEX ix_absences_entered_by_id ON absences (entered_by_id);

CREATE INDEX ix_absences_person_id ON absences (person_id);

CREATE INDEX ix_desk_settings_body_id ON desk_settings (body_id);

CREATE INDEX ix_desk_settings_default_view_id ON desk_settings (default_view_id);

CREATE UNIQUE INDEX ux_desk_settings_person_id ON desk_settings (person_id);

CREATE INDEX ix_saved_views_body_id ON saved_views (body_id);

CREATE INDEX ix_saved_views_owner_id ON saved_views (owner_id);

CREATE INDEX ix_saved_views_team_id ON saved_views (team_id);

ALTER TABLE absences ENABLE ROW LEVEL SECURITY;
ALTER TABLE absences FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON absences USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE saved_views ENABLE ROW LEVEL SECURITY;
ALTER TABLE saved_views FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON saved_views USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
ALTER TABLE desk_settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE desk_settings FORCE ROW LEVEL SECURITY;
CREATE POLICY by_body ON desk_settings USING (
    (SELECT current_setting('answerable.body', true)) = 'all'
    OR body_id = (SELECT nullif(nullif(current_setting('answerable.body', true), 'all'), '')::uuid));
