-- That somebody found a hint wrong. The digest stands for the person and the hint; its key is not in the database.
create table hint_verdict (
  digest text not null primary key,
  team_id text not null,
  rule text not null,
  given_on text not null
);

create index hint_verdict_team on hint_verdict (team_id, rule);
