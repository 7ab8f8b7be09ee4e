package dev.collega.shared.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * JSON as the contract means it: no silent conversions (a number is not a string), no unknown fields (a misspelt one
 * would be lost without a word), dates within the years 1 to 9999. In a PATCH record, an absent field is null and a
 * null field an empty Optional (RFC 7396).
 */
@Singleton
class JsonReading implements ObjectMapperCustomizer {

    /** Last: of two readers of one type, the one registered later is taken. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper json) {
        json.setSerializationInclusion(JsonInclude.Include.NON_NULL);
        json.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        json.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        json.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        json.setConfig(json.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        json.registerModule(new Optionals().configureReadAbsentAsNull(true));
        json.registerModule(new SimpleModule("collega")
                .addDeserializer(String.class, new Text())
                .addDeserializer(LocalDate.class, new Day())
                .addDeserializer(Instant.class, new Moment()));
    }

    /** Quarkus has registered this module already, reading absent as empty; a second one needs a name of its own. */
    private static final class Optionals extends Jdk8Module {
        @Override
        public Object getTypeId() {
            return Optionals.class;
        }
    }

    /** A string and nothing else, without NUL, which PostgreSQL cannot keep. */
    private static final class Text extends StdScalarDeserializer<String> {
        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            var text = parser.getText();
            return text.indexOf('\0') < 0
                    ? text
                    : (String) context.handleWeirdStringValue(String.class, text, "NUL character");
        }
    }

    private static final class Day extends StdScalarDeserializer<LocalDate> {
        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            var date = LocalDateDeserializer.INSTANCE.deserialize(parser, context);
            return inRange(date)
                    ? date
                    : (LocalDate) context.handleWeirdStringValue(LocalDate.class, parser.getText(), "year");
        }
    }

    private static final class Moment extends StdScalarDeserializer<Instant> {
        Moment() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (Instant) context.handleUnexpectedToken(Instant.class, parser);
            }
            var instant = InstantDeserializer.INSTANT.deserialize(parser, context);
            try {
                if (inRange(LocalDate.ofInstant(instant, ZoneOffset.UTC))) {
                    return instant;
                }
            } catch (DateTimeException e) {
                // Beyond what a date can be: the same answer as beyond what we take.
            }
            return (Instant) context.handleWeirdStringValue(Instant.class, parser.getText(), "year");
        }
    }

    private static boolean inRange(LocalDate date) {
        return date.getYear() >= 1 && date.getYear() <= 9999;
    }
}
