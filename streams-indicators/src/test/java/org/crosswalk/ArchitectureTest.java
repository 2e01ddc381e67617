package org.crosswalk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crosswalk.findings.Findings;
import org.crosswalk.history.FactCodec;
import org.crosswalk.history.FactGroup;
import org.crosswalk.history.FactKind;
import org.crosswalk.history.History;
import org.crosswalk.history.ObservationsCodec;
import org.crosswalk.history.ReferenceTable;
import org.crosswalk.history.Truncations;
import org.crosswalk.identity.cluster.Grouping;
import org.crosswalk.identity.description.Description;
import org.crosswalk.identity.model.Judge;
import org.crosswalk.identity.resolution.Resolver;
import org.crosswalk.identity.weights.Estimation;
import org.crosswalk.indicators.Almanac;
import org.crosswalk.indicators.CellKey;
import org.crosswalk.indicators.ContributionDiff;
import org.crosswalk.indicators.ContributionsCodec;
import org.crosswalk.indicators.Evaluation;

@AnalyzeClasses(packages = "org.crosswalk", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** What decides values. Everything of ours that these need is held to the same. */
    private static final Set<Class<?>> LOGIC = Set.of(
            FactCodec.class,
            FactGroup.class,
            FactKind.class,
            History.class,
            ObservationsCodec.class,
            ReferenceTable.class,
            Truncations.class,
            Description.class,
            Judge.class,
            Grouping.class,
            Resolver.class,
            Estimation.class,
            Almanac.class,
            CellKey.class,
            ContributionDiff.class,
            ContributionsCodec.class,
            Evaluation.class,
            Findings.class);

    private static final List<String> ROOMS = List.of(
            "org.crosswalk.history", "org.crosswalk.findings", "org.crosswalk.indicators", "org.crosswalk.identity");
    private static final List<String> FORBIDDEN = List.of(
            "org.apache.kafka.",
            "org.crosswalk.flow.",
            "org.crosswalk.app.",
            "java.io.",
            "java.net.",
            "java.nio.file.",
            "java.time.Clock",
            "java.util.Random",
            "java.util.concurrent.");

    @ArchTest
    static final ArchRule whatDecidesValuesKnowsNoKafkaClockChanceOrInput =
            classes().that(new Logic()).should(new BePure());

    @ArchTest
    static final ArchRule historyKnowsNothingOfIndicatorsAndIdentity = noClasses()
            .that()
            .resideInAPackage("org.crosswalk.history")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.crosswalk.findings", "org.crosswalk.indicators", "org.crosswalk.identity");

    @ArchTest
    static final ArchRule findingsKnowNothingOfIndicatorsAndIdentity = noClasses()
            .that()
            .resideInAPackage("org.crosswalk.findings")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.crosswalk.indicators..", "org.crosswalk.identity..");

    @ArchTest
    static final ArchRule nothingIsBuiltOnTheLifeCycle = noClasses()
            .that()
            .resideOutsideOfPackage("org.crosswalk.app")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.crosswalk.app");

    private static final class Logic extends DescribedPredicate<JavaClass> {
        private Logic() {
            super("decide values");
        }

        @Override
        public boolean test(JavaClass type) {
            return LOGIC.stream().anyMatch(type::isEquivalentTo);
        }
    }

    private static final class BePure extends ArchCondition<JavaClass> {
        private BePure() {
            super("need, with all of ours that they need, no Kafka, clock, chance, input or output");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            Set<JavaClass> seen = new HashSet<>(Set.of(type));
            Deque<JavaClass> open = new ArrayDeque<>(seen);
            while (!open.isEmpty()) {
                for (Dependency dependency : open.pop().getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    if (FORBIDDEN.stream().anyMatch(target.getName()::startsWith)) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                    if (ROOMS.stream().anyMatch(target.getPackageName()::startsWith) && seen.add(target)) {
                        open.push(target);
                    }
                }
            }
        }
    }
}
