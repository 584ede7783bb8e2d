/** Sets an export of a social conversation into a newspaper-like digest, on this device. */

/** What can be digested: text, bytes, a file, any of these with a name, or several. */
export type Source =
  | string
  | Uint8Array
  | ArrayBuffer
  | Blob
  | { name?: string; data: string | Uint8Array | ArrayBuffer | Blob };
export type Input = Source | Source[];

export type Stage = "read" | "rank" | "cluster" | "label" | "narrate" | "check";

export interface Progress {
  stage: Stage;
  /** Units of the stage's own; only the ratio to `total` means anything. */
  done: number;
  total: number;
}

export interface Options {
  /**
   * BCP 47 language of the digest: `en`, `fr`, `es`, `de`, `pt`, `it` or `nl`; `"auto"`, the default, is the one that
   * most posts are in, else English.
   */
  language?: string;
  /** `"auto"`, the default, or 1 to 12. */
  sections?: "auto" | number;
  /** ISO 8601: earlier posts are left out. */
  from?: string | Date;
  /** ISO 8601: posts at or after it are left out; a date means through its end. */
  to?: string | Date;
  /** IANA time zone, `"UTC"` by default. */
  timeZone?: string;
  publication?: { tagline?: string; byline?: string; source?: string };
  /** Forces a reader, by the `format` that an inspection shows. */
  format?: string;
  /** For tables and records: field → column; the empty string where no column is that field. */
  columns?: Partial<Record<Field, string>>;
  include?: ("assignments" | "private" | "posts" | "left-out" | "moves")[];
  /** How posts are ranked; the newsroom's formula by default. */
  ranking?: RankBy;
  /** An editor's log: changes that are applied in order, as constraints; see `Edit`. */
  edits?: Edit[];
  /** An earlier edition, which this one is compared with. */
  previous?: Digest;
  /** Stops the work; the promise rejects with the code `aborted`. */
  signal?: AbortSignal;
  onProgress?(progress: Progress): void;
}

/** A post, by its platform and the platform's own id: `x:1234`, the `platform` and `key` of a source. */
export type PostName = `${Platform}:${string}`;
/** An author: `x:handle`, or the name where there is no handle. */
export type AuthorName = `${Platform}:${string}`;

/**
 * One change that an editor made. Sections are named by one of their posts, so that a log means the same on another
 * export. Byte ranges are in the post's normalised text (UTF-8), as in `at` of a quotation.
 */
export type Edit = {
  /** When the editor did it, ISO 8601: the core has no clock. */
  made?: string;
  /** In `method.edits` only: whether the edition is as the edit asks. Ignored when the log is passed in again. */
  applied?: boolean;
  /** In `method.edits` only: why it is not. */
  why?: Refusal;
} & Change;

/** What an edit does. */
export type Change =
  /** Kept, first in its section, and quoted. */
  | { do: "pin"; post: PostName }
  /** Left out with every copy of its text. */
  | { do: "drop"; post: PostName }
  /** Used although it would be left out. */
  | { do: "restore"; post: PostName }
  | { do: "ban-author"; author: AuthorName }
  /** Whole words, compared without case and accents. */
  | { do: "ban-phrase"; phrase: string }
  /** The pull quote of its section: these bytes, or its best sentence. */
  | { do: "pull-quote"; post: PostName; at?: [number, number] }
  /** The quotation `at` is shortened by the bytes `cut`, with the mark `[…]`; at an end it is shortened without. */
  | { do: "cut"; post: PostName; at: [number, number]; cut: [number, number] }
  /** To the section that has the post `to`. */
  | { do: "move"; post: PostName; to: PostName }
  | { do: "merge"; posts: PostName[] }
  | { do: "split"; posts: PostName[] }
  /** One post of each section, in order; sections not named follow, and what is told in brief stays last. */
  | { do: "order"; posts: PostName[] }
  | { do: "rename"; section: PostName; text: string }
  | { do: "title"; text: string }
  | { do: "deck"; text: string }
  /** Words of the narrator in one span, the whole of it or some. */
  | { do: "rewrite"; place: Place; was: string; text: string };

/** What a column of a table can be; `inspect` says which of them a table has. */
export type Field =
  | "text"
  | "title"
  | "handle"
  | "author"
  | "authorId"
  | "followers"
  | "createdAt"
  | "timeOfDay"
  | "timeZone"
  | "language"
  | "url"
  | "id"
  | "points"
  | "likes"
  | "score"
  | "reposts"
  | "replies"
  | "quotes"
  | "views"
  | "replyTo"
  | "thread"
  | "quoted"
  | "reposted"
  | "place"
  | "tags"
  | "mentions"
  | "altTexts"
  | "links"
  | "quotedAuthor"
  | "repostedAuthor"
  | "sourceType"
  | "sourceText"
  | "sourceId"
  | "sourceAuthorId"
  | "sort"
  | "visibility";

/** Where words stand; a section is named by one of its posts, a paragraph by its number from 0. */
export type Place = "title" | "deck" | "lede" | "closing" | `s:${PostName}/heading` | `s:${PostName}/p${number}`;

/** Why an edit could not be applied. */
export type Refusal =
  | "unknown-post"
  | "unknown-author"
  | "unknown-section"
  | "no-match"
  | "superseded"
  | "not-used"
  | "private"
  | "no-text"
  | "not-quoted"
  | "out-of-range"
  | "text-gone"
  | "same-section"
  | "last-posts"
  | "too-many-sections";

/** A formula with its published source; the documentation of the crate's `rank::formula` has them all. */
export type Preset =
  | "newsroom"
  | "hacker-news"
  | "reddit-hot"
  | "reddit-confidence"
  | "mastodon-trends"
  | "mastodon-digest-simple"
  | "mastodon-digest-extended"
  | "voices"
  | "disputed"
  | "chronological";

export interface RankBy {
  preset?: Preset;
  /**
   * Factor → by what its weight is multiplied, 0 to 10, 1 by default. The factors are `points`, `replies`, `reposts`,
   * `voices`, `substance`, `centrality`, and what takes away: `reply`, `truncated` (newsroom); `points`, `recency`
   * (hacker-news, reddit-hot, mastodon-trends); `points`, `reposts`, `followers`, and `replies` (mastodon-digest-…);
   * `confidence`; `voices`; `dispute`; `recency` (chronological). All but chronological also have `promotion`,
   * `automated` and `repeated-author`, which take away.
   */
  weights?: Partial<Record<Factor, number>>;
}

/** What a formula weighs. */
export type Factor =
  | "automated"
  | "centrality"
  | "confidence"
  | "dispute"
  | "figure"
  | "followers"
  | "points"
  | "promotion"
  | "recency"
  | "repeated-author"
  | "replies"
  | "reply"
  | "reposts"
  | "substance"
  | "truncated"
  | "voices";

/** One part of a score; the parts add up to it. */
export interface Because {
  factor: string;
  /** Negative where it takes away. */
  weight: number;
  /** The export does not say: it counts as what a post has on average. */
  assumed?: boolean;
}

export interface Figure {
  measure: string;
  value: number;
  section?: string;
}

/** Words of the narrator. */
export interface TextSpan {
  text: string;
  cites?: string[];
  figure?: Figure;
  /** Whose words they are; absent for the narrator. */
  by?: "editor";
  /** The move of the narrator's that it is part of, with `include: ["moves"]`. */
  move?: string;
}

/** Words of a post, verbatim. */
export interface QuoteSpan {
  quote: string;
  cites: string[];
  /** Byte range in the post's normalised text (UTF-8). */
  at: [number, number];
  language?: string;
  /** The move of the narrator's that it is part of, with `include: ["moves"]`. */
  move?: string;
}

export type Span = TextSpan | QuoteSpan;
export interface Line {
  spans: Span[];
}
export interface Paragraph {
  spans: Span[];
  /** Paragraphs in a row that are items make one list, one post a line. */
  item?: boolean;
}

/** What holds the posts of a section together. */
export type SectionKind = "story" | "aspect" | "thread" | "place" | "list" | "rubric" | "brief";

export interface PullQuote {
  post: string;
  quote: string;
  at: [number, number];
  language: string;
  translation?: { text: string; by: string };
  points?: number;
}

export interface Section {
  id: string;
  heading: Line;
  paragraphs: Paragraph[];
  quote: PullQuote;
  posts: string[];
  keywords: string[];
  voices: number;
  timeline: { from: string; posts: number }[];
  kind: SectionKind;
  /** The code of its rubric in IPTC Media Topics (`medtop:`), where it is one. */
  rubric?: string;
  /** Posts of it that name no author; none of them is counted in `voices`. */
  unsigned?: number;
  /** It tells in brief what belongs to no topic. */
  brief?: boolean;
  /** How its topic stands to the `previous` edition: the posts of both; `before` is 0 where it is new. */
  change?: { kind: "new" | "growing" | "steady" | "shrinking"; posts: number; before: number };
}

export type Platform =
  | "x"
  | "bluesky"
  | "mastodon"
  | "lemmy"
  | "misskey"
  | "reddit"
  | "hacker-news"
  | "discourse"
  | "slack"
  | "discord"
  | "telegram"
  | "whatsapp"
  | "youtube"
  | "linkedin"
  | "facebook"
  | "instagram"
  | "threads"
  | "messenger"
  | "matrix"
  | "mattermost"
  | "zulip"
  | "teams"
  | "rocketchat"
  | "signal"
  | "google-chat"
  | "line"
  | "kakaotalk"
  | "nostr"
  | "farcaster"
  | "tumblr"
  | "vk"
  | "weibo"
  | "lobsters"
  | "stack-exchange"
  | "github"
  | "tiktok"
  | "mail"
  | "feed"
  | "consultation"
  | "table"
  | "text";

export interface Engagement {
  likes?: number;
  reposts?: number;
  replies?: number;
  quotes?: number;
  views?: number;
  score?: number;
}

export interface SourcePost {
  id: string;
  key: string;
  platform: Platform;
  author: { name: string; handle: string; url?: string };
  text: string;
  titleEnd?: number;
  language: string;
  createdAt?: string;
  url?: string;
  points?: number;
  engagement: Engagement;
  place?: string;
  copies?: { posts: number; accounts: number };
  /** Posts left out because they say the same in another language, and their accounts. */
  translations?: { posts: number; accounts: number };
  visibility?: "followers" | "direct";
  truncated?: boolean;
  rank: { position: number; score: number; because: Because[] };
}

export interface Check {
  rule: string;
  passed: boolean;
  breaches?: string[];
  /** What the editor's own words would break, had the narrator written them; they do not fail the rule. */
  warnings?: string[];
  /** The breaches as values, one for each sentence of `breaches`. */
  found?: Breach[];
  /** The warnings as values, one for each sentence of `warnings`. */
  warned?: Breach[];
}

/** What a rule has found, as values. */
export interface Breach {
  /**
   * The part of the digest: `title`, `deck`, `lede`, `closing`, `sources`, `method`; a section and a part of it: `s2`,
   * `s2/heading`, `s2/p0`, `s2/quote`. After `#` the number of the sentence, from 1.
   */
  place: string;
  /** A stable name for what is wrong: `guessed-gender`, `not-verbatim`, … */
  code: string;
  /** What the sentence of the code puts in. */
  args?: string[];
}

export interface Digest {
  schema: "coranto/digest/1";
  language: string;
  title: Line;
  deck: Line;
  lede: Paragraph;
  sections: Section[];
  closing: Paragraph;
  signoff: { tagline: string; byline: string };
  sources: SourcePost[];
  leftOut: { reason: string; posts: number; examples: string[] }[];
  /** Topics of the `previous` edition that no section carries on. */
  gone?: { heading: string; posts: number; voices: number }[];
  /** What was changed by hand since a `previous` edition of the same posts, dated by `edit.made`. */
  corrections?: { edit: Edit; withdrawn?: boolean }[];
  method: {
    postsRead: number;
    postsUsed: number;
    /** Signed ones. */
    authors: number;
    /** Posts used that name no author; none of them is counted in `authors`. */
    unsigned?: number;
    /** The posts that must be told, loudest first: which are, and why the others are not. */
    told?: Due[];
    from: string | null;
    to: string | null;
    timeZone: string;
    platforms: Platform[];
    pointsAre: string;
    languages: { language: string; posts: number }[];
    files: { name: string; format: string; posts: number; skipped: number }[];
    version: string;
    fingerprint: string;
    /** The version of the table of word vectors by which posts were grouped, or `none`: by words alone. */
    vectors?: string;
    notes: string[];
    privateIncluded?: boolean;
    /** The editor's log, each edit with `applied`, and `why` where it is not. */
    edits?: Edit[];
    /** The `previous` edition. */
    comparedWith?: { fingerprint: string; from: string | null; to: string | null };
  };
  checks: Check[];
  assignments?: Record<string, { story: number | null; theme: number | null }>;
  /** With `include: ["posts"]`: the sources of the posts used, best first, at most 5,000. */
  posts?: SourcePost[];
  /** With `include: ["left-out"]`: posts left out, at most 1,000, those of every reason among them; none that is private. */
  leftOutPosts?: LeftOutPost[];
}

/** A post that an edition must tell. */
export interface Due {
  post: string;
  because: ("loud" | "root" | "voice" | "copied")[];
  /** How it is told; absent where it is not. */
  told?: "quoted" | "named";
  /** Why it is not told, or not quoted. */
  why?: "warned" | "wordless" | "said" | "no-room";
}

export interface LeftOutPost {
  reason: string;
  /** Id of the post that is used in its place, where it is a copy of one. */
  copyOf?: string;
  /** Id of the post that is used in its place, where it says in another language what that one says. */
  translationOf?: string;
  /** What speaks for promotion, where that is the reason; heaviest first. */
  signals?: Because[];
  /** Its rank has the position 0. */
  source: SourcePost;
}

export interface FileReport {
  name: string;
  platform: Platform;
  format: string;
  encoding: string;
  posts: number;
  skipped: { line?: number; record?: number; reason: string }[];
  skippedTotal: number;
  languages: Record<string, number>;
  authors: number;
  from: string | null;
  to: string | null;
  fields: string[];
  /** For tables and records: field → column, as guessed or given. */
  columns?: Record<string, string>;
  /** For the same: what there is to choose from, so that the guess can be shown and corrected. */
  table?: TablePreview;
  warnings?: string[];
}

/** The columns of a table, or the keys of records, with the first rows. */
export interface TablePreview {
  columns: string[];
  /** At most 5, a cell for each column, cut at 160 characters; a cell without a value is empty. */
  rows: string[][];
  /** What a column can be: the keys that `options.columns` takes. */
  fields: string[];
}

export interface Inspection {
  files: FileReport[];
  posts: number;
}

export type Format =
  | "json"
  | "html"
  | "clipboard"
  | "page"
  | "markdown"
  | "text"
  | "jsonld"
  | "wordpress"
  | "ghost"
  | "email"
  | "atom"
  | "rss";

/** Every format, with its media type and the extension of a file of it. */
export declare const FORMATS: readonly { readonly name: Format; readonly type: string; readonly extension: string }[];

export type Code = "unreadable" | "empty" | "too-large" | "unsupported" | "bad-option" | "aborted" | "internal";

export declare class CorantoError extends Error {
  readonly code: Code;
  readonly hint: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** For a table in which no column looks like the text of posts: what there is to choose from. */
  readonly table?: TablePreview;
}

/** Reads, ranks, groups, narrates and checks. Rejects with a `CorantoError`. */
export declare function digest(input: Input, options?: Options): Promise<Digest>;
/** Reads only: what is in these files? Rejects with a `CorantoError`. */
export declare function inspect(input: Input, options?: Options): Promise<Inspection>;
/**
 * Checks every rule, quotation and citation of a digest against the export; or a published page, given as its text,
 * by the digest inside it or by its proof.
 */
export declare function verify(digest: Digest | string, input: Input, options?: Options): Promise<Check[]>;
/** Checks a digest against its own sources. */
export declare function check(digest: Digest, options?: Pick<Options, "signal">): Promise<Check[]>;
/** The same digest in, the same text out. In a browser, after `digest`, `inspect` or `ready`. */
export declare function render(digest: Digest, format: Format): string;
/** Resolves when `render` can be called. */
export declare function ready(): Promise<void>;
/**
 * Where the worker, the module and the table of word vectors are, for sites that serve them from elsewhere;
 * `vectorsUrl: "none"` for no table: posts are grouped by their words alone.
 */
export declare function configure(settings: {
  workerUrl?: string | URL;
  wasmUrl?: string | URL;
  vectorsUrl?: string | URL;
}): void;
/** The package's version. */
export declare const version: string;
