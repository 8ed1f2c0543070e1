package kawat.page.html;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kawat.article.Article;
import kawat.article.Picture;
import kawat.page.story.Text;
import kawat.text.TextCleaner;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Tells which pictures of a page stand in its story, and where. Nothing is fetched.
final class Pictures {

    /// More than these of one story are not kept.
    private static final int MOST = 300;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_DESCRIPTION = 1_000;
    /// Pictures up to this width or height count readers.
    private static final int PIXEL = 2;
    /// Pictures up to this width and height are signs, not pictures.
    private static final int ICON = 64;
    /// A strip so many times as wide as high is an advertisement or a rule.
    private static final double STRIP = 5;
    /// A picture in an address that is smaller stands in for one that is loaded later, in bytes.
    private static final int PLACEHOLDER = 600;
    private static final Pattern NUMBER = Pattern.compile("^\\s*(\\d{1,5})(?:\\.\\d+)?\\s*(?:px)?\\s*$");
    private static final Pattern STYLE = Pattern.compile("(?i)(?:^|[;\\s])(width|height)\\s*:\\s*(\\d{1,5})px");
    private static final Pattern CANDIDATE = Pattern
            .compile("\\s*([^\\s,]\\S*[^\\s,]|[^\\s,])(?:\\s+(\\d+(?:\\.\\d+)?)([wx]))?\\s*(?:,|$)");
    private static final Pattern DATA = Pattern.compile("(?is)^data:([\\w.+-]+/[\\w.+-]+)?((?:;[^,;]*)*),(.*)$");
    private static final List<String> LAZY = List.of("data-src", "data-original", "data-lazy-src", "data-lazy",
            "data-full-src", "data-hi-res-src", "data-image", "data-url", "src");
    private static final List<String> SETS = List.of("data-srcset", "data-lazy-srcset", "srcset");

    private final ClassNames names;
    private final Optional<URI> base;

    /// @param base address of the page, from which others are told
    Pictures(ClassNames names, Optional<String> base) {
        this.names = names;
        this.base = base.flatMap(Pictures::uri).filter(u -> u.getHost() != null);
    }

    /// Returns the article with the pictures that stand in it.
    Article placed(Article article, List<Block> blocks, List<PictureSpot> spots, StoryFinder.Found found) {
        if (spots.isEmpty()) {
            return article;
        }
        int[] after = new int[blocks.size() + 1];
        int next = 0;
        int last = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (next < article.paragraphs().size()
                    && article.paragraphs().get(next).text().equals(blocks.get(i).line().text())) {
                next++;
                last = i;
            }
            after[i + 1] = next - 1;
        }
        List<Picture> pictures = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (PictureSpot spot : spots) {
            if (spot.before() > found.head() && spot.before() <= last + 1 && pictures.size() < MOST
                    && inStory(spot, found, after)) {
                picture(spot.element(), after[spot.before()]).filter(p -> seen.add(p.address()))
                        .ifPresent(pictures::add);
            }
        }
        return pictures.isEmpty() ? article : article.showing(pictures);
    }

    private static boolean inStory(PictureSpot spot, StoryFinder.Found found, int[] after) {
        Region region = spot.region();
        if (found.story().isEmpty() || region.apartBelow(null).isPresent()) {
            return false;
        }
        Region story = found.story().get();
        boolean opens = after[spot.before()] < 0 && found.head() >= 0;
        if (!region.within(story) && !opens) {
            return false;
        }
        // What leads to another story is shown with its headline in the link.
        int steps = 0;
        for (Region r = region; r != null && r != story && steps < 3; r = r.parent, steps++) {
            if (r.lines > 0) {
                return r.linked < r.lines;
            }
        }
        return true;
    }

    private Optional<Picture> picture(Element image, int after) {
        if ((names.of(image) & ClassNames.ICON) != 0 || small(image)) {
            return Optional.empty();
        }
        String description = Stream.of(image.attr("alt"), image.attr("title"), image.attr("aria-label"))
                .map(d -> Text.oneLine(TextCleaner.clean(cut(d)))).filter(d -> !d.isEmpty()).findFirst().orElse("");
        Optional<String> remote = remote(image);
        if (remote.isPresent()) {
            return names.icon(remote.get())
                    ? Optional.empty()
                    : Optional.of(new Picture(after, remote.get(), Optional.empty(), said(description)));
        }
        return within(image.attr("src"), after, description);
    }

    private static Optional<String> said(String description) {
        return Optional.of(description).filter(d -> !d.isEmpty());
    }

    private static String cut(String text) {
        return text.length() > LONGEST_DESCRIPTION ? text.substring(0, LONGEST_DESCRIPTION) : text;
    }

    /// A picture whose bytes are in its address.
    private static Optional<Picture> within(String address, int after, String description) {
        Matcher data = DATA.matcher(address.strip());
        if (!data.matches()) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = data.group(2).toLowerCase(Locale.ROOT).endsWith(";base64")
                    ? Base64.getMimeDecoder().decode(data.group(3).getBytes(StandardCharsets.ISO_8859_1))
                    : URLDecoder.decode(data.group(3).replace("+", "%2B"), StandardCharsets.UTF_8)
                            .getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // What cannot be decoded is no picture.
            return Optional.empty();
        }
        if (bytes.length < PLACEHOLDER) {
            return Optional.empty();
        }
        String type = data.group(1) == null ? "text/plain" : data.group(1).toLowerCase(Locale.ROOT);
        return type.startsWith("image/")
                ? Optional.of(new Picture(after, "data:" + type, Optional.of(sha256(bytes)), said(description)))
                : Optional.empty();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /// The address of the picture itself: pages give it to their scripts first, and to browsers in several sizes.
    private Optional<String> remote(Element image) {
        return Stream.of(sets(image), alone(image), sources(image), hidden(image)).flatMap(s -> s)
                .map(String::strip).filter(a -> !a.isEmpty() && a.length() <= LONGEST_ADDRESS
                        && !a.regionMatches(true, 0, "data:", 0, 5) && !a.startsWith("{") && !a.startsWith("#"))
                .findFirst().map(this::whole);
    }

    private static Stream<String> sets(Element image) {
        return SETS.stream().map(image::attr).filter(s -> !s.isBlank()).map(Pictures::largest)
                .flatMap(Optional::stream);
    }

    private static Stream<String> alone(Element image) {
        return LAZY.stream().map(image::attr);
    }

    private static Stream<String> sources(Element image) {
        Element frame = image.parent();
        return frame == null || !frame.normalName().equals("picture")
                ? Stream.of()
                : frame.children().stream().filter(e -> e.normalName().equals("source")).flatMap(Pictures::sets);
    }

    /// The same picture for browsers without scripts.
    private static Stream<String> hidden(Element image) {
        Element next = image.nextElementSibling();
        return next == null || !next.normalName().equals("noscript")
                ? Stream.of()
                : next.select("img").stream().flatMap(i -> Stream.concat(sets(i), alone(i)));
    }

    private static Optional<String> largest(String set) {
        Matcher candidate = CANDIDATE.matcher(set);
        @Nullable
        String best = null;
        double most = -1;
        while (candidate.lookingAt() && candidate.end() > candidate.regionStart()) {
            double size = candidate.group(2) == null ? 1 : Double.parseDouble(candidate.group(2));
            if (size > most) {
                most = size;
                best = candidate.group(1);
            }
            candidate.region(candidate.end(), set.length());
        }
        return Optional.ofNullable(best);
    }

    private String whole(String address) {
        try {
            return base.isEmpty() ? address : base.get().resolve(address.replace(" ", "%20")).toString();
        } catch (IllegalArgumentException e) {
            // The address as the page has it is better than none.
            return address;
        }
    }

    private static Optional<URI> uri(String address) {
        try {
            return Optional.of(URI.create(address.strip()));
        } catch (IllegalArgumentException e) {
            // A page whose own address is none: addresses stay as they are.
            return Optional.empty();
        }
    }

    private static boolean small(Element image) {
        int width = size(image, "width");
        int height = size(image, "height");
        if (width >= 0 && width <= PIXEL || height >= 0 && height <= PIXEL) {
            return true;
        }
        if (width > 0 && height > 0) {
            return width <= ICON && height <= ICON || width > STRIP * height || height > STRIP * width;
        }
        return width > 0 && width <= ICON / 2 || height > 0 && height <= ICON / 2;
    }

    private static int size(Element image, String side) {
        Matcher number = NUMBER.matcher(image.attr(side));
        if (number.matches()) {
            return Integer.parseInt(number.group(1));
        }
        Matcher style = STYLE.matcher(image.attr("style"));
        while (style.find()) {
            if (style.group(1).equalsIgnoreCase(side)) {
                return Integer.parseInt(style.group(2));
            }
        }
        return -1;
    }
}
