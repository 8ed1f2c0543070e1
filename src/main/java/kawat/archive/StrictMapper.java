package kawat.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import kawat.article.Correction;
import kawat.article.Speaker;
import kawat.article.Who;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/// Holds the one mapper of the archive: absent things left out, unknown and doubled ones refused, every size bounded.
final class StrictMapper {

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).maxStringLength(8 << 20)
                    .maxDocumentLength(32L << 20).maxNameLength(1_000).maxNumberLength(100).build())
            .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .annotationIntrospector(new Requiring())
            .withCoercionConfigDefaults(c -> c.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .withCoercionConfig(LogicalType.Textual, StrictMapper::textOnly)
            .withCoercionConfig(LogicalType.DateTime, StrictMapper::textOnly)
            .changeDefaultPropertyInclusion(
                    i -> JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .withConfigOverride(List.class,
                    o -> o.setInclude(
                            JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
                            .setNullHandling(JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.FAIL)))
            .addModule(new SimpleModule().addDeserializer(Instant.class, new TextInstant()))
            .addMixIn(Speaker.class, SpeakerType.class).addMixIn(Speaker.Named.class, NamedOrder.class)
            .addMixIn(Correction.class, CorrectionType.class).addMixIn(Who.class, WhoType.class).build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({@JsonSubTypes.Type(value = Speaker.Named.class, name = "Named"),
            @JsonSubTypes.Type(value = Speaker.Unnamed.class, name = "Unnamed"),
            @JsonSubTypes.Type(value = Speaker.Unknown.class, name = "Unknown")})
    private interface SpeakerType {
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({@JsonSubTypes.Type(value = Correction.SpokenBy.class, name = "SpokenBy"),
            @JsonSubTypes.Type(value = Correction.NotSaid.class, name = "NotSaid"),
            @JsonSubTypes.Type(value = Correction.Missed.class, name = "Missed")})
    private interface CorrectionType {
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({@JsonSubTypes.Type(value = Who.Known.class, name = "Known"),
            @JsonSubTypes.Type(value = Who.Called.class, name = "Called"),
            @JsonSubTypes.Type(value = Who.Described.class, name = "Described"),
            @JsonSubTypes.Type(value = Who.Nobody.class, name = "Nobody")})
    private interface WhoType {
    }

    @JsonPropertyOrder({"mention", "entity"})
    private interface NamedOrder {
    }

    /// Tells that a field must be there, unless its type says that it may be absent or empty.
    private static final class Requiring extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            Class<?> type = member.getRawType();
            return type == Optional.class || type == List.class ? null : Boolean.TRUE;
        }
    }

    /// Reads an instant from text only; by itself Jackson takes a number for one as well.
    private static final class TextInstant extends StdDeserializer<Instant> {

        TextInstant() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) {
            try {
                return Instant.parse(json.hasToken(JsonToken.VALUE_STRING) ? json.getString() : "");
            } catch (DateTimeParseException e) {
                return (Instant) context.handleWeirdStringValue(Instant.class, json.getString(),
                        "it is no time in UTC");
            }
        }
    }

    private StrictMapper() {
    }

    /// Reads a value, in which nothing is `null`: what is absent is left out.
    static <T> T read(String json, Class<T> type) {
        if (json.contains("null")) {
            try (JsonParser tokens = MAPPER.createParser(json)) {
                for (JsonToken token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
                    if (token == JsonToken.VALUE_NULL) {
                        throw new StreamReadException(tokens, "null stands where a value should be left out");
                    }
                }
            }
        }
        return MAPPER.readValue(json, type);
    }

    private static void textOnly(MutableCoercionConfig config) {
        config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }
}
