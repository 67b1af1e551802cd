-- That somebody answered an exercise. The id is made up when the exercise is opened: sending it twice is one answer.
create table practice_answer (
  id text not null primary key,
  team_id text not null,
  user_id text not null,
  exercise_id text not null,
  answered_at bigint not null
);

create index practice_answer_user on practice_answer (team_id, user_id, answered_at);

-- How it went with each kind of defect; none where the answer had been seen lately.
create table practice_sight (
  answer_id text not null references practice_answer (id),
  team_id text not null,
  user_id text not null,
  kind text not null,
  sight text not null,
  primary key (answer_id, kind)
);

create index practice_sight_user on practice_sight (team_id, user_id);
