package health.consulta.launcher.doctor;

import health.consulta.launcher.process.RunningProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// Whether what an instance of consultation-service finds in its memory is what the documents say.
public final class SearchIndexCheck implements Check {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private final RunningProcess process;

  public SearchIndexCheck(RunningProcess process) {
    this.process = process;
  }

  @Override
  public String name() {
    return "search index " + process.instance();
  }

  @Override
  public Finding look() {
    var address = "http://127.0.0.1:%d/actuator/searchindex".formatted(process.managementPort());
    var request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, BodyHandlers.ofString());
      return answer.statusCode() == 200
          ? finding(JSON.readValue(answer.body(), Report.class))
          : Finding.bad("cannot be compared: " + answer.statusCode());
    } catch (IOException e) {
      return Finding.bad("cannot be compared: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Finding.bad("was not compared");
    }
  }

  private static Finding finding(Report report) {
    if (!report.ready) return Finding.bad("is not built yet");
    if (report.differing > 0)
      return Finding.bad(
          report.differing + " days differ from the documents: " + report.differences);
    return Finding.good(
        "%d offers of %d practitioners as the documents say, %d KB, built in %d ms"
            .formatted(
                report.offers, report.practitioners, report.bytes >> 10, report.buildMillis));
  }

  private record Report(
      boolean ready,
      int practitioners,
      int offers,
      long bytes,
      long buildMillis,
      long differing,
      List<String> differences) {}
}
