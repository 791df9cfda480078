package health.consulta.contract.billing;

import health.consulta.contract.Event;
import health.consulta.contract.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Invoices. Topic `invoices`, key: the invoice.
public sealed interface InvoiceEvent extends Event {
  UUID invoiceId();

  @Override
  default String aggregateId() {
    return invoiceId().toString();
  }

  record InvoiceIssued(
      UUID invoiceId,
      String number,
      UUID bookingId,
      UUID practitionerId,
      UUID patientId,
      UUID accountId,
      Money total,
      LocalDate issuedOn)
      implements InvoiceEvent {}

  /// By the patient and all others.
  ///
  /// @param paid by the patient
  record InvoicePaid(UUID invoiceId, UUID bookingId, UUID practitionerId, Money paid)
      implements InvoiceEvent {}

  /// @param invoiceId the corrected one
  /// @param amount by which less is owed
  record InvoiceCredited(
      UUID invoiceId,
      UUID creditNoteId,
      String number,
      UUID bookingId,
      UUID practitionerId,
      UUID patientId,
      UUID accountId,
      Money amount,
      LocalDate issuedOn)
      implements InvoiceEvent {}

  /// Who pays what of a visit is another thing now; its invoice is not issued yet, or credited.
  ///
  /// @param invoiceId of the visit's first invoice, issued or not
  /// @param total less what the practice gives up
  /// @param patientPart of it
  record SplitChanged(
      UUID invoiceId, UUID bookingId, UUID practitionerId, Money total, Money patientPart)
      implements InvoiceEvent {}

  /// Somebody else paid for it.
  ///
  /// @param amount less than 0: it went back
  record PayerPaid(
      UUID invoiceId,
      UUID bookingId,
      UUID practitionerId,
      UUID payerId,
      Money amount,
      LocalDate receivedOn)
      implements InvoiceEvent {}

  /// The practice sends it to the patient.
  ///
  /// @param together the numbers that one mail tells of, this one's first; empty: the mail of
  ///   another one tells of it; absent in what was said before there were such mails: it has its
  ///   own
  record InvoiceSent(
      UUID invoiceId,
      String number,
      UUID bookingId,
      UUID practitionerId,
      UUID accountId,
      @Nullable List<String> together)
      implements InvoiceEvent {}

  /// The practice reminds the patient that it is unpaid.
  ///
  /// @param reminder which one of this invoice, from 1
  /// @param together as in [InvoiceSent]
  record InvoiceReminded(
      UUID invoiceId,
      String number,
      UUID bookingId,
      UUID practitionerId,
      UUID accountId,
      int reminder,
      @Nullable List<String> together)
      implements InvoiceEvent {}
}
