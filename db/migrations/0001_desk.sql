CREATE TABLE `drafts` (
	`month` text NOT NULL,
	`sphere` text NOT NULL,
	`version` integer NOT NULL,
	`body` text NOT NULL,
	`person` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`month`, `sphere`)
);
--> statement-breakpoint
CREATE INDEX `drafts_saved` ON `drafts` (`saved_at`);--> statement-breakpoint
CREATE TABLE `files` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`person` text NOT NULL,
	`uploaded_at` text NOT NULL,
	`published_at` text,
	`sphere` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `files_uploaded` ON `files` (`published_at`,`uploaded_at`);--> statement-breakpoint
CREATE TABLE `mail_links` (
	`token` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`sphere` text NOT NULL,
	`month` text NOT NULL,
	`does` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text
);
--> statement-breakpoint
CREATE INDEX `mail_links_expiry` ON `mail_links` (`expires_at`);--> statement-breakpoint
CREATE TABLE `mail_texts` (
	`name` text PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`saved_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `reminders` (
	`month` text NOT NULL,
	`sphere` text NOT NULL,
	`step` text NOT NULL,
	`on` text NOT NULL,
	`sent_at` text NOT NULL,
	PRIMARY KEY(`month`, `sphere`, `step`)
);
--> statement-breakpoint
CREATE TABLE `waiting` (
	`month` text NOT NULL,
	`sphere` text NOT NULL,
	`person` text NOT NULL,
	`role` text NOT NULL,
	`body` text NOT NULL,
	`key` text NOT NULL,
	`sent_at` text NOT NULL,
	`publish_on` text,
	`comment` text,
	`returned_at` text,
	PRIMARY KEY(`month`, `sphere`)
);
--> statement-breakpoint
CREATE INDEX `waiting_day` ON `waiting` (`publish_on`);--> statement-breakpoint
CREATE TABLE `corrections` (
	`seq` integer NOT NULL,
	`field` text NOT NULL,
	`update_id` text NOT NULL,
	`why` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`seq`, `field`)
);
--> statement-breakpoint
CREATE INDEX `corrections_update` ON `corrections` (`update_id`,`field`);--> statement-breakpoint
CREATE TABLE `withdrawals` (
	`seq` integer PRIMARY KEY NOT NULL,
	`update_id` text NOT NULL,
	`role` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `withdrawals_update_id_unique` ON `withdrawals` (`update_id`);--> statement-breakpoint
ALTER TABLE `updates` ADD `approval` text;