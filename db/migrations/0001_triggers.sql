-- Every row that a document is made of carries the version of its last change.
create function set_version() returns trigger language plpgsql as $$
begin
  new.version := nextval('row_version');
  return new;
end $$;
--> statement-breakpoint
create trigger jobs_version before insert or update on jobs for each row execute function set_version();
--> statement-breakpoint
create trigger employers_version before insert or update on employers for each row execute function set_version();
--> statement-breakpoint

-- Marks jobs as dirty, always in order of id, so that two bulk changes can't wait for each other.
create function mark_dirty(kind text, ids text[]) returns void language sql as $$
  insert into dirty (kind, id)
  select kind, id from (select distinct unnest(ids) as id) changed where id is not null order by id
  on conflict on constraint dirty_kind_id_pk
  do update set version = excluded.version, marked_at = excluded.marked_at, parked_reason = null;
  select pg_notify('dirty', '');
$$;
--> statement-breakpoint

create function mark_jobs() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform mark_dirty('job', (select array_agg(id) from old_rows));
  else
    perform mark_dirty('job', (select array_agg(id) from new_rows));
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger jobs_inserted after insert on jobs referencing new table as new_rows for each statement execute function mark_jobs();
--> statement-breakpoint
create trigger jobs_updated after update on jobs referencing new table as new_rows for each statement execute function mark_jobs();
--> statement-breakpoint
create trigger jobs_deleted after delete on jobs referencing old table as old_rows for each statement execute function mark_jobs();
--> statement-breakpoint

-- A row that hangs on a job: the job's own version moves too, unless this transaction has moved it already, and the
-- sweep can then see a missing requirement as well as a changed one.
create function mark_jobs_of_parts() returns trigger language plpgsql as $$
declare changed text[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct job_id order by job_id) into changed from new_rows;
  elsif tg_op = 'DELETE' then
    select array_agg(distinct job_id order by job_id) into changed from old_rows;
  else
    select array_agg(distinct job_id order by job_id) into changed
      from (select job_id from new_rows union select job_id from old_rows) both_sides;
  end if;
  update jobs set version = 0 where id = any(changed) and xmin <> pg_current_xact_id()::xid;
  perform mark_dirty('job', changed);
  return null;
end $$;
--> statement-breakpoint
create trigger requirements_inserted after insert on requirements referencing new table as new_rows for each statement execute function mark_jobs_of_parts();
--> statement-breakpoint
create trigger requirements_updated after update on requirements referencing old table as old_rows new table as new_rows for each statement execute function mark_jobs_of_parts();
--> statement-breakpoint
create trigger requirements_deleted after delete on requirements referencing old table as old_rows for each statement execute function mark_jobs_of_parts();
--> statement-breakpoint
create trigger productivity_inserted after insert on productivity_standards referencing new table as new_rows for each statement execute function mark_jobs_of_parts();
--> statement-breakpoint
create trigger productivity_updated after update on productivity_standards referencing old table as old_rows new table as new_rows for each statement execute function mark_jobs_of_parts();
--> statement-breakpoint
create trigger productivity_deleted after delete on productivity_standards referencing old table as old_rows for each statement execute function mark_jobs_of_parts();
--> statement-breakpoint
create trigger history_inserted after insert on policy_history referencing new table as new_rows for each statement execute function mark_jobs_of_parts();
--> statement-breakpoint

create function mark_jobs_of_employers() returns trigger language plpgsql as $$
begin
  perform mark_dirty('job', (select array_agg(jobs.id) from jobs join new_rows on jobs.employer_id = new_rows.id));
  return null;
end $$;
--> statement-breakpoint
create trigger employers_updated after update on employers referencing new table as new_rows for each statement execute function mark_jobs_of_employers();
--> statement-breakpoint

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append only: a % is refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger policy_history_kept before update or delete on policy_history for each row execute function refuse_change();
--> statement-breakpoint
create trigger policy_history_not_emptied before truncate on policy_history for each statement execute function refuse_change();
