CREATE TABLE `suggestions` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`link` text NOT NULL,
	`kind` text NOT NULL,
	`why` text NOT NULL,
	`asked_at` text NOT NULL,
	`asked_on` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `suggestions_asked` ON `suggestions` (`asked_at`);