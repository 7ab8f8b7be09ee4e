package dev.collega.shared.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;

/** A field of a PATCH that may be left out but not be null: the thing cannot be without it. */
@Constraint(validatedBy = NotCleared.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface NotCleared {
    String message() default "must not be null";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<NotCleared, Optional<?>> {
        @Override
        public boolean isValid(Optional<?> field, ConstraintValidatorContext context) {
            return field == null || field.isPresent();
        }
    }
}
