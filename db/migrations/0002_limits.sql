CREATE TABLE "limits" (
	"key" text PRIMARY KEY NOT NULL,
	"spent" integer NOT NULL,
	"resets_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "limits_over" ON "limits" USING btree ("resets_at");