package kawat.page.story;

import kawat.article.Paragraph.Role;
import kawat.article.Removed.Reason;
import org.jspecify.annotations.Nullable;

/// A line and what becomes of it: a role, a reason to go, or neither where it has become a field.
final class Judged {
    final Line line;
    @Nullable
    Role role;
    @Nullable
    Reason reason;

    Judged(Line line) {
        this.line = line;
    }

    void keep(Role kept) {
        role = kept;
        reason = null;
    }

    void remove(Reason why) {
        role = null;
        reason = why;
    }

    boolean text() {
        return role != null && role != Role.CAPTION;
    }
}
