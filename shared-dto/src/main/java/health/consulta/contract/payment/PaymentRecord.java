package health.consulta.contract.payment;

import java.util.List;

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
    List<OnSitePayment> onSite) {}
