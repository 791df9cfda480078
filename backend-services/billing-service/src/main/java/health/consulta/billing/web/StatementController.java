package health.consulta.billing.web;

import health.consulta.billing.PrintStatement;
import health.consulta.billing.PrintedStatement;
import health.consulta.billing.ReadStatement;
import health.consulta.contract.AccessKind;
import health.consulta.contract.billing.Statement;
import health.consulta.kit.NotFound;
import health.consulta.kit.access.AccessRecord;
import health.consulta.kit.security.Caller;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a patient was invoiced and paid, for who runs the practice.
@RestController
@RequestMapping("/api/invoices/statement")
@PreAuthorize("hasAnyRole('PRACTITIONER', 'ASSISTANT', 'ADMINISTRATOR')")
class StatementController {
  private final ReadStatement statements;
  private final PrintStatement print;
  private final AccessRecord accesses;

  StatementController(ReadStatement statements, PrintStatement print, AccessRecord accesses) {
    this.statements = statements;
    this.print = print;
    this.accesses = accesses;
  }

  /// @param from first day
  /// @param to last day, at most ten years later
  @GetMapping
  Statement statement(
      @RequestParam UUID practitionerId,
      @RequestParam UUID patientId,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      Caller caller) {
    return read(practitionerId, patientId, from, to, caller).statement();
  }

  /// In French, or in English when that is preferred: PDF/A-3.
  @GetMapping("/pdf")
  ResponseEntity<byte[]> pdf(
      @RequestParam UUID practitionerId,
      @RequestParam UUID patientId,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "fr") String languages,
      Caller caller) {
    var language = Papers.language(languages);
    var printed = read(practitionerId, patientId, from, to, caller);
    accesses.note(caller, AccessKind.INVOICE, List.of(patientId));
    return Papers.answer("releve-" + from + "-" + to + ".pdf", print.pdf(printed, language));
  }

  private PrintedStatement read(
      UUID practitionerId, UUID patientId, LocalDate from, LocalDate to, Caller caller) {
    if (!caller.runs(practitionerId)) throw new NotFound();
    return statements.read(practitionerId, patientId, from, to);
  }
}
