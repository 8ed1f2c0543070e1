/// The model: what an article is, who is quoted in it, and what was taken out of it. Records, enums and sealed types that know only the JDK.
@NullMarked
package kawat.article;

import org.jspecify.annotations.NullMarked;
