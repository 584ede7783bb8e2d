#![no_main]
libfuzzer_sys::fuzz_target!(|data: &[u8]| coranto_fuzz::read(
    &[
        "lobsters",
        "stack-exchange",
        "stack-exchange-side",
        "stack-exchange-api",
        "github",
        "reddit",
        "lemmy",
        "hacker-news",
        "discourse",
        "youtube-comments",
        "comment-scraper"
    ],
    data
));
