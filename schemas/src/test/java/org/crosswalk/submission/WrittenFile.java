package org.crosswalk.submission;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.crosswalk.submission.content.ReportFile;

/** A file out of lines that a test wrote. */
public record WrittenFile(String name, byte[] content) implements ReportFile {
    public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Lines with CRLF after each. */
    public static WrittenFile of(String name, List<String> lines) {
        return new WrittenFile(name, (String.join("\r\n", lines) + "\r\n").getBytes(WINDOWS_1252));
    }

    /** Content as it is. */
    public static WrittenFile ofText(String name, String text) {
        return new WrittenFile(name, text.getBytes(WINDOWS_1252));
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }
}
