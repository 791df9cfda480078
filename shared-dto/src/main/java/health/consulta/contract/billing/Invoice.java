package health.consulta.contract.billing;

import health.consulta.contract.AccessKind;
import health.consulta.contract.Money;
import health.consulta.contract.OfPatient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An invoice, or the credit note that corrects one.
///
/// @param number continuous per issuer and series
/// @param status of a credit note: CREDITED, nothing is open on it
/// @param lines one below 0 is what the practice gives up
/// @param total the sum of the lines
/// @param paid by the patient so far
/// @param credited what credit notes took off it
/// @param corrects of a credit note: the invoice, with its number and why
/// @param sent by the practice, once more than when it was issued; absent: never
/// @param reminded that it is unpaid; absent: never
/// @param payers who else pays, and what; of a credit note: what it takes off theirs
/// @param replaces the credited invoice of the same visit that it was issued for; absent: none
/// @param replacedBy of a credited invoice: the one that was issued for it; absent: none
public record Invoice(
    UUID id,
    String number,
    InvoiceKind kind,
    InvoiceStatus status,
    UUID practitionerId,
    UUID patientId,
    UUID bookingId,
    String issuerName,
    String recipientName,
    LocalDate issuedOn,
    List<Line> lines,
    Money total,
    Money paid,
    Money credited,
    @Nullable Correction corrects,
    @Nullable Mailed sent,
    @Nullable Mailed reminded,
    List<PayerPart> payers,
    @Nullable Paper replaces,
    @Nullable Paper replacedBy)
    implements OfPatient {
  /// @param payers absent in what was written before there were any
  public Invoice {
    payers = payers == null ? List.of() : payers;
  }

  /// The only one of its visit so far.
  public Invoice(
      UUID id,
      String number,
      InvoiceKind kind,
      InvoiceStatus status,
      UUID practitionerId,
      UUID patientId,
      UUID bookingId,
      String issuerName,
      String recipientName,
      LocalDate issuedOn,
      List<Line> lines,
      Money total,
      Money paid,
      Money credited,
      @Nullable Correction corrects,
      @Nullable Mailed sent,
      @Nullable Mailed reminded,
      List<PayerPart> payers) {
    this(
        id,
        number,
        kind,
        status,
        practitionerId,
        patientId,
        bookingId,
        issuerName,
        recipientName,
        issuedOn,
        lines,
        total,
        paid,
        credited,
        corrects,
        sent,
        reminded,
        payers,
        null,
        null);
  }

  @Override
  public AccessKind accessKind() {
    return AccessKind.INVOICE;
  }

  public record Line(String label, Instant performedAt, Money amount) {}

  /// Another invoice of the same visit.
  public record Paper(UUID invoiceId, String number) {}

  public record Correction(UUID invoiceId, String number, LocalDate issuedOn, String reason) {}

  /// How often the patient was written to, and on which day last.
  public record Mailed(int times, LocalDate lastOn) {}

  /// What somebody else pays of it.
  ///
  /// @param reference of the agreement to pay
  /// @param credited what credit notes took off it
  public record PayerPart(
      UUID payerId,
      PayerKind kind,
      String name,
      @Nullable String identifier,
      String reference,
      Money amount,
      Money credited,
      Money received) {
    /// Negative when more was paid than is owed.
    public Money due() {
      return amount.minus(credited).minus(received);
    }
  }

  /// What the patient still has to pay; negative when more was paid than is owed.
  public Money due() {
    return kind == InvoiceKind.CREDIT_NOTE
        ? new Money(0, total.currency())
        : total.minus(credited).minus(paid).minus(sum(part -> part.amount.minus(part.credited)));
  }

  /// Whether a new one can be issued in its place: a credit note took all off it, once.
  public boolean replaceable() {
    return kind == InvoiceKind.INVOICE && status == InvoiceStatus.CREDITED && replacedBy == null;
  }

  /// What others still have to pay; negative when more was paid than is owed.
  public Money duePayers() {
    return kind == InvoiceKind.CREDIT_NOTE ? new Money(0, total.currency()) : sum(PayerPart::due);
  }

  /// What is others' to pay of the total.
  public Money payersPart() {
    return sum(PayerPart::amount);
  }

  private Money sum(Function<PayerPart, Money> of) {
    return payers.stream().map(of).reduce(new Money(0, total.currency()), Money::plus);
  }
}
