-- Who opened Home, and what was drawn there last: a digest of it. What concerns them is drawn anew.
create table home_view (
  id text not null primary key,
  team_id text not null,
  user_id text not null,
  page integer not null,
  opened_at bigint not null,
  drawn text,
  drawn_at bigint,
  drawing_since bigint,
  unique (team_id, user_id)
);

-- Home asks for what is somebody's.
create index checklist_posted_by on checklist (team_id, posted_by);
create index checklist_row_marked_by on checklist_row (marked_by) where marked_by is not null;
create index checklist_row_assigned_to on checklist_row (assigned_to) where assigned_to is not null;
create index checklist_row_added_by on checklist_row (added_by) where added_by is not null;
create index checkin_answer_author on checkin_answer (team_id, author_id);
create index checkin_answer_other on checkin_answer (team_id, other_id);
