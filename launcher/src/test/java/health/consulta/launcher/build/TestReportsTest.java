package health.consulta.launcher.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportsTest {
  @TempDir Path root;

  @Test
  void all_reports_are_summed_and_each_skip_is_named_with_its_reason() throws IOException {
    write(
        "gateway/target/surefire-reports/TEST-a.xml",
        "<testcase name='a'/><testcase name='b'><failure/></testcase>");
    write("e2e/target/failsafe-reports/TEST-b.xml", "<testcase name='c'><error/></testcase>");
    write(
        "portal-ui/target/vitest-reports/junit.xml",
        "<testcase classname='V' name='d'><skipped message='no time'/></testcase>");
    write("gateway/target/other/TEST-x.xml", "<testcase name='z'/>");

    var count = TestReports.since(root, Instant.EPOCH);

    assertThat(count).hasToString("1 passed, 2 failed, 1 skipped");
    assertThat(count.skips()).containsExactly("V.d: no time");
    assertThat(count.good()).isFalse();
  }

  @Test
  void a_report_with_characters_that_xml_forbids_is_read() throws IOException {
    write(
        "launcher/target/surefire-reports/TEST-a.xml",
        "<testcase name='a'><failure><![CDATA[\uFFFF \u0000]]></failure></testcase>");

    assertThat(TestReports.since(root, Instant.EPOCH)).hasToString("0 passed, 1 failed, 0 skipped");
  }

  @Test
  void no_test_at_all_is_not_good_and_old_reports_do_not_count() throws IOException {
    write("gateway/target/surefire-reports/TEST-a.xml", "<testcase name='a'/>");

    assertThat(TestReports.since(root, Instant.EPOCH).good()).isTrue();
    assertThat(TestReports.since(root, Instant.parse("2999-01-01T00:00:00Z")).good()).isFalse();
  }

  private void write(String path, String cases) throws IOException {
    var file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "<testsuite>" + cases + "</testsuite>");
  }
}
