package kawat.lexicon;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/// Reads resource files strictly: an unknown, doubled or missing key is an error; an absent list or map is empty.
final class StrictJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS).annotationIntrospector(new Requiring())
            .withConfigOverride(List.class, o -> o.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Map.class, o -> o.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    /// Tells that a key must be there, unless its type says that it may be absent or empty.
    private static final class Requiring extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            Class<?> type = member.getRawType();
            return type == Optional.class || type == List.class || type == Map.class ? null : Boolean.TRUE;
        }
    }

    private StrictJson() {
    }

    static <T> T read(String file, String json, Class<T> type) {
        try {
            T read = MAPPER.readValue(json, type);
            if (read == null) {
                throw new BadResource(file, "it is empty");
            }
            return read;
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            String where = place == null || place.getLineNr() < 1 ? "" : "line " + place.getLineNr() + ": ";
            String key = e.getPath().isEmpty() ? null : e.getPath().getLast().getPropertyName();
            throw new BadResource(file, where + (key == null ? "" : key + ": ") + e.getOriginalMessage());
        }
    }
}
