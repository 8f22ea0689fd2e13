const isUrl = (value: unknown) =>
  typeof value === "string" && /^https?:/.test(value) && URL.canParse(value);
const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
const isInstant = (value: unknown) =>
  isText(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value);

const FEED =
  "version title home_page_url feed_url description user_comment next_url icon favicon authors language expired hubs items";
const ITEM =
  "id url external_url title content_html content_text summary image banner_image date_published date_modified authors tags language attachments";

type Item = Record<string, unknown>;

/** Everything in a feed that JSON Feed 1.1 forbids, or that it lacks. */
export function wrongInJsonFeed(body: string, self: string): string[] {
  const feed = JSON.parse(body) as Item & { items: Item[] };
  const wrong: string[] = [];
  const told = (is: boolean, what: string) => void (is || wrong.push(what));
  const only = (of: Item, names: string) => {
    for (const name of Object.keys(of))
      told(names.split(" ").includes(name) || name.startsWith("_"), `${name} is no part of it`);
  };
  const authors = (of: Item) => {
    told(!("author" in of), "author was replaced by authors in 1.1");
    for (const author of (of.authors as Item[] | undefined) ?? [])
      told(isText(author.name) || isUrl(author.url), "an author has a name or an address");
  };
  only(feed, FEED);
  authors(feed);
  told(feed.version === "https://jsonfeed.org/version/1.1", "it says which version it is");
  told(isText(feed.title), "a feed has a title");
  told(isUrl(feed.home_page_url), "its page");
  told(feed.feed_url === self, "its own address");
  told(isText(feed.language), "its language");
  told(Array.isArray(feed.items), "items are a list");
  for (const item of feed.items) {
    only(item, ITEM);
    authors(item);
    told(isText(item.id), "an item has an id, as a string");
    told(isUrl(item.url), "an item has an address");
    told(isText(item.content_text) || isText(item.content_html), "an item says something");
    told(isInstant(item.date_published), "date_published is RFC 3339");
    told(isInstant(item.date_modified), "date_modified is RFC 3339");
    told(Array.isArray(item.tags) && item.tags.every(isText), "tags are strings");
  }
  const ids = feed.items.map((item) => item.id);
  told(new Set(ids).size === ids.length, "no item stands twice");
  return wrong;
}
