-- What people asked and got no good answer to, grouped; no column says who asked. Days are those of UTC.
create table gap (
  team_id text not null,
  id text not null,
  reason text not null,
  subject text,
  fingerprint text,
  wording text not null,
  times integer not null,
  first_on text not null,
  last_on text not null,
  primary key (team_id, id)
);

-- That somebody judged an answer. The voter is a keyed digest of person, question and answer together.
create table answer_vote (
  team_id text not null,
  voter text not null,
  gap_id text not null,
  verdict text not null,
  voted_on text not null,
  primary key (team_id, voter)
);

create index answer_vote_gap on answer_vote (team_id, gap_id);
