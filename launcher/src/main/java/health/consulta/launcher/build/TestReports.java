package health.consulta.launcher.build;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// What the tests came to, summed from the JUnit XML reports of surefire, failsafe and Vitest.
///
/// @param skips each skipped test with its reason
public record TestReports(int passed, int failed, List<String> skips) {
  private static final Pattern REPORT =
      Pattern.compile(".*/target/(surefire-reports|failsafe-reports|vitest-reports)/[^/]+\\.xml");
  private static final Pattern FORBIDDEN =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  /// The sum of the reports that were written since a moment.
  public static TestReports since(Path root, Instant moment) {
    var passed = 0;
    var failed = 0;
    var skips = new ArrayList<String>();
    for (var report : reports(root, moment)) {
      var cases = report.getElementsByTagName("testcase");
      for (int i = 0; i < cases.getLength(); i++) {
        var test = (Element) cases.item(i);
        var skipped = test.getElementsByTagName("skipped");
        if (skipped.getLength() > 0) {
          skips.add(skip(test, (Element) skipped.item(0)));
        } else if (has(test, "failure") || has(test, "error")) {
          failed++;
        } else {
          passed++;
        }
      }
    }
    return new TestReports(passed, failed, List.copyOf(skips));
  }

  /// Something was tested and nothing failed.
  public boolean good() {
    return failed == 0 && passed > 0;
  }

  private static boolean has(Element test, String tag) {
    return test.getElementsByTagName(tag).getLength() > 0;
  }

  private static String skip(Element test, Element skipped) {
    var reason = skipped.getAttribute("message").strip();
    return "%s.%s: %s"
        .formatted(
            test.getAttribute("classname"),
            test.getAttribute("name"),
            reason.isEmpty() ? "no reason given" : reason);
  }

  private static List<Document> reports(Path root, Instant moment) {
    try (var files =
        Files.find(
            root,
            6,
            (file, facts) ->
                facts.isRegularFile()
                    && facts.lastModifiedTime().toInstant().isAfter(moment)
                    && REPORT.matcher(file.toString()).matches())) {
      return files.map(TestReports::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Surefire writes what a test said as it is, also the characters that XML forbids.
  private static Document parse(Path file) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var text = FORBIDDEN.matcher(Files.readString(file)).replaceAll("\uFFFD");
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(file + " is no test report", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "%d passed, %d failed, %d skipped".formatted(passed, failed, skips.size());
  }
}
