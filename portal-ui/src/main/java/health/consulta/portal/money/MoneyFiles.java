package health.consulta.portal.money;

import health.consulta.contract.PaymentProvider;
import health.consulta.contract.billing.Ageing.Bucket;
import health.consulta.contract.billing.PayerDebt;
import health.consulta.contract.payment.PaymentOrder;
import health.consulta.contract.payment.PaymentStatus;
import health.consulta.contract.payment.PracticePayment;
import health.consulta.portal.frame.Days;
import health.consulta.portal.frame.TableFile;
import health.consulta.portal.gateway.BillingApi;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.PaymentApi;
import health.consulta.portal.patient.Practitioners;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The money's tables as files, read with the session's token; the service decides whose they are.
/// Their headings are the same in every language.
@RestController
class MoneyFiles {
  private static final List<String> PAYMENTS =
      List.of(
          "visit",
          "practitioner",
          "status",
          "provider",
          "policy",
          "amount",
          "online",
          "onSite",
          "refunded",
          "disputed",
          "due",
          "currency",
          "payment",
          "booking",
          "created");
  private static final List<String> CASH =
      List.of("day", "practitioner", "means", "by", "movements", "in", "out", "currency");
  private static final List<String> DIFFERENCES =
      List.of("provider", "from", "to", "checked", "kind", "reference", "payment", "here", "there");

  private static final List<String> DEBTS =
      List.of(
          "payer",
          "kind",
          "identifier",
          "practitioner",
          "invoices",
          "owed",
          "days0to30",
          "days31to60",
          "days61to90",
          "olderThan90",
          "oldest",
          "currency");
  private static final int MOST = 100;

  private final PaymentApi payments;
  private final BillingApi billing;
  private final Practitioners names;
  private final Team team;

  MoneyFiles(PaymentApi payments, BillingApi billing, Practitioners names, Team team) {
    this.payments = payments;
    this.billing = billing;
    this.names = names;
    this.team = team;
  }

  @GetMapping("/fichiers/comptes/encaissements.{format:csv|xlsx}")
  ResponseEntity<byte[]> payments(
      @PathVariable String format,
      @RequestParam(required = false) @Nullable UUID practitioner,
      @RequestParam(required = false) @Nullable PaymentStatus status,
      @RequestParam(required = false) @Nullable PaymentProvider provider,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable String reference,
      @RequestParam PaymentOrder order,
      @RequestParam boolean rising) {
    var sought = new Sought(practitioner, status, provider, from, to, reference, order, rising);
    var rows = sought.all(payments).stream().map(this::row).toList();
    return new TableFile(PAYMENTS, rows).download("encaissements", format);
  }

  private List<Object> row(PracticePayment payment) {
    return List.of(
        time(payment.visitStart()),
        names.of(payment.practitionerId()).displayName(),
        payment.status().name(),
        payment.provider().name(),
        payment.policy().name(),
        payment.amount(),
        payment.online(),
        payment.onSite(),
        payment.refunded(),
        payment.disputed(),
        payment.due(),
        payment.amount().currency(),
        payment.id().toString(),
        payment.bookingId().toString(),
        time(payment.createdAt()));
  }

  /// What payers owe, who owes most first.
  @GetMapping("/fichiers/comptes/tiers-payants.{format:csv|xlsx}")
  ResponseEntity<byte[]> debts(
      @PathVariable String format, @RequestParam(required = false) @Nullable UUID practitioner) {
    var rows = new ArrayList<List<@Nullable Object>>();
    for (int page = 0; ; page++) {
      var read = billing.debts(practitioner, page, MOST);
      read.items().forEach(debt -> rows.add(row(debt)));
      if (read.items().isEmpty() || rows.size() >= read.total()) break;
    }
    return new TableFile(DEBTS, rows).download("tiers-payants", format);
  }

  private List<@Nullable Object> row(PayerDebt debt) {
    var ages = debt.buckets().stream().map(Bucket::outstanding).toList();
    return Arrays.asList(
        debt.name(),
        debt.kind().name(),
        debt.identifier(),
        names.of(debt.practitionerId()).displayName(),
        debt.invoices(),
        debt.owed(),
        ages.get(0),
        ages.get(1),
        ages.get(2),
        ages.get(3),
        debt.oldest(),
        debt.owed().currency());
  }

  /// First each means with its sums, then who took what.
  @GetMapping("/fichiers/comptes/caisse.{format:csv|xlsx}")
  ResponseEntity<byte[]> cash(
      @PathVariable String format, @RequestParam UUID practitioner, @RequestParam LocalDate day) {
    var report = payments.cash(practitioner, day);
    var who = names.of(practitioner).displayName();
    var rows = new ArrayList<List<Object>>();
    for (var line : report.lines())
      rows.add(
          List.of(
              day,
              who,
              line.account(),
              "",
              line.movements(),
              line.in(),
              line.out(),
              line.in().currency()));
    for (var taken : report.taken())
      rows.add(
          List.of(
              day,
              who,
              taken.method().name().toLowerCase(Locale.ROOT),
              team.name(practitioner, taken.by()),
              taken.movements(),
              taken.in(),
              taken.out(),
              taken.in().currency()));
    return new TableFile(CASH, rows).download("caisse-" + day, format);
  }

  /// What differs now.
  @GetMapping("/fichiers/comptes/rapprochement.{format:csv|xlsx}")
  ResponseEntity<byte[]> differences(@PathVariable String format) {
    var rows =
        Compared.read(payments).open().stream()
            .map(open ->
                Arrays.<@Nullable Object>asList(
                    open.run().provider().name(),
                    open.run().from(),
                    open.run().to(),
                    time(open.run().ranAt()),
                    open.difference().kind().name(),
                    open.difference().reference(),
                    open.difference().paymentId() == null
                        ? null
                        : open.difference().paymentId().toString(),
                    open.difference().here(),
                    open.difference().there()))
            .toList();
    return new TableFile(DIFFERENCES, rows).download("rapprochement", format);
  }

  private static LocalDateTime time(Instant at) {
    return LocalDateTime.ofInstant(at, Days.BOOKS).truncatedTo(ChronoUnit.MINUTES);
  }

  @ExceptionHandler
  ResponseEntity<Void> refused(GatewayProblem problem) {
    return ResponseEntity.status(problem.unreachable() ? 503 : 404).build();
  }
}
