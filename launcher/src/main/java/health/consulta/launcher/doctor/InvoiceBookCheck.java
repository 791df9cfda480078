package health.consulta.launcher.doctor;

import health.consulta.contract.billing.InvoiceBook;
import health.consulta.contract.billing.InvoiceBook.Fault;
import health.consulta.launcher.process.RunningProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// Whether the book of invoices is as it was issued: nothing changed, taken out or put elsewhere.
public final class InvoiceBookCheck implements Check {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private final RunningProcess process;

  public InvoiceBookCheck(RunningProcess process) {
    this.process = process;
  }

  @Override
  public String name() {
    return "book of invoices";
  }

  @Override
  public Finding look() {
    var address = "http://127.0.0.1:%d/actuator/invoicebook".formatted(process.managementPort());
    var request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, BodyHandlers.ofString());
      return answer.statusCode() == 200
          ? finding(JSON.readValue(answer.body(), InvoiceBook.class))
          : Finding.bad("cannot be checked: " + answer.statusCode());
    } catch (IOException e) {
      return Finding.bad("cannot be checked: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Finding.bad("was not checked");
    }
  }

  private static Finding finding(InvoiceBook book) {
    if (book.faults().isEmpty())
      return Finding.good(book.checked() + " papers are as they were issued");
    return Finding.bad(
        book.faults().stream().map(InvoiceBookCheck::said).collect(Collectors.joining("; ")));
  }

  private static String said(Fault fault) {
    return "%s of series %s of issuer %s: %s"
        .formatted(
            fault.number() == null ? "number " + fault.sequence() : fault.number(),
            fault.series(),
            fault.practitionerId(),
            fault.kind());
  }
}
