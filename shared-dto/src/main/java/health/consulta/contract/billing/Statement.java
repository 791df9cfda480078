package health.consulta.contract.billing;

import health.consulta.contract.AccessKind;
import health.consulta.contract.Money;
import health.consulta.contract.OfPatient;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a practice invoiced and credited one patient, and what they paid, with what was open after
/// each (relevé de compte). What is open is negative when more was paid than is owed.
///
/// @param from first day
/// @param to last day
/// @param opening what was open before the first day
/// @param lines in the order of their days
/// @param closing what was open after the last day
/// @param payers what others owed then of the patient's invoices, on top; absent: nothing
public record Statement(
    UUID practitionerId,
    UUID patientId,
    String issuerName,
    String recipientName,
    LocalDate from,
    LocalDate to,
    Money opening,
    List<Line> lines,
    Money closing,
    @Nullable Money payers)
    implements OfPatient {
  /// Nobody but the patient owed anything.
  public Statement(
      UUID practitionerId,
      UUID patientId,
      String issuerName,
      String recipientName,
      LocalDate from,
      LocalDate to,
      Money opening,
      List<Line> lines,
      Money closing) {
    this(
        practitionerId,
        patientId,
        issuerName,
        recipientName,
        from,
        to,
        opening,
        lines,
        closing,
        null);
  }

  @Override
  public AccessKind accessKind() {
    return AccessKind.INVOICE;
  }

  /// @param number of the invoice or credit note; of the invoice that was paid, absent where it was
  ///   not issued yet
  /// @param amount by which more is owed; negative: less
  /// @param balance what is open after it
  public record Line(
      LocalDate on, Kind kind, @Nullable String number, Money amount, Money balance) {}

  public enum Kind {
    INVOICE,
    CREDIT_NOTE,
    PAYMENT,
    /// Money went back, or a payment was undone.
    REFUND
  }
}
