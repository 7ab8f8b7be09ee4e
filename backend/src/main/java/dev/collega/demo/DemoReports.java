package dev.collega.demo;

import dev.collega.moderation.ReportSeed;
import jakarta.enterprise.context.ApplicationScoped;

/** What waits for whoever looks after the demo network. */
@ApplicationScoped
class DemoReports {

    private final ReportSeed reports;

    DemoReports(ReportSeed reports) {
        this.reports = reports;
    }

    void report(DemoCast cast) {
        reports.reportSomethingUnnamed(
                cast.id("mei"), "I was told the opposite. Could somebody look at whether this is good advice?");
        reports.suspend(
                cast.id("bruno"),
                "The same price list under nine questions in one evening, after a warning.",
                "I had not seen the warning: it came while I was travelling. I answered nine people who had asked, and I see now how"
                        + " that looks. I will not post prices here again.");
    }
}
