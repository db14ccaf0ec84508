CREATE TABLE "opinion_maps" (
	"session_id" uuid PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"answer_number" bigint NOT NULL,
	"is_final" boolean NOT NULL,
	"map" jsonb NOT NULL,
	"needs" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "opinion_maps" ADD CONSTRAINT "opinion_maps_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;