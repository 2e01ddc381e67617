package org.crosswalk.schemas;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Packages build on one another in one direction, so that each can be read without those above it. */
@AnalyzeClasses(packages = "org.crosswalk", importOptions = ImportOption.DoNotIncludeTests.class)
class PackagesTest {
    @ArchTest
    static final ArchRule noCycles =
            slices().matching("org.crosswalk.(**)").should().beFreeOfCycles();
}
