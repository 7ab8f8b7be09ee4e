package dev.collega.shared.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The two parameters of every list, taken as a {@code @BeanParam}. */
public class PageRequest {

    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;

    @RestQuery
    @Parameter(description = "Where to go on: `nextCursor` of the page before.")
    public String cursor;

    @RestQuery
    @DefaultValue("20")
    @Min(1)
    @Max(MAX_LIMIT)
    @Parameter(description = "How many items a page holds at most.")
    public int limit;
}
