-- What a postmortem taught: a row of every review list from then on.
create table lesson (
  id text not null primary key,
  team_id text not null,
  said text not null,
  because_of text not null,
  link text,
  added_by text not null,
  added_at bigint not null,
  unique (team_id, because_of, said)
);
