CREATE TABLE `edition_pages` (
	`period` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`html` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `editions` (
	`period` text NOT NULL,
	`from_seq` integer NOT NULL,
	`until_seq` integer NOT NULL,
	`closed_on` text NOT NULL,
	`position` integer NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`period`, `from_seq`)
);
--> statement-breakpoint
CREATE TABLE `redaction_asks` (
	`id` text PRIMARY KEY NOT NULL,
	`wanted` text NOT NULL,
	`reason` text NOT NULL,
	`note` text NOT NULL,
	`person` text NOT NULL,
	`role` text NOT NULL,
	`asked_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `redactions` (
	`of_seq` integer NOT NULL,
	`field` text NOT NULL,
	`seq` integer NOT NULL,
	`reason` text NOT NULL,
	`asked` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`of_seq`, `field`)
);
--> statement-breakpoint
CREATE INDEX `redactions_seq` ON `redactions` (`seq`);--> statement-breakpoint
DROP INDEX `actions_live`;--> statement-breakpoint
CREATE INDEX `actions_from` ON `actions` (`from_seq`);--> statement-breakpoint
CREATE INDEX `actions_live` ON `actions` (`until_seq`,`from_seq`,`strategy`);--> statement-breakpoint
DROP INDEX `stage_counts_live`;--> statement-breakpoint
CREATE INDEX `stage_counts_live` ON `stage_counts` (`until_seq`,`from_seq`);--> statement-breakpoint
CREATE INDEX `milestones_live` ON `milestones` (`until_seq`,`action`);--> statement-breakpoint
CREATE INDEX `milestones_from` ON `milestones` (`from_seq`);