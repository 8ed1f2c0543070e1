@NullMarked
package broken.packagesarenullmarked.article;

import org.jspecify.annotations.NullMarked;
