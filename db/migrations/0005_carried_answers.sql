CREATE TABLE "carried_answers" (
	"revision_id" uuid NOT NULL,
	"voter_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"from_revision_id" uuid NOT NULL,
	"no_longer_fits" boolean DEFAULT false NOT NULL,
	CONSTRAINT "carried_answers_revision_id_voter_id_pk" PRIMARY KEY("revision_id","voter_id")
);
--> statement-breakpoint
ALTER TABLE "carried_answers" ADD CONSTRAINT "carried_answers_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "carried_answers_session" ON "carried_answers" USING btree ("session_id");