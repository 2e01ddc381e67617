package org.crosswalk.ingest.wbl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crosswalk.mapping.Emission;
import org.crosswalk.mapping.Layouts;
import org.crosswalk.mapping.Mapped;
import org.crosswalk.mapping.Place;
import org.crosswalk.mapping.Problem;
import org.crosswalk.mapping.Provenance;
import org.crosswalk.mapping.Row;
import org.crosswalk.mapping.RowMapper;
import org.junit.jupiter.api.Test;

class PlacementReportLayoutTest {
    private final RowMapper mapper = RowMapper.of(Layouts.bundled("calpads-wblr"));

    @Test
    void anInternshipIsAPlacementOfTheStateStudent() {
        Emission placement = only("WBLR^R^77^NORTH^101^2021-2022^123456789^4411^10^INT-0007^^120.50^^Y");
        assertThat(placement.topic().name()).isEqualTo("wbl.placements.v1");
        assertThat(placement.key()).isEqualTo("north-wbl|123456789|101|2021|10|INT-0007|");
        assertThat(placement.value().get("stateStudentId")).hasToString("123456789");
        assertThat(placement.value().get("schoolYear")).isEqualTo(2021);
        assertThat(placement.value().get("hoursExternalHundredths")).isEqualTo(12_050L);
        assertThat(placement.value().get("hoursEmbeddedHundredths")).isNull();
        assertThat(placement.value().get("employerEvaluated")).isEqualTo(true);
        assertThat(placement.value().get("source")).hasToString("REPORT");
    }

    @Test
    void anEmbeddedPlacementHasACourseAndNoEvaluation() {
        Emission placement = only("WBLR^R^^NORTH^101^2022-2023^123456789^^20^^7110^^45^");
        assertThat(placement.key()).isEqualTo("north-wbl|123456789|101|2022|20||7110");
        assertThat(placement.value().get("hoursEmbeddedHundredths")).isEqualTo(4_500L);
        assertThat(placement.value().get("employerEvaluated")).isNull();
    }

    @Test
    void everythingWrongWithARowIsTold() {
        Mapped mapped = map("WBLR^R^^NORTH^101^2021^12345^^99^^^many^^Q");
        assertThat(((Mapped.Rejected) mapped).problems())
                .extracting(Problem::field)
                .contains("schoolYear", "student", "type", "hoursExternalHundredths", "employerEvaluated");
    }

    private Emission only(String line) {
        List<Emission> emissions = ((Mapped.Valid) map(line)).emissions();
        assertThat(emissions).hasSize(1);
        return emissions.get(0);
    }

    private Mapped map(String line) {
        String[] columns = line.split("\\^", -1);
        Row row = place -> columns[((Place.Column) place).number() - 1];
        return mapper.map(row, Provenance.of("north-wbl", 3, "WBLR.txt:1"));
    }
}
