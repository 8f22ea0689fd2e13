CREATE TABLE `answer_corrections` (
	`seq` integer PRIMARY KEY NOT NULL,
	`question` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `answer_corrections_question` ON `answer_corrections` (`question`,`seq`);