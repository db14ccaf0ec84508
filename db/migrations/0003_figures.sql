CREATE SEQUENCE "public"."figures_version" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "shown_figures" (
	"revision_id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"tally" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "shown_figures" ADD CONSTRAINT "shown_figures_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "shown_figures_session" ON "shown_figures" USING btree ("session_id");