package dev.collega.guard;

import dev.collega.shared.text.FreeText;
import dev.collega.shared.text.NoProse;
import dev.collega.shared.text.Privacy;
import dev.collega.shared.text.SaysWhatItIs;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds the texts in a record, with their JSON pointers. What a type holds is found out once. */
final class FreeTexts {

    /** Constraints that say how much there is, and nothing of what it looks like. */
    private static final Set<Class<?>> SHAPELESS = Set.of(NotNull.class, NotBlank.class, NotEmpty.class, Size.class);

    static final String CONSTRAINT = "@";
    private static final String NOT_CLEARED = "NotCleared";

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(FreeTexts::part)
                    .flatMap(Optional::stream)
                    .toList();
        }
    };

    /**
     * @param privacy null where nothing was said
     * @param noProse why it is not looked at; null where it is
     */
    private record Part(String name, Method accessor, Privacy privacy, String noProse) {}

    interface Taking {
        void text(String pointer, String text, Privacy privacy);
    }

    private FreeTexts() {}

    static void each(Record body, Taking taking) {
        record(body, "", body instanceof SaysWhatItIs one ? one.privacy() : Privacy.PUBLIC, taking);
    }

    private static void record(Record body, String pointer, Privacy unsaid, Taking taking) {
        for (var part : PARTS.get(body.getClass())) {
            if (part.noProse == null) {
                value(
                        valueOf(part, body),
                        pointer + "/" + part.name,
                        part.privacy == null ? unsaid : part.privacy,
                        taking);
            }
        }
    }

    private static Object valueOf(Part part, Record body) {
        try {
            return part.accessor.invoke(body);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void value(Object value, String pointer, Privacy privacy, Taking taking) {
        if (value instanceof String text) {
            taking.text(pointer, text, privacy);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(one -> value(one, pointer, privacy, taking));
        } else if (value instanceof Collection<?> many) {
            var index = 0;
            for (var one : many) {
                value(one, pointer + "/" + index++, privacy, taking);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> value(one, pointer + "/" + key, privacy, taking));
        } else if (value instanceof Record nested) {
            record(nested, pointer, privacy, taking);
        }
    }

    private static Optional<Part> part(RecordComponent component) {
        var noProse = component.getAnnotation(NoProse.class);
        if (noProse == null) {
            noProse = component.getDeclaringRecord().getAnnotation(NoProse.class);
        }
        var freeText = component.getAnnotation(FreeText.class);
        if (freeText == null) {
            freeText = component.getDeclaringRecord().getAnnotation(FreeText.class);
        }
        var shape = shapeOf(
                component.getAccessor().getAnnotatedReturnType(),
                component.getAccessor().getAnnotations());
        if (component.getAnnotation(FreeText.class) == null && noProse == null && shape != null) {
            return Optional.of(new Part(component.getName(), null, null, shape));
        }
        component.getAccessor().setAccessible(true);
        return Optional.of(new Part(
                component.getName(),
                component.getAccessor(),
                freeText == null ? null : freeText.value(),
                noProse == null ? null : noProse.value()));
    }

    /** The constraint that says what a text looks like, on the component or on what it holds; null where there is none. */
    private static String shapeOf(AnnotatedType type, Annotation[] declared) {
        var all = new ArrayList<>(Arrays.asList(declared));
        all.addAll(Arrays.asList(type.getAnnotations()));
        var shape = all.stream()
                .map(Annotation::annotationType)
                .filter(one -> one.isAnnotationPresent(Constraint.class)
                        && !SHAPELESS.contains(one)
                        && !one.getSimpleName().equals(NOT_CLEARED))
                .findFirst();
        if (shape.isPresent()) {
            return CONSTRAINT + shape.get().getSimpleName();
        }
        if (type instanceof AnnotatedParameterizedType parameterized) {
            for (var argument : parameterized.getAnnotatedActualTypeArguments()) {
                var inside = shapeOf(argument, new Annotation[0]);
                if (inside != null) {
                    return inside;
                }
            }
        }
        return null;
    }

    /** What a request of this type may hold: each text by its pointer ({@code -} in lists), and why it is not looked at, or "". */
    static Map<String, String> of(Class<?> type) {
        var texts = new TreeMap<String, String>();
        describe(type, "", "", texts, 0);
        return texts;
    }

    private static void describe(Class<?> type, String pointer, String why, Map<String, String> texts, int depth) {
        if (!type.isRecord() || depth > 6) {
            return;
        }
        for (var part : PARTS.get(type)) {
            var component = Arrays.stream(type.getRecordComponents())
                    .filter(one -> one.getName().equals(part.name))
                    .findFirst()
                    .orElseThrow();
            var reason = !why.isEmpty() ? why : part.noProse == null ? "" : part.noProse;
            describe(component.getAccessor().getAnnotatedReturnType(), pointer + "/" + part.name, reason, texts, depth);
        }
    }

    private static void describe(AnnotatedType type, String pointer, String why, Map<String, String> texts, int depth) {
        if (type instanceof AnnotatedParameterizedType parameterized) {
            var raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
            var arguments = parameterized.getAnnotatedActualTypeArguments();
            var inside = Map.class.isAssignableFrom(raw) ? "/*" : Collection.class.isAssignableFrom(raw) ? "/-" : "";
            describe(arguments[arguments.length - 1], pointer + inside, why, texts, depth);
        } else if (type.getType() instanceof Class<?> plain) {
            if (plain == String.class) {
                texts.put(pointer, why);
            } else {
                describe(plain, pointer, why, texts, depth + 1);
                if (!plain.isRecord()) {
                    texts.put(pointer, CONSTRAINT + plain.getSimpleName());
                }
            }
        }
    }
}
