CREATE INDEX `actions_done` ON `actions` (`from_seq`,`until_seq`,`slug`,`lineage`,`stage`) WHERE stage = 'done';--> statement-breakpoint
CREATE INDEX `stage_moves_work` ON `stage_moves` (`strategy`,`sphere`,`month`,`seq`,`action`,`from_stage`) WHERE from_stage is null;--> statement-breakpoint
CREATE INDEX `stage_moves_done` ON `stage_moves` (`strategy`,`sphere`,`seq`,`to_stage`,`from_stage`) WHERE to_stage = 'done' or from_stage = 'done';--> statement-breakpoint
CREATE INDEX `events_when` ON `events` (`seq`,`at`);--> statement-breakpoint
CREATE INDEX `updates_months` ON `updates` (`sphere`,`month`,`seq`);