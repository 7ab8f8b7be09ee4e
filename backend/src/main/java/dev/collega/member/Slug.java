package dev.collega.member;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;

/** The name of a public page. What looks as if the house itself spoke is nobody's. Null passes. */
@Constraint(validatedBy = Slug.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@interface Slug {
    String message() default
            "must be 3 to 40 small letters a to z, figures and hyphens, with none of these at its ends, and no word that"
                    + " Collega keeps for itself";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<Slug, String> {

        private static final Set<String> KEPT = Set.of(
                "about",
                "account",
                "accounts",
                "admin",
                "administration",
                "administrator",
                "api",
                "collega",
                "contact",
                "help",
                "legal",
                "member",
                "members",
                "moderation",
                "moderator",
                "moderators",
                "null",
                "official",
                "press",
                "privacy",
                "public",
                "root",
                "security",
                "settings",
                "sign-in",
                "sign-up",
                "staff",
                "support",
                "system",
                "team",
                "terms",
                "undefined",
                "www");

        @Override
        public boolean isValid(String slug, ConstraintValidatorContext context) {
            return slug == null || (slug.matches("[a-z0-9][a-z0-9-]{1,38}[a-z0-9]") && !KEPT.contains(slug));
        }
    }
}
