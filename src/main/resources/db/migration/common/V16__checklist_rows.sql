-- Who is to look at a row; and of a row that is not the content's, who added it or which lesson it comes from.
alter table checklist_row add column assigned_to text;
alter table checklist_row add column added_by text;
alter table checklist_row add column lesson_id text;
alter table checklist_row add column link text;

-- The last message that somebody deleted: it never shows the list again.
alter table checklist add column gone_ts text;

-- When messages were redrawn lately, in milliseconds since 1970; as many slots as a workspace has drawings in a minute.
create table checklist_drawing (
  team_id text not null,
  slot integer not null,
  drawn_at bigint not null,
  primary key (team_id, slot)
);
