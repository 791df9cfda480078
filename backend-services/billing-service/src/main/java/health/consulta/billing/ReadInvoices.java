package health.consulta.billing;

import health.consulta.contract.Page;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.InvoiceKind;
import health.consulta.contract.billing.InvoiceStatus;
import health.consulta.kit.NotFound;
import jakarta.persistence.criteria.Expression;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class ReadInvoices {
  private static final Sort NEWEST_FIRST =
      Sort.by(Sort.Order.desc("issuedOn"), Sort.Order.desc("sequence"), Sort.Order.asc("id"));

  private final Invoices invoices;

  ReadInvoices(Invoices invoices) {
    this.invoices = invoices;
  }

  /// @throws NotFound also when it is not the reader's
  @Transactional(readOnly = true)
  public Printed read(UUID id, Reader reader) {
    return invoices
        .findById(id)
        .filter(reader::mayRead)
        .map(health.consulta.billing.Invoice::printed)
        .orElseThrow(NotFound::new);
  }

  /// The newest first.
  @Transactional(readOnly = true)
  public Page<Invoice> list(Reader reader, InvoiceFilter by, int page, int size) {
    var wanted =
        Specification.allOf(
            of(reader),
            with(by.status()),
            issuedBy(by.practitionerId()),
            owed(by.owedBy()),
            naming(by.search()),
            between(by.from(), by.to()));
    var found = invoices.findAll(wanted, PageRequest.of(page, size, NEWEST_FIRST));
    return new Page<>(
        found.getContent().stream().map(health.consulta.billing.Invoice::shown).toList(),
        page,
        size,
        found.getTotalElements());
  }

  private static Specification<health.consulta.billing.Invoice> of(Reader reader) {
    return (invoice, query, where) -> {
      if (reader.all()) return where.conjunction();
      var own = where.equal(invoice.get("accountId"), reader.accountId());
      if (reader.practices().isEmpty()) return own;
      return where.or(own, invoice.get("issuerId").in(reader.practices()));
    };
  }

  private static Specification<health.consulta.billing.Invoice> with(
      @Nullable InvoiceStatus status) {
    return (invoice, query, where) ->
        status == null ? where.conjunction() : where.equal(invoice.get("status"), status);
  }

  private static Specification<health.consulta.billing.Invoice> issuedBy(@Nullable UUID issuer) {
    return (invoice, query, where) ->
        issuer == null ? where.conjunction() : where.equal(invoice.get("issuerId"), issuer);
  }

  private static Specification<health.consulta.billing.Invoice> owed(@Nullable UUID payer) {
    return (invoice, query, where) -> {
      if (payer == null) return where.conjunction();
      var part = invoice.join("parts"); // a payer stands once on a paper
      Expression<Long> amount = part.get("amountMinor");
      Expression<Long> credited = part.get("creditedMinor");
      Expression<Long> received = part.get("receivedMinor");
      return where.and(
          where.equal(part.get("payerId"), payer),
          where.equal(invoice.get("kind"), InvoiceKind.INVOICE),
          where.equal(invoice.get("status"), InvoiceStatus.ISSUED),
          where.notEqual(amount, where.sum(credited, received)));
    };
  }

  private static Specification<health.consulta.billing.Invoice> naming(@Nullable String search) {
    return (invoice, query, where) -> {
      if (search == null || search.isBlank()) return where.conjunction();
      var text = "%" + search.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
      return where.or(
          where.like(invoice.get("number"), text, '\\'),
          where.like(invoice.get("recipientName"), text, '\\'));
    };
  }

  private static Specification<health.consulta.billing.Invoice> between(
      @Nullable LocalDate from, @Nullable LocalDate to) {
    return (invoice, query, where) ->
        where.between(
            invoice.get("issuedOn"),
            from == null ? LocalDate.of(1970, 1, 1) : from,
            to == null ? LocalDate.of(9999, 12, 31) : to);
  }
}
