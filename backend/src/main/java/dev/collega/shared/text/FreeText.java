package dev.collega.shared.text;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says who reads what is written here. Every text of a request is looked at for patients, with or without this: what
 * bears no mark is taken for {@link Privacy#PUBLIC}. What holds no words says so by a constraint of its own (an address, a
 * key of the vocabulary) or by {@link NoProse}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface FreeText {

    Privacy value() default Privacy.PUBLIC;
}
