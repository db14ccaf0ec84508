CREATE TABLE "example_answers" (
	"annotation_id" uuid NOT NULL,
	"voter_id" uuid NOT NULL,
	"side" text NOT NULL,
	CONSTRAINT "example_answers_annotation_id_voter_id_pk" PRIMARY KEY("annotation_id","voter_id"),
	CONSTRAINT "example_answers_side" CHECK ("example_answers"."side" in ('in', 'borderline', 'out'))
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"participant_id" uuid,
	"text_type" text NOT NULL,
	"text_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"language" text NOT NULL,
	"words" text NOT NULL,
	"request_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "reports_request_id_unique" UNIQUE("request_id")
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "interpreter_link" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "example_answers" ADD CONSTRAINT "example_answers_annotation_id_annotations_id_fk" FOREIGN KEY ("annotation_id") REFERENCES "public"."annotations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reports_session" ON "reports" USING btree ("session_id","settled_at");--> statement-breakpoint
CREATE INDEX "reports_participant" ON "reports" USING btree ("participant_id");