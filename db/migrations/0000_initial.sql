CREATE TABLE "account_sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"is_operator" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"disabled_at" timestamp with time zone,
	CONSTRAINT "accounts_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"subject" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"window_started_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "instance_keys" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "answer_log" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"voter_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"rendering_id" uuid,
	"answer" text,
	"client_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "current_answers" (
	"revision_id" uuid NOT NULL,
	"voter_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"rendering_id" uuid,
	"answer" text NOT NULL,
	CONSTRAINT "current_answers_revision_id_voter_id_pk" PRIMARY KEY("revision_id","voter_id"),
	CONSTRAINT "current_answers_answer" CHECK ("current_answers"."answer" in ('agree', 'disagree', 'pass', 'unclear', 'declined'))
);
--> statement-breakpoint
CREATE TABLE "hand_counts" (
	"revision_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"session_id" uuid NOT NULL,
	"people" integer NOT NULL,
	"entered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "hand_counts_revision_id_answer_pk" PRIMARY KEY("revision_id","answer"),
	CONSTRAINT "hand_counts_people" CHECK ("hand_counts"."people" between 0 and 10000)
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"taxonomy_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"record" jsonb NOT NULL,
	"effect" text NOT NULL,
	"category_id" uuid,
	"position" integer NOT NULL,
	"decided_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "annotations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"taxonomy_id" uuid NOT NULL,
	"session_id" uuid,
	"participant_id" uuid,
	"account_id" uuid,
	"target_id" uuid NOT NULL,
	"target" jsonb NOT NULL,
	"purpose" text NOT NULL,
	"language" text NOT NULL,
	"body" text NOT NULL,
	"scope" text NOT NULL,
	"may_test_ai" boolean NOT NULL,
	"content_warning" text DEFAULT '' NOT NULL,
	"modality" text,
	"level" text,
	"visibility" text NOT NULL,
	"hidden_reason" text,
	"accepted_at" timestamp with time zone,
	"request_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "annotations_request_id_unique" UNIQUE("request_id")
);
--> statement-breakpoint
CREATE TABLE "contributions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"participant_id" uuid,
	"language" text NOT NULL,
	"body" text NOT NULL,
	"visibility" text NOT NULL,
	"hidden_reason" text,
	"proposal_id" uuid,
	"is_for_next_round" boolean DEFAULT false NOT NULL,
	"request_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "contributions_request_id_unique" UNIQUE("request_id")
);
--> statement-breakpoint
CREATE TABLE "objection_seconds" (
	"objection_id" uuid NOT NULL,
	"voter_id" uuid NOT NULL,
	CONSTRAINT "objection_seconds_objection_id_voter_id_pk" PRIMARY KEY("objection_id","voter_id")
);
--> statement-breakpoint
CREATE TABLE "objections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"participant_id" uuid,
	"language" text NOT NULL,
	"reason" text NOT NULL,
	"may_publish" boolean NOT NULL,
	"visibility" text NOT NULL,
	"hidden_reason" text,
	"request_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "objections_request_id_unique" UNIQUE("request_id")
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"taxonomy_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"change" jsonb NOT NULL,
	"category_id" uuid,
	"status" text NOT NULL,
	"visibility" text NOT NULL,
	"hidden_reason" text,
	"needs_rebase" boolean DEFAULT false NOT NULL,
	"is_for_next_round" boolean DEFAULT false NOT NULL,
	"joined_into_id" uuid,
	"position" integer NOT NULL,
	"rationale" text DEFAULT '' NOT NULL,
	"rationale_language" text NOT NULL,
	"current_revision_id" uuid NOT NULL,
	"participant_id" uuid,
	"account_id" uuid,
	"request_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"opened_at" timestamp with time zone,
	CONSTRAINT "proposals_request_id_unique" UNIQUE("request_id"),
	CONSTRAINT "proposals_status" CHECK ("proposals"."status" in ('draft', 'open', 'decided', 'withdrawn', 'joined'))
);
--> statement-breakpoint
CREATE TABLE "showings" (
	"proposal_id" uuid NOT NULL,
	"voter_id" uuid NOT NULL,
	CONSTRAINT "showings_proposal_id_voter_id_pk" PRIMARY KEY("proposal_id","voter_id")
);
--> statement-breakpoint
CREATE TABLE "artifact_encodings" (
	"release_id" uuid NOT NULL,
	"path" text NOT NULL,
	"encoding" text NOT NULL,
	"quality" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "artifact_encodings_release_id_path_encoding_pk" PRIMARY KEY("release_id","path","encoding")
);
--> statement-breakpoint
CREATE TABLE "artifacts" (
	"release_id" uuid NOT NULL,
	"path" text NOT NULL,
	"media_type" text NOT NULL,
	"sha256" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "artifacts_release_id_path_pk" PRIMARY KEY("release_id","path")
);
--> statement-breakpoint
CREATE TABLE "pending_imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"taxonomy_id" uuid NOT NULL,
	"version" text NOT NULL,
	"ordinal" integer NOT NULL,
	"level" text NOT NULL,
	"manifest_sha256" text NOT NULL,
	"signing_key_id" text NOT NULL,
	"request_id" uuid NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	CONSTRAINT "releases_request_id_unique" UNIQUE("request_id")
);
--> statement-breakpoint
CREATE TABLE "communities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"label" jsonb NOT NULL,
	"is_affected" boolean NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "participants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"token_hash" text,
	"voter_id" uuid,
	"state" text NOT NULL,
	"community_id" uuid,
	"community_is_attested" boolean DEFAULT false NOT NULL,
	"slip_batch_id" uuid,
	"language" text NOT NULL,
	"reading_languages" text[] NOT NULL,
	"is_own_device" boolean NOT NULL,
	"hides_sensitive" boolean DEFAULT false NOT NULL,
	"receipt_hash" text,
	"request_id" uuid NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	CONSTRAINT "participants_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "participants_voter_id_unique" UNIQUE("voter_id"),
	CONSTRAINT "participants_receipt_hash_unique" UNIQUE("receipt_hash"),
	CONSTRAINT "participants_request_id_unique" UNIQUE("request_id")
);
--> statement-breakpoint
CREATE TABLE "session_events" (
	"session_id" uuid NOT NULL,
	"revision" bigint NOT NULL,
	"type" text NOT NULL,
	"audience" text NOT NULL,
	"participant_id" uuid,
	"facts" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "session_events_session_id_revision_pk" PRIMARY KEY("session_id","revision")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"taxonomy_id" uuid NOT NULL,
	"code" text NOT NULL,
	"title" jsonb NOT NULL,
	"welcome" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"languages" text[] NOT NULL,
	"revision" bigint DEFAULT 0 NOT NULL,
	"phase" text DEFAULT 'lobby' NOT NULL,
	"phase_ends_at" timestamp with time zone,
	"admission" text NOT NULL,
	"is_locked" boolean DEFAULT false NOT NULL,
	"rule" jsonb NOT NULL,
	"shares" text DEFAULT 'at-close' NOT NULL,
	"pace" text DEFAULT 'own-pace' NOT NULL,
	"current_proposal_id" uuid,
	"hold_until_read" boolean DEFAULT true NOT NULL,
	"allows_row_export" boolean DEFAULT false NOT NULL,
	"time_zone" text NOT NULL,
	"grace_hours" integer DEFAULT 24 NOT NULL,
	"closed_at" timestamp with time zone,
	"answers_cut_at" timestamp with time zone,
	"delete_at" timestamp with time zone NOT NULL,
	"observer_token_hash" text NOT NULL,
	"request_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sessions_code_unique" UNIQUE("code"),
	CONSTRAINT "sessions_observer_token_hash_unique" UNIQUE("observer_token_hash"),
	CONSTRAINT "sessions_request_id_unique" UNIQUE("request_id"),
	CONSTRAINT "sessions_phase" CHECK ("sessions"."phase" in ('lobby', 'propose', 'discuss', 'vote', 'decide', 'closed'))
);
--> statement-breakpoint
CREATE TABLE "slip_batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"community_id" uuid,
	"label" text NOT NULL,
	"set_aside_at" timestamp with time zone,
	"set_aside_reason" text,
	"request_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "slip_batches_request_id_unique" UNIQUE("request_id")
);
--> statement-breakpoint
CREATE TABLE "slips" (
	"code_hash" text PRIMARY KEY NOT NULL,
	"batch_id" uuid NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "categories" (
	"id" uuid PRIMARY KEY NOT NULL,
	"taxonomy_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"notation" text,
	"status" text NOT NULL,
	"position" integer NOT NULL,
	"facets" jsonb NOT NULL,
	"legacy_ids" text[] DEFAULT '{}' NOT NULL,
	"mappings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"equivalence" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"deprecation" jsonb,
	"current_revision_id" uuid NOT NULL,
	"decision_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"modified_at" timestamp with time zone NOT NULL,
	CONSTRAINT "categories_status" CHECK ("categories"."status" in ('proposed', 'deliberating', 'accepted', 'contested', 'held', 'withdrawn', 'deprecated'))
);
--> statement-breakpoint
CREATE TABLE "category_parents" (
	"category_id" uuid NOT NULL,
	"parent_id" uuid NOT NULL,
	"is_primary" boolean NOT NULL,
	CONSTRAINT "category_parents_category_id_parent_id_pk" PRIMARY KEY("category_id","parent_id"),
	CONSTRAINT "category_parents_self" CHECK ("category_parents"."category_id" <> "category_parents"."parent_id")
);
--> statement-breakpoint
CREATE TABLE "renderings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"revision_id" uuid NOT NULL,
	"language" text NOT NULL,
	"ordinal" integer NOT NULL,
	"origin" text NOT NULL,
	"text" jsonb NOT NULL,
	"text_sha256" text NOT NULL,
	"source_rendering_id" uuid,
	"author_role" text NOT NULL,
	"reviewed_by_role" text,
	"engine" text,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"taxonomy_id" uuid NOT NULL,
	"category_id" uuid,
	"proposal_id" uuid,
	"ordinal" integer NOT NULL,
	"original_language" text NOT NULL,
	"change" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "revisions_subject" CHECK (num_nonnulls("revisions"."category_id", "revisions"."proposal_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "taxonomies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" jsonb NOT NULL,
	"description" jsonb NOT NULL,
	"original_language" text NOT NULL,
	"languages" text[] NOT NULL,
	"license" text NOT NULL,
	"rights_note" text DEFAULT '' NOT NULL,
	"attribution" text DEFAULT '' NOT NULL,
	"derived_from" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"base_url" text,
	"first_published_at" timestamp with time zone,
	"ratified_at" timestamp with time zone,
	"request_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "taxonomies_slug_unique" UNIQUE("slug"),
	CONSTRAINT "taxonomies_request_id_unique" UNIQUE("request_id")
);
--> statement-breakpoint
CREATE TABLE "taxonomy_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"taxonomy_id" uuid NOT NULL,
	"account_id" uuid,
	"action" text NOT NULL,
	"facts" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "taxonomy_members" (
	"taxonomy_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "taxonomy_members_taxonomy_id_account_id_pk" PRIMARY KEY("taxonomy_id","account_id"),
	CONSTRAINT "taxonomy_members_role" CHECK ("taxonomy_members"."role" in ('owner', 'facilitator', 'reviewer'))
);
--> statement-breakpoint
ALTER TABLE "account_sessions" ADD CONSTRAINT "account_sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_log" ADD CONSTRAINT "answer_log_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "current_answers" ADD CONSTRAINT "current_answers_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_counts" ADD CONSTRAINT "hand_counts_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_taxonomy_id_taxonomies_id_fk" FOREIGN KEY ("taxonomy_id") REFERENCES "public"."taxonomies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_taxonomy_id_taxonomies_id_fk" FOREIGN KEY ("taxonomy_id") REFERENCES "public"."taxonomies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contributions" ADD CONSTRAINT "contributions_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objection_seconds" ADD CONSTRAINT "objection_seconds_objection_id_objections_id_fk" FOREIGN KEY ("objection_id") REFERENCES "public"."objections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_taxonomy_id_taxonomies_id_fk" FOREIGN KEY ("taxonomy_id") REFERENCES "public"."taxonomies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_participant_id_participants_id_fk" FOREIGN KEY ("participant_id") REFERENCES "public"."participants"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "showings" ADD CONSTRAINT "showings_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "artifacts" ADD CONSTRAINT "artifacts_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_taxonomy_id_taxonomies_id_fk" FOREIGN KEY ("taxonomy_id") REFERENCES "public"."taxonomies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "communities" ADD CONSTRAINT "communities_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participants" ADD CONSTRAINT "participants_slip_batch_id_slip_batches_id_fk" FOREIGN KEY ("slip_batch_id") REFERENCES "public"."slip_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_events" ADD CONSTRAINT "session_events_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_taxonomy_id_taxonomies_id_fk" FOREIGN KEY ("taxonomy_id") REFERENCES "public"."taxonomies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slip_batches" ADD CONSTRAINT "slip_batches_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slip_batches" ADD CONSTRAINT "slip_batches_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slips" ADD CONSTRAINT "slips_batch_id_slip_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."slip_batches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "categories" ADD CONSTRAINT "categories_taxonomy_id_taxonomies_id_fk" FOREIGN KEY ("taxonomy_id") REFERENCES "public"."taxonomies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "category_parents" ADD CONSTRAINT "category_parents_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "category_parents" ADD CONSTRAINT "category_parents_parent_id_categories_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."categories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "renderings" ADD CONSTRAINT "renderings_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_taxonomy_id_taxonomies_id_fk" FOREIGN KEY ("taxonomy_id") REFERENCES "public"."taxonomies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taxonomy_log" ADD CONSTRAINT "taxonomy_log_taxonomy_id_taxonomies_id_fk" FOREIGN KEY ("taxonomy_id") REFERENCES "public"."taxonomies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taxonomy_log" ADD CONSTRAINT "taxonomy_log_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taxonomy_members" ADD CONSTRAINT "taxonomy_members_taxonomy_id_taxonomies_id_fk" FOREIGN KEY ("taxonomy_id") REFERENCES "public"."taxonomies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "taxonomy_members" ADD CONSTRAINT "taxonomy_members_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_sessions_account" ON "account_sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "account_sessions_expiry" ON "account_sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "answer_log_client" ON "answer_log" USING btree ("voter_id","client_id");--> statement-breakpoint
CREATE INDEX "answer_log_session" ON "answer_log" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "current_answers_voter" ON "current_answers" USING btree ("voter_id");--> statement-breakpoint
CREATE INDEX "current_answers_session" ON "current_answers" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "hand_counts_session" ON "hand_counts" USING btree ("session_id");--> statement-breakpoint
CREATE UNIQUE INDEX "decisions_proposal_revision" ON "decisions" USING btree ("proposal_id","revision_id");--> statement-breakpoint
CREATE INDEX "decisions_session" ON "decisions" USING btree ("session_id","position");--> statement-breakpoint
CREATE INDEX "decisions_category" ON "decisions" USING btree ("category_id");--> statement-breakpoint
CREATE INDEX "decisions_taxonomy" ON "decisions" USING btree ("taxonomy_id","decided_at");--> statement-breakpoint
CREATE INDEX "annotations_target" ON "annotations" USING btree ("target_id");--> statement-breakpoint
CREATE INDEX "annotations_session" ON "annotations" USING btree ("session_id","created_at");--> statement-breakpoint
CREATE INDEX "annotations_participant" ON "annotations" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "annotations_taxonomy" ON "annotations" USING btree ("taxonomy_id");--> statement-breakpoint
CREATE INDEX "contributions_session" ON "contributions" USING btree ("session_id","created_at");--> statement-breakpoint
CREATE INDEX "contributions_participant" ON "contributions" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "objections_proposal" ON "objections" USING btree ("proposal_id");--> statement-breakpoint
CREATE INDEX "objections_session" ON "objections" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "objections_participant" ON "objections" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "proposals_session" ON "proposals" USING btree ("session_id","position");--> statement-breakpoint
CREATE INDEX "proposals_participant" ON "proposals" USING btree ("participant_id");--> statement-breakpoint
CREATE INDEX "proposals_category" ON "proposals" USING btree ("category_id");--> statement-breakpoint
CREATE UNIQUE INDEX "proposals_affirm" ON "proposals" USING btree ("session_id","category_id") WHERE "proposals"."kind" = 'affirm';--> statement-breakpoint
CREATE INDEX "artifact_encodings_quality" ON "artifact_encodings" USING btree ("quality");--> statement-breakpoint
CREATE INDEX "pending_imports_expiry" ON "pending_imports" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "releases_version" ON "releases" USING btree ("taxonomy_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "releases_ordinal" ON "releases" USING btree ("taxonomy_id","ordinal");--> statement-breakpoint
CREATE INDEX "communities_session" ON "communities" USING btree ("session_id","position");--> statement-breakpoint
CREATE INDEX "participants_session" ON "participants" USING btree ("session_id","state");--> statement-breakpoint
CREATE INDEX "sessions_taxonomy" ON "sessions" USING btree ("taxonomy_id","created_at");--> statement-breakpoint
CREATE INDEX "sessions_delete" ON "sessions" USING btree ("delete_at");--> statement-breakpoint
CREATE INDEX "slip_batches_session" ON "slip_batches" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "slips_batch" ON "slips" USING btree ("batch_id");--> statement-breakpoint
CREATE UNIQUE INDEX "categories_slug" ON "categories" USING btree ("taxonomy_id","slug");--> statement-breakpoint
CREATE INDEX "categories_taxonomy" ON "categories" USING btree ("taxonomy_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "category_parents_primary" ON "category_parents" USING btree ("category_id") WHERE "category_parents"."is_primary";--> statement-breakpoint
CREATE INDEX "category_parents_parent" ON "category_parents" USING btree ("parent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "renderings_current" ON "renderings" USING btree ("revision_id","language","ordinal");--> statement-breakpoint
CREATE UNIQUE INDEX "revisions_category" ON "revisions" USING btree ("category_id","ordinal");--> statement-breakpoint
CREATE UNIQUE INDEX "revisions_proposal" ON "revisions" USING btree ("proposal_id","ordinal");--> statement-breakpoint
CREATE INDEX "revisions_taxonomy" ON "revisions" USING btree ("taxonomy_id");--> statement-breakpoint
CREATE INDEX "taxonomy_log_taxonomy" ON "taxonomy_log" USING btree ("taxonomy_id","at");--> statement-breakpoint
CREATE INDEX "taxonomy_members_account" ON "taxonomy_members" USING btree ("account_id");