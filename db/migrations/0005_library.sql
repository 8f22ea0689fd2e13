CREATE TABLE `asked_for` (
	`hash` text NOT NULL,
	`what` text NOT NULL,
	`hour` text NOT NULL,
	`times` integer NOT NULL,
	PRIMARY KEY(`hash`, `what`, `hour`)
);
--> statement-breakpoint
CREATE INDEX `asked_for_hour` ON `asked_for` (`hour`);--> statement-breakpoint
CREATE TABLE `subscriptions` (
	`id` text PRIMARY KEY NOT NULL,
	`address` text NOT NULL,
	`scope` text NOT NULL,
	`of` text NOT NULL,
	`rhythm` text NOT NULL,
	`language` text NOT NULL,
	`asked_at` text NOT NULL,
	`confirmed_at` text,
	`token` text NOT NULL,
	`told_seq` integer NOT NULL,
	`told_month` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscriptions_token_unique` ON `subscriptions` (`token`);--> statement-breakpoint
CREATE INDEX `subscriptions_address` ON `subscriptions` (`address`);--> statement-breakpoint
CREATE INDEX `subscriptions_due` ON `subscriptions` (`rhythm`,`confirmed_at`);--> statement-breakpoint
CREATE TABLE `suppressed` (
	`hash` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `gatherings` (
	`slug` text NOT NULL,
	`from_seq` integer NOT NULL,
	`until_seq` integer NOT NULL,
	`on_day` text NOT NULL,
	`starts_at` text,
	`minutes` integer,
	`series` text,
	`part` integer,
	`cancelled` integer NOT NULL,
	`strategies` text NOT NULL,
	`spheres` text NOT NULL,
	`actions` text NOT NULL,
	`title_seq` integer,
	`series_seq` integer,
	`description_seq` integer,
	`facilitators_seq` integer,
	`place_seq` integer,
	`link_seq` integer,
	`audience_seq` integer,
	`materials_seq` integer,
	`attendance_seq` integer,
	`recap_seq` integer,
	`reason_seq` integer,
	PRIMARY KEY(`slug`, `from_seq`)
);
--> statement-breakpoint
CREATE INDEX `gatherings_live` ON `gatherings` (`until_seq`,`on_day`);--> statement-breakpoint
CREATE TABLE `resources` (
	`slug` text NOT NULL,
	`from_seq` integer NOT NULL,
	`until_seq` integer NOT NULL,
	`kind` text NOT NULL,
	`language` text NOT NULL,
	`checked_on` text,
	`withdrawn` integer NOT NULL,
	`strategies` text NOT NULL,
	`spheres` text NOT NULL,
	`actions` text NOT NULL,
	`title_seq` integer,
	`description_seq` integer,
	`link_seq` integer,
	`topic_seq` integer,
	`audience_seq` integer,
	`maker_seq` integer,
	`reason_seq` integer,
	PRIMARY KEY(`slug`, `from_seq`)
);
--> statement-breakpoint
CREATE INDEX `resources_live` ON `resources` (`until_seq`,`from_seq`);--> statement-breakpoint
CREATE TABLE `stories` (
	`slug` text NOT NULL,
	`from_seq` integer NOT NULL,
	`until_seq` integer NOT NULL,
	`kind` text NOT NULL,
	`on_day` text NOT NULL,
	`speaker` text,
	`withdrawn` integer NOT NULL,
	`strategies` text NOT NULL,
	`spheres` text NOT NULL,
	`actions` text NOT NULL,
	`title_seq` integer,
	`body_seq` integer,
	`author_seq` integer,
	`reason_seq` integer,
	PRIMARY KEY(`slug`, `from_seq`)
);
--> statement-breakpoint
CREATE INDEX `stories_live` ON `stories` (`until_seq`,`on_day`);--> statement-breakpoint
CREATE TABLE `term_words` (
	`term` text NOT NULL,
	`language` text NOT NULL,
	`from_seq` integer NOT NULL,
	`until_seq` integer NOT NULL,
	`word_seq` integer,
	`definition_seq` integer,
	PRIMARY KEY(`term`, `language`, `from_seq`)
);
--> statement-breakpoint
CREATE INDEX `term_words_live` ON `term_words` (`until_seq`,`from_seq`);--> statement-breakpoint
CREATE TABLE `terms` (
	`slug` text NOT NULL,
	`from_seq` integer NOT NULL,
	`until_seq` integer NOT NULL,
	`retired` integer NOT NULL,
	`word_seq` integer,
	`forms_seq` integer,
	`definition_seq` integer,
	`source_seq` integer,
	`reason_seq` integer,
	PRIMARY KEY(`slug`, `from_seq`)
);
--> statement-breakpoint
CREATE INDEX `terms_live` ON `terms` (`until_seq`,`from_seq`);--> statement-breakpoint
CREATE TABLE `link_checks` (
	`seq` integer PRIMARY KEY NOT NULL,
	`of_seq` integer NOT NULL,
	`n` integer NOT NULL,
	`state` text NOT NULL,
	`on` text NOT NULL,
	`hash` text
);
--> statement-breakpoint
CREATE INDEX `link_checks_of` ON `link_checks` (`of_seq`,`n`,`seq`);--> statement-breakpoint
CREATE TABLE `link_visits` (
	`of_seq` integer NOT NULL,
	`n` integer NOT NULL,
	`at` text NOT NULL,
	`failures` integer NOT NULL,
	PRIMARY KEY(`of_seq`, `n`)
);
--> statement-breakpoint
CREATE INDEX `link_visits_at` ON `link_visits` (`at`);--> statement-breakpoint
CREATE TABLE `asked` (
	`id` text PRIMARY KEY NOT NULL,
	`about` text NOT NULL,
	`of` text NOT NULL,
	`body` text NOT NULL,
	`address` text,
	`asked_at` text NOT NULL,
	`asked_on` text NOT NULL,
	`published_at` text
);
--> statement-breakpoint
CREATE INDEX `asked_waiting` ON `asked` (`published_at`,`asked_at`);--> statement-breakpoint
CREATE TABLE `declines` (
	`seq` integer PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`asked_on` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `question_routes` (
	`seq` integer PRIMARY KEY NOT NULL,
	`question` text NOT NULL,
	`sphere` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `question_routes_question` ON `question_routes` (`question`,`seq`);--> statement-breakpoint
CREATE TABLE `questions` (
	`id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`about` text NOT NULL,
	`of` text NOT NULL,
	`asked_on` text NOT NULL,
	`sphere` text NOT NULL,
	`answered_seq` integer,
	`answered_on` text,
	`answered_by` text
);
--> statement-breakpoint
CREATE INDEX `questions_about` ON `questions` (`about`,`of`);--> statement-breakpoint
CREATE INDEX `questions_sphere` ON `questions` (`sphere`,`answered_seq`);--> statement-breakpoint
CREATE INDEX `questions_asked` ON `questions` (`asked_on`);--> statement-breakpoint
CREATE TABLE `search_docs` (
	`id` integer PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`kind` text NOT NULL,
	`ref` text NOT NULL,
	`seq` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_docs_subject_unique` ON `search_docs` (`subject`);--> statement-breakpoint
CREATE INDEX `search_docs_kind` ON `search_docs` (`kind`,`seq`);--> statement-breakpoint
CREATE TABLE `translations` (
	`of_seq` integer NOT NULL,
	`field` text NOT NULL,
	`language` text NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`of_seq`, `field`, `language`)
);
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_words` USING fts5(title, body, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');--> statement-breakpoint
CREATE VIRTUAL TABLE `search_vocabulary` USING fts5vocab('search_words', 'row');
