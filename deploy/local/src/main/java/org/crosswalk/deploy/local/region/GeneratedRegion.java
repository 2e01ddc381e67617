package org.crosswalk.deploy.local.region;

import java.nio.file.Path;
import java.util.List;

/**
 * Where the files of a generated region are, in the order in which they should be used.
 *
 * @param directory folder that holds everything
 * @param districts student information systems
 * @param colleges registrars' drop folders
 * @param placementReporters drop folders of the districts' work-based-learning reports
 * @param placementLog log of internship hours
 * @param people {@code truth/people.csv}: {@code latent_person,partner,student}, who is whom after all corrections
 * @param records {@code truth/records.csv}: {@code latent_person,partner,student} and the person's value in each dimension,
 *     one line for each record that says who it is about, after all corrections
 * @param cellsInitial {@code truth/cells-initial.csv}: every indicator cell before any correction
 * @param cells {@code truth/cells.csv}: every indicator cell after all corrections
 */
public record GeneratedRegion(
        Path directory,
        List<StudentSystem> districts,
        List<DropFolder> colleges,
        List<DropFolder> placementReporters,
        PlacementLog placementLog,
        Path people,
        Path records,
        Path cellsInitial,
        Path cells) {

    /**
     * A district's database.
     *
     * @param partner id of the district
     * @param schema SQL that makes the tables
     * @param tables what to load, in this order
     * @param corrections SQL to play after the first load, one statement a line, each in a transaction of its own
     */
    public record StudentSystem(String partner, Path schema, List<TableFile> tables, Path corrections) {}

    /**
     * The content of a table.
     *
     * @param table name of the table in schema {@code public}
     * @param columns columns of the file
     * @param csv UTF-8 file with a header line; an empty field is a null
     */
    public record TableFile(String table, List<String> columns, Path csv) {

        /** The statement for PostgreSQL's {@code CopyManager.copyIn}. */
        public String copyStatement() {
            return "COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN WITH (FORMAT csv, HEADER true)";
        }
    }

    /**
     * Files of a partner that drops files.
     *
     * @param partner id of the partner
     * @param initial first files, in the order of their handing in
     * @param corrections files that come later, in the order of their handing in; a file may have the name of an
     *     initial one, which it then replaces
     */
    public record DropFolder(String partner, List<Path> initial, List<Path> corrections) {}

    /**
     * The log of internship hours.
     *
     * @param partner id of the partner
     * @param log the log as it is at first, alone in its folder
     * @param corrections lines to append to it later
     */
    public record PlacementLog(String partner, Path log, Path corrections) {}
}
