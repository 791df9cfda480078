package health.consulta.portal.admin;

import health.consulta.contract.Act;
import health.consulta.contract.user.NotedAct;
import health.consulta.portal.frame.Days;
import health.consulta.portal.frame.TableFile;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.UserApi;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What was done, as a file, with headings that are the same in every language.
@RestController
class ActFiles {
  private static final List<String> HEADS =
      List.of("at", "actor", "actorId", "as", "act", "subject");

  private final UserApi users;

  ActFiles(UserApi users) {
    this.users = users;
  }

  @GetMapping("/fichiers/journal.{format:csv|xlsx}")
  ResponseEntity<byte[]> acts(
      @PathVariable String format,
      @RequestParam(required = false) @Nullable UUID actor,
      @RequestParam(required = false) @Nullable Act act,
      @RequestParam(required = false) @Nullable UUID subject,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to) {
    var rows =
        new SoughtActs(actor, act, subject, from, to)
            .all(users).stream().map(ActFiles::row).toList();
    return new TableFile(HEADS, rows).download("journal", format);
  }

  private static List<@Nullable Object> row(NotedAct act) {
    return Arrays.<@Nullable Object>asList(
        LocalDateTime.ofInstant(act.at(), Days.BOOKS).truncatedTo(ChronoUnit.SECONDS),
        act.actorName(),
        act.actorId().toString(),
        act.as().name(),
        act.act().name(),
        act.subjectId() == null ? null : act.subjectId().toString());
  }

  @ExceptionHandler
  ResponseEntity<Void> refused(GatewayProblem problem) {
    return ResponseEntity.status(problem.unreachable() ? 503 : 404).build();
  }
}
