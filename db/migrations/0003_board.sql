CREATE TABLE `asks` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`update_id` text NOT NULL,
	`sphere` text NOT NULL,
	`role` text NOT NULL,
	`answered_seq` integer
);
--> statement-breakpoint
CREATE INDEX `asks_update` ON `asks` (`update_id`);--> statement-breakpoint
CREATE INDEX `asks_sphere` ON `asks` (`sphere`,`seq`);--> statement-breakpoint
CREATE TABLE `offers` (
	`seq` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`action` text NOT NULL,
	`update_id` text,
	`role` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `offers_action` ON `offers` (`action`,`seq`);--> statement-breakpoint
CREATE INDEX `offers_update` ON `offers` (`update_id`);--> statement-breakpoint
CREATE TABLE `pack_links` (
	`token` text PRIMARY KEY NOT NULL,
	`pack` text NOT NULL,
	`person` text NOT NULL,
	`made_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`revoked_at` text
);
--> statement-breakpoint
CREATE INDEX `pack_links_pack` ON `pack_links` (`pack`);--> statement-breakpoint
CREATE TABLE `packs` (
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text NOT NULL,
	`strategies` text NOT NULL,
	`position` integer NOT NULL,
	`made_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `packs_made` ON `packs` (`made_at`);--> statement-breakpoint
CREATE TABLE `private_asks` (
	`id` text PRIMARY KEY NOT NULL,
	`update_id` text NOT NULL,
	`sphere` text NOT NULL,
	`person` text NOT NULL,
	`asked` text NOT NULL,
	`asked_at` text NOT NULL,
	`answered` text,
	`answered_at` text,
	`answered_by` text
);
--> statement-breakpoint
CREATE INDEX `private_asks_sphere` ON `private_asks` (`sphere`);--> statement-breakpoint
CREATE INDEX `private_asks_person` ON `private_asks` (`person`);--> statement-breakpoint
CREATE TABLE `seen` (
	`update_id` text NOT NULL,
	`person` text NOT NULL,
	`seq` integer NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`update_id`, `person`)
);
--> statement-breakpoint
CREATE INDEX `seen_seq` ON `seen` (`seq`);--> statement-breakpoint
CREATE TABLE `targets` (
	`seq` integer PRIMARY KEY NOT NULL,
	`figure` text NOT NULL,
	`from_month` text NOT NULL,
	`value` integer
);
