package kawat.archive;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Thrown when a file holds no article of the known format.
public final class BadArticle extends Exception {

    /// @param file path of the file
    public BadArticle(String file, String reason) {
        super(file + ": " + reason);
    }

    /// Makes the refusal of what could not be read: line and column where they are known, and the field where there is one.
    static BadArticle at(String file, JacksonException e) {
        TokenStreamLocation place = e.getLocation();
        String where = place == null || place.getLineNr() < 1
                ? ""
                : "line " + place.getLineNr() + ", column " + place.getColumnNr() + ": ";
        String field = field(e.getPath());
        if (e instanceof UnrecognizedPropertyException) {
            return new BadArticle(file, where + "unknown field " + field);
        }
        String reason = e.getOriginalMessage().lines().findFirst().orElse("");
        return new BadArticle(file, where + (field.isEmpty() ? "" : "field " + field + ": ") + reason);
    }

    private static String field(List<JacksonException.Reference> path) {
        StringBuilder field = new StringBuilder();
        for (JacksonException.Reference step : path) {
            if (step.getPropertyName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return field.toString();
    }
}
