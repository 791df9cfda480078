package health.consulta.contract.payment;

import health.consulta.contract.AccessKind;
import health.consulta.contract.OfPatients;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// All that is on record of one payment, for its practice.
///
/// @param life what happened, the first first
/// @param ledger what was moved, the first first
/// @param refunds what was asked to be given back
/// @param onSite what was taken at the practice, reversed entries too
public record PaymentRecord(
    PracticePayment payment,
    List<PaymentStep> life,
    List<LedgerTransaction> ledger,
    List<AskedRefund> refunds,
    List<OnSitePayment> onSite)
    implements OfPatients {
  @Override
  public Collection<UUID> patients() {
    return payment.patients();
  }

  @Override
  public AccessKind accessKind() {
    return payment.accessKind();
  }
}
