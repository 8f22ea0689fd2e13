ALTER TABLE `addresses` ADD `language` text;--> statement-breakpoint
ALTER TABLE `asked` ADD `language` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `language` text;