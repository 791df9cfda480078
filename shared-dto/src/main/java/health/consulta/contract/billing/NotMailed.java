package health.consulta.contract.billing;

import java.util.UUID;

/// Why an invoice was not mailed.
public record NotMailed(UUID invoiceId, Why why) {
  public enum Why {
    /// There is none, or it is not the practice's.
    NOT_FOUND,
    /// Nobody is reminded of a credit note.
    CREDIT_NOTE,
    CREDITED,
    ALREADY_PAID,
    /// It was issued only days ago.
    NOT_DUE_YET,
    REMINDED_RECENTLY,
    SENT_TODAY,
    /// Nobody can be written to.
    PATIENT_WITHOUT_ACCOUNT
  }
}
