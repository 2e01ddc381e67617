package org.crosswalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crosswalk.indicators.BaseCell;
import org.crosswalk.indicators.CellKey;
import org.crosswalk.indicators.Counts;
import org.crosswalk.indicators.OrganizationType;
import org.crosswalk.indicators.Subgroup;
import org.junit.jupiter.api.Test;

class CellTableTest {
    private static final SortedMap<CellKey, Counts> CELLS = cells();

    @Test
    void csvIsSortedWithRatesAndStatus() {
        assertThat(CellTable.format(CELLS, CellTable.Format.CSV))
                .isEqualTo(
                        """
                        indicator,version,cohort,organization_type,organization_id,dimension,value,numerator,denominator,pending,rate,status
                        HS-7,1,2021-22,college,river-college,all,all,0,0,4,,provisional
                        HS-7,1,2021-22,district,"a ""b"", c",all,all,1,3,0,0.333333,final
                        HS-7,1,2021-22,state,state,all,all,2,3,1,0.666667,provisional
                        HS-7,1,2021-22,state,state,sex,female,1,2000000,0,0.000001,final
                        HS-7,2,2021-22,state,state,all,all,1,1,0,1.000000,final
                        HS-7,10,2021-22,state,state,all,all,4000,3600,0,1.111111,final
                        """);
    }

    @Test
    void tablesAreLinedUp() {
        var one = CellTable.format(CELLS.headMap(CELLS.firstKey()), CellTable.Format.TABLE);
        assertThat(one.lines()).hasSize(1);
        assertThat(CellTable.format(new TreeMap<>(CELLS.tailMap(CELLS.lastKey())), CellTable.Format.TABLE))
                .isEqualTo(
                        """
                        indicator  version  cohort   organization_type  organization_id  dimension  value  numerator  denominator  pending      rate  status
                        HS-7       10       2021-22  state              state            all        all         4000         3600        0  1.111111  final
                        """);
    }

    @Test
    void jsonHasNumbersAndNullRates() {
        assertThat(CellTable.format(
                        new TreeMap<>(CELLS.headMap(cell(1, OrganizationType.DISTRICT, "a", Subgroup.ALL))),
                        CellTable.Format.JSON))
                .isEqualTo(
                        """
                        [ {
                          "indicator" : "HS-7",
                          "version" : 1,
                          "cohort" : "2021-22",
                          "organization_type" : "college",
                          "organization_id" : "river-college",
                          "dimension" : "all",
                          "value" : "all",
                          "numerator" : 0,
                          "denominator" : 0,
                          "pending" : 4,
                          "rate" : null,
                          "status" : "provisional",
                          "numeratorInDoubt" : 0,
                          "denominatorInDoubt" : 0,
                          "rateLow" : null,
                          "rateHigh" : null
                        } ]
                        """);
        assertThat(CellTable.format(CELLS, CellTable.Format.JSON)).contains("\"rate\" : 0.333333");
    }

    @Test
    void tablesTellOfDoubtWhereThereIsAny() {
        SortedMap<CellKey, Counts> cells = new TreeMap<>(CELLS.tailMap(CELLS.lastKey()));
        cells.put(cell(1, OrganizationType.STATE, "state", Subgroup.ALL), new Counts(20, 30, 1, 2, 12));
        assertThat(CellTable.format(cells, CellTable.Format.TABLE))
                .isEqualTo(
                        """
                        indicator  version  cohort   organization_type  organization_id  dimension  value  numerator  denominator  pending  doubt      rate  status
                        HS-7       1        2021-22  state              state            all        all           20           30        1     12  0.666667  provisional
                        HS-7       10       2021-22  state              state            all        all         4000         3600        0      0  1.111111  final
                        """);
        assertThat(CellTable.format(cells, CellTable.Format.CSV))
                .doesNotContain("doubt")
                .contains(",20,30,1,0.666667,");
    }

    @Test
    void jsonHasTheRatesBetweenWhichTheTruthLies() {
        var state = cell(1, OrganizationType.STATE, "state", Subgroup.ALL);
        assertThat(CellTable.format(new TreeMap<>(Map.of(state, new Counts(20, 30, 1, 2, 12))), CellTable.Format.JSON))
                .contains("\"numeratorInDoubt\" : 2,")
                .contains("\"denominatorInDoubt\" : 12,")
                .contains("\"rateLow\" : 0.600000,")
                .contains("\"rateHigh\" : 1.000000");
        var minutes = CellKey.parse("WB-7.hours|1|2021-22|state|state|all|all");
        assertThat(CellTable.format(
                        new TreeMap<>(Map.of(minutes, new Counts(50, 40, 0, 50, 20))), CellTable.Format.JSON))
                .contains("\"rate\" : 1.250000,")
                .contains("\"denominatorInDoubt\" : 20,")
                .contains("\"rateLow\" : null,")
                .contains("\"rateHigh\" : null");
    }

    @Test
    void filtersShowOnlyWhatIsWanted() {
        assertThat(CellFilter.EVERYTHING.of(CELLS)).isEqualTo(CELLS);
        assertThat(filter("HS-7", null, "sex").of(CELLS)).hasSize(1);
        assertThat(filter("HS-7", "2021-22", "all").of(CELLS)).hasSize(5);
        assertThat(filter("PR-1", null, null).of(CELLS)).isEmpty();
        assertThat(filter(null, "2022-23", null).of(CELLS)).isEmpty();
    }

    private static CellFilter filter(String indicator, String cohort, String dimension) {
        return new CellFilter(
                Optional.ofNullable(indicator), Optional.ofNullable(cohort), Optional.ofNullable(dimension));
    }

    private static SortedMap<CellKey, Counts> cells() {
        SortedMap<CellKey, Counts> cells = new TreeMap<>();
        cells.put(cell(10, OrganizationType.STATE, "state", Subgroup.ALL), new Counts(4000, 3600, 0));
        cells.put(cell(2, OrganizationType.STATE, "state", Subgroup.ALL), new Counts(1, 1, 0));
        cells.put(cell(1, OrganizationType.STATE, "state", Subgroup.of("sex", "female")), new Counts(1, 2_000_000, 0));
        cells.put(cell(1, OrganizationType.STATE, "state", Subgroup.ALL), new Counts(2, 3, 1));
        cells.put(cell(1, OrganizationType.DISTRICT, "a \"b\", c", Subgroup.ALL), new Counts(1, 3, 0));
        cells.put(cell(1, OrganizationType.COLLEGE, "river-college", Subgroup.ALL), new Counts(0, 0, 4));
        return cells;
    }

    private static CellKey cell(int version, OrganizationType type, String organization, Subgroup subgroup) {
        return new CellKey(new BaseCell("HS-7", version, "2021-22", type, organization), subgroup);
    }
}
