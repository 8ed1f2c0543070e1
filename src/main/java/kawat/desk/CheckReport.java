package kawat.desk;

import java.util.List;
import kawat.archive.Damage;

/// Tells what a check of the archive found.
///
/// @param articles  articles that are whole
/// @param originals sets of bytes that articles were read from
/// @param damage    files that are not as they were written
/// @param notices   what was made anew, in sentences
public record CheckReport(long articles, long originals, List<Damage> damage, List<String> notices) {

    public CheckReport {
        damage = List.copyOf(damage);
        notices = List.copyOf(notices);
    }
}
