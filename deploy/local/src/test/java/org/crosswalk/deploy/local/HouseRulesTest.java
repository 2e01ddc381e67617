package org.crosswalk.deploy.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may see whom. The only bridge between the rooms is a topic of the contract. */
@AnalyzeClasses(packages = "org.crosswalk", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    private static final String[] STREAMS = {
        "org.crosswalk.identity..",
        "org.crosswalk.history..",
        "org.crosswalk.findings..",
        "org.crosswalk.indicators..",
        "org.crosswalk.app.."
    };

    @ArchTest
    static final ArchRule theContractSeesNoOtherRoom = noClasses()
            .that()
            .resideInAnyPackage("org.crosswalk.schemas..", "org.crosswalk.mapping..", "org.crosswalk.submission..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.crosswalk.ingest..",
                    "org.crosswalk.deploy..",
                    "org.crosswalk.identity..",
                    "org.crosswalk.history..",
                    "org.crosswalk.findings..",
                    "org.crosswalk.indicators..",
                    "org.crosswalk.app..");

    @ArchTest
    static final ArchRule ingestRoomsDoNotSeeEachOther =
            slices().matching("org.crosswalk.ingest.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule ingestSeesOnlyTheContract = noClasses()
            .that()
            .resideInAPackage("org.crosswalk.ingest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.crosswalk.deploy..",
                    "org.crosswalk.identity..",
                    "org.crosswalk.history..",
                    "org.crosswalk.findings..",
                    "org.crosswalk.indicators..",
                    "org.crosswalk.app..");

    @ArchTest
    static final ArchRule theStreamsRoomSeesOnlyTheContract = noClasses()
            .that()
            .resideInAnyPackage(STREAMS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.crosswalk.ingest..", "org.crosswalk.deploy..");

    @ArchTest
    static final ArchRule theRegionsTruthIsComputedByOtherHands = noClasses()
            .that()
            .resideInAPackage("org.crosswalk.deploy.local.region..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.crosswalk.identity..",
                    "org.crosswalk.history..",
                    "org.crosswalk.findings..",
                    "org.crosswalk.indicators..",
                    "org.crosswalk.app..",
                    "org.crosswalk.mapping..",
                    "org.crosswalk.schemas..");

    @ArchTest
    static final ArchRule layoutsAreReadWithoutConnect = noClasses()
            .that()
            .resideInAPackage("org.crosswalk.mapping..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka.connect..");
}
