package org.crosswalk.deploy.local.run;

import org.crosswalk.deploy.local.region.ErrorProfile;
import org.crosswalk.deploy.local.region.GeneratedRegion;

/**
 * Whether a demonstration is right. Without errors of the partners every cell equals the truth. With them some records cannot be
 * linked rightly by anybody, so that cells may differ, and it is the links that must be right enough.
 */
final class Verdict {

    private final ErrorProfile errors;
    private final Report report;
    private final LinkageReport linkage;
    private final Console console;

    Verdict(ErrorProfile errors, RegionRun run, Report report, Console console) {
        this.errors = errors;
        this.report = report;
        this.linkage = new LinkageReport(run, console);
        this.console = console;
    }

    /** Of the cells that are published before any correction. */
    boolean ofFirstLoad(GeneratedRegion region) {
        if (errors == ErrorProfile.NONE) {
            return report.compare("the first load", region.cellsInitial());
        }
        report.tellEqual("the first load", region.cellsInitial());
        return true;
    }

    /** Of all that is published in the end. */
    boolean ofEnd(GeneratedRegion region, Layout layout) {
        LinkageQuality quality = linkage.tell(region.records(), layout.linkage());
        if (errors == ErrorProfile.NONE) {
            return report.compare("all corrections", region.cells()) & report.verify();
        }
        console.text("\n" + new LinkageTable(quality).text());
        report.tellEqual("all corrections", region.cells());
        if (!quality.isGoodEnough()) {
            console.step("the links are not good enough: " + LinkageQuality.LEAST);
        }
        return report.verify() & quality.isGoodEnough();
    }
}
