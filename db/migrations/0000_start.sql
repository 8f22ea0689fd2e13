CREATE TABLE `addresses` (
	`person` text PRIMARY KEY NOT NULL,
	`address` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `addresses_address_unique` ON `addresses` (`address`);--> statement-breakpoint
CREATE TABLE `audit` (
	`id` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`person` text,
	`what` text NOT NULL,
	`about` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit` (`at`);--> statement-breakpoint
CREATE TABLE `known_browsers` (
	`browser` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `known_browsers_person` ON `known_browsers` (`person`);--> statement-breakpoint
CREATE TABLE `private_notes` (
	`update_id` text PRIMARY KEY NOT NULL,
	`body` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`token` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sessions_person` ON `sessions` (`person`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `sign_ins` (
	`flow` text PRIMARY KEY NOT NULL,
	`address_mac` text NOT NULL,
	`person` text,
	`code_mac` text NOT NULL,
	`known_browser` text,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`wrong_tries` integer DEFAULT 0 NOT NULL,
	`used_at` text
);
--> statement-breakpoint
CREATE INDEX `sign_ins_address` ON `sign_ins` (`address_mac`,`created_at`);--> statement-breakpoint
CREATE INDEX `sign_ins_expiry` ON `sign_ins` (`expires_at`);--> statement-breakpoint
CREATE TABLE `actions` (
	`slug` text NOT NULL,
	`from_seq` integer NOT NULL,
	`until_seq` integer NOT NULL,
	`strategy` text NOT NULL,
	`sphere` text NOT NULL,
	`cohort` integer NOT NULL,
	`wording_seq` integer,
	`result_seq` integer,
	`done_with_seq` integer,
	`promised_due` text,
	`due` text,
	`stage` text NOT NULL,
	`health` text,
	`review_on` text,
	`lineage` text NOT NULL,
	`into_action` text,
	`continues` text,
	`owners` text NOT NULL,
	PRIMARY KEY(`slug`, `from_seq`)
);
--> statement-breakpoint
CREATE INDEX `actions_live` ON `actions` (`until_seq`,`strategy`);--> statement-breakpoint
CREATE INDEX `actions_sphere` ON `actions` (`sphere`,`until_seq`);--> statement-breakpoint
CREATE TABLE `milestones` (
	`action` text NOT NULL,
	`id` text NOT NULL,
	`from_seq` integer NOT NULL,
	`until_seq` integer NOT NULL,
	`title_seq` integer,
	`due` text,
	`reached_on` text,
	`dropped` integer NOT NULL,
	PRIMARY KEY(`action`, `id`, `from_seq`)
);
--> statement-breakpoint
CREATE TABLE `slips` (
	`seq` integer PRIMARY KEY NOT NULL,
	`action` text NOT NULL,
	`from_due` text,
	`to_due` text NOT NULL,
	`reason` text NOT NULL,
	`correction` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `slips_action` ON `slips` (`action`);--> statement-breakpoint
CREATE TABLE `stage_moves` (
	`seq` integer NOT NULL,
	`action` text NOT NULL,
	`strategy` text NOT NULL,
	`sphere` text NOT NULL,
	`month` text NOT NULL,
	`from_stage` text,
	`to_stage` text NOT NULL,
	PRIMARY KEY(`seq`, `action`)
);
--> statement-breakpoint
CREATE INDEX `stage_moves_month` ON `stage_moves` (`month`);--> statement-breakpoint
CREATE INDEX `stage_moves_action` ON `stage_moves` (`action`);--> statement-breakpoint
CREATE TABLE `appointments` (
	`id` text NOT NULL,
	`from_seq` integer NOT NULL,
	`until_seq` integer NOT NULL,
	`person` text NOT NULL,
	`role` text NOT NULL,
	`scope` text,
	`from_on` text NOT NULL,
	`until_on` text,
	PRIMARY KEY(`id`, `from_seq`)
);
--> statement-breakpoint
CREATE INDEX `appointments_live` ON `appointments` (`until_seq`);--> statement-breakpoint
CREATE INDEX `appointments_person` ON `appointments` (`person`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text NOT NULL,
	`from_seq` integer NOT NULL,
	`until_seq` integer NOT NULL,
	`name_seq` integer,
	`public` integer NOT NULL,
	PRIMARY KEY(`id`, `from_seq`)
);
--> statement-breakpoint
CREATE INDEX `people_live` ON `people` (`until_seq`);--> statement-breakpoint
CREATE TABLE `checkpoints` (
	`size` integer PRIMARY KEY NOT NULL,
	`root` text NOT NULL,
	`note` text NOT NULL,
	`signed_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `event_text` (
	`seq` integer NOT NULL,
	`field` text NOT NULL,
	`salt` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`seq`, `field`)
);
--> statement-breakpoint
CREATE TABLE `events` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`recorded_at` text NOT NULL,
	`kind` text NOT NULL,
	`v` integer NOT NULL,
	`subject` text NOT NULL,
	`version` integer NOT NULL,
	`role` text NOT NULL,
	`facts` text NOT NULL,
	`texts` text NOT NULL,
	`leaf` text
);
--> statement-breakpoint
CREATE INDEX `events_at` ON `events` (`at`);--> statement-breakpoint
CREATE UNIQUE INDEX `events_subject_version` ON `events` (`subject`,`version`);--> statement-breakpoint
CREATE TABLE `head` (
	`id` integer PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`at` text NOT NULL,
	CONSTRAINT "head_is_one_row" CHECK("head"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE `idempotency` (
	`scope` text NOT NULL,
	`key` text NOT NULL,
	`body_hash` text NOT NULL,
	`answer` text NOT NULL,
	`seq` integer NOT NULL,
	`created_at` text NOT NULL,
	PRIMARY KEY(`scope`, `key`)
);
--> statement-breakpoint
CREATE INDEX `idempotency_created` ON `idempotency` (`created_at`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`address` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`created_at` text NOT NULL,
	`due_at` text NOT NULL,
	`expires_at` text,
	`tries` integer DEFAULT 0 NOT NULL,
	`error` text,
	`sent_at` text
);
--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`sent_at`,`due_at`);--> statement-breakpoint
CREATE TABLE `tree_nodes` (
	`level` integer NOT NULL,
	`idx` integer NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`level`, `idx`)
);
--> statement-breakpoint
CREATE TABLE `roadmap` (
	`from_seq` integer PRIMARY KEY NOT NULL,
	`until_seq` integer NOT NULL,
	`title_seq` integer,
	`goal_seq` integer,
	`contact_seq` integer,
	`body_seq` integer,
	`team_seq` integer,
	`zone` text NOT NULL,
	`locale` text NOT NULL,
	`sample` integer NOT NULL,
	`approval` integer NOT NULL,
	`assessment` integer NOT NULL,
	`questions` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `rules` (
	`seq` integer PRIMARY KEY NOT NULL,
	`binds_from` text NOT NULL,
	`due_working_days` integer NOT NULL,
	`grace_working_days` integer NOT NULL,
	`holidays` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `spheres` (
	`slug` text NOT NULL,
	`from_seq` integer NOT NULL,
	`until_seq` integer NOT NULL,
	`position` integer NOT NULL,
	`title_seq` integer,
	`about_seq` integer,
	`programme_seq` integer,
	`reports_from` text,
	PRIMARY KEY(`slug`, `from_seq`)
);
--> statement-breakpoint
CREATE INDEX `spheres_live` ON `spheres` (`until_seq`);--> statement-breakpoint
CREATE TABLE `stage_counts` (
	`strategy` text NOT NULL,
	`stage` text NOT NULL,
	`from_seq` integer NOT NULL,
	`until_seq` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`strategy`, `stage`, `from_seq`)
);
--> statement-breakpoint
CREATE INDEX `stage_counts_live` ON `stage_counts` (`until_seq`);--> statement-breakpoint
CREATE TABLE `strategies` (
	`slug` text NOT NULL,
	`from_seq` integer NOT NULL,
	`until_seq` integer NOT NULL,
	`number` integer NOT NULL,
	`position` integer NOT NULL,
	`title_seq` integer,
	`area_seq` integer,
	`result_seq` integer,
	PRIMARY KEY(`slug`, `from_seq`)
);
--> statement-breakpoint
CREATE INDEX `strategies_live` ON `strategies` (`until_seq`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`seq` integer NOT NULL,
	`n` integer NOT NULL,
	`update_id` text NOT NULL,
	`action` text,
	PRIMARY KEY(`seq`, `n`)
);
--> statement-breakpoint
CREATE INDEX `evidence_action` ON `evidence` (`action`);--> statement-breakpoint
CREATE TABLE `excuses` (
	`seq` integer PRIMARY KEY NOT NULL,
	`sphere` text NOT NULL,
	`month` text NOT NULL,
	`role` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `excuses_cell` ON `excuses` (`month`,`sphere`);--> statement-breakpoint
CREATE TABLE `lines` (
	`seq` integer NOT NULL,
	`action` text NOT NULL,
	`update_id` text NOT NULL,
	`month` text NOT NULL,
	`sphere` text NOT NULL,
	`strategy` text NOT NULL,
	`stage` text NOT NULL,
	`health` text,
	`was_stage` text NOT NULL,
	`due` text,
	`review_on` text,
	`wording_seq` integer,
	`has_text` integer NOT NULL,
	`no_evidence` integer NOT NULL,
	PRIMARY KEY(`seq`, `action`)
);
--> statement-breakpoint
CREATE INDEX `lines_action` ON `lines` (`action`,`month`);--> statement-breakpoint
CREATE INDEX `lines_strategy` ON `lines` (`strategy`,`month`);--> statement-breakpoint
CREATE TABLE `updates` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`at` text NOT NULL,
	`role` text NOT NULL,
	`sphere` text NOT NULL,
	`month` text NOT NULL,
	`kind` text NOT NULL,
	`need` text NOT NULL,
	`private_note` integer NOT NULL,
	`evidence_count` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `updates_seq_unique` ON `updates` (`seq`);--> statement-breakpoint
CREATE INDEX `updates_cell` ON `updates` (`month`,`sphere`);--> statement-breakpoint
CREATE INDEX `updates_sphere` ON `updates` (`sphere`,`seq`);--> statement-breakpoint
INSERT INTO `head` (`id`, `seq`, `at`) VALUES (1, 0, '');
