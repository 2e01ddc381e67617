package org.crosswalk.deploy.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crosswalk.deploy.local.run.LinkageQuality.Subgroup;
import org.crosswalk.schemas.SourcePerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Examples whose pairs are counted by hand. */
final class LinkageQualityTest {

    private static final Subgroup FEMALE = new Subgroup("sex", "female");
    private static final Subgroup MALE = new Subgroup("sex", "male");

    private final List<SourceRecord> records = new ArrayList<>();
    private final Map<SourcePerson, String> links = new HashMap<>();

    @Test
    void rightLinksHaveFullPrecisionAndRecall() {
        record("Ann", "female", "P1");
        record("Ann", "female", "P1");
        record("Ann", "female", "P1");
        record("Ben", "male", "P2");
        LinkageQuality quality = quality();
        assertThat(quality.all()).isEqualTo(new PairCounts(3, 3, 3));
        assertThat(quality.bySubgroup())
                .containsOnly(Map.entry(FEMALE, new PairCounts(3, 3, 3)), Map.entry(MALE, new PairCounts(0, 0, 0)));
        assertThat(quality.isGoodEnough()).isTrue();
    }

    @Test
    void aRecordWithoutLinkIsAPersonOfItsOwn() {
        record("Ann", "female", "P1");
        record("Ann", "female", "P1");
        record("Ann", "female", null);
        record("Ben", "male", null);
        record("Ben", "male", null);
        LinkageQuality quality = quality();
        assertThat(quality.all()).isEqualTo(new PairCounts(4, 1, 1));
        assertThat(quality.all().precision()).isEqualTo(1);
        assertThat(quality.all().recall()).isEqualTo(0.25);
        assertThat(quality.bySubgroup().get(FEMALE).recall()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(quality.bySubgroup().get(MALE)).isEqualTo(new PairCounts(1, 0, 0));
        assertThat(quality.isGoodEnough()).isFalse();
    }

    @Test
    void aWrongPairCountsWithTheValuesOfBothPeople() {
        record("Ann", "female", "P1");
        record("Ann", "female", "P1");
        record("Ben", "male", "P1");
        record("Ben", "male", "P2");
        LinkageQuality quality = quality();
        assertThat(quality.all()).isEqualTo(new PairCounts(2, 3, 1));
        assertThat(quality.bySubgroup())
                .containsOnly(Map.entry(FEMALE, new PairCounts(1, 3, 1)), Map.entry(MALE, new PairCounts(1, 2, 0)));
    }

    @Test
    void aPairOfTwoPeopleOfOneSubgroupCountsThereOnce() {
        record("Ann", "female", "P1");
        record("Eve", "female", "P1");
        assertThat(quality().bySubgroup()).containsOnly(Map.entry(FEMALE, new PairCounts(0, 1, 0)));
    }

    @Test
    void linksOfRecordsThatTheTruthDoesNotKnowAreLeftOut() {
        record("Ann", "female", "P1");
        links.put(new SourcePerson("partner", "nobody"), "P1");
        assertThat(quality().all()).isEqualTo(PairCounts.NONE);
        assertThat(quality().all().precision()).isEqualTo(1);
        assertThat(quality().all().recall()).isEqualTo(1);
    }

    @Test
    void goodEnoughAllowsFewErrors() {
        assertThat(of(1000, 975, 970).isGoodEnough()).as("precision 0.9949").isFalse();
        assertThat(of(1000, 974, 970).isGoodEnough()).as("precision 0.9959").isTrue();
        assertThat(of(1000, 969, 969).isGoodEnough()).as("recall 0.969").isFalse();
    }

    @Test
    void theTableHasARowForEachSubgroup() {
        record("Ann", "female", "P1");
        record("Ann", "female", "P1");
        record("Ben", "male", "P1");
        assertThat(new LinkageTable(quality()).csv().lines())
                .containsExactly(
                        "dimension,value,same_person_pairs,linked_pairs,right_pairs,precision,recall",
                        "all,all,1,3,1,0.3333,1.0000",
                        "sex,female,1,3,1,0.3333,1.0000",
                        "sex,male,0,2,0,0.0000,1.0000");
        assertThat(new LinkageTable(quality()).text().lines())
                .hasSize(4)
                .element(2)
                .asString()
                .matches("sex +female +1 +3 +1 +0\\.3333 +1\\.0000");
    }

    @Test
    void readsTheTruthOfARegion(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("records.csv"),
                """
                latent_person,partner,student,sex,disability
                R1,north-district,17,female,yes
                R1,river-college,000000017,female,yes
                """);
        assertThat(SourceRecord.read(file))
                .containsExactly(
                        new SourceRecord(
                                new SourcePerson("north-district", "17"),
                                "R1",
                                Map.of("sex", "female", "disability", "yes")),
                        new SourceRecord(
                                new SourcePerson("river-college", "000000017"),
                                "R1",
                                Map.of("sex", "female", "disability", "yes")));
    }

    private void record(String person, String sex, String linkedTo) {
        SourcePerson source = new SourcePerson("partner", String.valueOf(records.size()));
        records.add(new SourceRecord(source, person, Map.of("sex", sex)));
        if (linkedTo != null) {
            links.put(source, linkedTo);
        }
    }

    private LinkageQuality quality() {
        return LinkageQuality.of(records, links);
    }

    private static LinkageQuality of(long same, long linked, long right) {
        return new LinkageQuality(new PairCounts(same, linked, right), new TreeMap<>());
    }
}
