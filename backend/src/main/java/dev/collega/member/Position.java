package dev.collega.member;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A post that a member holds or held. */
@Position.InOrder
public record Position(
        @NotBlank @Size(max = 120) @Schema(examples = "Ward sister")
        String title,

        @NotBlank @Size(max = 160) @Schema(examples = "Hospital de Santa Clara")
        String organisation,

        @Size(max = 120) String city,

        @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166-1 country code such as PT")
        String country,

        @NotNull
        @Pattern(regexp = MONTH, message = MONTH_MESSAGE)
        @Schema(description = "A year, or a year and a month.", examples = "2019-03")
        String startedOn,

        @Pattern(regexp = MONTH, message = MONTH_MESSAGE) @Schema(examples = "2024")
        String endedOn,

        @Schema(description = "Whether I hold it now; without a word, what has no end is held.")
        Boolean current) {

    private static final String MONTH = "(19|20)\\d\\d(-(0[1-9]|1[0-2]))?";
    private static final String MONTH_MESSAGE = "must be a year such as 2019, or a month such as 2019-03";

    public Position {
        current = current == null ? Boolean.valueOf(endedOn == null) : current;
    }

    /** What is held now comes first, then what began last. */
    static List<Position> sorted(List<Position> positions) {
        return positions.stream()
                .map(Position::tidied)
                .distinct()
                .sorted(Comparator.comparing(Position::current)
                        .thenComparing(Position::startedOn)
                        .reversed())
                .toList();
    }

    private Position tidied() {
        return new Position(title.strip(), organisation.strip(), text(city), country, startedOn, endedOn, current);
    }

    private static String text(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** It ends after it has begun, and what is held has no end. */
    @Constraint(validatedBy = InOrder.Validator.class)
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface InOrder {
        String message() default "must not be before the post began";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        class Validator implements ConstraintValidator<InOrder, Position> {
            @Override
            public boolean isValid(Position position, ConstraintValidatorContext context) {
                if (position.endedOn == null || position.startedOn == null) {
                    return true;
                }
                if (position.current) {
                    return refused(context, "must be left out of a post that is held now");
                }
                // A year is no earlier than a month in it.
                var known = Math.min(position.startedOn.length(), position.endedOn.length());
                var inOrder =
                        position.endedOn.substring(0, known).compareTo(position.startedOn.substring(0, known)) >= 0;
                return inOrder || refused(context, context.getDefaultConstraintMessageTemplate());
            }

            private static boolean refused(ConstraintValidatorContext context, String message) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(message)
                        .addPropertyNode("endedOn")
                        .addConstraintViolation();
                return false;
            }
        }
    }
}
