package dev.collega.account;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a new password looks like; what is wrong with one of that look, {@link PasswordRules} know. */
final class Password {

    static final int SHORTEST = 12;
    static final int LONGEST = 256;

    private Password() {}

    /** In characters as people count them (code points), not as Java does: an emoji is one. Null passes. */
    @Constraint(validatedBy = Size.Validator.class)
    @Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Size {
        String message() default "size must be between " + SHORTEST + " and " + LONGEST;

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        class Validator implements ConstraintValidator<Size, String> {
            @Override
            public boolean isValid(String password, ConstraintValidatorContext context) {
                if (password == null) {
                    return true;
                }
                var length = password.codePointCount(0, password.length());
                return length >= SHORTEST && length <= LONGEST;
            }
        }
    }
}
