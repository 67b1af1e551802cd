-- Which set of rules the hint was of: rules of different sets may have the same name.
alter table hint_verdict add column hint_set text not null default 'postmortem';
