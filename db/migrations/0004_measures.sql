CREATE TABLE `carries` (
	`seq` integer PRIMARY KEY NOT NULL,
	`action` text NOT NULL,
	`year` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `carries_action` ON `carries` (`action`);--> statement-breakpoint
CREATE TABLE `assessments` (
	`seq` integer PRIMARY KEY NOT NULL,
	`action` text NOT NULL,
	`month` text NOT NULL,
	`person` text NOT NULL,
	`stage` text NOT NULL,
	`health` text
);
--> statement-breakpoint
CREATE INDEX `assessments_action` ON `assessments` (`action`,`month`,`person`);--> statement-breakpoint
CREATE TABLE `measure_parts` (
	`measure` text NOT NULL,
	`id` text NOT NULL,
	`from_seq` integer NOT NULL,
	`until_seq` integer NOT NULL,
	`position` integer NOT NULL,
	`label_seq` integer,
	`retired` integer NOT NULL,
	PRIMARY KEY(`measure`, `id`, `from_seq`)
);
--> statement-breakpoint
CREATE INDEX `measure_parts_live` ON `measure_parts` (`until_seq`,`from_seq`);--> statement-breakpoint
CREATE TABLE `measures` (
	`slug` text NOT NULL,
	`from_seq` integer NOT NULL,
	`until_seq` integer NOT NULL,
	`position` integer NOT NULL,
	`strategies` text NOT NULL,
	`kind` text NOT NULL,
	`direction` text NOT NULL,
	`decimals` integer NOT NULL,
	`title_seq` integer,
	`definition_seq` integer,
	`unit_seq` integer,
	`source_seq` integer,
	`baseline` integer,
	`baseline_on` text,
	`baseline_hidden` integer NOT NULL,
	`target` integer,
	`target_on` text,
	`suppress` integer NOT NULL,
	`series` integer NOT NULL,
	`retired` integer NOT NULL,
	PRIMARY KEY(`slug`, `from_seq`)
);
--> statement-breakpoint
CREATE INDEX `measures_live` ON `measures` (`until_seq`,`from_seq`);--> statement-breakpoint
CREATE TABLE `readings` (
	`id` text NOT NULL,
	`from_seq` integer NOT NULL,
	`until_seq` integer NOT NULL,
	`measure` text NOT NULL,
	`series` integer NOT NULL,
	`on_day` text NOT NULL,
	`value` integer,
	`hidden` integer NOT NULL,
	`parts` text NOT NULL,
	`source_seq` integer,
	`note_seq` integer,
	PRIMARY KEY(`id`, `from_seq`)
);
--> statement-breakpoint
CREATE INDEX `readings_live` ON `readings` (`until_seq`,`from_seq`);--> statement-breakpoint
CREATE INDEX `readings_measure` ON `readings` (`measure`,`on_day`);