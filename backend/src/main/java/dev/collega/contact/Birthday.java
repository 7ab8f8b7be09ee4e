package dev.collega.contact;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** A day of birth as vCards have it (RFC 6350, 6.2.5): {@code 1980-04-15}, or {@code --04-15} where the year is not known. */
@Constraint(validatedBy = Birthday.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Birthday {
    String message() default "must be a date that has been, such as 1980-04-15, or --04-15 without a year";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<Birthday, String> {

        private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
        private static final Pattern DAY_OF_YEAR = Pattern.compile("--\\d{2}-\\d{2}");

        @Override
        public boolean isValid(String birthday, ConstraintValidatorContext context) {
            if (birthday == null) {
                return true;
            }
            try {
                if (DAY_OF_YEAR.matcher(birthday).matches()) {
                    MonthDay.parse(birthday);
                    return true;
                }
                // Somewhere it is tomorrow already.
                return DATE.matcher(birthday).matches()
                        && LocalDate.parse(birthday)
                                .isBefore(LocalDate.now(ZoneOffset.UTC).plusDays(2))
                        && LocalDate.parse(birthday).getYear() > 0;
            } catch (DateTimeException e) {
                return false;
            }
        }
    }
}
