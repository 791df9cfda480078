package health.consulta.billing;

import health.consulta.contract.Page;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.InvoiceStatus;
import health.consulta.kit.NotFound;
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

  /// @param search in the number or the recipient's name
  /// @param from first day of issue
  /// @param to last day of issue
  @Transactional(readOnly = true)
  public Page<Invoice> list(
      Reader reader,
      @Nullable InvoiceStatus status,
      @Nullable String search,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      int page,
      int size) {
    var wanted = Specification.allOf(of(reader), with(status), naming(search), between(from, to));
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
