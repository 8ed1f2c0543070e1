package kawat.page.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kawat.article.Paragraph;
import kawat.article.Paragraph.Role;
import kawat.article.Removed.Reason;
import kawat.lexicon.Wire;
import kawat.lexicon.Wires;

/// Decides what each line of a page is for.
final class LineJudge {

    private static final int SHORT = 60;
    /// So many lines below a headline may name writers though nothing in the markup says so.
    private static final int BELOW_HEADLINE = 6;
    private final Words words;
    private final Wires wires;
    private final Bylines bylines;
    private final Datelines datelines;
    private final Outline outline;
    private final RelatedLinks related;
    private final Tail tail;

    LineJudge(Words words, Wires wires, Bylines bylines, Datelines datelines) {
        this.words = words;
        this.wires = wires;
        this.bylines = bylines;
        this.datelines = datelines;
        this.outline = new Outline(datelines);
        this.related = new RelatedLinks(words);
        this.tail = new Tail(words, wires);
    }

    /// Fills the draft with paragraphs, removed lines, bylines, dates, dateline and agency.
    void judge(List<Line> lines, Facts facts, Optional<String> headline, ArticleDraft draft) {
        List<Judged> all = new ArrayList<>(lines.size());
        lines.forEach(l -> all.add(new Judged(l)));
        String title = headline.map(Text::key).orElse("");
        String shown = facts.headline().map(Text::key).orElse("");
        int head = Outline.head(all, title, shown);
        FrontMatter front = new FrontMatter(words, wires, bylines, facts, draft);
        int opening = outline.opening(all, head);
        for (int i = 0; i < all.size(); i++) {
            Judged j = all.get(i);
            if (j.line.apart().isPresent() && j.line.kind() == Line.Kind.HEADING && !title.isEmpty()
                    && Outline.sameTitle(j.line.text(), title, shown)) {
                j.role = null;
            } else if (j.line.apart().isPresent()) {
                if (i < opening) {
                    front.lookAt(j.line);
                }
                boolean near = i > head && i <= head + BELOW_HEADLINE && j.line.apart().get() == Reason.FURNITURE;
                if (near && i < opening && j.line.kind() == Line.Kind.CAPTION) {
                    j.keep(Role.CAPTION);
                } else if (near && i < opening && Outline.deck(j.line)) {
                    j.remove(Reason.DECK);
                } else {
                    j.remove((i < opening ? front.fieldOf(j.line, near) : Optional.<Reason>empty())
                            .orElse(j.line.apart().get()));
                }
            } else if (i < head) {
                j.remove(words.label(j.line.text(), true).orElse(Reason.NAVIGATION));
                if (j.line.has(Line.Trait.KICKER) && j.line.text().length() <= SHORT) {
                    draft.kicker(Optional.of(j.line.text()));
                }
            } else if (!title.isEmpty() && Outline.sameTitle(j.line.text(), title, shown)
                    && (i == head || i < opening || j.line.kind() == Line.Kind.HEADING)) {
                j.role = null;
            } else {
                inStory(j, i < opening, front);
            }
        }
        Optional<Wire> sender = tail.cut(all);
        Subheads.find(all, opening);
        Subheads.removeOrphans(all);
        emit(all, draft, front);
        draft.agency(sender.map(Wire::name));
        front.agencyLast();
    }

    private void inStory(Judged j, boolean beforeOpening, FrontMatter front) {
        Line line = j.line;
        String text = line.text();
        if (beforeOpening && line.has(Line.Trait.DECK)) {
            j.remove(Reason.DECK);
            return;
        }
        if (line.kind() == Line.Kind.CAPTION) {
            j.keep(Role.CAPTION);
            return;
        }
        if (line.has(Line.Trait.DATE) && text.length() <= SHORT && Text.letters(text) <= 24
                && Text.hasDigit(text)) {
            front.lookAt(line);
            j.remove(Reason.DATE);
            return;
        }
        Optional<Reason> link = this.related.reason(line);
        if (link.isPresent()) {
            j.remove(link.get());
            return;
        }
        Optional<Reason> label = words.label(text, line.links() > 0 || line.linkShare() > 0.3 || beforeOpening);
        if (label.isPresent() && !(label.get() == Reason.CREDIT && text.length() > 140)) {
            front.lookAt(line);
            j.remove(label.get());
            return;
        }
        if (beforeOpening) {
            Optional<Reason> field = front.fieldOf(line, true);
            if (field.isPresent()) {
                j.remove(field.get());
                return;
            }
            if (line.kind() == Line.Kind.PARAGRAPH && front.pictureLine(text)) {
                j.keep(Role.CAPTION);
                return;
            }
        }
        j.keep(switch (line.kind()) {
            case HEADING -> Role.SUBHEAD;
            case ITEM -> Role.LIST;
            case QUOTE -> Role.BLOCKQUOTE;
            case CAPTION -> Role.CAPTION;
            case PARAGRAPH, CELL -> line.has(Line.Trait.BOLD) && text.length() <= SHORT && !Text.endsSentence(text)
                    && !Text.hasQuoteMark(text) ? Role.SUBHEAD : Role.BODY;
        });
    }

    private void emit(List<Judged> all, ArticleDraft draft, FrontMatter front) {
        front.settle();
        for (Judged j : all) {
            if (j.role != null) {
                if (j.text() && j.role != Role.SUBHEAD && !draft.hasDateline() && draft.paragraphs().size() < 8) {
                    datelines.read(j.line.text(), front.day()).ifPresent(d -> {
                        draft.dateline(d.dateline());
                        draft.agency(d.agency());
                        if (!draft.hasBylines()) {
                            d.byline().map(bylines::read).ifPresent(b -> draft.bylines(b.people()));
                        }
                    });
                }
                draft.paragraph(new Paragraph(j.line.text(), j.role));
            } else if (j.reason != null) {
                draft.remove(j.line.text(), j.reason);
            }
        }
    }

}
