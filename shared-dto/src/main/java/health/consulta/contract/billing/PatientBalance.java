package health.consulta.contract.billing;

import health.consulta.contract.Money;
import org.jspecify.annotations.Nullable;

/// What a patient still has to pay to a practice.
///
/// @param invoices how many are open
/// @param outstanding their sum; negative when more was paid than is owed
/// @param payers what others owe of the patient's invoices, on top; absent: nothing
public record PatientBalance(int invoices, Money outstanding, @Nullable Money payers) {
  /// Nobody else owes anything.
  public PatientBalance(int invoices, Money outstanding) {
    this(invoices, outstanding, null);
  }
}
