/// Finds who and what is named and gives each mention one bearer. Front door: {@link kawat.entity.EntityFinder}.
@NullMarked
package kawat.entity;

import org.jspecify.annotations.NullMarked;
