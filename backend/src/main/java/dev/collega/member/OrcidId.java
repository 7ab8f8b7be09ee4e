package dev.collega.member;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An ORCID whose check digit (ISO 7064, mod 11-2) is right, as such or as its address on the web. Null and blank pass. */
@Constraint(validatedBy = OrcidId.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface OrcidId {
    String message() default "must be an ORCID such as 0000-0002-1825-0097, its last figure included";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<OrcidId, String> {

        @Override
        public boolean isValid(String typed, ConstraintValidatorContext context) {
            return typed == null || typed.isBlank() || isSound(plain(typed));
        }

        /** Without the address around it. */
        static String plain(String typed) {
            return typed.strip()
                    .replaceFirst("(?i)^(https?://)?(www\\.)?orcid\\.org/", "")
                    .replaceFirst("/$", "")
                    .toUpperCase(java.util.Locale.ROOT);
        }

        private static boolean isSound(String orcid) {
            if (!orcid.matches("\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]")) {
                return false;
            }
            var figures = orcid.replace("-", "");
            var total = 0;
            for (var at = 0; at < 15; at++) {
                total = (total + (figures.charAt(at) - '0')) * 2;
            }
            var check = (12 - total % 11) % 11;
            return figures.charAt(15) == (check == 10 ? 'X' : (char) ('0' + check));
        }
    }
}
