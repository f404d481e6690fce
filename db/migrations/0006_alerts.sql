CREATE TYPE "public"."alert_pace" AS ENUM('at-once', 'daily', 'weekly', 'off');--> statement-breakpoint
CREATE TABLE "found_jobs" (
	"search_id" text NOT NULL,
	"job_id" text NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"told_at" timestamp with time zone,
	CONSTRAINT "found_jobs_search_id_job_id_pk" PRIMARY KEY("search_id","job_id")
);
--> statement-breakpoint
CREATE TABLE "saved_searches" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"seat" smallint NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"states" "state"[] DEFAULT '{}' NOT NULL,
	"pace" "alert_pace" NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"told_at" timestamp with time zone,
	CONSTRAINT "saved_searches_once" UNIQUE("person_id","query"),
	CONSTRAINT "saved_searches_seats" UNIQUE("person_id","seat"),
	CONSTRAINT "saved_searches_at_most" CHECK (seat between 1 and 50),
	CONSTRAINT "saved_searches_named" CHECK (length(trim(name)) > 0 and length(name) <= 100),
	CONSTRAINT "saved_searches_query_length" CHECK (length(query) <= 2000)
);
--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "unsubscribe" text;--> statement-breakpoint
ALTER TABLE "found_jobs" ADD CONSTRAINT "found_jobs_search_id_saved_searches_id_fk" FOREIGN KEY ("search_id") REFERENCES "public"."saved_searches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "found_jobs" ADD CONSTRAINT "found_jobs_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_searches" ADD CONSTRAINT "saved_searches_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "found_jobs_of_job" ON "found_jobs" USING btree ("job_id");--> statement-breakpoint
CREATE INDEX "found_jobs_untold" ON "found_jobs" USING btree ("search_id") WHERE told_at is null;