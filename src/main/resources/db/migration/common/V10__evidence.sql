-- Messages that somebody saved for themselves: a link, and what they say it shows. Read by its owner alone.
create table evidence (
  id text not null primary key,
  team_id text not null,
  owner_id text not null,
  permalink text not null,
  author_id text,
  note text,
  goal text,
  saved_at bigint not null,
  version bigint not null,
  unique (team_id, owner_id, permalink)
);
