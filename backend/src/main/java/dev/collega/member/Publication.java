package dev.collega.member;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that a member has published, by the number under which the world knows it. */
@Publication.Numbered
public record Publication(
        @Size(max = 250)
        @Pattern(regexp = "10\\.\\d{4,9}(\\.\\d+)*/\\S+", message = "must be a DOI such as 10.1000/182")
        @Schema(description = "A DOI; its address on the web will do, too.", examples = "10.1001/jama.2016.0287")
        String doi,

        @Pattern(regexp = "[1-9]\\d{0,8}", message = "must be a PubMed number such as 26903338")
        @Schema(description = "A PubMed number; its address on the web will do, too.", examples = "26903338")
        String pmid,

        @Size(max = 300) String title) {

    private static final String DOI_BEFORE = "(?i)^(https?://(dx\\.)?doi\\.org/|doi:\\s*)";
    private static final String PMID_AROUND =
            "(?i)^(https?://(www\\.)?(pubmed\\.ncbi\\.nlm\\.nih\\.gov|ncbi\\.nlm\\.nih\\.gov/pubmed)/|pmid:?\\s*)|/$";
    private static final String PLAIN = "-._~/:;()+,@!$";

    public Publication {
        doi = text(doi == null ? null : doi.strip().replaceFirst(DOI_BEFORE, ""));
        pmid = text(pmid == null ? null : pmid.strip().replaceAll(PMID_AROUND, ""));
        title = text(title);
    }

    private static String text(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Each once, in the order given. */
    static List<Publication> distinct(List<Publication> publications) {
        var byNumber = new LinkedHashMap<String, Publication>();
        publications.forEach(
                one -> byNumber.putIfAbsent(one.doi == null ? one.pmid : one.doi.toLowerCase(Locale.ROOT), one));
        return List.copyOf(byNumber.values());
    }

    /** Made by us of the number, so that it leads where it says and nowhere else. */
    String url() {
        return doi == null ? "https://pubmed.ncbi.nlm.nih.gov/" + pmid + "/" : "https://doi.org/" + escaped(doi);
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        for (var one : text.getBytes(StandardCharsets.UTF_8)) {
            var plain = (one >= '0' && one <= '9')
                    || (one >= 'a' && one <= 'z')
                    || (one >= 'A' && one <= 'Z')
                    || PLAIN.indexOf(one) >= 0;
            escaped.append(plain ? String.valueOf((char) one) : "%%%02X".formatted(one & 0xff));
        }
        return escaped.toString();
    }

    /** It has one number at least. */
    @Constraint(validatedBy = Numbered.Validator.class)
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Numbered {
        String message() default "must be a DOI such as 10.1000/182, where there is no PubMed number";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        class Validator implements ConstraintValidator<Numbered, Publication> {
            @Override
            public boolean isValid(Publication publication, ConstraintValidatorContext context) {
                if (publication.doi != null || publication.pmid != null) {
                    return true;
                }
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                        .addPropertyNode("doi")
                        .addConstraintViolation();
                return false;
            }
        }
    }
}
