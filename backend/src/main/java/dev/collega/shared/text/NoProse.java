package dev.collega.shared.text;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A string in which nobody writes of anybody: it is not looked at for patients. On a record, all strings of it. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface NoProse {

    /** Why, such as "a secret". */
    String value();
}
