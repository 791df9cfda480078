package health.consulta.portal.reports;

import health.consulta.contract.reporting.GroupBy;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.ReportApi;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Reports as files, handed through with the session's token; the service decides whose figures
/// they hold.
@RestController
class ReportFiles {
  private static final Map<String, MediaType> TYPES =
      Map.of(
          "csv",
          new MediaType("text", "csv"),
          "xlsx",
          MediaType.parseMediaType(
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

  private final ReportApi reports;

  ReportFiles(ReportApi reports) {
    this.reports = reports;
  }

  @GetMapping(
      "/fichiers/rapports/{report:activity|no-shows|waiting|occupancy|revenue|outstanding}.{format:csv|xlsx}")
  ResponseEntity<byte[]> file(
      @PathVariable String report,
      @PathVariable String format,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam GroupBy by) {
    var type = Objects.requireNonNull(TYPES.get(format));
    var name = "%s-%s-%s.%s".formatted(report, from, to, format);
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(
            Objects.requireNonNull(reports.file(type.toString(), report, from, to, by).getBody()));
  }

  @ExceptionHandler
  ResponseEntity<Void> refused(GatewayProblem problem) {
    return ResponseEntity.status(problem.unreachable() ? 503 : 404).build();
  }
}
