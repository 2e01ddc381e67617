package org.crosswalk.submission.figures;

import java.util.Map;
import org.crosswalk.mapping.Layout;

/**
 * A file as its control record tells it.
 *
 * @param file its name
 * @param layout its layout
 * @param reported what it reports, by the names of values
 * @param figures what the first reading found
 */
public record FileReport(String file, Layout layout, Map<String, Object> reported, FileFigures figures) {}
