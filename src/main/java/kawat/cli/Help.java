package kawat.cli;

/// Holds the longer texts of the help: examples, and the fields of what is printed with `--json`.
final class Help {

    static final String KAWAT = """
            Examples:
              kawat ingest ~/Downloads/stories
              kawat search 'ekspor -fentanil lang:id'
              kawat quotes --speaker Blinken --about fentanyl
              kawat parse --explain page.html
            """;

    static final String PARSE = """

            Examples:
              kawat parse page.html
              kawat parse --json *.html > articles.jsonl
              curl -s ADDRESS | kawat parse -
              kawat parse --explain page.html

            With --explain each statement and each term is followed by why it was decided
            so: what decided, who was weighed, and each piece of evidence with its weight.

            With --json each article is one line, in the order of the inputs. A refused
            input gives one line with "rejected": its "reason", and "where" that is.
            """;

    static final String INGEST = """

            Examples:
              kawat ingest page.html ~/Downloads/stories
              kawat ingest --archive ~/trial wire.sgm.gz crawl.warc.gz mails.mbox saved.zip
              kawat ingest https://example.org/story
              curl -s ADDRESS | kawat ingest -
              kawat ingest --watch ~/Downloads/stories

            Web archives (WARC, ARC), mailboxes, ZIP and tar files are taken apart into
            the pages and mails in them; of a page that a browser saved with a folder beside
            it, the folder gives the pictures.

            Ctrl-C stops it, and what is in stays in. `kawat ingest --resume` goes on,
            `--retry` tries once more what was refused, `--jobs` lists what was done.
            """;

    static final String SEARCH = """

            A query holds words, "phrases", beginnings*, -not, OR, brackets, and fields:
              speaker: about: headline: agency: outlet: via: lang: kind:

            Examples:
              kawat search 'Blinken visa'
              kawat search '"export controls" OR invest* -lang:en'
              kawat search --json --limit 3 'speaker:"Wang Yi" headline:visit'

            With --json each hit is one line: format, id, language, headline, agency,
            outlet, published, dateline (place, date), sample, quotes (how many) and
            snippet: its text, and marks (start, end: UTF-16 units of that text).
            """;

    static final String QUOTES = """

            QUERY is looked for in the words said and the paragraph around them, in the
            language of `kawat search`.

            Examples:
              kawat quotes --speaker Blinken
              kawat quotes --speaker "Wang Yi" --about Taiwan
              kawat quotes --json 'kind:direct via:Xinhua'

            With --json each statement is one line: format, article (its id), quote (its
            place in the article, from 0), kind, words (text, marks), speakers (empty text:
            unknown), via (name, kind), headline, language, published, sample.
            """;

    static final String CHECK = """

            Examples:
              kawat check
              kawat check --rebuild --archive /media/backup/kawat
            """;

    static final String FEEDS = """

            Nothing is asked of the network unless you run add or refresh; with --every, and
            after `kawat feeds updates on`, refresh --due asks those whose time has come.

            Examples:
              kawat feeds add https://example.org/feed.xml
              kawat feeds add --full-text --every 30m --folder Wires https://example.org
              kawat feeds refresh
              kawat feeds import subscriptions.opml
              kawat feeds log
            """;

    private Help() {
    }
}
