package health.consulta.billing;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import health.consulta.contract.billing.MailInvoices;
import health.consulta.contract.billing.MailedInvoices;
import health.consulta.contract.billing.MailingKind;
import health.consulta.contract.billing.NotMailed;
import health.consulta.contract.billing.NotMailed.Why;
import health.consulta.kit.NotFound;
import health.consulta.kit.sql.SqlOutbox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Mails about invoices, one for all of a patient and a practice, as one transaction: the note of
/// each invoice, and its news. Their rows are held, so that two who ask at once remind once.
@Component
class Dispatch {
  private final Invoices invoices;
  private final Mailings mailings;
  private final ReminderSettings settings;
  private final SqlOutbox outbox;
  private final Clock clock;

  Dispatch(
      Invoices invoices,
      Mailings mailings,
      ReminderSettings settings,
      SqlOutbox outbox,
      Clock clock) {
    this.invoices = invoices;
    this.mailings = mailings;
    this.settings = settings;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// @param request asked again, what it mailed stays mailed
  /// @param reachable accounts that can be written to
  /// @throws NotFound when none of them is of a practice that the reader runs
  /// @throws NothingMailed when none can be mailed
  @Transactional
  public MailedInvoices mail(
      UUID request, MailInvoices wanted, Reader reader, Set<UUID> reachable) {
    var ids = new LinkedHashSet<>(wanted.invoiceIds());
    var theirs =
        invoices.lock(ids).stream()
            .filter(reader::runs)
            .collect(Collectors.toMap(Invoice::id, Function.identity()));
    if (theirs.isEmpty()) throw new NotFound();
    var before = mailings.by(request);
    var mailed = new ArrayList<Invoice>();
    var left = new ArrayList<NotMailed>();
    for (var id : ids) {
      var invoice = theirs.get(id);
      var why = before.contains(id) ? Optional.<Why>empty() : why(invoice, wanted, reachable);
      if (why.isPresent()) {
        left.add(new NotMailed(id, why.get()));
        continue;
      }
      mailed.add(requireNonNull(invoice));
    }
    if (mailed.isEmpty()) throw new NothingMailed(wanted, left);
    letters(mailed.stream().filter(paper -> !before.contains(paper.id())))
        .forEach(papers -> mail(request, papers, wanted.kind(), reader));
    var mails = letters(mailed.stream()).size();
    return new MailedInvoices(mailed.stream().map(Invoice::id).toList(), left, mails);
  }

  private Optional<Why> why(@Nullable Invoice invoice, MailInvoices wanted, Set<UUID> reachable) {
    if (invoice == null) return Optional.of(Why.NOT_FOUND);
    var own =
        switch (wanted.kind()) {
          case SENDING -> invoice.whyNotSent(today());
          case REMINDER -> invoice.whyNotReminded(today(), settings);
        };
    return own.isPresent() || reachable.contains(invoice.accountId())
        ? own
        : Optional.of(Why.PATIENT_WITHOUT_ACCOUNT);
  }

  private static Collection<List<Invoice>> letters(Stream<Invoice> papers) {
    return papers
        .collect(groupingBy(Invoice::correspondence, LinkedHashMap::new, toList()))
        .values();
  }

  /// The mail goes with the news of the first.
  private void mail(UUID request, List<Invoice> papers, MailingKind kind, Reader reader) {
    var together = papers.stream().map(Invoice::number).toList();
    for (var paper : papers)
      mail(request, paper, paper == papers.getFirst() ? together : List.of(), kind, reader);
  }

  private void mail(
      UUID request, Invoice invoice, List<String> together, MailingKind kind, Reader reader) {
    var number =
        switch (kind) {
          case SENDING -> invoice.send(today());
          case REMINDER -> invoice.remind(today());
        };
    mailings.note(request, invoice.id(), kind, number, reader.accountId());
    outbox.publish(
        switch (kind) {
          case SENDING -> invoice.sent(together);
          case REMINDER -> invoice.reminded(together);
        });
  }

  private LocalDate today() {
    return clock.instant().atZone(GiveQuote.GRID).toLocalDate();
  }
}
