create trigger audit_log_kept before update or delete on audit_log for each row execute function refuse_change();
--> statement-breakpoint
create trigger audit_log_not_emptied before truncate on audit_log for each statement execute function refuse_change();
--> statement-breakpoint

-- A job that was posted here leaves search 21 days after its last confirmation. In hours: a day may have 23 or 25.
create function set_searched_until() returns trigger language plpgsql as $$
begin
  new.searched_until := case when new.source is null
    then least(new.expires_at, new.confirmed_at + interval '504 hours')
    else new.expires_at end;
  return new;
end $$;
--> statement-breakpoint
create trigger jobs_searched_until before insert or update on jobs for each row execute function set_searched_until();
--> statement-breakpoint
update jobs set version = version where searched_until is null;
