CREATE TYPE "public"."decline_reason" AS ENUM('credential-missing', 'experience-short', 'state-not-possible', 'pay-too-far', 'another-hired', 'opening-closed', 'other');--> statement-breakpoint
CREATE TYPE "public"."stage" AS ENUM('sent', 'seen', 'interview', 'offer', 'hired', 'declined', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."accuracy_method" AS ENUM('code-over-code', 'record-over-record', 'drg-accuracy');--> statement-breakpoint
CREATE TYPE "public"."experience_kind" AS ENUM('chart-type', 'specialty', 'tool');--> statement-breakpoint
CREATE TYPE "public"."verification_state" AS ENUM('self-declared', 'document-seen', 'issuer-confirmed', 'revoked');--> statement-breakpoint
CREATE TYPE "public"."visibility" AS ENUM('hidden', 'employers-only', 'public');--> statement-breakpoint
CREATE TABLE "application_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "application_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"application_id" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor" text NOT NULL,
	"side" text NOT NULL,
	"before" "stage",
	"after" "stage" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "application_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"application_id" text NOT NULL,
	"author" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "application_notes_length" CHECK (length(trim(text)) between 1 and 5000)
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"id" text PRIMARY KEY NOT NULL,
	"job_id" text NOT NULL,
	"employer_id" text NOT NULL,
	"person_id" text,
	"stage" "stage" DEFAULT 'sent' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"note" text DEFAULT '' NOT NULL,
	"answers" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"resume_file" text,
	"resume_name" text,
	"job" jsonb NOT NULL,
	"profile" jsonb,
	"rating" smallint,
	"decline_reason" "decline_reason",
	"decline_note" text,
	CONSTRAINT "applications_once" UNIQUE("job_id","person_id"),
	CONSTRAINT "applications_lengths" CHECK (length(note) <= 5000 and length(decline_note) <= 2000),
	CONSTRAINT "applications_rating" CHECK (rating between 1 and 5),
	CONSTRAINT "applications_declined" CHECK ((stage = 'declined') = (decline_reason is not null)),
	CONSTRAINT "applications_ended" CHECK ((stage in ('hired', 'declined', 'withdrawn')) = (ended_at is not null))
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"id" text PRIMARY KEY NOT NULL,
	"employer_id" text NOT NULL,
	"person_id" text NOT NULL,
	"job_id" text,
	"application_id" text,
	"started_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"invitation" text,
	CONSTRAINT "conversations_applicationId_unique" UNIQUE("application_id")
);
--> statement-breakpoint
CREATE TABLE "job_questions" (
	"job_id" text NOT NULL,
	"position" smallint NOT NULL,
	"question" text NOT NULL,
	"required" boolean DEFAULT false NOT NULL,
	CONSTRAINT "job_questions_job_id_position_pk" PRIMARY KEY("job_id","position"),
	CONSTRAINT "job_questions_length" CHECK (length(trim(question)) between 1 and 300)
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" text PRIMARY KEY NOT NULL,
	"conversation_id" text NOT NULL,
	"side" text NOT NULL,
	"author" text NOT NULL,
	"text" text NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "messages_length" CHECK (length(trim(text)) between 1 and 10000)
);
--> statement-breakpoint
CREATE TABLE "outbound_clicks" (
	"job_id" text NOT NULL,
	"day" date NOT NULL,
	"clicks" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "outbound_clicks_job_id_day_pk" PRIMARY KEY("job_id","day")
);
--> statement-breakpoint
CREATE TABLE "apprenticeships" (
	"person_id" text NOT NULL,
	"credential" "credential" NOT NULL,
	"work_months" smallint DEFAULT 0 NOT NULL,
	"course_hours" smallint DEFAULT 0 NOT NULL,
	"practicode" boolean DEFAULT false NOT NULL,
	CONSTRAINT "apprenticeships_person_id_credential_pk" PRIMARY KEY("person_id","credential"),
	CONSTRAINT "apprenticeships_counts" CHECK (work_months between 0 and 720 and course_hours between 0 and 5000)
);
--> statement-breakpoint
CREATE TABLE "blocks" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"employer_id" text,
	"domain" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "blocks_once" UNIQUE NULLS NOT DISTINCT("person_id","employer_id","domain"),
	CONSTRAINT "blocks_one" CHECK ((employer_id is null) <> (domain is null))
);
--> statement-breakpoint
CREATE TABLE "capacities" (
	"person_id" text NOT NULL,
	"chart_type" chart_type NOT NULL,
	"per_week" smallint NOT NULL,
	CONSTRAINT "capacities_person_id_chart_type_pk" PRIMARY KEY("person_id","chart_type"),
	CONSTRAINT "capacities_count" CHECK (per_week between 1 and 5000)
);
--> statement-breakpoint
CREATE TABLE "engagements" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"employer_id" text,
	"employer_name" text NOT NULL,
	"chart_type" chart_type NOT NULL,
	"began_on" date NOT NULL,
	"ended_on" date NOT NULL,
	"charts" bigint NOT NULL,
	"hours" numeric(8, 2),
	"method" "accuracy_method",
	"audited" bigint,
	"right" bigint,
	"shown" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"token_hash" text,
	"asked_of" text,
	"asked_at" timestamp with time zone,
	"attested_at" timestamp with time zone,
	"attested_by" text,
	"refused_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"revoked_why" text,
	CONSTRAINT "engagements_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "engagements_named" CHECK (length(trim(employer_name)) between 1 and 120),
	CONSTRAINT "engagements_period" CHECK (began_on <= ended_on),
	CONSTRAINT "engagements_charts" CHECK (charts between 1 and 10000000 and hours between 0 and 100000),
	CONSTRAINT "engagements_measured_whole" CHECK ((method is null) = (audited is null) and (method is null) = ("right" is null)),
	CONSTRAINT "engagements_measured" CHECK (audited between 1 and 10000000 and "right" between 0 and audited),
	CONSTRAINT "engagements_revoked" CHECK (revoked_at is null or attested_at is not null)
);
--> statement-breakpoint
CREATE TABLE "experience" (
	"person_id" text NOT NULL,
	"kind" "experience_kind" NOT NULL,
	"value" text NOT NULL,
	"months" smallint NOT NULL,
	CONSTRAINT "experience_person_id_kind_value_pk" PRIMARY KEY("person_id","kind","value"),
	CONSTRAINT "experience_months" CHECK (months between 0 and 720)
);
--> statement-breakpoint
CREATE TABLE "held_credentials" (
	"person_id" text NOT NULL,
	"credential" "credential" NOT NULL,
	"issued_on" date,
	"expires_on" date,
	"member_number" text,
	"verification" "verification_state" DEFAULT 'self-declared' NOT NULL,
	"verified_by" text,
	"verified_at" timestamp with time zone,
	"ceu_earned" smallint,
	"ceu_needed" smallint,
	"cycle_ends_on" date,
	CONSTRAINT "held_credentials_person_id_credential_pk" PRIMARY KEY("person_id","credential"),
	CONSTRAINT "held_dates" CHECK (issued_on <= expires_on),
	CONSTRAINT "held_member_number" CHECK (length(member_number) <= 40),
	CONSTRAINT "held_ceu" CHECK (ceu_earned between 0 and 500 and ceu_needed between 0 and 500)
);
--> statement-breakpoint
CREATE TABLE "rates" (
	"person_id" text NOT NULL,
	"position" smallint NOT NULL,
	"basis" "pay_basis" NOT NULL,
	"chart_type" chart_type,
	"cents" bigint NOT NULL,
	"hourly_cents" bigint,
	CONSTRAINT "rates_person_id_position_pk" PRIMARY KEY("person_id","position"),
	CONSTRAINT "rates_positive" CHECK (cents between 1 and 100000000 and hourly_cents > 0)
);
--> statement-breakpoint
CREATE TABLE "resumes" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"name" text NOT NULL,
	"file" text NOT NULL,
	"kind" text NOT NULL,
	"bytes" bigint NOT NULL,
	"text" text,
	"read_at" timestamp with time zone,
	"refused" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "resumes_file_unique" UNIQUE("file"),
	CONSTRAINT "resumes_size" CHECK (bytes between 1 and 5242880),
	CONSTRAINT "resumes_name" CHECK (length(name) between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "skill_attempts" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"chart_id" text NOT NULL,
	"chart_type" chart_type NOT NULL,
	"employer_id" text,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answered_at" timestamp with time zone,
	"codes" text[] DEFAULT '{}' NOT NULL,
	"principal" text,
	"score" jsonb,
	"shown" boolean DEFAULT false NOT NULL,
	CONSTRAINT "skill_attempts_once" UNIQUE("person_id","chart_id"),
	CONSTRAINT "skill_attempts_scored" CHECK ((answered_at is null) = (score is null))
);
--> statement-breakpoint
CREATE TABLE "skill_charts" (
	"id" text PRIMARY KEY NOT NULL,
	"employer_id" text NOT NULL,
	"title" text NOT NULL,
	"chart_type" chart_type NOT NULL,
	"text" text NOT NULL,
	"key" jsonb NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "skill_charts_lengths" CHECK (length(title) between 1 and 120 and length(text) between 1 and 20000)
);
--> statement-breakpoint
CREATE TABLE "ask_keys" (
	"key" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "employers" ADD COLUMN "unverified_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "coders" ADD COLUMN "version" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "coders" ADD COLUMN "handle" text;--> statement-breakpoint
ALTER TABLE "coders" ADD COLUMN "visibility" "visibility" DEFAULT 'hidden' NOT NULL;--> statement-breakpoint
ALTER TABLE "coders" ADD COLUMN "headline" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "coders" ADD COLUMN "about" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "coders" ADD COLUMN "may_work_from" "state"[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "coders" ADD COLUMN "workplaces" "workplace"[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "coders" ADD COLUMN "coding_months" smallint;--> statement-breakpoint
ALTER TABLE "coders" ADD COLUMN "pay_floor_cents" bigint;--> statement-breakpoint
ALTER TABLE "coders" ADD COLUMN "time_zone" text;--> statement-breakpoint
ALTER TABLE "coders" ADD COLUMN "hours_from" smallint;--> statement-breakpoint
ALTER TABLE "coders" ADD COLUMN "hours_to" smallint;--> statement-breakpoint
ALTER TABLE "coders" ADD COLUMN "weekends" boolean;--> statement-breakpoint
ALTER TABLE "coders" ADD COLUMN "available_from" date;--> statement-breakpoint
ALTER TABLE "coders" ADD COLUMN "rate_cents" bigint;--> statement-breakpoint
ALTER TABLE "coders" ADD COLUMN "published_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "asks" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "application_notes" ADD CONSTRAINT "application_notes_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_employer_id_employers_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_employer_id_employers_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_questions" ADD CONSTRAINT "job_questions_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbound_clicks" ADD CONSTRAINT "outbound_clicks_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "apprenticeships" ADD CONSTRAINT "apprenticeships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_employer_id_employers_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "capacities" ADD CONSTRAINT "capacities_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagements" ADD CONSTRAINT "engagements_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagements" ADD CONSTRAINT "engagements_employer_id_employers_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experience" ADD CONSTRAINT "experience_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "held_credentials" ADD CONSTRAINT "held_credentials_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rates" ADD CONSTRAINT "rates_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resumes" ADD CONSTRAINT "resumes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_attempts" ADD CONSTRAINT "skill_attempts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_attempts" ADD CONSTRAINT "skill_attempts_employer_id_employers_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_charts" ADD CONSTRAINT "skill_charts_employer_id_employers_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_events_of" ON "application_events" USING btree ("application_id","id");--> statement-breakpoint
CREATE INDEX "application_notes_of" ON "application_notes" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "applications_of_person" ON "applications" USING btree ("person_id","sent_at");--> statement-breakpoint
CREATE INDEX "applications_of_employer" ON "applications" USING btree ("employer_id","stage");--> statement-breakpoint
CREATE INDEX "conversations_of_person" ON "conversations" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "conversations_of_employer" ON "conversations" USING btree ("employer_id");--> statement-breakpoint
CREATE INDEX "messages_of" ON "messages" USING btree ("conversation_id","id");--> statement-breakpoint
CREATE INDEX "blocks_of_employer" ON "blocks" USING btree ("employer_id");--> statement-breakpoint
CREATE INDEX "blocks_of_domain" ON "blocks" USING btree ("domain");--> statement-breakpoint
CREATE INDEX "engagements_of_person" ON "engagements" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "resumes_of_person" ON "resumes" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "skill_attempts_of_employer" ON "skill_attempts" USING btree ("employer_id");--> statement-breakpoint
CREATE INDEX "skill_charts_of_employer" ON "skill_charts" USING btree ("employer_id");--> statement-breakpoint
ALTER TABLE "coders" ADD CONSTRAINT "coders_handle_unique" UNIQUE("handle");--> statement-breakpoint
ALTER TABLE "coders" ADD CONSTRAINT "coders_handle" CHECK (handle ~ '^[a-z0-9][a-z0-9-]{2,39}$');--> statement-breakpoint
ALTER TABLE "coders" ADD CONSTRAINT "coders_shown_named" CHECK (visibility = 'hidden' or handle is not null);--> statement-breakpoint
ALTER TABLE "coders" ADD CONSTRAINT "coders_lengths" CHECK (length(headline) <= 120 and length(about) <= 5000);--> statement-breakpoint
ALTER TABLE "coders" ADD CONSTRAINT "coders_months" CHECK (coding_months between 0 and 720);--> statement-breakpoint
ALTER TABLE "coders" ADD CONSTRAINT "coders_pay_floor" CHECK (pay_floor_cents between 1 and 10000000);--> statement-breakpoint
ALTER TABLE "coders" ADD CONSTRAINT "coders_hours" CHECK (hours_from between 0 and 24 and hours_to between 0 and 24);--> statement-breakpoint
create trigger application_events_kept before update or delete on application_events for each row execute function refuse_change();
--> statement-breakpoint
create trigger application_events_not_emptied before truncate on application_events for each statement execute function refuse_change();
--> statement-breakpoint

-- In order, so that two bulk writes can't wait for each other.
create function keep_ask_keys() returns trigger language plpgsql as $$
begin
  insert into ask_keys (key) select key from (select distinct unnest(asks) as key from new_rows) asked order by key
  on conflict do nothing;
  return null;
end $$;
--> statement-breakpoint
create trigger jobs_inserted_asks after insert on jobs referencing new table as new_rows for each statement execute function keep_ask_keys();
--> statement-breakpoint
create trigger jobs_updated_asks after update on jobs referencing new table as new_rows for each statement execute function keep_ask_keys();
--> statement-breakpoint

-- A freelancer's document is made of the profile and of what hangs on it, as a job's is.
create trigger coders_version before insert or update on coders for each row execute function set_version();
--> statement-breakpoint
create function mark_coders() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform mark_dirty('coder', (select array_agg(person_id) from old_rows));
  else
    perform mark_dirty('coder', (select array_agg(person_id) from new_rows));
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger coders_inserted after insert on coders referencing new table as new_rows for each statement execute function mark_coders();
--> statement-breakpoint
create trigger coders_updated after update on coders referencing new table as new_rows for each statement execute function mark_coders();
--> statement-breakpoint
create trigger coders_deleted after delete on coders referencing old table as old_rows for each statement execute function mark_coders();
--> statement-breakpoint

create function mark_coders_of_parts() returns trigger language plpgsql as $$
declare changed text[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct person_id order by person_id) into changed from new_rows;
  elsif tg_op = 'DELETE' then
    select array_agg(distinct person_id order by person_id) into changed from old_rows;
  else
    select array_agg(distinct person_id order by person_id) into changed
      from (select person_id from new_rows union select person_id from old_rows) both_sides;
  end if;
  update coders set version = 0 where person_id = any(changed) and xmin <> pg_current_xact_id()::xid;
  perform mark_dirty('coder', changed);
  return null;
end $$;
--> statement-breakpoint
create trigger held_credentials_inserted after insert on held_credentials referencing new table as new_rows for each statement execute function mark_coders_of_parts();
--> statement-breakpoint
create trigger held_credentials_updated after update on held_credentials referencing old table as old_rows new table as new_rows for each statement execute function mark_coders_of_parts();
--> statement-breakpoint
create trigger held_credentials_deleted after delete on held_credentials referencing old table as old_rows for each statement execute function mark_coders_of_parts();
--> statement-breakpoint
create trigger experience_inserted after insert on experience referencing new table as new_rows for each statement execute function mark_coders_of_parts();
--> statement-breakpoint
create trigger experience_updated after update on experience referencing old table as old_rows new table as new_rows for each statement execute function mark_coders_of_parts();
--> statement-breakpoint
create trigger experience_deleted after delete on experience referencing old table as old_rows for each statement execute function mark_coders_of_parts();
--> statement-breakpoint
create trigger rates_inserted after insert on rates referencing new table as new_rows for each statement execute function mark_coders_of_parts();
--> statement-breakpoint
create trigger rates_updated after update on rates referencing old table as old_rows new table as new_rows for each statement execute function mark_coders_of_parts();
--> statement-breakpoint
create trigger rates_deleted after delete on rates referencing old table as old_rows for each statement execute function mark_coders_of_parts();
--> statement-breakpoint
create trigger capacities_inserted after insert on capacities referencing new table as new_rows for each statement execute function mark_coders_of_parts();
--> statement-breakpoint
create trigger capacities_updated after update on capacities referencing old table as old_rows new table as new_rows for each statement execute function mark_coders_of_parts();
--> statement-breakpoint
create trigger capacities_deleted after delete on capacities referencing old table as old_rows for each statement execute function mark_coders_of_parts();
--> statement-breakpoint
create trigger blocks_inserted after insert on blocks referencing new table as new_rows for each statement execute function mark_coders_of_parts();
--> statement-breakpoint
create trigger blocks_updated after update on blocks referencing old table as old_rows new table as new_rows for each statement execute function mark_coders_of_parts();
--> statement-breakpoint
create trigger blocks_deleted after delete on blocks referencing old table as old_rows for each statement execute function mark_coders_of_parts();
--> statement-breakpoint
create trigger engagements_inserted after insert on engagements referencing new table as new_rows for each statement execute function mark_coders_of_parts();
--> statement-breakpoint
create trigger engagements_updated after update on engagements referencing old table as old_rows new table as new_rows for each statement execute function mark_coders_of_parts();
--> statement-breakpoint
create trigger engagements_deleted after delete on engagements referencing old table as old_rows for each statement execute function mark_coders_of_parts();
--> statement-breakpoint
create function mark_coder_of_person() returns trigger language plpgsql as $$
begin
  update coders set version = 0 where person_id = new.id;
  return null;
end $$;
--> statement-breakpoint
create trigger people_renamed after update of name on people for each row execute function mark_coder_of_person();
